import { describe, expect, it } from 'vitest'
import { consoleClientId } from '../seed/wellKnown'
import {
  accessToken,
  authorizeQuery,
  codeForm,
  graph,
  personaOf,
  REDIRECT_URI,
  returned,
  token,
  turn,
} from '../testing/signIn'
import { createTenant } from '../tenant'
import { fromBase64Url } from './tokens'

const payload = (jwt: string): Record<string, unknown> =>
  JSON.parse(new TextDecoder().decode(fromBase64Url(jwt.split('.')[1] ?? ''))) as Record<string, unknown>

async function signedInCode(tenant = createTenant(60), key = 'ada', changes = {}) {
  const back = returned(
    await turn(tenant, await authorizeQuery(changes), { oid: personaOf(key).oid, consent: 'accept' }),
  )
  return { tenant, code: back.get('code') ?? '', back }
}

describe('authorize', () => {
  it('asks who signs in, then goes back with code and state in the fragment', async () => {
    const tenant = createTenant(60)
    const query = await authorizeQuery()
    expect(await turn(tenant, query)).toMatchObject({ kind: 'pick', appName: 'Graph Connection Console' })
    const done = await turn(tenant, query, { oid: personaOf('ada').oid })
    expect(done.kind === 'redirect' && done.url.startsWith(`${REDIRECT_URI}#`)).toBe(true)
    expect(returned(done).get('state')).toBe('the-state')
  })

  it.each([
    [{ client_id: 'nobody' }, 700016],
    [{ redirect_uri: `${REDIRECT_URI}/` }, 50011],
    [{ redirect_uri: 'https://evil.example/auth' }, 50011],
  ])('never sends back for %j', async (changes, aadsts) => {
    expect(await turn(createTenant(60), await authorizeQuery(changes))).toMatchObject({
      kind: 'error',
      aadsts,
    })
  })

  it.each<[Record<string, string | null>, string, number]>([
    [{ code_challenge: null }, 'invalid_request', 9002325],
    [{ code_challenge_method: 'plain' }, 'invalid_request', 9002325],
    [{ response_type: 'id_token' }, 'unsupported_response_type', 700054],
    [{ scope: 'openid No.Such.Scope' }, 'invalid_client', 650053],
    [{ prompt: 'none' }, 'login_required', 50058],
  ])('refuses %j', async (changes, error, aadsts) => {
    const back = returned(await turn(createTenant(60), await authorizeQuery(changes)))
    expect(back.get('error')).toBe(error)
    expect(back.get('error_description')).toContain(`AADSTS${aadsts}:`)
    expect(back.get('state')).toBe('the-state')
  })

  it('signs in silently whom the browser knows, and not where two are known', async () => {
    const { tenant } = await signedInCode()
    const silent = await authorizeQuery({ prompt: 'none' })
    expect(returned(await turn(tenant, silent)).get('code')).toBeTruthy()
    await signedInCode(tenant, 'grace')
    expect(returned(await turn(tenant, silent)).get('error_description')).toContain('AADSTS16000')
    const hinted = await authorizeQuery({ prompt: 'none', login_hint: personaOf('grace').upn })
    expect(returned(await turn(tenant, hinted)).get('code')).toBeTruthy()
    await tenant.answer(
      new Request('https://login.sandbox.invalid/interaction/logout', {
        method: 'POST',
        body: JSON.stringify({ search: '' }),
      }),
    )
    expect(returned(await turn(tenant, silent)).get('error')).toBe('login_required')
  })

  it('asks for new scopes, for the organisation only where the role allows it', async () => {
    const tenant = createTenant(60)
    const query = await authorizeQuery({ scope: 'User.Read Application.ReadWrite.All' })
    const { oid } = personaOf('ada')
    expect(await turn(tenant, query, { oid })).toMatchObject({
      kind: 'consent',
      mayConsentForAll: true,
      scopes: [{ value: 'Application.ReadWrite.All', adminConsent: true }],
    })
    expect(
      returned(await turn(tenant, query, { oid, consent: 'cancel' })).get('error_description'),
    ).toContain('AADSTS65004')
    const silent = new URLSearchParams(query)
    silent.set('prompt', 'none')
    await signedInCode(tenant)
    expect(returned(await turn(tenant, silent)).get('error')).toBe('consent_required')
    await turn(tenant, query, { oid, consent: 'organization' })
    // Everybody now has it, an ordinary user too.
    expect(returned(await turn(tenant, query, { oid: personaOf('uma').oid })).get('code')).toBeTruthy()
  })

  it('keeps a consent for oneself to oneself', async () => {
    const tenant = createTenant(60)
    const query = await authorizeQuery({ scope: 'AppRoleAssignment.ReadWrite.All' })
    expect((await turn(tenant, query, { oid: personaOf('ada').oid, consent: 'accept' })).kind).toBe(
      'redirect',
    )
    expect((await turn(tenant, query, { oid: personaOf('chidi').oid })).kind).toBe('consent')
  })

  it.each(['uma', 'grace', 'devon'])('sends %s to an administrator', async (key) => {
    const tenant = createTenant(60)
    const query = await authorizeQuery({ scope: 'Application.ReadWrite.All' })
    const { oid } = personaOf(key)
    expect((await turn(tenant, query, { oid })).kind).toBe('approval')
    const back = returned(await turn(tenant, query, { oid, consent: 'organization' }))
    expect([back.get('error'), back.get('error_description')?.slice(0, 11)]).toEqual([
      'access_denied',
      'AADSTS90094',
    ])
  })
})

