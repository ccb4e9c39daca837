import { afterEach, describe, expect, test } from 'vitest'
import { startFaultServer } from '../../test/support/faultServer'
import type { FaultServer, Reply } from '../../test/support/faultServer'
import { createGraphClient } from './createGraphClient'
import type { GraphError, GraphMethod, GraphRequest } from './types'

const NOW = Date.parse('2026-05-01T10:00:00Z')
const CALL = { scopes: ['Application.Read.All'] }
const GET: GraphRequest = { method: 'GET', path: '/applications?$select=id' }
const OK: Reply = { status: 200, json: { value: [{ id: 'a' }] } }

let server: FaultServer | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
})

/** A client of a server that gives these answers; waits are noted and not waited. */
async function against(replies: Parameters<typeof startFaultServer>[0]) {
  server = await startFaultServer(replies)
  const waits: number[] = []
  const tokens: { scopes: readonly string[]; options: Record<string, unknown> }[] = []
  const client = createGraphClient({
    graphOrigin: server.origin,
    fetch,
    getToken: (scopes, options = {}) => {
      const { signal: _, ...rest } = options
      tokens.push({ scopes, options: rest })
      return Promise.resolve(`token-${tokens.length}`)
    },
    now: () => NOW,
    random: () => 0.5,
    sleep: (ms) => {
      waits.push(ms)
      return Promise.resolve()
    },
  })
  return { client, waits, tokens, server }
}

const failure = (kind: string, status: number) =>
  expect.objectContaining({ name: 'GraphError', kind, status }) as GraphError

const request = (method: GraphMethod): GraphRequest =>
  method === 'GET' ? GET : { method, path: '/oauth2PermissionGrants', body: { scope: 'Mail.Read' } }

const throttled = (retryAfter?: string): Reply => ({
  status: 429,
  headers: retryAfter ? { 'Retry-After': retryAfter } : {},
  json: { error: { code: 'TooManyRequests', message: 'Please retry again later.' } },
})
const status = (code: number, headers: Record<string, string> = {}): Reply => ({ status: code, headers })
const reset: Reply = { fault: 'reset' }

