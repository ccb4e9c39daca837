import { describe, expect, it } from 'vitest'
import { MICROSOFT_GRAPH_APP_ID } from '../directory'
import { type KnownRole, ROLE } from '../roles/roles'
import { mayApply, type Permitted, whoMay } from './authorize'
import type { ChangeStep } from './steps'

const base = { id: 's', dependsOn: [], scopes: [] }
const grantRow = {
  ...base,
  kind: 'delegated-grant',
  clientId: 'c',
  resourceId: 'r',
  resourceName: 'R',
  before: null,
} as const
const role = { ...base, clientId: 'c', resourceId: 'r', resourceName: 'R', appRoleId: 'a', value: 'V' }
const OTHER = '9a9a9a9a-0000-4000-8000-000000000001'
const AZURE_AD_GRAPH = '00000002-0000-0000-c000-000000000000'

const STEPS = {
  grant: { ...grantRow, consentType: 'AllPrincipals', principalId: null, add: ['A'], remove: [] },
  grantForUser: { ...grantRow, consentType: 'Principal', principalId: 'u', add: ['A'], remove: [] },
  revoke: { ...grantRow, consentType: 'AllPrincipals', principalId: null, add: [], remove: ['A'] },
  graphRole: { ...role, kind: 'assign-role', resourceAppId: MICROSOFT_GRAPH_APP_ID },
  oldGraphRole: { ...role, kind: 'assign-role', resourceAppId: AZURE_AD_GRAPH },
  otherRole: { ...role, kind: 'assign-role', resourceAppId: OTHER },
  revokeGraphRole: { ...role, kind: 'remove-role', resourceAppId: MICROSOFT_GRAPH_APP_ID, assignmentId: 'x' },
  declare: { ...base, kind: 'declare', applicationObjectId: 'o', add: [], remove: [], before: [] },
  create: { ...base, kind: 'create-principal', appId: 'a', displayName: 'A' },
  addCertificate: {
    ...{ ...base, kind: 'add-certificate', applicationObjectId: 'o', before: [] },
    certificate: { der: '', thumbprint: '', displayName: '', notBefore: '', notAfter: '' },
  },
  addRedirects: {
    ...{
      ...base,
      kind: 'add-redirect-uris',
      applicationObjectId: 'o',
      platform: 'web',
      uris: [],
      before: [],
    },
  },
} as const satisfies Record<string, ChangeStep>
type Name = keyof typeof STEPS

const Y = 'yes'
const N = 'no'
const G = 'graph-decides'
/** facts/roles.md, row by row; `?` there is graph-decides here. */
const TABLE: Record<Name, Partial<Record<KnownRole, Permitted>>> = {
  grant: row(Y, Y, Y, Y, N, G, G),
  grantForUser: row(Y, Y, Y, Y, G, G, G),
  graphRole: row(Y, Y, N, N, N, N, N),
  oldGraphRole: row(Y, Y, N, N, N, N, N),
  otherRole: row(Y, Y, Y, Y, N, G, G),
  revoke: row(Y, Y, Y, Y, N, G, G),
  revokeGraphRole: row(Y, Y, G, G, N, G, G),
  declare: row(Y, N, Y, Y, N, N, N),
  create: row(Y, G, Y, Y, N, G, G),
  addCertificate: row(Y, N, Y, Y, N, N, N),
  addRedirects: row(Y, N, Y, Y, N, N, N),
}

function row(...verdicts: Permitted[]): Partial<Record<KnownRole, Permitted>> {
  const roles: KnownRole[] = [
    'globalAdministrator',
    'privilegedRoleAdministrator',
    'cloudApplicationAdministrator',
    'applicationAdministrator',
    'applicationDeveloper',
    'directoryWriters',
    'userAdministrator',
  ]
  return Object.fromEntries(roles.map((role, index) => [role, verdicts[index]]))
}

const held = (...templateIds: string[]) => ({
  state: 'read' as const,
  value: templateIds.map((templateId) => ({ templateId, displayName: '' })),
})
const CELLS = Object.entries(TABLE).flatMap(([name, verdicts]) =>
  Object.entries(verdicts).map(([known, verdict]) => [name as Name, known as KnownRole, verdict] as const),
)

describe('mayApply', () => {
  it.each(CELLS)('%s by %s: %s', (name, known, verdict) => {
    expect(mayApply(STEPS[name], held(ROLE[known]), { isOwner: false })).toBe(verdict)
  })

  it.each(Object.keys(STEPS) as Name[])('%s: an ordinary user and a reader may not', (name) => {
    const expected = name === 'grantForUser' ? 'graph-decides' : 'no'
    expect(mayApply(STEPS[name], held(), { isOwner: false })).toBe(expected)
    expect(mayApply(STEPS[name], held(ROLE.globalReader), { isOwner: false })).toBe(expected)
  })

  it.each([
    ['declare', true, 'yes'],
    ['declare', null, 'graph-decides'],
    ['create', true, 'graph-decides'],
    ['grant', true, 'no'],
    ['graphRole', true, 'no'],
  ] as const)('%s by an owner (%s): %s', (name, isOwner, verdict) => {
    expect(mayApply(STEPS[name], held(), { isOwner })).toBe(verdict)
  })

  it('the best of several roles counts', () => {
    const roles = held(ROLE.globalReader, ROLE.cloudApplicationAdministrator)
    expect(mayApply(STEPS.grant, roles, { isOwner: false })).toBe('yes')
  })

  it('a role that is not known may suffice, but is never a yes', () => {
    expect(mayApply(STEPS.graphRole, held('custom'), { isOwner: false })).toBe('graph-decides')
  })

  it('roles that could not be read leave it to Graph', () => {
    const roles = { state: 'unreadable', reason: { kind: 'missing-scope' } } as const
    expect(mayApply(STEPS.graphRole, roles, { isOwner: false })).toBe('graph-decides')
  })

  it('a row that both gives and takes needs the right to both', () => {
    const both = { ...STEPS.grantForUser, remove: ['B'] }
    expect(mayApply(both, held(), { isOwner: false })).toBe('no')
  })
})

describe('whoMay', () => {
  it('names the roles that surely suffice, the least powerful first', () => {
    expect(whoMay(STEPS.graphRole)).toEqual(['privilegedRoleAdministrator', 'globalAdministrator'])
    expect(whoMay(STEPS.declare)).toEqual([
      'applicationAdministrator',
      'cloudApplicationAdministrator',
      'globalAdministrator',
    ])
  })
})
