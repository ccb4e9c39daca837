import { QueryClient } from '@tanstack/react-query'
import { describe, expect, test } from 'vitest'
import { createCannedGraph } from '../../../test/support/cannedGraph'
import type { CannedAnswer, CannedRequest } from '../../../test/support/cannedGraph'
import { createGraphClient } from '../createGraphClient'
import { objectIdQuery } from './objectId'
import { invalidateRegistration, registrationQuery } from './registration'
import { registrationSearchQuery } from './registrationSearch'
import { resourceQuery } from './resource'
import { tenantIdentityQuery } from './tenantIdentity'

const ID = '00000000-0000-4000-8000-00000000000A'
const NAMES = { id: ID, appId: '00000000-0000-4000-8000-00000000000b', displayName: 'Robot' }
const error = (status: number): CannedAnswer => ({ status, body: { error: { code: 'x', message: 'x' } } })
const ok = (body: unknown): CannedAnswer => ({ status: 200, body })

function graphOf(answer: (request: CannedRequest) => CannedAnswer) {
  const canned = createCannedGraph(answer)
  const { origin, fetch, getToken } = canned
  return {
    canned,
    graph: createGraphClient({ graphOrigin: origin, fetch, getToken }),
    client: new QueryClient(),
  }
}

describe('whose object id is it', () => {
  test.each<[string, CannedAnswer, CannedAnswer, unknown]>([
    ["a registration's", ok(NAMES), error(404), { appId: NAMES.appId, displayName: 'Robot' }],
    ["an enterprise application's", error(404), ok(NAMES), { appId: NAMES.appId, displayName: 'Robot' }],
    ["nobody's", error(404), error(404), null],
  ])('%s', async (_name, application, principal, expected) => {
    const { client, graph, canned } = graphOf(({ path }) =>
      path.startsWith('/applications/') ? application : principal,
    )
    expect(await client.fetchQuery(objectIdQuery(graph, ID))).toEqual(expected)
    expect(canned.http).toHaveLength(1)
  })

  test('a refusal is no "nobody"', async () => {
    const { client, graph } = graphOf(() => error(403))
    await expect(client.fetchQuery(objectIdQuery(graph, ID))).rejects.toMatchObject({ kind: 'forbidden' })
  })
})

describe('the picker', () => {
  test.each<[string, Record<string, string>, string | null]>([
    ['', { $orderby: 'displayName', $count: 'true', $top: '20' }, 'eventual'],
    [' out "look" ', { $search: '"displayName:out \\"look\\""', $top: '20' }, 'eventual'],
    [ID, { $filter: `appId eq '${ID.toLowerCase()}'`, $top: '1' }, null],
  ])('for %j asks %j', async (text, query, consistency) => {
    const { client, graph, canned } = graphOf(() => ok({ value: [NAMES] }))
    expect(await client.fetchQuery(registrationSearchQuery(graph, text))).toEqual([
      { objectId: ID.toLowerCase(), appId: NAMES.appId, displayName: 'Robot' },
    ])
    const [asked] = canned.asked
    expect(Object.fromEntries(asked?.query ?? [])).toEqual({ $select: 'id,appId,displayName', ...query })
    expect(asked?.headers.get('ConsistencyLevel')).toBe(consistency)
  })
})

describe('the tenant', () => {
  const organization = ok({ value: [{ displayName: 'Contoso', verifiedDomains: [{ name: 'Contoso.com' }] }] })
  const role = { '@odata.type': '#microsoft.graph.directoryRole', roleTemplateId: ID, displayName: 'Reader' }

  test.each<[string, CannedAnswer, CannedAnswer, unknown]>([
    [
      'as an admin sees it',
      organization,
      ok({ value: [role, { '@odata.type': '#microsoft.graph.group' }] }),
      {
        tenantName: { state: 'read', value: 'Contoso' },
        domains: { state: 'read', value: ['contoso.com'] },
        roles: { state: 'read', value: [{ templateId: ID.toLowerCase(), displayName: 'Reader' }] },
      },
    ],
    [
      'whose name is denied',
      error(403),
      ok({ value: [] }),
      {
        tenantName: { state: 'unreadable', reason: { kind: 'missing-role', scope: 'User.Read' } },
        domains: { state: 'unreadable' },
        roles: { state: 'read', value: [] },
      },
    ],
    [
      'whose roles are hidden',
      organization,
      ok({ value: [{ ...role, roleTemplateId: null }] }),
      { roles: { state: 'unreadable', reason: { kind: 'missing-scope', scope: 'Directory.Read.All' } } },
    ],
  ])('%s', async (_name, tenant, memberships, expected) => {
    const { client, graph } = graphOf(({ path }) => (path === '/organization' ? tenant : memberships))
    expect(await client.fetchQuery(tenantIdentityQuery(graph))).toMatchObject(expected as object)
  })
})

test.each([
  ['is there', ok({ ...NAMES, oauth2PermissionScopes: [] }), NAMES.appId],
  ['is not in the tenant', error(404), undefined],
])('an API that %s', async (_name, answer, expected) => {
  const { client, graph } = graphOf(() => answer)
  expect((await client.fetchQuery(resourceQuery(graph, ID)))?.appId).toBe(expected)
})

test('catalogues are shared by registrations and by themselves, until they are known to have changed', async () => {
  const resource = { ...NAMES, appRoles: [], oauth2PermissionScopes: [] }
  const { client, graph, canned } = graphOf(({ path }) => {
    if (path === '/servicePrincipals') return ok({ value: [resource] })
    if (!path.startsWith('/applications(') || path.endsWith('/owners')) return error(404)
    return ok({
      id: ID,
      appId: ID,
      requiredResourceAccess: [{ resourceAppId: NAMES.appId, resourceAccess: [] }],
    })
  })
  const catalogues = () => canned.asked.filter(({ path }) => path === '/servicePrincipals').length
  await client.fetchQuery(registrationQuery(graph, ID, ID))
  expect((await client.fetchQuery(resourceQuery(graph, NAMES.appId)))?.displayName).toBe('Robot')
  const other = await client.fetchQuery(registrationQuery(graph, ID, '00000000-0000-4000-8000-00000000000c'))
  expect(other.resources).toHaveLength(1)
  expect(catalogues()).toBe(1)
  await client.invalidateQueries({ queryKey: resourceQuery(graph, NAMES.appId).queryKey })
  await client.fetchQuery({ ...registrationQuery(graph, ID, ID), staleTime: 0 })
  expect(catalogues()).toBe(2)
})

test('a change makes one registration stale, however its client ID was written', async () => {
  const { client, graph } = graphOf(() => error(404))
  const other = '00000000-0000-4000-8000-00000000000c'
  await Promise.all([ID, other].map((appId) => client.fetchQuery(registrationQuery(graph, ID, appId))))
  await invalidateRegistration(client, ID.toLowerCase())
  const stale = (appId: string) =>
    client.getQueryState(registrationQuery(graph, ID, appId).queryKey)?.isInvalidated
  expect([stale(ID), stale(other)]).toEqual([true, false])
})
