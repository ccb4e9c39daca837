import { describe, expect, it } from 'vitest'
import { NOW, TENANT_ID, USER_ID } from '../testing/facts'
import { BULK_LIMIT, planBulk } from './bulk'
import { line } from './testingLines'
import type { BulkRevocation } from './types'

const APP = 'aaaaaaaa-0000-4000-8000-00000000000a'
const API = 'cccccccc-0000-4000-8000-00000000000c'

/** A delegated permission of the row `g1`, which holds `Mail.Read  User.Read `. */
const grant = (value: string, parts: Partial<BulkRevocation> = {}): BulkRevocation => ({
  appId: APP,
  clientId: 'client',
  clientName: 'Contoso',
  resourceId: 'resource',
  resourceAppId: API,
  resourceName: 'API',
  kind: 'Delegated',
  value,
  userId: null,
  grantId: 'g1',
  scope: ' Mail.Read  User.Read ',
  assignmentId: null,
  appRoleId: null,
  ...parts,
})
const role = (assignmentId: string | null, parts: Partial<BulkRevocation> = {}): BulkRevocation =>
  grant('Mail.Send', {
    kind: 'Application',
    grantId: null,
    scope: null,
    assignmentId,
    appRoleId: 'R',
    ...parts,
  })
const OTHER = { appId: 'bbbbbbbb-0000-4000-8000-00000000000b', clientId: 'other', clientName: 'Fabrikam' }

const plan = (revocations: Iterable<BulkRevocation>, limit?: number) =>
  planBulk(revocations, { tenantId: TENANT_ID, now: NOW, id: 'plan', ...(limit !== undefined && { limit }) })

type Case = [string, BulkRevocation[], string[]]
const CASES: Case[] = [
  ['nothing', [], []],
  [
    'one step a row and one an assignment, in their order',
    [
      role('a1'),
      grant('Mail.Read'),
      grant('User.Read'),
      role('a2'),
      grant('X', { grantId: 'g2', scope: 'X' }),
    ],
    [
      'remove-role Mail.Send',
      'delegated-grant everyone -Mail.Read -User.Read',
      'remove-role Mail.Send',
      'delegated-grant everyone -X',
    ],
  ],
  [
    'twins once, in any case and with spaces, as the row spells them',
    [grant(' mail.read'), grant('MAIL.READ '), role('a1'), role('a1')],
    ['delegated-grant everyone -Mail.Read', 'remove-role Mail.Send'],
  ],
  ['names that the row does not hold', [grant('Mail'), grant(''), grant('Mail.Send')], []],
  [
    'a user’s own row',
    [grant('Mail.Read', { userId: USER_ID.toUpperCase() })],
    ['delegated-grant user -Mail.Read'],
  ],
  [
    'a row that was not read: whatever is named, rows told apart by their parties',
    [
      grant('Mail.Read', { grantId: null, scope: null }),
      grant('Mail.Send', { grantId: null, scope: null, clientId: 'CLIENT' }),
      grant('Mail.Send', { grantId: null, scope: null, userId: USER_ID }),
    ],
    ['delegated-grant everyone -Mail.Read -Mail.Send', 'delegated-grant user -Mail.Send'],
  ],
]

describe('planBulk', () => {
  it.each(CASES)('%s', (_name, revocations, steps) => {
    expect(plan(revocations).steps.map(line)).toEqual(steps)
  })

  it('says what is meant to be gone and what was there', () => {
    const { steps } = plan([
      grant('Mail.Read', { clientId: 'CLIENT', userId: USER_ID.toUpperCase() }),
      role('a1', OTHER),
    ])
    expect(steps).toMatchObject([
      {
        target: { appId: APP, displayName: 'Contoso' },
        ...{ clientId: 'client', resourceId: 'resource', resourceAppId: API, consentType: 'Principal' },
        ...{ principalId: USER_ID, add: [], remove: ['Mail.Read'] },
        before: { grantId: 'g1', scope: ' Mail.Read  User.Read ' },
      },
      { target: { appId: OTHER.appId, displayName: 'Fabrikam' }, assignmentId: 'a1', appRoleId: 'r' },
    ])
  })

  it.each([
    ['several applications', [grant('Mail.Read'), role('a1', OTHER)], null, '', 2],
    ['one application', [grant('Mail.Read'), role('a1')], APP, 'Contoso', 0],
    ['one that nobody knows', [grant('Mail.Read', { appId: null })], null, '', 1],
  ])('is the plan of %s', (_name, revocations, appId, appDisplayName, targets) => {
    const made = plan(revocations)
    expect(made).toMatchObject({ appId, appDisplayName })
    expect(made.steps.filter((step) => step.target)).toHaveLength(targets)
  })

  it('keeps an API that is gone apart: it is known by its object id', () => {
    const made = plan([role('a1', { resourceAppId: '', resourceName: '' })])
    expect(made.steps).toMatchObject([
      { resourceAppId: '', resourceId: 'resource', resourceName: 'resource' },
    ])
  })

  it('tells assignments of which the id is unknown, each once', () => {
    const made = plan([role(null), role(null), role('a1', { appRoleId: null, value: 'Other' })])
    expect(made.steps).toEqual([])
    expect(made.impossible.map((one) => `${one.permission.value} ${one.reason}`)).toEqual([
      'Mail.Send unreadable',
      'Other unreadable',
    ])
  })

  const manyRows = (count: number) =>
    Array.from({ length: count }, (_none, at) => grant('Mail.Read', { grantId: `g${at}` }))

  it('leaves for another run what is beyond the limit, and counts grants, not rows', () => {
    const rest = manyRows(4).flatMap((one) => [
      one,
      { ...one, value: 'user.read' },
      { ...one, value: 'Nothing' },
    ])
    const made = plan([...rest, role('a1')], 2)
    expect([made.steps.length, made.left]).toEqual([2, 5])
    expect(made.steps[1]).toMatchObject({ remove: ['Mail.Read', 'User.Read'] })
  })

  it('has a limit by itself', () => {
    expect(plan(manyRows(BULK_LIMIT)).left).toBeUndefined()
    const made = plan(manyRows(BULK_LIMIT + 7))
    expect([made.steps.length, made.left]).toEqual([BULK_LIMIT, 7])
  })

  it('reads a stream as it comes', () => {
    function* stream() {
      yield grant('Mail.Read')
      yield grant('User.Read')
    }
    expect(plan(stream()).steps.map(line)).toEqual(['delegated-grant everyone -Mail.Read -User.Read'])
  })
})
