import { describe, expect, test } from 'vitest'
import { createCannedGraph } from '../../test/support/cannedGraph'
import type { CannedAnswer, CannedRequest } from '../../test/support/cannedGraph'
import { createGraphClient } from './createGraphClient'
import { readRegistration } from './registration'

const guid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const TENANT = guid(1)
const APP = guid(2)
const APPLICATION = guid(3)
const PRINCIPAL = guid(4)
const resource = (n: number) => ({ appId: guid(1000 + n), id: guid(2000 + n) })
const user = (n: number) => guid(100_000 + n)

interface Tenant {
  declared: number
  /** Resources granted by delegated grants, one row for each of the users. */
  granted: number
  users: number
  assignments: number
  application: boolean
  principal: boolean
}
const TENANT_DEFAULTS: Tenant = {
  declared: 1,
  granted: 1,
  users: 1,
  assignments: 1,
  application: true,
  principal: true,
}

const range = (count: number) => Array.from({ length: count }, (_, index) => index)
const notFound: CannedAnswer = {
  status: 404,
  body: { error: { code: 'Request_ResourceNotFound', message: 'does not exist' } },
}
const denied: CannedAnswer = {
  status: 403,
  body: {
    error: {
      code: 'Authorization_RequestDenied',
      message: 'Insufficient privileges to complete the operation.',
      innerError: { 'request-id': 'r-403' },
    },
  },
}

/** Pages of 999 as Graph cuts them. */
function page(request: CannedRequest, values: unknown[]): CannedAnswer {
  const start = Number(request.query.get('$skiptoken') ?? 0)
  const next = start + 999
  const link = `https://graph.microsoft.com/v1.0${request.path}?$skiptoken=${next}`
  return {
    status: 200,
    body: {
      value: values.slice(start, next),
      ...(next < values.length ? { '@odata.nextLink': link } : {}),
    },
  }
}

function answerAs(tenant: Tenant, request: CannedRequest): CannedAnswer {
  const { path, query } = request
  switch (path) {
    case `/applications(appId='${APP}')`:
      return tenant.application
        ? {
            status: 200,
            body: {
              id: APPLICATION,
              appId: APP.toUpperCase(),
              displayName: 'Robot',
              requiredResourceAccess: range(tenant.declared).map((n) => ({
                resourceAppId: resource(n).appId,
                resourceAccess: [],
              })),
            },
          }
        : notFound
    case `/servicePrincipals(appId='${APP}')`:
      return tenant.principal
        ? { status: 200, body: { id: PRINCIPAL, appId: APP, displayName: 'Robot', accountEnabled: false } }
        : notFound
    case `/applications(appId='${APP}')/owners`:
      if (!tenant.application) return notFound
      return page(request, [{ id: user(0), displayName: 'Adele', userPrincipalName: 'adele@contoso.com' }])
    case `/servicePrincipals(appId='${APP}')/appRoleAssignments`:
      if (!tenant.principal) return notFound
      return page(
        request,
        range(tenant.assignments).map((n) => ({
          id: `a${n}`,
          appRoleId: guid(7),
          resourceId: resource(0).id,
        })),
      )
    case '/oauth2PermissionGrants': {
      const rows = range(tenant.granted).flatMap((r) =>
        range(tenant.users).map((u) => ({
          id: `g${r}-${u}`,
          clientId: PRINCIPAL,
          consentType: 'Principal',
          principalId: user(u),
          resourceId: resource(r).id,
          scope: ' Mail.Read',
        })),
      )
      return page(request, rows)
    }
    case '/servicePrincipals': {
      const filter = query.get('$filter') ?? ''
      const found = range(100)
        .map(resource)
        .filter(({ appId, id }) => filter.includes(appId) || filter.includes(id))
      return page(
        request,
        found.map(({ appId, id }) => ({
          id,
          appId,
          displayName: 'API',
          appRoles: [
            { id: guid(7), value: 'Mail.Read', allowedMemberTypes: ['Application'] },
            { id: guid(8), value: 'Reader', allowedMemberTypes: ['User'] },
          ],
          oauth2PermissionScopes: [{ id: guid(9), value: 'Mail.Read', type: 'User' }],
        })),
      )
    }
    case '/directoryObjects/getByIds':
      return page(
        request,
        (request.body as { ids: string[] }).ids.map((id) => ({ id, displayName: 'Somebody' })),
      )
    default:
      return { status: 400, body: { error: { code: 'unexpected', message: path } } }
  }
}

function graphOf(
  tenant: Partial<Tenant>,
  override: (request: CannedRequest) => CannedAnswer | null = () => null,
) {
  const canned = createCannedGraph(
    (request) => override(request) ?? answerAs({ ...TENANT_DEFAULTS, ...tenant }, request),
  )
  const { origin, fetch, getToken } = canned
  return { canned, client: createGraphClient({ graphOrigin: origin, fetch, getToken }) }
}

const read = ({ client }: ReturnType<typeof graphOf>) => readRegistration(client, TENANT, APP.toUpperCase())

