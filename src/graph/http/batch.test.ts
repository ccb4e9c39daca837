import { afterEach, describe, expect, test } from 'vitest'
import { startFaultServer } from '../../../test/support/faultServer'
import type { FaultServer, Received, Reply } from '../../../test/support/faultServer'
import { createGraphClient } from '../createGraphClient'
import type { GraphMethod, GraphRequest } from '../types'

const CALL = { scopes: ['Application.Read.All'] }

interface WirePart {
  id: string
  method: string
  url: string
  headers?: Record<string, string>
  body?: unknown
}
interface WireAnswer {
  id: string
  status: number
  headers?: Record<string, string>
  body?: unknown
}

let server: FaultServer | undefined
afterEach(async () => {
  await server?.close()
})

const partsOf = (received: Received | undefined) => (received?.body as { requests: WirePart[] }).requests

async function against(replies: Parameters<typeof startFaultServer>[0]) {
  server = await startFaultServer(replies)
  const waits: number[] = []
  const tokens: unknown[] = []
  const client = createGraphClient({
    graphOrigin: server.origin,
    fetch,
    getToken: (_scopes, options = {}) => {
      tokens.push(options.claims ?? options.forceRefresh ?? null)
      return Promise.resolve('t')
    },
    random: () => 0.5,
    sleep: (ms) => {
      waits.push(ms)
      return Promise.resolve()
    },
  })
  return { client, waits, tokens, received: server.received }
}

const get = (name: string): GraphRequest => ({ method: 'GET', path: `/applications/${name}?$select=id` })
const ok = (id: string, body: unknown = { id }): WireAnswer => ({ id, status: 200, body })
const answers = (...responses: (WireAnswer | null)[]): Reply => ({ status: 200, json: { responses } })
const failed = (kind: string, status: number) =>
  ({ ok: false, error: expect.objectContaining({ name: 'GraphError', kind, status }) as Error }) as const

