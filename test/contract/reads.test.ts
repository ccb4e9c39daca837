import { describe, expect, test } from 'vitest'
import { CONSOLE_OPTIONAL_SCOPES, SIGN_IN_SCOPES_REQUESTED } from '../../src/domain/consoleScopes'
import { judgeUserConsent } from '../../src/domain/userConsent/judge'
import { accountQuery } from '../../src/graph/queries/account'
import { consentPoliciesQuery, readConsentPolicies } from '../../src/graph/queries/consentPolicies'
import { objectIdQuery } from '../../src/graph/queries/objectId'
import { publicApplicationsQuery } from '../../src/graph/queries/publicApplications'
import { registrationQuery } from '../../src/graph/queries/registration'
import { registrationSearchQuery } from '../../src/graph/queries/registrationSearch'
import { resourceQuery } from '../../src/graph/queries/resource'
import { tenantIdentityQuery } from '../../src/graph/queries/tenantIdentity'
import { readRegistration } from '../../src/graph/registration'
import { READ_SCOPES } from '../../src/graph/scopes'
import { GRAPH_APP_ID, TENANT_ID } from '../../src/sandbox/seed/wellKnown'
import { contoso } from './contoso'

/*
 * The client's reads against the sandbox's handlers, each with a token that carries the least permission and no other:
 * what two people wrote without each other's code must agree on what Graph is.
 */

const { rows, clientOf } = await contoso()

const applications = [...rows.applications.values()].map(
  (application) => [application.displayName ?? '', application] as const,
)

/** Two stories whose first reads fail, so that waiting can be watched. */
const retriesOf = ({ displayName }: { displayName?: string | null }) =>
  displayName === 'Busy Queue' || displayName === 'Flaky Replica' ? 1 : 0

