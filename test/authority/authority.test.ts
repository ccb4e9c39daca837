import { createHash, randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser'
import { CONSOLE_CLIENT_ID, PERSON, TENANT_ID } from './accounts'
import { type Authority, type Cloud, CLOUDS, startAuthority } from './authority'
import { samplesAreHere } from './documentationGraph'

/** A client of our own, so that a fault of the authority is not taken for one of the console. */
describe.each<Cloud>(['global', 'china'])('the authority of the %s cloud, without the console', (cloud) => {
  const endpoint = (name: string) => `${CLOUDS[cloud].authority}/${TENANT_ID}/oauth2/v2.0/${name}`
  const verifier = randomBytes(32).toString('base64url')
  let blank: Server
  let origin: string
  let authority: Authority
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    blank = createServer((_request, response) =>
      response.setHeader('content-type', 'text/html').end('<p>client</p>'),
    )
    await new Promise<void>((done) => blank.listen(0, 'localhost', done))
    origin = `http://localhost:${(blank.address() as AddressInfo).port}`
    authority = await startAuthority(cloud, origin)
    browser = await launchBrowser({ args: authority.browserArgs })
    page = await browser.newPage()
  })
  afterAll(async () => {
    await browser?.close()
    await authority?.close()
    blank?.close()
  })

  const authorize = (scope: string, more: Record<string, string> = {}) =>
    `${endpoint('authorize')}?${new URLSearchParams({
      client_id: CONSOLE_CLIENT_ID,
      response_type: 'code',
      response_mode: 'fragment',
      redirect_uri: `${origin}/auth`,
      scope,
      nonce: 'n-1',
      state: 's-1',
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...more,
    })}`
  const returned = async () => {
    await page.waitForURL(`${origin}/auth**`)
    return new URLSearchParams(new URL(page.url()).hash.slice(1))
  }
  const ask = (url: string, form: Record<string, string> | null, token?: string) =>
    page.evaluate(
      async ([address, fields, bearer]) => {
        const answer = await fetch(address, {
          ...(fields && { method: 'POST', body: new URLSearchParams(fields) }),
          ...(bearer && { headers: { authorization: `Bearer ${bearer}` } }),
        })
        return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
      },
      [url, form, token] as const,
    )
  const exchange = (code: string) =>
    ask(endpoint('token'), {
      grant_type: 'authorization_code',
      client_id: CONSOLE_CLIENT_ID,
      redirect_uri: `${origin}/auth`,
      code_verifier: verifier,
      code,
    })
  const refresh = (token: unknown, scope: string) =>
    ask(endpoint('token'), {
      grant_type: 'refresh_token',
      client_id: CONSOLE_CLIENT_ID,
      refresh_token: String(token),
      scope,
    })
  let tokens: Record<string, unknown>

  it('refuses silently before anybody has signed in', async () => {
    await page.goto(authorize('openid User.Read', { prompt: 'none' }))
    expect((await returned()).get('error')).toBe('login_required')
  })

  it('signs in, asks for consent and answers with Entra’s claims', async () => {
    await page.goto(authorize('openid profile offline_access User.Read', { prompt: 'select_account' }))
    await page.getByRole('button', { name: PERSON.userPrincipalName }).click()
    await page.getByRole('heading', { name: 'Permissions requested' }).waitFor()
    await page.getByRole('button', { name: 'Accept' }).click()
    const { status, body } = await exchange(String((await returned()).get('code')))
    expect(status).toBe(200)
    tokens = body
    const claims = JSON.parse(
      Buffer.from(String(body.id_token).split('.')[1] ?? '', 'base64url').toString(),
    ) as object
    expect(claims).toMatchObject({
      tid: TENANT_ID,
      oid: PERSON.objectId,
      preferred_username: PERSON.userPrincipalName,
      nonce: 'n-1',
      aud: CONSOLE_CLIENT_ID,
      iss: `${CLOUDS[cloud].authority}/${TENANT_ID}/v2.0`,
    })
    expect(JSON.parse(Buffer.from(String(body.client_info), 'base64url').toString())).toEqual({
      uid: PERSON.objectId,
      utid: TENANT_ID,
    })
    expect(String(body.scope).split(' ')).toContain('User.Read')
  })

  it('renews with the refresh token, and tells a missing consent as Entra does', async () => {
    expect((await refresh(tokens.refresh_token, 'openid User.Read')).status).toBe(200)
    const missing = await refresh(tokens.refresh_token, 'openid Application.Read.All')
    expect(missing).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant', suberror: 'consent_required' },
    })
  })

  it('asks only for what is new, and keeps what was consented before', async () => {
    await page.goto(authorize('openid Application.Read.All'))
    await page.getByRole('button', { name: 'Accept' }).waitFor()
    expect(await page.getByRole('listitem').allTextContents()).toEqual(['Application.Read.All'])
    await page.getByRole('button', { name: 'Accept' }).click()
    const { body } = await exchange(String((await returned()).get('code')))
    expect(String(body.scope).split(' ')).toEqual(
      expect.arrayContaining(['User.Read', 'Application.Read.All']),
    )
    tokens = body
  })

  it('tells a denial', async () => {
    await page.goto(authorize('openid Application.ReadWrite.All'))
    await page.getByRole('button', { name: 'Cancel' }).click()
    const answer = await returned()
    expect(answer.get('error')).toBe('access_denied')
    expect(answer.get('error_description')).toContain('AADSTS65004')
  })

  it('answers in a silent frame of another site', async () => {
    const url = authorize('openid User.Read', { prompt: 'none' })
    const fragment = await page.evaluate(async (src) => {
      const frame = document.createElement('iframe')
      const loaded = new Promise((done) => frame.addEventListener('load', done))
      frame.src = src
      document.body.append(frame)
      await loaded
      return frame.contentWindow?.location.hash ?? ''
    }, url)
    expect(new URLSearchParams(fragment.slice(1)).get('code')).toBeTruthy()
  })

  it.skipIf(!samplesAreHere)('answers as Graph with Microsoft’s samples, to a live token only', async () => {
    const url = `${CLOUDS[cloud].graph}/v1.0/me?$select=id`
    expect((await ask(url, null, 'not-a-token')).status).toBe(401)
    const answer = await ask(url, null, String(tokens.access_token))
    expect(answer).toMatchObject({ status: 200, body: { displayName: expect.any(String) as string } })
    expect(authority.calls.at(-1)?.scopes).toContain('Application.Read.All')
  })

  it('lets access tokens and refresh tokens die', async () => {
    authority.setAccessTokenLife(1)
    const short = await refresh(tokens.refresh_token, 'openid User.Read')
    expect(short.body.expires_in).toBe(1)
    await authority.expireRefreshTokens()
    expect((await refresh(tokens.refresh_token, 'openid User.Read')).body).toMatchObject({
      error: 'invalid_grant',
    })
  })

  it('signs out and comes back', async () => {
    await page.goto(
      `${endpoint('logout')}?${new URLSearchParams({ post_logout_redirect_uri: `${origin}/`, state: 'x' })}`,
    )
    await page.waitForURL(`${origin}/**`)
    await page.goto(authorize('openid User.Read', { prompt: 'none' }))
    expect((await returned()).get('error')).toBe('login_required')
  })
})
