import { describe, expect, it } from 'vitest'
import { assignmentIdOf, grantIdOf, guidOf } from '../seed/guid'
import { roleId } from '../seed/resources'
import { GRAPH_APP_ID } from '../seed/wellKnown'
import { applicationId, clientId, principalId } from '../seed/ids'
import { accessToken, graph, personaOf, type GraphAnswer } from '../testing/signIn'
import { createTenant, GRAPH_ORIGIN, type Tenant } from '../tenant'
import { ROUTES } from './handlers'

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
  const ordersClient = principalId(clientId('orders-client'))
  const ordersRole = {
    principalId: ordersClient,
    resourceId: orders,
    appRoleId: roleId(clientId('orders-api'), 'Orders.Write.All'),
  }
  const partly = principalId(clientId('partly-granted'))
  const OWN = `/applications/${applicationId('not-granted')}`
  const OWN_PRINCIPAL = `/servicePrincipals/${principalId(clientId('not-granted'))}`
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
      [201, 403, 201, 403, 201, 403],
    ],
    ['delete a registration', 'DELETE', OWN, undefined, [204, 403, 204, 403, 204, 403]],
    ['add a secret', 'POST', `${OWN}/addPassword`, {}, [200, 403, 200, 403, 200, 403]],
    [
      'remove a secret',
      'POST',
      `${OWN}/removePassword`,
      { keyId: guidOf('secret:not-granted:0') },
      [204, 403, 204, 403, 204, 403],
    ],
    [
      'add an owner',
      'POST',
      `${OWN}/owners/$ref`,
      { '@odata.id': `${GRAPH_ORIGIN}/v1.0/directoryObjects/${personaOf('grace').oid}` },
      [204, 403, 204, 403, 204, 403],
    ],
    [
      'remove an owner',
      'DELETE',
      `${OWN}/owners/${personaOf('devon').oid}/$ref`,
      undefined,
      [204, 403, 204, 403, 204, 403],
    ],
    ['switch sign-in off', 'PATCH', OWN_PRINCIPAL, { accountEnabled: false }, [204, 403, 204, 403, 403, 403]],
    [
      'require assignment',
      'PATCH',
      OWN_PRINCIPAL,
      { appRoleAssignmentRequired: true },
      [204, 403, 204, 403, 204, 403],
    ],
    ['remove an enterprise application', 'DELETE', OWN_PRINCIPAL, undefined, [204, 403, 204, 403, 204, 403]],
    [
      'change a delegated grant',
      'PATCH',
      `/oauth2PermissionGrants/${grantIdOf(partly, graphPrincipal, null)}`,
      { scope: 'User.Read' },
      [204, 204, 204, 403, 403, 403],
    ],
    [
      'revoke a delegated grant',
      'DELETE',
      `/oauth2PermissionGrants/${grantIdOf(partly, graphPrincipal, null)}`,
      undefined,
      [204, 204, 204, 403, 403, 403],
    ],
    [
      'revoke a Graph application permission',
      'DELETE',
      `/servicePrincipals/${partly}/appRoleAssignments/${assignmentIdOf(partly, graphPrincipal, roleId(GRAPH_APP_ID, 'User.Read.All'))}`,
      undefined,
      [204, 204, 403, 403, 403, 403],
    ],
    [
      'revoke another API’s',
      'DELETE',
      `/servicePrincipals/${orders}/appRoleAssignedTo/${assignmentIdOf(ordersClient, orders, roleId(clientId('orders-api'), 'Orders.Read.All'))}`,
      undefined,
      [204, 204, 204, 403, 403, 403],
    ],
    [
      'read credentials policy',
      'GET',
      '/policies/defaultAppManagementPolicy',
      undefined,
      [200, 200, 200, 200, 403, 403],
    ],
    [
      'read what users may',
      'GET',
      '/policies/authorizationPolicy',
      undefined,
      [200, 200, 200, 200, 200, 200],
    ],
    [
      'read consent requests',
      'GET',
      '/identityGovernance/appConsent/appConsentRequests',
      undefined,
      [200, 200, 200, 200, 403, 403],
    ],
    ['read sign-ins', 'GET', '/auditLogs/signIns', undefined, [200, 403, 403, 200, 403, 403]],
    ['read audit log', 'GET', '/auditLogs/directoryAudits', undefined, [200, 403, 403, 200, 403, 403]],
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
    ['GET', '/policies/defaultAppManagementPolicy', undefined, ALL_WRITES],
    ['GET', '/identityGovernance/appConsent/appConsentRequests', undefined, ALL_WRITES],
    ['GET', '/auditLogs/signIns', undefined, ALL_WRITES],
    ['POST', '/applications', { displayName: 'x' }, GRANTS],
    ['DELETE', OWN, undefined, GRANTS],
    ['POST', `${OWN}/addPassword`, {}, ROLES],
    ['DELETE', `${OWN}/owners/${personaOf('devon').oid}/$ref`, undefined, ROLES],
    ['PATCH', OWN_PRINCIPAL, { accountEnabled: false }, GRANTS],
  ])('%s %s needs its permission', async (method, path, body, otherScopes) => {
    const tenant = createTenant(60)
    const token = await accessToken(tenant, 'ada', otherScopes)
    expect(code(await graph(tenant, token, method, path, { body }))).toBe('Authorization_RequestDenied')
  })

  /** Every write, its placeholders filled with what nobody has: scopes and claims are looked at before objects. */
  const writes = ROUTES.filter(({ method, reads }) => method !== 'GET' && !reads).map(
    ({ method, paths: [path = ''] }) => [method, path.replace(/\{\w+\}/g, guidOf('nobody'))] as const,
  )

  it('every write is refused without its permission', async () => {
    const tenant = createTenant(60)
    await narrowConsole(tenant, 'User.Read Application.Read.All Directory.Read.All AuditLog.Read.All')
    const token = await accessToken(tenant, 'ada')
    for (const [method, path] of writes)
      expect(code(await graph(tenant, token, method, path, { body: {} })), `${method} ${path}`).toBe(
        'Authorization_RequestDenied',
      )
    expect(writes.length).toBeGreaterThan(15)
  })

  it('every write of a Cloud Application Administrator asks for a fresh second factor', async () => {
    const tenant = createTenant(60)
    await grantConsole(tenant)
    const token = await accessToken(tenant, 'chidi')
    for (const [method, path] of writes) {
      const { status, headers } = await graph(tenant, token, method, path, { body: {} })
      expect(status, `${method} ${path}`).toBe(401)
      expect(headers.get('WWW-Authenticate')).toContain('insufficient_claims')
    }
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
  narrowConsole(
    tenant,
    `User.Read Application.Read.All Directory.Read.All Policy.Read.All ConsentRequest.Read.All AuditLog.Read.All ${ALL_WRITES}`,
  )

async function narrowConsole(tenant: Tenant, scope: string): Promise<void> {
  await tenant.state.sync()
  const { grants, applications } = tenant.state.stories()
  const appId = applications.get(applicationId('console'))?.appId ?? ''
  const id = grantIdOf(principalId(appId), graphPrincipal, null)
  const before = grants.get(id) ?? null
  await tenant.state.commit([{ collection: 'grants', id, before, value: { ...before, scope } }])
}
