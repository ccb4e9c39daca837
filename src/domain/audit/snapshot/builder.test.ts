import { describe, expect, it } from 'vitest'
import type { AuditAssignment, AuditPrincipal, NotRead } from '../types'
import { createSnapshotBuilder } from './builder'
import { coverageOf } from './coverage'

const FACTS = {
  tenantId: 't',
  environment: 'global',
  takenAt: '2026-11-21T00:00:00Z',
  scopes: ['Application.Read.All'],
  owners: true,
} as const

const principal = (objectId: string, displayName: string): AuditPrincipal => ({
  objectId,
  appId: `app-${objectId}`,
  displayName,
  accountEnabled: true,
  appRoleAssignmentRequired: false,
  appOwnerOrganizationId: 't',
  servicePrincipalType: 'Application',
  delegatedPermissions: [],
  applicationPermissions: [],
  passwordCredentials: [],
  keyCredentials: [],
  hasRoles: false,
})
const assignment = (id: string): AuditAssignment => ({
  id,
  appRoleId: 'r',
  principalId: 'p',
  resourceId: 's',
  createdDateTime: null,
})
const builder = () => createSnapshotBuilder({ ...FACTS, scopes: [...FACTS.scopes] })
const coverage = coverageOf(
  [],
  { ...builder().counts(), resourcesAsked: 0 },
  {
    applications: null,
    principals: null,
    grants: null,
  },
)

describe('a snapshot', () => {
  it('has what overlapping pages name twice once, as read last', () => {
    const built = builder()
    built.addPrincipals([principal('1', 'One'), principal('2', 'Two')])
    built.addPrincipals([principal('2', 'Second'), principal('', 'nothing')])
    const { principals } = built.snapshot(coverage)
    expect(principals.map(({ displayName }) => displayName)).toEqual(['One', 'Second'])
    expect(built.counts().principals).toBe(2)
  })
  it('takes over changes of what it knows, and only those', () => {
    const built = builder()
    built.addPrincipals([principal('1', 'One')])
    const { revision } = built
    built.change({
      collection: 'principals',
      items: [
        { objectId: '1', accountEnabled: false },
        { objectId: '9', displayName: 'Nobody' },
      ],
    })
    expect(built.revision).toBeGreaterThan(revision)
    expect(built.principal('1')).toMatchObject({ displayName: 'One', accountEnabled: false })
    expect(built.principal('9')).toBeUndefined()
    built.remove('principals', ['1', '9'])
    expect(built.snapshot(coverage).principals).toEqual([])
  })
  it('counts people apart, and anew', () => {
    const built = builder()
    built.addAssignments([assignment('1')], 4)
    built.addAssignments([assignment('1')], 1)
    expect(built.counts()).toMatchObject({ assignments: 1, assignmentsToPeople: 5 })
    built.recountPeople()
    expect(built.counts()).toMatchObject({ assignments: 1, assignmentsToPeople: 0 })
  })
  it('adds further pages of owners and replaces those read anew', () => {
    const built = builder()
    const owner = (objectId: string) => ({ objectId, displayName: objectId, userPrincipalName: null })
    built.addOwners('a', [owner('1')], false)
    built.addOwners('a', [owner('2')], true)
    expect(built.snapshot(coverage).owners).toEqual({ a: [owner('1'), owner('2')] })
    built.addOwners('a', [owner('3')], false)
    expect(built.snapshot(coverage).owners).toEqual({ a: [owner('3')] })
    expect(
      createSnapshotBuilder({ ...FACTS, scopes: [], owners: false }).snapshot(coverage).owners,
    ).toBeNull()
  })
})

describe('its coverage', () => {
  const counts = { ...builder().counts(), applications: 5, principals: 7, resourcesAsked: 0 }
  const counted = (applications: number | null) => ({ applications, principals: 7, grants: null })

  it.each<[string, NotRead[], number | null, boolean, string[]]>([
    ['nothing missing', [], 5, true, []],
    ['nothing counted', [], null, true, []],
    ['fewer counted, since an index lags behind', [], 4, true, []],
    ['more counted', [], 6, false, ['applications count-differs 1']],
    ['not asked for', [{ what: 'owners', why: 'not-asked' }], 5, true, ['owners not-asked ']],
    [
      'not offered',
      [{ what: 'changes-meanwhile', why: 'not-offered' }],
      5,
      true,
      ['changes-meanwhile not-offered '],
    ],
    ['missed', [{ what: 'changes-meanwhile', why: 'failed' }], 5, false, ['changes-meanwhile failed ']],
    [
      'a reason known already',
      [{ what: 'applications', why: 'missing-role' }],
      6,
      false,
      ['applications missing-role '],
    ],
  ])('%s', (_name, notRead, applications, complete, gaps) => {
    const found = coverageOf(notRead, counts, counted(applications))
    expect(found.complete).toBe(complete)
    expect(found.notRead.map(({ what, why, count = '' }) => `${what} ${why} ${count}`)).toEqual(gaps)
  })
})