describe('a registration', () => {
  test('is read whole, in three requests', async () => {
    const graph = graphOf({})
    const facts = await read(graph)
    expect(facts).toMatchObject({
      appId: APP,
      tenantId: TENANT,
      application: { objectId: APPLICATION, appId: APP, displayName: 'Robot' },
      servicePrincipal: { objectId: PRINCIPAL, accountEnabled: false },
      owners: { state: 'read', value: [{ objectId: user(0), userPrincipalName: 'adele@contoso.com' }] },
      grants: { state: 'read', value: [{ id: 'g0-0', principalId: user(0), scope: ' Mail.Read' }] },
      assignments: { state: 'read', value: [{ id: 'a0', resourceId: resource(0).id }] },
      users: { [user(0)]: { displayName: 'Somebody' } },
    })
    // Declared by client ID and granted by object id: one API.
    expect(facts.resources).toHaveLength(1)
    expect(facts.resources[0]).toMatchObject({
      applicationPermissions: [{ id: guid(7), value: 'Mail.Read' }],
      delegatedPermissions: [{ id: guid(9), adminConsentRequired: false }],
    })
    expect(graph.canned.http).toHaveLength(3)
  })

  test('with fifty APIs and 999 users still takes no more than three', async () => {
    const graph = graphOf({ declared: 50, granted: 1, users: 999, assignments: 999 })
    const facts = await read(graph)
    expect(facts.resources).toHaveLength(50)
    expect(Object.keys(facts.users)).toHaveLength(999)
    expect(graph.canned.http.length).toBeLessThanOrEqual(3)
  })

  test('does not read a catalogue again that is known', async () => {
    const { resources } = await read(graphOf({}))
    const graph = graphOf({ declared: 2 })
    const facts = await readRegistration(graph.client, TENANT, APP, undefined, () => resources)
    expect(facts.resources.map(({ appId }) => appId)).toEqual([resource(0).appId, resource(1).appId])
    const filters = graph.canned.asked.flatMap((request) =>
      request.path === '/servicePrincipals' ? request.query.get('$filter') : [],
    )
    expect(filters).toEqual([`appId in ('${resource(1).appId}')`])
  })

  test('with more rows than a page has is read to the end', async () => {
    const facts = await read(graphOf({ granted: 2, users: 1200, assignments: 1500 }))
    expect(facts.grants).toMatchObject({ state: 'read', value: { length: 2400 } })
    expect(facts.assignments).toMatchObject({ state: 'read', value: { length: 1500 } })
    expect(Object.keys(facts.users)).toHaveLength(1200)
  })

  test.each<[string, Partial<Tenant>, number]>([
    ['nothing at all', { application: false, principal: false }, 1],
    ['no enterprise application', { principal: false }, 2],
    ['no registration (of another tenant)', { application: false }, 3],
    ['no consent of a single user', { users: 0, granted: 0 }, 2],
  ])('with %s', async (_name, tenant, requests) => {
    const graph = graphOf(tenant)
    const facts = await read(graph)
    expect(facts.application === null).toBe(tenant.application === false)
    expect(facts.servicePrincipal === null).toBe(tenant.principal === false)
    if (tenant.principal === false) expect(facts.grants).toEqual({ state: 'read', value: [] })
    expect(graph.canned.http).toHaveLength(requests)
  })

  test.each<[string, string, 'owners' | 'grants' | 'assignments', string]>([
    ['owners', `/applications(appId='${APP}')/owners`, 'owners', 'Application.Read.All'],
    ['grants', '/oauth2PermissionGrants', 'grants', 'Directory.Read.All'],
    [
      'assignments',
      `/servicePrincipals(appId='${APP}')/appRoleAssignments`,
      'assignments',
      'Application.Read.All',
    ],
  ])('whose %s are denied has the rest', async (_name, path, part, scope) => {
    const facts = await read(graphOf({}, (request) => (request.path === path ? denied : null)))
    for (const key of ['owners', 'grants', 'assignments'] as const) {
      if (key === part) {
        expect(facts[key]).toEqual({
          state: 'unreadable',
          reason: { kind: 'missing-role', scope, code: 'Authorization_RequestDenied', requestId: 'r-403' },
        })
      } else expect(facts[key].state).toBe('read')
    }
  })

  test('whose grants need a permission that was not given has the rest', async () => {
    const { origin, fetch } = graphOf({}).canned
    const client = createGraphClient({
      graphOrigin: origin,
      fetch,
      getToken: (scopes) =>
        scopes.includes('Directory.Read.All')
          ? Promise.reject(Object.assign(new Error('interaction-required'), { name: 'TokenError' }))
          : Promise.resolve('t'),
    })
    const facts = await readRegistration(client, TENANT, APP)
    expect(facts.grants).toEqual({
      state: 'unreadable',
      reason: { kind: 'missing-scope', scope: 'Directory.Read.All' },
    })
    expect(facts.assignments.state).toBe('read')
    expect(facts.users).toEqual({})
  })

  test('is never said to be missing because it could not be read', async () => {
    const graph = graphOf({}, (request) => (request.path === `/applications(appId='${APP}')` ? denied : null))
    await expect(read(graph)).rejects.toMatchObject({ name: 'GraphError', kind: 'forbidden' })
  })

  test('whose APIs cannot be read is an error, since they would look absent', async () => {
    const graph = graphOf({}, (request) => (request.path === '/servicePrincipals' ? denied : null))
    await expect(read(graph)).rejects.toMatchObject({ kind: 'forbidden' })
  })

  test('users that cannot be read are left unnamed', async () => {
    const graph = graphOf({}, (request) => (request.path === '/directoryObjects/getByIds' ? denied : null))
    const facts = await read(graph)
    expect(facts.users).toEqual({})
    expect(facts.grants).toMatchObject({ state: 'read' })
  })

  test('by something that is no GUID is not asked for', async () => {
    const { canned, client } = graphOf({})
    await expect(readRegistration(client, TENANT, "x') or ('1' eq '1")).rejects.toThrow(TypeError)
    expect(canned.http).toEqual([])
  })

  test('leaving ends the reading and is no verdict', async () => {
    const leaving = new AbortController()
    const { client } = graphOf({}, (request) => {
      if (request.path === '/oauth2PermissionGrants') leaving.abort()
      return null
    })
    await expect(readRegistration(client, TENANT, APP, leaving.signal)).rejects.toMatchObject({
      name: 'AbortError',
    })
  })
})