describe('an administrator reads', () => {
  test.each(applications)('%s', async (_name, application) => {
    const { graph, requests } = clientOf('Ada Moreau')
    const facts = await readRegistration(graph, TENANT_ID, application.appId ?? '')
    const principal = [...rows.servicePrincipals.values()].find(({ appId }) => appId === application.appId)
    const grants = [...rows.grants.values()].filter(({ clientId }) => principal && clientId === principal.id)
    const assignments = [...rows.assignments.values()].filter(
      ({ principalId }) => principal && principalId === principal.id,
    )
    expect(facts.application?.objectId).toBe(application.id)
    expect(facts.servicePrincipal?.objectId).toBe(principal?.id)
    expect(facts.grants).toMatchObject({ state: 'read', value: { length: grants.length } })
    expect(facts.assignments).toMatchObject({ state: 'read', value: { length: assignments.length } })
    expect(facts.owners.state).toBe('read')
    const named = grants.flatMap(({ principalId }) => principalId ?? [])
    expect(Object.keys(facts.users).sort()).toEqual(
      [...new Set(named)].filter((id) => rows.users.has(id)).sort(),
    )
    // A story has a grant for an API that was removed since.
    const granted = [...grants, ...assignments].flatMap(({ resourceId }) => resourceId ?? [])
    const existing = granted.filter((id) => rows.servicePrincipals.has(id))
    expect(facts.resources.map(({ objectId }) => objectId)).toEqual(expect.arrayContaining(existing))
    expect(requests()).toBeLessThanOrEqual(3 + retriesOf(application))
  })

  test('who and where', async () => {
    const { graph, queries } = clientOf('Ada Moreau')
    const identity = await queries.fetchQuery(tenantIdentityQuery(graph))
    expect(identity.tenantName).toEqual({ state: 'read', value: 'Contoso' })
    expect(identity.domains).toMatchObject({
      state: 'read',
      value: expect.arrayContaining(['contoso.com']) as [],
    })
    expect(identity.roles).toMatchObject({ value: [{ displayName: 'Global Administrator' }] })
  })

  test('a registration by name, client ID, or either object id', async () => {
    const { graph, queries } = clientOf('Ada Moreau')
    const [name = '', application] = applications.find(([, { appId }]) =>
      [...rows.servicePrincipals.values()].some((principal) => principal.appId === appId),
    ) ?? ['', {}]
    const principal = [...rows.servicePrincipals.values()].find(({ appId }) => appId === application.appId)
    const expected = { appId: application.appId, displayName: name }
    const found = await queries.fetchQuery(registrationSearchQuery(graph, name))
    expect(found).toContainEqual({ objectId: application.id, ...expected })
    expect(await queries.fetchQuery(registrationSearchQuery(graph, application.appId ?? ''))).toMatchObject([
      expected,
    ])
    expect(await queries.fetchQuery(registrationSearchQuery(graph, ''))).toHaveLength(20)
    expect(await queries.fetchQuery(objectIdQuery(graph, application.id ?? ''))).toEqual(expected)
    expect(await queries.fetchQuery(objectIdQuery(graph, principal?.id ?? ''))).toMatchObject({
      appId: application.appId,
    })
    expect(await queries.fetchQuery(objectIdQuery(graph, TENANT_ID))).toBeNull()
  })

  test('all that a new form needs, in six requests', async () => {
    const { graph, queries, requests } = clientOf('Ada Moreau')
    const own = applications.find(([name]) => name === 'Meeting Minutes Assistant')?.[1]
    // As a form asks: at once, save the catalogue, which comes with the registration.
    const [facts, policies] = await Promise.all([
      queries.fetchQuery(registrationQuery(graph, TENANT_ID, own?.appId ?? '')),
      queries.fetchQuery(consentPoliciesQuery(graph)),
      queries.fetchQuery(accountQuery(graph, 'invoices@contoso.com')),
      queries.fetchQuery(publicApplicationsQuery(graph)),
    ])
    await queries.fetchQuery(resourceQuery(graph, GRAPH_APP_ID))
    expect(Object.keys(facts.users).length).toBeGreaterThan(0)
    expect(policies.classifications).toMatchObject({ state: 'read' })
    expect(requests()).toBeLessThanOrEqual(6)
  })

  test.each<[string, string, object]>([
    ['its name', 'travel.desk@contoso.com', { accountEnabled: false, guest: false }],
    ['its name, written otherwise', ' Uma.Fischer@CONTOSO.com ', { displayName: 'Uma Fischer' }],
    ['an apostrophe in it', "siobhan.o'neill@contoso.com", { displayName: 'Siobhán O’Neill' }],
    ['a further address', 'invoices@contoso.com', { userPrincipalName: 'accounts.payable@contoso.com' }],
    ['a mail address that is not its name', 'maria.santos@contoso.com', { displayName: 'Maria Santos' }],
    [
      "a guest's name",
      'lena.berg_fabrikam.com#EXT#@contoso.onmicrosoft.com',
      { guest: true, mail: 'lena.berg@fabrikam.com' },
    ],
    ["a guest's mail address", 'lena.berg@fabrikam.com', { guest: true }],
    ['the name of somebody who left', 'tomas.keller@contoso.com', { accountEnabled: false }],
    ['the name of somebody without a mailbox', 'svc-kiosk@contoso.com', { mail: null }],
  ])('an account by %s', async (_name, address, expected) => {
    const { graph, queries, requests } = clientOf('Ada Moreau')
    expect(await queries.fetchQuery(accountQuery(graph, address))).toMatchObject({
      state: 'found',
      ...expected,
    })
    expect(requests()).toBe(1)
  })

  test('that there is no such account', async () => {
    const { graph, queries } = clientOf('Ada Moreau')
    expect(await queries.fetchQuery(accountQuery(graph, 'nobody@contoso.com'))).toEqual({
      state: 'not-found',
    })
  })

  test("the vendor's enterprise applications, with who published them", async () => {
    const { graph, queries, requests } = clientOf('Ada Moreau')
    const found = await queries.fetchQuery(publicApplicationsQuery(graph))
    // Eight of Contoso's own registrations are called after the vendor.
    expect(found.map(({ displayName }) => displayName).sort()).toEqual([
      'UiPath Integration Service for Outlook 365',
      'UiPathStudioO365App',
    ])
    expect(found.map(({ verifiedPublisher }) => verifiedPublisher?.displayName)).toEqual([
      'UiPath SRL',
      'UiPath SRL',
    ])
    expect(requests()).toBe(1)
  })

  test('what users may consent to', async () => {
    const { graph, queries, requests } = clientOf('Ada Moreau')
    const policies = await queries.fetchQuery(consentPoliciesQuery(graph))
    expect(policies).toMatchObject({
      assigned: { state: 'read', value: ['microsoft-user-default-recommended', 'contoso-robots'] },
      adminConsentRequests: { state: 'read', value: { isEnabled: true, reviewerCount: 2 } },
      riskyAppsAllowed: false,
      classifications: { state: 'read' },
    })
    const own =
      policies.grantPolicies.state === 'read'
        ? policies.grantPolicies.value.find(({ id }) => id === 'contoso-robots')
        : null
    expect(own?.includes).toHaveLength(2)
    // Microsoft Graph's object id was not known: the classifications took a request of their own.
    expect(requests()).toBe(2)
  })

  test("Microsoft Graph's catalogue", async () => {
    const { graph, queries } = clientOf('Ada Moreau')
    const resource = await queries.fetchQuery(resourceQuery(graph, GRAPH_APP_ID))
    expect(resource?.delegatedPermissions.map(({ value }) => value)).toContain('Mail.Read')
    expect(resource?.applicationPermissions.map(({ value }) => value)).toContain('Mail.Read')
  })
})

