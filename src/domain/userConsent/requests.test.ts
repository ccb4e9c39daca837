import { expect, test } from 'vitest'
import type { RegistrationFacts } from '../directory'
import { graphPrincipal, registrationFacts, USER_ID } from '../testing/facts'
import { conditionsOf } from './conditions'
import { judgeRequest, type Standing, standingOf } from './requests'
import { CATALOGUE, idOf, set } from './testing/policies'

const graph = graphPrincipal()
const GRANTED = registrationFacts({
  resources: [graph],
  grants: {
    state: 'read',
    value: [
      {
        id: 'g',
        clientId: registrationFacts().servicePrincipal?.objectId ?? '',
        resourceId: graph.objectId,
        consentType: 'AllPrincipals',
        principalId: null,
        scope: 'user.read',
      },
    ],
  },
})
const UNREAD: RegistrationFacts = {
  ...GRANTED,
  grants: { state: 'unreadable', reason: { kind: 'missing-role' } },
}
const ABSENT: RegistrationFacts = { ...GRANTED, application: null, servicePrincipal: null, resources: [] }

/** What is asked, of whom; names that can be granted; the highest level; is it absent? */
const CASES: [string, string[], RegistrationFacts | null, string[], string | null, boolean][] = [
  ['in another case and granted', ['User.Read'], GRANTED, [], null, false],
  ['as an address', ['https://graph.microsoft.com/Mail.Read'], GRANTED, ['Mail.Read'], 'high', false],
  ['twice', ['Mail.Read', 'mail.read', 'Mail.Read'], null, ['Mail.Read'], 'high', false],
  ['the worst first', ['User.Read', 'Mail.Read'], null, ['Mail.Read', 'User.Read'], 'high', false],
  ['of no known API', ['Orders.Read'], GRANTED, [], 'low', false],
  ['where grants cannot be read', ['User.Read'], UNREAD, ['User.Read'], 'low', false],
  ['by an application that is not here', ['User.Read'], ABSENT, ['User.Read'], 'low', true],
]

test.each(CASES)('asked %s', (_name, scopes, facts, grant, level, absent) => {
  const judged = judgeRequest({ scopes }, facts, graph)
  expect(judged.grant.map(({ value }) => value)).toEqual(grant)
  expect(judged.level).toBe(level)
  expect(judged.absent).toBe(absent)
})

/** An API of the tenant that exposes a permission of the same name as Microsoft Graph. */
const OTHER = graphPrincipal({
  objectId: '0a9b8c7d-0000-4000-8000-000000000001',
  appId: '0a9b8c7d-0000-4000-8000-000000000002',
  displayName: 'Contoso Orders API',
})
const mailRead = OTHER.delegatedPermissions.find(({ value }) => value === 'Mail.Read')
const declaring = (api: string) =>
  registrationFacts({
    resources: [graph, OTHER],
    application: {
      requiredResourceAccess: [
        { resourceAppId: api, resourceAccess: [{ id: mailRead?.id ?? '', type: 'Scope' }] },
      ],
    },
    grants: {
      state: 'read',
      value: [graph, OTHER].map(({ objectId }) => ({
        id: `of ${objectId}`,
        clientId: registrationFacts().servicePrincipal?.objectId ?? '',
        resourceId: objectId,
        consentType: 'Principal' as const,
        principalId: USER_ID,
        scope: 'Mail.Read',
      })),
    },
  })

test.each([graph.appId, OTHER.appId])('the API that the registration declares decides: %s', (api) => {
  expect(judgeRequest({ scopes: ['Mail.Read'] }, declaring(api), graph).grant).toEqual([
    { resourceAppId: api, kind: 'Delegated', value: 'Mail.Read' },
  ])
})

test('what an API has switched off cannot be granted', () => {
  const off = graph.delegatedPermissions.map((one) => ({ ...one, isEnabled: one.value !== 'Mail.Read' }))
  const judged = judgeRequest({ scopes: ['Mail.Read'] }, null, { ...graph, delegatedPermissions: off })
  expect(judged.permissions).toMatchObject([{ value: 'Mail.Read', known: false }])
  expect(judged.grant).toEqual([])
})

/** By a detour, too, whatever the level. */
test.each([
  ['RoleManagement.ReadWrite.Directory', 'direct'],
  ['Application.ReadWrite.All', 'indirect'],
  ['User.Read', undefined],
])('%s leads to Global Administrator: %s', (scope, path) => {
  const { paths } = judgeRequest({ scopes: [scope] }, null, graph)
  expect(paths.map(({ value, risk }) => [value, risk.path])).toEqual(path ? [[scope, path]] : [])
})

test('what is not known is not said to be so', () => {
  const [unread] = judgeRequest({ scopes: ['User.Read'] }, UNREAD, graph).permissions
  const [foreign] = judgeRequest({ scopes: ['User.Read'] }, ABSENT, graph).permissions
  expect([unread?.granted, foreign?.declared]).toEqual([null, null])
})

test.each<[boolean | null, boolean | null, Standing]>([
  [true, true, 'granted'],
  [true, null, 'granted'],
  [true, false, 'grantedOnly'],
  [false, true, 'declared'],
  [false, false, 'neither'],
  [false, null, 'notGranted'],
  [null, true, 'unknown'],
])('granted %s and declared %s: %s', (granted, declared, standing) => {
  expect(standingOf({ granted, declared })).toBe(standing)
})

const THIS = '00000000-0000-4000-8000-0000000000f1'
test.each([
  [
    'everything',
    set(),
    { permissions: { all: 'delegated' }, classification: null, tenants: null, publishers: null },
  ],
  ['what is low', set({ permissionClassification: 'low' }), { classification: 'low' }],
  [
    'named permissions',
    set({ resourceApplication: CATALOGUE.appId, permissions: [idOf('User.Read'), idOf('Mail.Read')] }),
    { permissions: { some: ['Mail.Read', 'User.Read'] }, resourceAppId: CATALOGUE.appId },
  ],
  ['this tenant', set({ clientApplicationTenantIds: [THIS] }), { tenants: 'this' }],
  ['another tenant', set({ clientApplicationTenantIds: ['other'] }), { tenants: ['other'] }],
  ['verified publishers', set({ clientApplicationsFromVerifiedPublisherOnly: true }), { publishers: 'any' }],
  ['one publisher', set({ clientApplicationPublisherIds: ['123'] }), { publishers: ['123'] }],
  ['one application', set({ clientApplicationIds: ['app'] }), { applications: ['app'] }],
])('a condition on %s', (_name, conditions, expected) => {
  expect(conditionsOf(conditions, THIS, CATALOGUE)).toMatchObject(expected)
})
