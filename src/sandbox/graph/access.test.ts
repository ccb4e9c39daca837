import { describe, expect, it } from 'vitest'
import { grantIdOf } from '../seed/guid'
import { roleId } from '../seed/resources'
import { GRAPH_APP_ID } from '../seed/wellKnown'
import { applicationId, clientId, principalId } from '../seed/ids'
import { accessToken, graph, personaOf, type GraphAnswer } from '../testing/signIn'
import { createTenant, GRAPH_ORIGIN, type Tenant } from '../tenant'

const GRANTS = 'DelegatedPermissionGrant.ReadWrite.All'
const ROLES = 'AppRoleAssignment.ReadWrite.All'
const APPS = 'Application.ReadWrite.All'
const ALL_WRITES = `${GRANTS} ${ROLES} ${APPS}`
const graphPrincipal = principalId(GRAPH_APP_ID)
const code = ({ body }: GraphAnswer): string => body.error?.code ?? ''

describe('who may', () => {
  it.each([
    ['nothing', undefined],
    ['no token', 'Basic abc'],
    ['a broken token', 'Bearer a.b'],
    ['a foreign token', `Bearer ${btoa('{}')}.${btoa('{}')}.AAAA`],
  ])('401 with %s', async (_, authorization) => {
    const headers = authorization ? { Authorization: authorization } : undefined
    const response = await createTenant(60).answer(
      new Request(`${GRAPH_ORIGIN}/v1.0/me`, headers ? { headers } : {}),
    )
    expect(response.status).toBe(401)
    expect(((await response.json()) as { error: { code: string } }).error.code).toBe(
      'InvalidAuthenticationToken',
    )
  })

  it('401 when the token is over', async () => {
    let now = Date.UTC(2026, 0, 1)
    const tenant = createTenant(60, { now: () => now })
    const token = await accessToken(tenant, 'ada')
    now += 3_601_000
    expect((await graph(tenant, token, 'GET', '/me')).status).toBe(401)
  })

  const newGrant = {
    clientId: principalId(clientId('not-granted')),
    resourceId: graphPrincipal,
    consentType: 'AllPrincipals',
    scope: 'User.Read',
  }
  const graphRole = (key: string) => ({
    principalId: principalId(clientId(key)),
    resourceId: graphPrincipal,
    appRoleId: roleId(GRAPH_APP_ID, 'Mail.Read'),
  })
  const orders = principalId(clientId('orders-api'))
  const ordersRole = {
    principalId: principalId(clientId('orders-client')),
    resourceId: orders,
    appRoleId: roleId(clientId('orders-api'), 'Orders.Write.All'),
  }
  const fresh = JSON.stringify({ access_token: { acrs: { essential: true, value: 'c1' } } })

  /** Call, and the status for: Global, Privileged Role, Cloud Application administrator, Global Reader, developer (owner of most), ordinary user. */
  it.each<[string, string, string, unknown, number[]]>([
    ['read registrations', 'GET', '/applications?$top=1', undefined, [200, 200, 200, 200, 200, 200]],
    ['read grants', 'GET', '/oauth2PermissionGrants', undefined, [200, 200, 200, 200, 200, 403]],
    [
      'read consent policy',
      'GET',
      '/policies/adminConsentRequestPolicy',
      undefined,
      [200, 403, 200, 200, 403, 403],
    ],
    ['grant delegated', 'POST', '/oauth2PermissionGrants', newGrant, [201, 201, 201, 403, 403, 403]],
    [
      'grant Graph application permission',
      'POST',
      `/servicePrincipals/${graphPrincipal}/appRoleAssignedTo`,
      graphRole('not-granted'),
      [201, 201, 403, 403, 403, 403],
    ],
    [
      'grant another API’s',
      'POST',
      `/servicePrincipals/${orders}/appRoleAssignedTo`,
      ordersRole,
      [201, 201, 201, 403, 403, 403],
    ],
    [
      'change a registration',
      'PATCH',
      `/applications/${applicationId('not-granted')}`,
      { notes: 'x' },
      [204, 403, 204, 403, 204, 403],
    ],
    [
      'create an enterprise application',
      'POST',
      '/servicePrincipals',
      { appId: clientId('no-enterprise') },
      [201, 403, 201, 403, 403, 403],
    ],
    [
      'register an application',
      'POST',
      '/applications',
      { displayName: 'x' },
      [201, 201, 201, 403, 201, 201],
    ],
  ])('%s', async (_, method, path, body, expected) => {
    const statuses: number[] = []
    for (const key of ['ada', 'priya', 'chidi', 'grace', 'devon', 'uma']) {
      const tenant = createTenant(60)
      // An administrator consents for everybody, so that only the roles differ.
      await accessToken(tenant, 'ada')
      await grantConsole(tenant)
      const token = await accessToken(tenant, key, '', { claims: fresh })
      statuses.push((await graph(tenant, token, method, path, { body })).status)
    }
    expect(statuses).toEqual(expected)
  })

  it.each([
    ['POST', '/oauth2PermissionGrants', newGrant, ROLES],
    ['POST', `/servicePrincipals/${orders}/appRoleAssignedTo`, ordersRole, APPS],
    ['PATCH', `/applications/${applicationId('bidi')}`, { notes: 'x' }, GRANTS],
    ['GET', '/policies/authorizationPolicy', undefined, ALL_WRITES],
  ])('%s %s needs its permission', async (method, path, body, otherScopes) => {
    const tenant = createTenant(60)
    const token = await accessToken(tenant, 'ada', otherScopes)
    expect(code(await graph(tenant, token, method, path, { body }))).toBe('Authorization_RequestDenied')
  })

  it('assigning needs a read of applications beside', async () => {
    const tenant = createTenant(60)
    await narrowConsole(tenant, `User.Read ${ROLES}`)
    const token = await accessToken(tenant, 'ada')
    expect(
      (
        await graph(tenant, token, 'POST', `/servicePrincipals/${orders}/appRoleAssignedTo`, {
          body: ordersRole,
        })
      ).status,
    ).toBe(403)
  })

  it('a user may consent for oneself to what needs no administrator', async () => {
    const tenant = createTenant(60)
    await grantConsole(tenant)
    const token = await accessToken(tenant, 'uma')
    const own = (scope: string) => ({
      body: { ...newGrant, consentType: 'Principal', principalId: personaOf('uma').oid, scope },
    })
    expect((await graph(tenant, token, 'POST', '/oauth2PermissionGrants', own('User.Read.All'))).status).toBe(
      403,
    )
    expect((await graph(tenant, token, 'POST', '/oauth2PermissionGrants', own('User.Read'))).status).toBe(201)
  })
})

/** Consents to the console's writes for everybody. */
const grantConsole = (tenant: Tenant) =>
  narrowConsole(tenant, `User.Read Application.Read.All Directory.Read.All Policy.Read.All ${ALL_WRITES}`)

async function narrowConsole(tenant: Tenant, scope: string): Promise<void> {
  await tenant.state.sync()
  const { grants, applications } = tenant.state.stories()
  const appId = applications.get(applicationId('console'))?.appId ?? ''
  const id = grantIdOf(principalId(appId), graphPrincipal, null)
  const before = grants.get(id) ?? null
  await tenant.state.commit([{ collection: 'grants', id, before, value: { ...before, scope } }])
}