describe('a failed try', () => {
  test.each<[string, GraphMethod, Reply[], { waits: number[]; requests: number; fails?: [string, number] }]>([
    ['429 with a fraction', 'GET', [throttled('2.128'), OK], { waits: [2128], requests: 2 }],
    [
      '429 with a date',
      'GET',
      [throttled('Fri, 01 May 2026 10:00:07 GMT'), OK],
      { waits: [7000], requests: 2 },
    ],
    ['429 of a POST', 'POST', [throttled('1'), OK], { waits: [1000], requests: 2 }],
    ['429 without Retry-After, of a POST', 'POST', [throttled(), OK], { waits: [250], requests: 2 }],
    [
      '429 again and again',
      'GET',
      Array<Reply>(8).fill(throttled()),
      { waits: [250, 500, 1000, 2000, 4000, 8000], requests: 7, fails: ['throttled', 429] },
    ],
    [
      '429 that asks for more than five minutes',
      'GET',
      [throttled('301')],
      { waits: [], requests: 1, fails: ['throttled', 429] },
    ],
    ['503', 'GET', [status(503), OK], { waits: [250], requests: 2 }],
    [
      '503 with Retry-After',
      'POST',
      [status(503, { 'Retry-After': '0.5' }), OK],
      { waits: [500], requests: 2 },
    ],
    ['503 of a POST', 'POST', [status(503)], { waits: [], requests: 1, fails: ['server', 503] }],
    ['502', 'PATCH', [status(502), OK], { waits: [250], requests: 2 }],
    ['504', 'DELETE', [status(504), OK], { waits: [250], requests: 2 }],
    ['504 of a POST', 'POST', [status(504)], { waits: [], requests: 1, fails: ['server', 504] }],
    ['500', 'GET', [status(500)], { waits: [], requests: 1, fails: ['server', 500] }],
    ['reset before the answer', 'GET', [reset, OK], { waits: [250], requests: 2 }],
    ['reset before the answer', 'PATCH', [reset, OK], { waits: [250], requests: 2 }],
    ['reset of a POST', 'POST', [reset], { waits: [], requests: 1, fails: ['network', 0] }],
    ['reset in the body', 'GET', [{ fault: 'reset-in-body' }, OK], { waits: [250], requests: 2 }],
    [
      'reset in the body of a POST',
      'POST',
      [{ fault: 'reset-in-body' }],
      { waits: [], requests: 1, fails: ['network', 0] },
    ],
    [
      'a redirect',
      'POST',
      [status(302, { Location: '/v1.0/other' })],
      { waits: [], requests: 1, fails: ['network', 0] },
    ],
    ['403', 'GET', [status(403)], { waits: [], requests: 1, fails: ['forbidden', 403] }],
    ['404', 'GET', [status(404)], { waits: [], requests: 1, fails: ['not-found', 404] }],
    [
      'JSON that breaks off',
      'GET',
      [{ status: 200, headers: { 'Content-Type': 'application/json' }, text: '{"value":[' }],
      { waits: [], requests: 1, fails: ['malformed', 0] },
    ],
    [
      'a page of a proxy',
      'GET',
      [{ status: 200, headers: { 'Content-Type': 'text/html' }, text: '<html>Sign in to the hotel</html>' }],
      { waits: [], requests: 1, fails: ['malformed', 0] },
    ],
    [
      'an error page of a proxy',
      'GET',
      [{ status: 413, headers: { 'Content-Type': 'text/html' }, text: '<html>' }],
      { waits: [], requests: 1, fails: ['invalid', 413] },
    ],
  ])('%s (%s)', async (_name, method, replies, expected) => {
    const { client, waits, server } = await against(replies)
    const sending = client.send(request(method), CALL)
    if (expected.fails) await expect(sending).rejects.toEqual(failure(...expected.fails))
    else await expect(sending).resolves.toMatchObject({ status: 200, body: { value: [{ id: 'a' }] } })
    expect(waits).toEqual(expected.waits)
    expect(server.received).toHaveLength(expected.requests)
  })
})

describe('what is sent', () => {
  test('carries the token, an id, and no more than it needs', async () => {
    const { client, server, tokens } = await against([{ ...OK, headers: { 'request-id': 'r-1' } } as Reply])
    const answer = await client.send({ ...GET, eventual: true }, CALL)
    expect(answer.requestId).toBe('r-1')
    expect(tokens).toEqual([{ scopes: CALL.scopes, options: { interactive: undefined } }])
    const [sent] = server.received
    expect(sent?.url).toBe('/v1.0/applications?$select=id')
    expect(sent?.headers).toMatchObject({ authorization: 'Bearer token-1', consistencylevel: 'eventual' })
    expect(sent?.headers['client-request-id']).toMatch(/^[0-9a-f-]{36}$/)
    expect(sent?.headers['content-type']).toBeUndefined()
    expect(sent?.headers['cookie']).toBeUndefined()
  })

  test.each([
    '//evil.example/v1.0/me',
    '/../beta/me',
    '/x/../../../me',
    'me',
    'https://evil.example/v1.0/me',
    '',
  ])('refuses the path %j without asking for a token', async (path) => {
    const { client, tokens, server } = await against([OK])
    await expect(client.send({ method: 'GET', path }, CALL)).rejects.toEqual(failure('refused', 0))
    expect(tokens).toEqual([])
    expect(server.received).toEqual([])
  })

  test('twelve at a time', async () => {
    const { client, server } = await against(() => ({ fault: 'hang' }))
    const leaving = new AbortController()
    const sending = Array.from({ length: 15 }, () => client.send(GET, { ...CALL, signal: leaving.signal }))
    await server.reached(12)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(server.received).toHaveLength(12)
    leaving.abort()
    const ends = await Promise.allSettled(sending)
    expect(ends.map((end) => end.status)).toEqual(Array(15).fill('rejected'))
  })

  test('an empty answer is no body', async () => {
    const { client } = await against([{ status: 204 }])
    await expect(client.send(request('PATCH'), CALL)).resolves.toMatchObject({ status: 204, body: undefined })
  })
})