describe('token', () => {
  it('gives what MSAL needs', async () => {
    const { tenant, code } = await signedInCode()
    const { status, body } = await token(tenant, codeForm(code))
    expect(status).toBe(200)
    const [id, access] = [payload(body.id_token), payload(body.access_token)]
    expect(id).toMatchObject({
      nonce: 'the-nonce',
      aud: consoleClientId(60),
      preferred_username: 'ada.moreau@contoso.com',
    })
    expect(String(access['scp']).split(' ').sort()).toEqual([
      'Application.Read.All',
      'Directory.Read.All',
      'User.Read',
    ])
    expect(body.scope.split(' ')).toContain('Directory.Read.All')
  })

  it('names scopes with the address of the API where they were asked for so', async () => {
    const { tenant, code } = await signedInCode(undefined, 'ada', {
      scope: 'openid https://graph.microsoft.com/User.Read',
    })
    const { body } = await token(tenant, codeForm(code))
    expect(body.scope.split(' ')).toContain('https://graph.microsoft.com/User.Read')
  })

  it.each<[string, Record<string, string>, string, number]>([
    [
      'a tampered verifier',
      { code_verifier: 'another-verifier-of-more-than-forty-three-characters' },
      'invalid_grant',
      501481,
    ],
    ['no verifier', { code_verifier: '' }, 'invalid_grant', 501481],
    ['another redirect URI', { redirect_uri: `${REDIRECT_URI}/` }, 'invalid_client', 500112],
    ['another client', { client_id: consoleClientId(2000) }, 'unauthorized_client', 700016],
    ['a secret', { client_secret: 'x' }, 'invalid_client', 700025],
    ['another grant', { grant_type: 'client_credentials' }, 'unsupported_grant_type', 70003],
    ['a forged code', { code: 'a.b.c' }, 'invalid_grant', 9002313],
  ])('refuses %s', async (_, changes, error, aadsts) => {
    const { tenant, code } = await signedInCode()
    const { status, body } = await token(tenant, codeForm(code, changes))
    expect(status).toBeGreaterThanOrEqual(400)
    expect(body).toMatchObject({ error, error_codes: [aadsts] })
    expect(body.error_description).toMatch(
      new RegExp(`^AADSTS${aadsts}: .*Trace ID: .*Correlation ID: .*Timestamp: `),
    )
  })

  it('redeems a code once, and for ten minutes', async () => {
    let now = Date.UTC(2026, 0, 1)
    const tenant = createTenant(60, { now: () => now })
    const { code } = await signedInCode(tenant)
    expect((await token(tenant, codeForm(code))).status).toBe(200)
    expect((await token(tenant, codeForm(code))).body.error_codes).toEqual([54005])
    const late = await signedInCode(tenant)
    now += 601_000
    expect((await token(tenant, codeForm(late.code))).body.error_codes).toEqual([70008])
  })

  it('refreshes for a day, with what is consented to by then', async () => {
    let now = Date.UTC(2026, 0, 1)
    const tenant = createTenant(60, { now: () => now })
    const { code } = await signedInCode(tenant)
    const first = (await token(tenant, codeForm(code))).body
    const form = (scope: string) => ({
      grant_type: 'refresh_token',
      refresh_token: first.refresh_token,
      scope,
    })
    expect((await token(tenant, form('User.Read'))).status).toBe(200)
    expect((await token(tenant, form('Mail.Send'))).body).toMatchObject({
      error: 'invalid_grant',
      suberror: 'consent_required',
      error_codes: [65001],
    })
    await signedInCode(tenant, 'ada', { scope: 'Mail.Send' })
    expect(payload((await token(tenant, form('Mail.Send'))).body.access_token)['scp']).toContain('Mail.Send')
    now += 86_401_000
    expect((await token(tenant, form('User.Read'))).body.error_codes).toEqual([700084])
  })

  it('an id token without nonce where none was sent', async () => {
    const { tenant, code } = await signedInCode(undefined, 'ada', { nonce: null })
    expect(payload((await token(tenant, codeForm(code))).body.id_token)).not.toHaveProperty('nonce')
  })
})