describe('a batch', () => {
  test('sends each part as $batch wants it', async () => {
    const { client, received } = await against([answers(ok('1'), { id: '2', status: 201, body: {} })])
    await client.batch(
      [
        { method: 'GET', path: '/users?$search=%22displayName%3Aa%22', eventual: true },
        { method: 'POST', path: '/oauth2PermissionGrants', body: { scope: 'Mail.Read' } },
      ],
      CALL,
    )
    expect(received[0]?.url).toBe('/v1.0/$batch')
    expect(partsOf(received[0])).toEqual([
      {
        id: '1',
        method: 'GET',
        url: '/users?$search=%22displayName%3Aa%22',
        headers: { ConsistencyLevel: 'eventual' },
      },
      {
        id: '2',
        method: 'POST',
        url: '/oauth2PermissionGrants',
        headers: { 'Content-Type': 'application/json' },
        body: { scope: 'Mail.Read' },
      },
    ])
  })

  test('of mixed answers: in any order, one missing, one too many, and only the throttled ones again', async () => {
    const throttled = (id: string, after: string): WireAnswer => ({
      id,
      status: 429,
      headers: { 'retry-after': after },
      body: { error: { code: 'TooManyRequests', message: 'Please retry again later.' } },
    })
    const { client, received, waits } = await against([
      answers(
        throttled('4', '0.25'),
        { id: '3', status: 404, body: { error: { code: 'Request_ResourceNotFound', message: 'gone' } } },
        ok('99'),
        throttled('6', '2.128'),
        null,
        ok('1'),
        { id: '2', status: 403, body: { error: { code: 'Authorization_RequestDenied', message: 'no' } } },
      ),
      answers(throttled('6', '1'), ok('4')),
      answers(ok('6')),
    ])
    const results = await client.batch(['a', 'b', 'c', 'd', 'e', 'f'].map(get), CALL)
    expect(results).toEqual([
      { ok: true, response: { status: 200, body: { id: '1' }, requestId: null } },
      failed('forbidden', 403),
      failed('not-found', 404),
      { ok: true, response: { status: 200, body: { id: '4' }, requestId: null } },
      failed('malformed', 0),
      { ok: true, response: { status: 200, body: { id: '6' }, requestId: null } },
    ])
    expect(received.map((batch) => partsOf(batch).map((part) => part.id))).toEqual([
      ['1', '2', '3', '4', '5', '6'],
      ['4', '6'],
      ['6'],
    ])
    expect(waits).toEqual([2128, 1000])
  })

  test.each<[GraphMethod, number, Record<string, string>, boolean]>([
    ['GET', 503, {}, true],
    ['POST', 429, {}, true],
    ['POST', 503, { 'Retry-After': '1' }, true],
    ['POST', 503, {}, false],
    ['POST', 504, {}, false],
    ['DELETE', 504, {}, true],
    ['GET', 500, {}, false],
  ])('a part %s answered %i %j is sent again: %s', async (method, status, headers, again) => {
    const { client, received } = await against([answers({ id: '1', status, headers }), answers(ok('1'))])
    const [result] = await client.batch([{ method, path: '/oauth2PermissionGrants' }], CALL)
    expect(result?.ok).toBe(again)
    expect(received).toHaveLength(again ? 2 : 1)
  })

  test.each<[string, GraphRequest[], boolean]>([
    [
      'of reads',
      [get('a'), { method: 'POST', path: '/directoryObjects/getByIds', body: {}, repeatable: true }],
      true,
    ],
    ['with a POST', [get('a'), { method: 'POST', path: '/oauth2PermissionGrants', body: {} }], false],
  ])('%s whose answer is lost is sent again: %s', async (_name, requests, again) => {
    const { client } = await against([{ fault: 'reset' }, answers(ok('1'), ok('2'))])
    const sending = client.batch(requests, CALL)
    if (again) await expect(sending).resolves.toHaveLength(2)
    else await expect(sending).rejects.toMatchObject({ kind: 'network' })
  })

  test('goes in twenties, in the order given', async () => {
    const { client, received } = await against((batch) =>
      answers(...partsOf(batch).map((part) => ok(part.id, { url: part.url }))),
    )
    const names = Array.from({ length: 45 }, (_, index) => `n${index}`)
    const results = await client.batch<{ url: string }>(names.map(get), CALL)
    expect(received.map((batch) => partsOf(batch).length).sort()).toEqual([20, 20, 5])
    expect(results.map((result) => (result.ok ? result.response.body.url : null))).toEqual(
      names.map((name) => `/applications/${name}?$select=id`),
    )
  })

  test('of nothing asks nothing', async () => {
    const { client, tokens } = await against([])
    expect(await client.batch([], CALL)).toEqual([])
    expect(tokens).toEqual([])
  })

  test.each([
    ['a claims challenge', { 'WWW-Authenticate': `Bearer claims="${btoa('{"a":1}')}"` }, '{"a":1}'],
    ['a rejected token', {}, true],
  ])('%s of a part renews the token once, for all parts that it met', async (_name, headers, option) => {
    const refused = (id: string): WireAnswer => ({
      id,
      status: 401,
      headers: headers as Record<string, string>,
    })
    const { client, received, tokens, waits } = await against([
      answers(refused('1'), ok('2'), refused('3')),
      answers(ok('1'), refused('3')),
    ])
    const results = await client.batch(['a', 'b', 'c'].map(get), CALL)
    expect(results.map((result) => result.ok)).toEqual([true, true, false])
    expect(results[2]).toEqual(failed('unauthorized', 401))
    expect(partsOf(received[1]).map((part) => part.id)).toEqual(['1', '3'])
    expect(tokens).toEqual([null, option])
    expect(waits).toEqual([])
  })

  test.each([{}, { responses: {} }, null, []])('answered with %j is malformed', async (json) => {
    const { client } = await against([{ status: 200, json }])
    await expect(client.batch([get('a')], CALL)).rejects.toMatchObject({ kind: 'malformed' })
  })

  test('with a part that would leave this Graph is refused whole, before a token is asked for', async () => {
    const { client, received } = await against([answers()])
    const leaving: GraphRequest = { method: 'GET', path: '/../beta/me' }
    await expect(client.batch([get('a'), leaving], CALL)).rejects.toMatchObject({ kind: 'refused' })
    expect(received).toEqual([])
  })

  test('keeps what was done when sending the rest again fails', async () => {
    const throttled: WireAnswer = { id: '2', status: 429, headers: { 'Retry-After': '1' } }
    const { client } = await against([answers({ ...ok('1'), status: 201 }, throttled), { fault: 'reset' }])
    const post: GraphRequest = { method: 'POST', path: '/applications', body: {} }
    expect(await client.batch([post, post], CALL)).toEqual([
      { ok: true, response: { status: 201, body: { id: '1' }, requestId: null } },
      failed('network', 0),
    ])
  })

  test('of writes that are not to be sent twice ends with the first lost answer, and with a 429', async () => {
    const once: GraphRequest = { method: 'DELETE', path: '/oauth2PermissionGrants/a', repeatable: false }
    const { client, received } = await against([{ fault: 'reset' }])
    await expect(client.batch([once, once], CALL)).rejects.toMatchObject({ kind: 'network' })
    expect(received).toHaveLength(1)
    await server?.close()
    const again = await against([answers({ id: '1', status: 204 }, { id: '2', status: 429 })])
    const [, second] = await again.client.batch([once, once], CALL)
    expect(second).toMatchObject({ ok: false, error: { kind: 'throttled', notDone: true } })
    expect(again.received).toHaveLength(1)
  })

  test('is not sent, or not sent again, once nobody wants it any more; what is under way is waited for', async () => {
    const stop = new AbortController()
    const post: GraphRequest = { method: 'POST', path: '/applications', body: {} }
    const { client, received } = await against((_, count) => {
      stop.abort(new Error('stopped'))
      return count === 1
        ? answers({ ...ok('1'), status: 201 }, { id: '2', status: 429, headers: { 'Retry-After': '1' } })
        : answers(ok('2'))
    })
    const call = { ...CALL, unsent: stop.signal }
    expect(await client.batch([post, post], call)).toEqual([
      { ok: true, response: { status: 201, body: { id: '1' }, requestId: null } },
      failed('throttled', 429),
    ])
    await expect(client.batch([post, post], call)).rejects.toThrow('stopped')
    expect(received).toHaveLength(1)
  })

  test('of writes keeps to the share of the quota that their answers tell', async () => {
    const told = (id: string): WireAnswer => ({
      ...{ id, status: 204, headers: { 'x-ms-throttle-limit-percentage': '0.93' } },
    })
    const { client, waits } = await against([answers(told('1'), told('2')), answers(told('1'))])
    const patch: GraphRequest = { method: 'PATCH', path: '/oauth2PermissionGrants/a', body: { scope: 'b' } }
    await client.batch([patch, patch], CALL)
    expect(waits).toEqual([])
    await client.batch([patch], CALL)
    // A hundredth more than is to be used: thirty writes, and the one that is to go.
    expect(waits).toHaveLength(1)
    expect(waits[0]).toBeCloseTo(1550, -2)
  })

  test.each<[GraphMethod, string | null, number]>([
    ['GET', '0.9', 6],
    ['GET', '0.79', 12],
    ['GET', null, 12],
    // The allowance of writes keeps to their share, which says nothing of reads.
    ['DELETE', '0.9', 12],
  ])(
    'of %s, one part of which tells %s of the quota, lets %i travel at a time',
    async (method, share, most) => {
      let sent = 0
      const client = createGraphClient({
        graphOrigin: 'https://graph.test',
        getToken: () => Promise.resolve('t'),
        fetch: () => {
          sent += 1
          const headers = share === null ? {} : { 'X-MS-Throttle-Limit-Percentage': share }
          const answer = Response.json({ responses: [ok('1'), { ...ok('2'), headers }, ok('3')] })
          return sent === 1 ? Promise.resolve(answer) : new Promise(() => undefined)
        },
      })
      await client.batch([get('a'), { method, path: '/oauth2PermissionGrants/b' }, get('c')], CALL)
      void client.batch(Array<GraphRequest>(20 * 20).fill(get('d')), CALL)
      await new Promise((resolve) => setTimeout(resolve))
      expect(sent - 1).toBe(most)
    },
  )
})