describe('401', () => {
  const CLAIMS = '{"access_token":{"nbf":{"essential":true,"value":"1604106651"}}}'
  const base64 = Buffer.from(CLAIMS).toString('base64')
  const challenge = (claims: string): Reply => ({
    status: 401,
    headers: {
      'WWW-Authenticate': `Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", error="insufficient_claims", claims="${claims}"`,
    },
    json: { error: { code: 'InvalidAuthenticationToken', message: 'Continuous access evaluation' } },
  })
  const plain: Reply = { status: 401, headers: { 'WWW-Authenticate': 'Bearer realm=""' } }

  test.each([
    ['base64', base64],
    ['base64url', Buffer.from(CLAIMS).toString('base64url')],
  ])('with claims in %s asks for a token with them, once', async (_name, claims) => {
    const { client, tokens, waits, server } = await against([challenge(claims), OK])
    await client.send(GET, { ...CALL, interactive: true })
    expect(tokens.map((token) => token.options)).toEqual([
      { interactive: true },
      { interactive: true, claims: CLAIMS },
    ])
    expect(server.received[1]?.headers.authorization).toBe('Bearer token-2')
    expect(waits).toEqual([])
  })

  test('without claims forces a fresh token, once', async () => {
    const { client, tokens } = await against([plain, OK])
    await client.send(request('POST'), CALL)
    expect(tokens.map((token) => token.options)).toEqual([
      { interactive: undefined },
      { interactive: undefined, forceRefresh: true },
    ])
  })

  test.each([
    ['without claims', [plain, plain, OK], 2],
    ['with claims', [challenge(base64), challenge(base64), OK], 2],
    ['with claims after a refresh, then neither', [plain, challenge(base64), plain, OK], 3],
  ])('twice %s is told', async (_name, replies, requests) => {
    const { client, server } = await against(replies)
    await expect(client.send(GET, CALL)).rejects.toEqual(failure('unauthorized', 401))
    expect(server.received).toHaveLength(requests)
  })

  test('a refused token request is told as it is', async () => {
    const { server } = await against([OK])
    const denied = Object.assign(new Error('denied'), { name: 'TokenError' })
    const client = createGraphClient({
      graphOrigin: server.origin,
      fetch,
      getToken: () => Promise.reject(denied),
    })
    await expect(client.send(GET, CALL)).rejects.toBe(denied)
    expect(server.received).toEqual([])
  })
})

describe('leaving', () => {
  test.each<[string, Reply]>([
    ['before the answer', { fault: 'hang' }],
    ['inside the body', { fault: 'hang-in-body' }],
  ])('%s', async (_name, reply) => {
    const { client, server } = await against([reply])
    const leaving = new AbortController()
    const sending = client.send(GET, { ...CALL, signal: leaving.signal })
    await server.reached(1)
    setTimeout(() => leaving.abort(), 30)
    await expect(sending).rejects.toMatchObject({ name: 'AbortError' })
    expect(server.received).toHaveLength(1)
  })

  test('during a wait, with the real clock', async () => {
    const started = Date.now()
    const server = await startFaultServer([throttled('60'), OK])
    const leaving = new AbortController()
    const client = createGraphClient({
      graphOrigin: server.origin,
      fetch,
      getToken: () => Promise.resolve('t'),
    })
    const sending = client.send(GET, { ...CALL, signal: leaving.signal })
    await server.reached(1)
    setTimeout(() => leaving.abort(), 50)
    await expect(sending).rejects.toMatchObject({ name: 'AbortError' })
    expect(Date.now() - started).toBeLessThan(5000)
    expect(server.received).toHaveLength(1)
    await server.close()
  })
})