describe('claims challenge', () => {
  const WRITE = 'Application.ReadWrite.All'
  const create = (tenant: ReturnType<typeof createTenant>, bearer: string) =>
    graph(tenant, bearer, 'POST', '/applications', { body: { displayName: 'New' } })

  it('stops the application administrator’s first write until the sign-in is fresh', async () => {
    const tenant = createTenant(60)
    const challenged = await create(tenant, await accessToken(tenant, 'chidi', WRITE))
    expect(challenged.status).toBe(401)
    const encoded = /claims="([^"]+)"/.exec(challenged.headers.get('WWW-Authenticate') ?? '')?.[1] ?? ''
    const claims = atob(encoded)
    const query = await authorizeQuery({ scope: WRITE, claims })
    const { oid } = personaOf('chidi')
    expect((await turn(tenant, query, { oid })).kind).toBe('confirm')
    query.set('prompt', 'none')
    expect(returned(await turn(tenant, query)).get('error')).toBe('interaction_required')
    expect((await create(tenant, await accessToken(tenant, 'chidi', WRITE, { claims }))).status).toBe(201)
  })

  it('does not stop others, nor mistakes client capabilities for a challenge', async () => {
    const tenant = createTenant(60)
    const claims = JSON.stringify({ access_token: { xms_cc: { values: ['CP1'] } }, id_token: null })
    expect((await create(tenant, await accessToken(tenant, 'ada', WRITE, { claims }))).status).toBe(201)
    expect((await turn(tenant, await authorizeQuery({ claims }), { oid: personaOf('chidi').oid })).kind).toBe(
      'redirect',
    )
  })
})

describe('logout', () => {
  it.each([
    [`${REDIRECT_URI}`, `${REDIRECT_URI}?state=s`],
    ['https://evil.example/', null],
  ])('back to %s', async (uri, redirect) => {
    const search = `?${new URLSearchParams({ post_logout_redirect_uri: uri, state: 's' })}`
    const response = await createTenant(60).answer(
      new Request('https://login.sandbox.invalid/interaction/logout', {
        method: 'POST',
        body: JSON.stringify({ search }),
      }),
    )
    expect(await response.json()).toEqual({ redirect })
  })
})
