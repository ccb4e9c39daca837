import { beforeEach, describe, expect, it } from 'vitest'
import { applicationId, clientId, principalId } from '../seed/ids'
import { roleId, scopeId } from '../seed/resources'
import { GRAPH_APP_ID, EXCHANGE_APP_ID } from '../seed/wellKnown'
import { accessToken, graph, personaOf, type GraphAnswer } from '../testing/signIn'
import { createTenant, GRAPH_ORIGIN, type Tenant } from '../tenant'

const WRITES = 'Application.ReadWrite.All DelegatedPermissionGrant.ReadWrite.All'
const DAY = 86_400_000
const NOW = Date.UTC(2026, 0, 1)
const PERSONAL = 'AzureADandPersonalMicrosoftAccount'
const message = ({ body }: GraphAnswer): string => body.error?.message ?? ''
/** A declaration of that many permissions of Microsoft Graph. */
const declaring = (count: number) => ({
  resourceAppId: GRAPH_APP_ID,
  resourceAccess: Array.from({ length: count }, (_, i) => ({
    id: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
    type: 'Scope',
  })),
})

describe('registrations', () => {
  let tenant: Tenant
  let token: string
  let now: number
  beforeEach(async () => {
    now = NOW
    tenant = createTenant(60, { now: () => now, lag: () => 0 })
    token = await accessToken(tenant, 'ada', WRITES)
  })
  const call = (method: string, path: string, body?: unknown) => graph(tenant, token, method, path, { body })
  const of = (key: string) => `/applications/${applicationId(key)}`
  const read = async (key: string) => (await call('GET', of(key))).body

  it('keep what a change does not name', async () => {
    const before = await read('implicit')
    await call('PATCH', of('implicit'), {
      web: { implicitGrantSettings: { enableIdTokenIssuance: false } },
    })
    expect(await read('implicit')).toEqual({
      ...before,
      web: {
        ...(before['web'] as object),
        implicitGrantSettings: { enableIdTokenIssuance: false, enableAccessTokenIssuance: true },
      },
    })
    await call('PATCH', of('public-with-secret'), { isFallbackPublicClient: false })
    await call('PATCH', of('public-with-secret'), { spa: { redirectUris: ['https://a.contoso.com'] } })
    expect(await read('public-with-secret')).toMatchObject({
      isFallbackPublicClient: false,
      publicClient: { redirectUris: ['msal5f0f://auth'] },
      spa: { redirectUris: ['https://a.contoso.com'] },
    })
  })

  it('hand their addresses on to the enterprise application', async () => {
    await call('PATCH', of('redirect-spa'), { web: { redirectUris: ['https://b.contoso.com'] } })
    const { body } = await call('GET', `/servicePrincipals(appId='${clientId('redirect-spa')}')`)
    expect(body['replyUrls']).toContain('https://b.contoso.com')
  })

  const many = (count: number) => Array.from({ length: count }, (_, i) => `https://contoso.com/${i}`)
  it.each<[string, unknown, RegExp]>([
    [
      'redirect-slash',
      { spa: { redirectUris: ['https://cloud.uipath.com/provisioning_/callback/'] } },
      /distinct/,
    ],
    ['redirect-slash', { web: { redirectUris: many(257) } }, /limit of 256/],
    ['personal', { web: { redirectUris: many(101) } }, /limit of 100/],
    ['redirect-slash', { web: { redirectUris: [`https://contoso.com/${'x'.repeat(240)}`] } }, /redirectUris/],
    ['twin-a', { signInAudience: PERSONAL }, /requestedAccessTokenVersion/],
    ['twin-a', { signInAudience: 'Everybody' }, /signInAudience/],
    ['twin-a', { isFallbackPublicClient: 'yes' }, /isFallbackPublicClient/],
    ['secret-many', { signInAudience: PERSONAL, api: { requestedAccessTokenVersion: 2 } }, /add 5 passwords/],
    ['twin-a', { requiredResourceAccess: [declaring(401)] }, /limit of requiredResourceAccess/],
    ['personal', { requiredResourceAccess: [declaring(31)] }, /limit of requiredResourceAccess/],
    ['twin-a', { requiredResourceAccess: [declaring(1), declaring(1)] }, /duplicate resourceAppId/],
    [
      'twin-a',
      { requiredResourceAccess: [{ resourceAppId: EXCHANGE_APP_ID, resourceAccess: [{}] }] },
      /resourceAccess/,
    ],
    [
      'twin-a',
      {
        requiredResourceAccess: [
          {
            resourceAppId: GRAPH_APP_ID,
            resourceAccess: [{ id: scopeId(GRAPH_APP_ID, 'Mail.Read'), type: 'Role' }],
          },
        ],
      },
      /is not of type/,
    ],
    ['twin-a', { passwordCredentials: [{ displayName: 'x' }] }, /addPassword/],
    ['twin-a', { appId: clientId('twin-b') }, /read-only/],
    ['twin-a', { redirectUris: [] }, /does not exist/],
  ])('%s refuses %j', async (key, changes, words) => {
    const answer = await call('PATCH', of(key), changes)
    expect([answer.status, message(answer)]).toEqual([400, expect.stringMatching(words)])
  })

  it('come whole, with the owners that are named, and go with their enterprise application', async () => {
    const made = await call('POST', '/applications', {
      displayName: 'New robot',
      spa: { redirectUris: ['https://contoso.com/spa'] },
      requiredResourceAccess: [
        {
          resourceAppId: GRAPH_APP_ID,
          resourceAccess: [{ id: roleId(GRAPH_APP_ID, 'Mail.Read'), type: 'Role' }],
        },
      ],
      'owners@odata.bind': [`${GRAPH_ORIGIN}/v1.0/directoryObjects/${personaOf('uma').oid}`],
    })
    const { id, appId } = made.body as { id: string; appId: string }
    const owners = async (objectId: string) =>
      (await call('GET', `/applications/${objectId}/owners`)).body.value?.map((owner) => owner['id'])
    expect(await owners(id)).toEqual([personaOf('uma').oid])
    const principal = await call('POST', '/servicePrincipals', { appId })
    const clientSp = String(principal.body['id'])
    const granted = await call('POST', '/oauth2PermissionGrants', {
      clientId: clientSp,
      resourceId: principalId(GRAPH_APP_ID),
      consentType: 'AllPrincipals',
      principalId: null,
      scope: 'User.Read',
    })
    expect((await call('DELETE', `/applications/${id}`)).status).toBe(204)
    expect((await call('GET', `/applications/${id}`)).status).toBe(404)
    expect((await call('GET', `/servicePrincipals/${clientSp}`)).status).toBe(404)
    expect((await call('GET', `/oauth2PermissionGrants/${String(granted.body['id'])}`)).status).toBe(404)
  })

  it('tell a secret once, with its first three characters', async () => {
    const { body, status } = await call('POST', `${of('twin-a')}/addPassword`, {
      passwordCredential: { displayName: 'x', endDateTime: new Date(NOW + 180 * DAY).toISOString() },
    })
    const secret = String(body['secretText'])
    expect(status).toBe(200)
    expect(secret).toMatch(/^[\w~.-]{40}$/)
    expect(body['hint']).toBe(secret.slice(0, 3))
    expect(JSON.stringify(await read('twin-a'))).not.toContain(secret)
    expect(JSON.stringify([...tenant.state.rows().audits.values()])).not.toContain(secret)
    expect((await read('twin-a'))['passwordCredentials']).toContainEqual({
      ...body,
      '@odata.context': undefined,
      secretText: null,
    })
    const remove = () => call('POST', `${of('twin-a')}/removePassword`, { keyId: body['keyId'] })
    expect((await remove()).status).toBe(204)
    expect(message(await remove())).toMatch(/No password credential found/)
  })

  it('keep to Contoso’s policy and to two secrets with personal accounts', async () => {
    const add = (key: string, days: number) =>
      call('POST', `${of(key)}/addPassword`, {
        passwordCredential: { endDateTime: new Date(NOW + days * DAY).toISOString() },
      })
    const tooLong = await add('twin-a', 731)
    expect([tooLong.status, tooLong.body.error?.code]).toEqual([
      400,
      'CredentialInvalidLifetimeAsPerAppPolicy',
    ])
    expect((await add('twin-a', -1)).status).toBe(400)
    expect((await add('twin-a', 730)).status).toBe(200)
    expect((await call('POST', `${of('twin-a')}/addPassword`, {})).status).toBe(200)
    const statuses: number[] = []
    for (let i = 0; i < 3; i++) statuses.push((await add('personal', 100)).status)
    expect(statuses).toEqual([200, 200, 400])
    expect(message(await add('personal', 100))).toContain('Not allowed to add 3 passwords')
  })

  it('add an owner once', async () => {
    const path = `${of('redirect-slash')}/owners`
    const reference = { '@odata.id': `${GRAPH_ORIGIN}/v1.0/users/${personaOf('grace').oid}` }
    expect((await call('POST', `${path}/$ref`, reference)).status).toBe(204)
    const again = await call('POST', `${path}/$ref`, reference)
    expect([again.status, message(again)]).toEqual([
      400,
      "One or more added object references already exist for the following modified properties: 'owners'.",
    ])
    expect((await call('POST', `${path}/$ref`, { '@odata.id': applicationId('twin-a') })).status).toBe(404)
    expect((await call('DELETE', `${path}/${personaOf('grace').oid}/$ref`)).status).toBe(204)
    expect((await call('DELETE', `${path}/${personaOf('grace').oid}/$ref`)).status).toBe(404)
  })

  it('are unknown to the next writes for a moment', async () => {
    tenant = createTenant(60, { now: () => now })
    token = await accessToken(tenant, 'ada', WRITES)
    const { body } = await call('POST', '/applications', { displayName: 'Young' })
    const path = `/applications/${String(body['id'])}`
    const next = async () => [
      (await call('POST', '/servicePrincipals', { appId: body['appId'] })).status,
      (await call('POST', `${path}/addPassword`, {})).status,
      (await call('GET', path)).status,
      ((await call('GET', '/applications?$top=999')).body.value ?? []).some(({ id }) => id === body['id']),
    ]
    expect(await next()).toEqual([400, 404, 200, false])
    now += 2_000
    expect((await next()).slice(0, 3)).toEqual([201, 200, 200])
    now += 6_000
    expect((await next()).at(-1)).toBe(true)
  })

  it('make an Application Developer their owner', async () => {
    const { state } = tenant
    await state.sync()
    const consoleAppId = state.stories().applications.get(applicationId('console'))?.appId ?? ''
    const row = [...state.stories().grants.values()].find(
      ({ clientId: client }) => client === principalId(consoleAppId),
    )
    await state.commit([
      {
        collection: 'grants',
        id: row?.id ?? '',
        before: row ?? null,
        value: { ...row, scope: `${row?.scope} Application.ReadWrite.All` },
      },
    ])
    const devon = await accessToken(tenant, 'devon')
    const made = await graph(tenant, devon, 'POST', '/applications', { body: { displayName: 'Mine' } })
    const path = `/applications/${String(made.body['id'])}`
    const { body } = await graph(tenant, devon, 'GET', `${path}/owners`)
    expect(body.value?.map(({ id }) => id)).toEqual([personaOf('devon').oid])
    expect((await graph(tenant, devon, 'PATCH', path, { body: { notes: 'x' } })).status).toBe(204)
  })
})
