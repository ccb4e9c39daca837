import { QueryClient } from '@tanstack/react-query'
import { describe, expect, test } from 'vitest'
import { createGraphClient } from '../../src/graph/createGraphClient'
import { objectIdQuery } from '../../src/graph/queries/objectId'
import { registrationSearchQuery } from '../../src/graph/queries/registrationSearch'
import { resourceQuery } from '../../src/graph/queries/resource'
import { tenantIdentityQuery } from '../../src/graph/queries/tenantIdentity'
import { readRegistration } from '../../src/graph/registration'
import type { AccessClaims } from '../../src/sandbox/authority/tokens'
import { sign } from '../../src/sandbox/authority/tokens'
import { GRAPH_APP_ID, ISSUER, TENANT_ID } from '../../src/sandbox/seed/wellKnown'
import { memoryAuthority } from '../../src/sandbox/state/memory'
import { createTenant, GRAPH_ORIGIN } from '../../src/sandbox/tenant'

/*
 * The client's reads against the sandbox's handlers, each with a token that carries the least permission and no other:
 * what two people wrote without each other's code must agree on what Graph is.
 */

const authority = memoryAuthority()
const tenant = createTenant(60, { authority })
await tenant.state.sync()
const rows = tenant.state.rows()

/** A client of the person with this name; `withheld` scopes are not to be had. */
function clientOf(name: string, withheld: readonly string[] = []) {
  const user = [...rows.users.values()].find(({ displayName }) => displayName === name)
  if (!user) throw new Error(`Nobody is called ${name}`)
  let requests = 0
  const graph = createGraphClient({
    graphOrigin: GRAPH_ORIGIN,
    fetch: (input, init) => {
      requests += 1
      return tenant.answer(new Request(input, init))
    },
    getToken: (scopes) => {
      if (scopes.some((scope) => withheld.includes(scope))) {
        return Promise.reject(Object.assign(new Error('denied'), { name: 'TokenError', kind: 'denied' }))
      }
      const seconds = Math.floor(Date.now() / 1000)
      const claims: AccessClaims = {
        typ: 'access',
        aud: GRAPH_ORIGIN,
        iss: ISSUER,
        tid: TENANT_ID,
        oid: user.id ?? '',
        appid: GRAPH_APP_ID,
        scp: scopes.join(' '),
        iat: seconds,
        nbf: seconds,
        exp: seconds + 3600,
        name,
        upn: user.userPrincipalName ?? '',
      }
      return sign(authority, claims)
    },
    sleep: () => Promise.resolve(),
  })
  return { graph, queries: new QueryClient(), requests: () => requests }
}

const applications = [...rows.applications.values()].map(
  (application) => [application.displayName ?? '', application] as const,
)

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
    expect(requests()).toBeLessThanOrEqual(6)
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
