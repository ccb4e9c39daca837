import { describe, expect, it } from 'vitest'
import { MICROSOFT_GRAPH_APP_ID } from '../directory'
import { type KnownRole, ROLE } from '../roles/roles'
import { mayApply, ownersMay, type Permitted, whoMay } from './authorize'
import { stepsNamed } from './script/testingSteps'
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
  enable: {
    ...{ ...base, kind: 'set-principal', principalId: 'p', displayName: 'A' },
    ...{ property: 'accountEnabled', to: true, before: false },
  },
  register: {
    ...{ ...base, kind: 'create-application', displayName: 'A', signInAudience: 'AzureADMyOrg' },
    ...{ redirectUris: [], isFallbackPublicClient: false, declared: [], certificate: null, owners: [] },
    marker: 'm',
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
  enable: row(Y, G, Y, Y, N, G, G),
  // With users not let to register.
  register: row(Y, N, Y, Y, Y, N, N),
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
const NOBODY = { isOwner: false, usersMayRegister: false }
const CELLS = Object.entries(TABLE).flatMap(([name, verdicts]) =>
  Object.entries(verdicts).map(([known, verdict]) => [name as Name, known as KnownRole, verdict] as const),
)

describe('mayApply', () => {
  it.each(CELLS)('%s by %s: %s', (name, known, verdict) => {
    expect(mayApply(STEPS[name], held(ROLE[known]), NOBODY)).toBe(verdict)
  })

  it.each(Object.keys(STEPS) as Name[])('%s: an ordinary user and a reader may not', (name) => {
    const expected = name === 'grantForUser' ? 'graph-decides' : 'no'
    expect(mayApply(STEPS[name], held(), NOBODY)).toBe(expected)
    expect(mayApply(STEPS[name], held(ROLE.globalReader), NOBODY)).toBe(expected)
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

  it.each([
    ['an ordinary user', [], true, 'yes'],
    ['an ordinary user', [], null, 'graph-decides'],
    ['an ordinary user', [], undefined, 'graph-decides'],
    ['an ordinary user', [], false, 'no'],
    ['a Privileged Role Administrator', [ROLE.privilegedRoleAdministrator], true, 'yes'],
    ['a Privileged Role Administrator', [ROLE.privilegedRoleAdministrator], null, 'graph-decides'],
    ['an Application Developer', [ROLE.applicationDeveloper], null, 'yes'],
  ] as const)('%s with %j registers where users may (%s): %s', (_who, roles, usersMayRegister, verdict) => {
    const facts = { isOwner: false, ...(usersMayRegister === undefined ? {} : { usersMayRegister }) }
    expect(mayApply(STEPS.register, held(...roles), facts)).toBe(verdict)
  })

  // Whatever changes a registration goes by one rule: an owner may, so an Application Developer those that it owns.
  const ON_REGISTRATION = stepsNamed('A').filter((step) => 'applicationObjectId' in step)
  it.each(ON_REGISTRATION.map((step) => [step.kind, step] as const))(
    '%s: owners and administrators',
    (_kind, step) => {
      const developer = held(ROLE.applicationDeveloper)
      expect(mayApply(step, held(), { isOwner: true })).toBe('yes')
      expect(mayApply(step, developer, { isOwner: true })).toBe('yes')
      expect(mayApply(step, developer, { isOwner: false, usersMayRegister: true })).toBe('no')
      expect(mayApply(step, held(ROLE.applicationAdministrator), NOBODY)).toBe('yes')
      expect(mayApply(step, held(ROLE.privilegedRoleAdministrator), NOBODY)).toBe('no')
      expect(ownersMay(step)).toBe(true)
    },
  )

  it('every kind of step is refused to an ordinary user of a tenant that lets nobody register', () => {
    const verdicts = stepsNamed('A').map((step) => mayApply(step, held(), NOBODY))
    expect(new Set(verdicts)).toEqual(new Set(['no']))
  })

  it('nobody grants for somebody else but who may grant for everybody', () => {
    const facts = { ...NOBODY, actorId: 'me' }
    expect(mayApply({ ...STEPS.grantForUser, principalId: 'ME' }, held(), facts)).toBe('graph-decides')
    expect(mayApply(STEPS.grantForUser, held(), facts)).toBe('no')
  })

  it('knows Microsoft Graph in any letters', () => {
    const step = { ...STEPS.oldGraphRole, resourceAppId: AZURE_AD_GRAPH.toUpperCase() }
    expect(mayApply(step, held(ROLE.cloudApplicationAdministrator), NOBODY)).toBe('no')
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
    expect(whoMay(STEPS.register)).toEqual([
      ...['applicationDeveloper', 'applicationAdministrator', 'cloudApplicationAdministrator'],
      'globalAdministrator',
    ])
    expect(ownersMay(STEPS.graphRole)).toBe(false)
    expect(ownersMay(STEPS.enable)).toBe(false)
  })
})