test('a permission that is not to be had costs its part only', async () => {
  const { graph } = clientOf('Ada Moreau', ['Directory.Read.All'])
  const facts = await readRegistration(graph, TENANT_ID, applications[0]?.[1].appId ?? '')
  expect(facts.application).not.toBeNull()
  expect(facts.grants).toEqual({
    state: 'unreadable',
    reason: { kind: 'missing-scope', scope: 'Directory.Read.All' },
  })
})

test('somebody without a role reads what Graph lets them, with the reason for the rest', async () => {
  const { graph, queries } = clientOf('Uma Fischer')
  const facts = await readRegistration(graph, TENANT_ID, applications[0]?.[1].appId ?? '')
  expect(facts.application).not.toBeNull()
  if (facts.servicePrincipal) {
    expect(facts.grants).toMatchObject({ state: 'unreadable', reason: { kind: 'missing-role' } })
  }
  expect((await queries.fetchQuery(tenantIdentityQuery(graph))).roles).toEqual({ state: 'read', value: [] })
})

test("by Contoso's policies users consent to mail for one robot only, and to nothing without being assigned", async () => {
  const { graph, queries } = clientOf('Ada Moreau')
  const policies = await queries.fetchQuery(consentPoliciesQuery(graph))
  const reasons = async (name: string, ...values: string[]) => {
    const appId = applications.find(([known]) => known === name)?.[1].appId ?? ''
    const facts = await queries.fetchQuery(registrationQuery(graph, TENANT_ID, appId))
    const asked = values.map((value) => ({ resourceAppId: GRAPH_APP_ID, kind: 'Delegated' as const, value }))
    const catalogue = await queries.fetchQuery(resourceQuery(graph, GRAPH_APP_ID))
    return judgeUserConsent(asked, facts, policies, catalogue).permissions.map(({ reason }) => reason)
  }
  expect(await reasons('Order Confirmation Mailer', 'Mail.Send', 'User.Read.All', 'Files.Read.All')).toEqual([
    'admitted-by-policy',
    'admin-consent-required',
    'excluded-by-policy',
  ])
  expect(await reasons('UiPath Travel Desk', 'Mail.Send')).toEqual(['granted-already'])
  expect(await reasons('Newsletter Sender', 'User.Read', 'Contacts.ReadWrite')).toContain(
    'excluded-by-policy',
  )
  expect(await reasons('Board Papers Distribution', 'Contacts.Read')).toEqual(['assignment-required'])
})

test('without the permissions nothing of the policies is read, until a click asks for them', async () => {
  const { graph, queries } = clientOf('Ada Moreau', ['Policy.Read.All'])
  const policies = await queries.fetchQuery(consentPoliciesQuery(graph))
  const missing = (scope: string) => ({ state: 'unreadable', reason: { kind: 'missing-scope', scope } })
  expect(policies).toMatchObject({
    assigned: missing('Policy.Read.All'),
    grantPolicies: missing('Policy.Read.PermissionGrant'),
    adminConsentRequests: missing('Policy.Read.All'),
    classifications: null,
  })
  await expect(readConsentPolicies(graph, queries, { interactive: true })).rejects.toMatchObject({
    name: 'TokenError',
  })
  const given = clientOf('Ada Moreau').graph
  await readConsentPolicies(given, queries, { interactive: true })
  expect(queries.getQueryData(consentPoliciesQuery(graph).queryKey)?.assigned.state).toBe('read')
})

test('somebody without a role reads what users may consent to, not whom they may ask', async () => {
  const { graph, queries } = clientOf('Uma Fischer')
  const policies = await queries.fetchQuery(consentPoliciesQuery(graph))
  expect(policies).toMatchObject({
    assigned: { state: 'read' },
    grantPolicies: { state: 'read' },
    adminConsentRequests: { state: 'unreadable', reason: { kind: 'missing-role' } },
  })
})

test('an account that cannot be read is not said to be missing', async () => {
  const { graph, queries } = clientOf('Ada Moreau', ['Directory.Read.All'])
  expect(await queries.fetchQuery(accountQuery(graph, 'uma.fischer@contoso.com'))).toEqual({
    state: 'unreadable',
  })
  await expect(queries.fetchQuery(accountQuery(graph, 'not an address'))).rejects.toThrow(TypeError)
})

test('the guide names exactly what reads ask for beyond sign-in', () => {
  const asked = new Set<string>(Object.values(READ_SCOPES).flat())
  for (const scope of SIGN_IN_SCOPES_REQUESTED) asked.delete(scope)
  expect(CONSOLE_OPTIONAL_SCOPES.map(({ scope }) => scope).sort()).toEqual([...asked].sort())
})
