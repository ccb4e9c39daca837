import { beforeAll, describe, expect, it } from 'vitest'
import { grantIdOf } from '../seed/guid'
import { applicationId, clientId, principalId } from '../seed/seed'
import { GRAPH_APP_ID } from '../seed/wellKnown'
import { roleId } from '../seed/resources'
import { accessToken, EVENTUAL, graph, personaOf, type GraphAnswer } from '../testing/signIn'
import { createTenant, GRAPH_ORIGIN, type Tenant } from '../tenant'

const GRANTS = 'DelegatedPermissionGrant.ReadWrite.All'
const ROLES = 'AppRoleAssignment.ReadWrite.All'
const APPS = 'Application.ReadWrite.All'
const ALL_WRITES = `${GRANTS} ${ROLES} ${APPS}`
const graphPrincipal = principalId(GRAPH_APP_ID)
const code = ({ body }: GraphAnswer): string => body.error?.code ?? ''
const names = ({ body }: GraphAnswer): unknown[] => (body.value ?? []).map((item) => item['displayName'])

describe('reads', () => {
  let tenant: Tenant
  let token: string
  const get = (path: string, headers: Record<string, string> = {}) =>
    graph(tenant, token, 'GET', path, { headers })
  beforeAll(async () => {
    tenant = createTenant(60)
    token = await accessToken(tenant, 'ada')
  })

  it('pages with an opaque link on the Graph host until everything was seen once', async () => {
    const seen: unknown[] = []
    let next: string | undefined = '/applications?$select=id&$top=25&$count=true'
    const counts: unknown[] = []
    while (next) {
      const page: GraphAnswer = await get(next, EVENTUAL)
      expect(page.status).toBe(200)
      seen.push(...(page.body.value ?? []).map((item) => item['id']))
      counts.push(page.body['@odata.count'])
      next = page.body['@odata.nextLink'] as string | undefined
      if (next) expect(new URL(next).origin).toBe(GRAPH_ORIGIN)
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(counts).toEqual([seen.length, ...counts.slice(1).map(() => undefined)])
  })

  it('wants ConsistencyLevel again on each page, and its own token', async () => {
    const page = await get('/applications?$select=id&$top=25&$count=true', EVENTUAL)
    const next = String(page.body['@odata.nextLink'])
    expect((await get(next)).status).toBe(400)
    expect(
      code(await get(next.replace('%24top=25', '%24top=26').replace('$top=25', '$top=26'), EVENTUAL)),
    ).toBe('Directory_ExpiredPageToken')
  })

  it('gives only what is selected', async () => {
    const { body } = await get('/servicePrincipals?$select=id,appId&$top=1')
    expect(Object.keys(body.value?.[0] ?? {})).toEqual(['id', 'appId'])
  })

  it.each<[string, Record<string, string>, number | string]>([
    ['/applications?$select=noSuch', {}, 'BadRequest'],
    ['/applications?$top=1000', {}, 'Request_UnsupportedQuery'],
    ['/applications?$skip=2', {}, 'Request_BadRequest'],
    ['/applications?$filter=displayName ne null', {}, 'Request_UnsupportedQuery'],
    ['/applications?$orderby=displayName', {}, 'Request_UnsupportedQuery'],
    ['/applications?$search="displayName:mail"', {}, 'Request_UnsupportedQuery'],
    ['/applications?$search=mail', EVENTUAL, 'Request_BadRequest'],
    ["/applications?$filter=passwordCredentials eq 'x'", {}, 'Request_UnsupportedQuery'],
    ["/applications?$filter=noSuch eq 'x'", {}, 'BadRequest'],
    ['/applications?$filter=displayName eq', {}, 'BadRequest'],
    ["/oauth2PermissionGrants?$filter=startsWith(clientId,'a')", {}, 'Request_UnsupportedQuery'],
    ['/applications/$count', {}, 'Request_BadRequest'],
    [`/applications/${graphPrincipal}`, {}, 'Request_ResourceNotFound'],
    ["/applications(appId='nobody')", {}, 'Request_ResourceNotFound'],
    ['/noSuchThing', {}, 'BadRequest'],
  ])('refuses %s %j', async (path, headers, expected) => {
    expect(code(await get(path, headers))).toBe(expected)
  })

  it.each<[string, Record<string, string>, unknown[]]>([
    ["/applications?$filter=displayName eq 'mailbox reader'", {}, ['Mailbox Reader', 'Mailbox Reader']],
    ["/applications?$filter=startsWith(displayName,'Print')", {}, ['Print Queue Watcher']],
    [
      `/applications?$filter=appId in ('${clientId('implicit')}','${clientId('bidi')}')`,
      {},
      ['Visitor Registration Kiosk', 'Payroll \u202Efdp.exe'],
    ],
    [
      "/applications?$filter=startsWith(displayName,'Visitor') and signInAudience eq 'AzureADMyOrg'",
      {},
      ['Visitor Registration Kiosk'],
    ],
    [
      "/applications?$filter=not(signInAudience eq 'AzureADMyOrg')&$count=true&$orderby=displayName desc",
      EVENTUAL,
      ['Contoso Partner Portal', 'Contoso Loyalty Club'],
    ],
    ['/applications?$search="displayName:mail triage"', EVENTUAL, ['Complaint Mail Triage']],
    ['/applications?$search="displayName:boxread"', EVENTUAL, []],
    ['/servicePrincipals?$search="displayName:studio"', EVENTUAL, ['UiPathStudioO365App']],
    ['/servicePrincipals?$filter=accountEnabled eq false', {}, ['Fleet Tracker', 'Proseware Travel']],
    ["/applications?$filter=identifierUris/any(u:startsWith(u,'api://'))", {}, ['Contoso Orders API']],
  ])('finds by %s', async (path, headers, expected) => {
    expect(names(await get(path, headers))).toEqual(expected)
  })

  it('counts as text', async () => {
    expect((await get('/applications/$count', EVENTUAL)).body['text']).toMatch(/^\d+$/)
    const owners = await get('/applications/$count?$filter=owners/$count eq 0', EVENTUAL)
    expect(Number(owners.body['text'])).toBeGreaterThan(3)
  })

  it('expands owners, not together with advanced queries', async () => {
    const { body } = await get(`/applications/${applicationId('cert-expired')}?$expand=owners`)
    expect(body['owners']).toMatchObject([
      { '@odata.type': '#microsoft.graph.user', displayName: 'Johanna Lorenz' },
    ])
    expect((await get('/applications?$expand=owners&$count=true', EVENTUAL)).status).toBe(400)
  })

  it('shows no secret and no key', async () => {
    const { body } = await get('/applications?$top=999')
    const text = JSON.stringify(body.value)
    expect(text).not.toMatch(/"secretText":"|"key":"/)
    expect(text).toContain('"hint":"aP8"')
  })

  it('tells each object’s type, and roles that come through a group', async () => {
    const chidi = await accessToken(tenant, 'chidi')
    const direct = await graph(tenant, chidi, 'GET', '/me/memberOf')
    const transitive = await graph(tenant, chidi, 'GET', '/me/transitiveMemberOf')
    expect(names(direct)).toEqual(['Application administrators'])
    expect(names(transitive)).toEqual(['Application administrators', 'Cloud Application Administrator'])
    expect(transitive.body.value?.[1]).toMatchObject({
      '@odata.type': '#microsoft.graph.directoryRole',
      roleTemplateId: '158c047a-c907-4556-b7ef-446551a6b5f7',
    })
  })

  it('carries the headers of Graph', async () => {
    const { headers } = await get('/me', { 'client-request-id': 'mine' })
    expect(headers.get('client-request-id')).toBe('mine')
    expect(headers.get('request-id')).toMatch(/^[0-9a-f-]{36}$/)
    expect(headers.get('x-ms-resource-unit')).toBe('1')
  })

  it('leaves out ids that it does not know', async () => {
    const ids = [personaOf('uma').oid, graphPrincipal, '11111111-2222-4333-8444-555555555555']
    const answer = await graph(tenant, token, 'POST', '/directoryObjects/getByIds', {
      body: { ids, types: ['user', 'servicePrincipal'] },
    })
    expect(answer.body.value?.map((item) => item['@odata.type'])).toEqual([
      '#microsoft.graph.user',
      '#microsoft.graph.servicePrincipal',
    ])
  })
})

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

describe('writes', () => {
  let now: number
  let tenant: Tenant
  let token: string
  const call = (method: string, path: string, body?: unknown) => graph(tenant, token, method, path, { body })
  const start = async () => {
    now = Date.UTC(2026, 0, 1)
    tenant = createTenant(60, { now: () => now })
    token = await accessToken(tenant, 'ada', ALL_WRITES)
  }
  const client = principalId(clientId('not-granted'))
  const newGrant = {
    clientId: client,
    resourceId: graphPrincipal,
    consentType: 'AllPrincipals',
    principalId: null,
    scope: 'User.Read',
  }
  const listed = async () =>
    (await call('GET', `/oauth2PermissionGrants?$filter=clientId eq '${client}'`)).body.value?.map(
      (grant) => grant['scope'],
    )

  it('grants: id, duplicate, change, lag, removal', async () => {
    await start()
    const made = await call('POST', '/oauth2PermissionGrants', newGrant)
    const id = grantIdOf(client, graphPrincipal, null)
    expect([made.status, made.body['id']]).toEqual([201, id])
    const again = await call('POST', '/oauth2PermissionGrants', newGrant)
    expect([again.status, code(again), again.body.error?.message]).toEqual([
      409,
      'Request_MultipleObjectsWithSameKeyValue',
      'Permission entry already exists.',
    ])
    expect(await listed()).toEqual([])
    expect((await call('GET', `/oauth2PermissionGrants/${id}`)).status).toBe(200)
    now += 6_000
    expect(await listed()).toEqual(['User.Read'])
    expect(
      (await call('PATCH', `/oauth2PermissionGrants/${id}`, { scope: 'User.Read Mail.Read' })).status,
    ).toBe(204)
    now += 1_900
    expect(await listed()).toEqual(['User.Read'])
    now += 4_200
    expect(await listed()).toEqual(['User.Read Mail.Read'])
    expect((await call('DELETE', `/oauth2PermissionGrants/${id}`)).status).toBe(204)
    expect((await call('GET', `/oauth2PermissionGrants/${id}`)).status).toBe(404)
    expect(await listed()).toEqual(['User.Read Mail.Read'])
    now += 6_000
    expect(await listed()).toEqual([])
  })

  it.each<[string, unknown, number, string]>([
    ['no client', { ...newGrant, clientId: undefined }, 400, 'Request_BadRequest'],
    [
      'a client that is not there',
      { ...newGrant, clientId: '11111111-2222-4333-8444-555555555555' },
      404,
      'Request_ResourceNotFound',
    ],
    [
      'the client ID for the object id',
      { ...newGrant, clientId: clientId('not-granted') },
      404,
      'Request_ResourceNotFound',
    ],
    [
      'a user beside AllPrincipals',
      { ...newGrant, principalId: personaOf('uma').oid },
      400,
      'Request_BadRequest',
    ],
    ['no user beside Principal', { ...newGrant, consentType: 'Principal' }, 400, 'Request_BadRequest'],
    ['a scope too long', { ...newGrant, scope: 'x'.repeat(3_851) }, 400, 'Request_BadRequest'],
  ])('refuse a grant with %s', async (_, body, status, expected) => {
    await start()
    const answer = await call('POST', '/oauth2PermissionGrants', body)
    expect([answer.status, code(answer)]).toEqual([status, expected])
  })

  it('assignments: both sides, duplicate, unknown role, removal', async () => {
    await start()
    const body = {
      principalId: client,
      resourceId: graphPrincipal,
      appRoleId: roleId(GRAPH_APP_ID, 'Mail.Read'),
    }
    const made = await call('POST', `/servicePrincipals(appId='${GRAPH_APP_ID}')/appRoleAssignedTo`, body)
    expect(made.body).toMatchObject({
      principalDisplayName: 'Order Confirmation Mailer',
      resourceDisplayName: 'Microsoft Graph',
    })
    const again = await call('POST', `/servicePrincipals/${client}/appRoleAssignments`, body)
    expect([again.status, again.body.error?.message]).toEqual([
      400,
      'Permission being assigned already exists on the object',
    ])
    const unknown = await call('POST', `/servicePrincipals/${client}/appRoleAssignments`, {
      ...body,
      appRoleId: '11111111-2222-4333-8444-555555555555',
    })
    expect(unknown.body.error?.message).toMatch(/^Permission being assigned was not found on application/)
    now += 6_000
    const list = await call('GET', `/servicePrincipals/${client}/appRoleAssignments`)
    expect(list.body.value).toHaveLength(1)
    expect(
      (await call('DELETE', `/servicePrincipals/${client}/appRoleAssignments/${made.body['id']}`)).status,
    ).toBe(204)
    expect(
      (await call('DELETE', `/servicePrincipals/${client}/appRoleAssignments/${made.body['id']}`)).status,
    ).toBe(404)
  })

  it('a new enterprise application is unknown to other writes for a moment', async () => {
    await start()
    const made = await call('POST', '/servicePrincipals', { appId: clientId('no-enterprise') })
    expect(made.status).toBe(201)
    const grant = { ...newGrant, clientId: made.body['id'] }
    expect((await call('POST', '/oauth2PermissionGrants', grant)).status).toBe(404)
    now += 1_600
    expect((await call('POST', '/oauth2PermissionGrants', grant)).status).toBe(201)
    expect(code(await call('POST', '/servicePrincipals', { appId: clientId('no-enterprise') }))).toBe(
      'Request_MultipleObjectsWithSameKeyValue',
    )
  })

  it('two equal writes at once make one object', async () => {
    await start()
    const statuses = (
      await Promise.all([1, 2, 3].map(() => call('POST', '/oauth2PermissionGrants', newGrant)))
    ).map(({ status }) => status)
    expect(statuses.sort()).toEqual([201, 409, 409])
  })

  it('a secret’s value is told once', async () => {
    await start()
    const made = await call('POST', `/applications/${applicationId('secret-none')}/addPassword`, {
      passwordCredential: { displayName: 'new' },
    })
    const secret = String(made.body['secretText'])
    expect(secret.slice(0, 3)).toBe(made.body['hint'])
    const { body } = await call('GET', `/applications/${applicationId('secret-none')}`)
    expect(JSON.stringify(body)).toContain(String(made.body['hint']))
    expect(JSON.stringify(body)).not.toContain(secret)
  })

  it('survive a new start and go with a reset', async () => {
    await start()
    const path = `/applications/${applicationId('unnamed')}?$select=displayName`
    await call('PATCH', `/applications/${applicationId('unnamed')}`, { displayName: 'Named at last' })
    expect((await call('GET', path)).body['displayName']).toBe('Named at last')
    await tenant.reset()
    expect((await call('GET', path)).body['displayName']).toBe('')
  })
})

describe('throttling and faults', () => {
  it('429 with a fraction of seconds when the bucket is empty, and not after waiting', async () => {
    let now = Date.UTC(2026, 0, 1)
    const tenant = createTenant(60, { now: () => now })
    const token = await accessToken(tenant, 'ada')
    let answer = await graph(tenant, token, 'GET', '/me')
    for (let i = 0; i < 200 && answer.status === 200; i++)
      answer = await graph(tenant, token, 'GET', '/applications?$select=keyCredentials&$top=1')
    expect([answer.status, code(answer)]).toEqual([429, 'TooManyRequests'])
    expect(answer.headers.get('x-ms-throttle-information')).toBe('ResourceUnitLimitExceeded')
    const wait = answer.headers.get('Retry-After') ?? ''
    expect(wait).toMatch(/^\d+\.\d+$/)
    now += Number(wait) * 1000 + 500
    expect((await graph(tenant, token, 'GET', '/applications?$select=keyCredentials&$top=1')).status).toBe(
      200,
    )
  })

  it.each([
    ['throttled', [429, 429, 200, 200]],
    ['unavailable', [503, 200, 200, 200]],
  ])('the registration “%s” fails first', async (key, expected) => {
    const tenant = createTenant(60)
    const token = await accessToken(tenant, 'ada')
    const statuses: number[] = []
    for (let i = 0; i < 4; i++)
      statuses.push((await graph(tenant, token, 'GET', `/applications(appId='${clientId(key)}')`)).status)
    expect(statuses).toEqual(expected)
  })
})

describe('$batch', () => {
  type Parts = { id: string; status: number; body?: { error?: { code: string } } }[]
  const send = async (requests: unknown[], scopes = '') => {
    const tenant = createTenant(60)
    const token = await accessToken(tenant, 'ada', scopes)
    const answer = await graph(tenant, token, 'POST', '/$batch', { body: { requests } })
    const parts = (answer.body['responses'] ?? []) as Parts
    return { answer, statuses: Object.fromEntries(parts.map(({ id, status }) => [id, status])) }
  }
  const get = (id: string, url = '/me') => ({ id, method: 'GET', url })

  it('answers each part by itself', async () => {
    const { answer, statuses } = await send([
      get('a'),
      get('b', 'applications?$select=id'),
      get('c', '/nothing'),
      get('d', `/applications(appId='${clientId('throttled')}')`),
      {
        id: 'e',
        method: 'GET',
        url: '/applications?$search="displayName:mail"',
        headers: { ConsistencyLevel: 'eventual' },
      },
      get('f', '/applications?$search="displayName:mail"'),
      {
        id: 'g',
        method: 'POST',
        url: '/applications',
        headers: { 'Content-Type': 'application/json' },
        body: { displayName: 'x' },
      },
    ])
    expect(answer.status).toBe(200)
    expect(statuses).toEqual({ a: 200, b: 200, c: 400, d: 429, e: 200, f: 400, g: 403 })
  })

  it('does what depends on something after it, or not at all', async () => {
    const after = { ...get('2'), dependsOn: ['1'] }
    expect((await send([after, get('1')])).statuses).toEqual({ 1: 200, 2: 200 })
    expect((await send([after, get('1', '/nothing')])).statuses).toEqual({ 1: 400, 2: 424 })
  })

  it.each<[string, unknown[]]>([
    ['21 parts', Array.from({ length: 21 }, (_, i) => get(String(i)))],
    ['no parts', []],
    ['one id twice', [get('A'), get('a')]],
    ['another host', [get('1', 'https://evil.example/')]],
    ['a body without its type', [{ id: '1', method: 'POST', url: '/applications', body: {} }]],
    [
      'a circle',
      [
        { ...get('1'), dependsOn: ['2'] },
        { ...get('2'), dependsOn: ['1'] },
      ],
    ],
    ['an unknown dependency', [{ ...get('1'), dependsOn: ['9'] }]],
  ])('refuses %s', async (_, requests) => {
    expect((await send(requests)).answer.status).toBe(400)
  })
})

it('answers no other host', async () => {
  await expect(createTenant(60).answer(new Request('https://graph.microsoft.us/v1.0/me'))).rejects.toThrow(
    TypeError,
  )
})
