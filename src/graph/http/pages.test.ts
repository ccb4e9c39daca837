import { afterEach, describe, expect, test } from 'vitest'
import { startFaultServer } from '../../../test/support/faultServer'
import type { FaultServer, Received, Reply } from '../../../test/support/faultServer'
import { createGraphClient } from '../createGraphClient'

const CALL = { scopes: ['Application.Read.All'] }
const FIRST = { method: 'GET', path: '/applications?$top=2', eventual: true } as const

const servers: FaultServer[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

async function start(replies: Parameters<typeof startFaultServer>[0]) {
  const server = await startFaultServer(replies)
  servers.push(server)
  return server
}

const client = (graphOrigin: string) =>
  createGraphClient({
    graphOrigin,
    fetch,
    getToken: () => Promise.resolve('t'),
    sleep: () => Promise.resolve(),
  })

const page = (ids: string[], nextLink?: unknown): Reply => ({
  status: 200,
  json: {
    value: ids.map((id) => ({ id })),
    ...(nextLink === undefined ? {} : { '@odata.nextLink': nextLink }),
  },
})

const host = (received: Received) => `http://${received.headers.host ?? ''}`

describe('pages', () => {
  test('come in order, an empty one on the way, with the consistency header on each', async () => {
    const server = await start((received, count) => {
      const next = `${host(received)}/v1.0/applications?$skiptoken=${count}`
      return [page(['a', 'b'], next), page([], next), page(['c'])][count - 1] ?? page([])
    })
    const values = await client(server.origin).list<{ id: string }>(FIRST, CALL)
    expect(values.map((value) => value.id)).toEqual(['a', 'b', 'c'])
    expect(server.received.map((received) => received.url)).toEqual([
      '/v1.0/applications?$top=2',
      '/v1.0/applications?$skiptoken=1',
      '/v1.0/applications?$skiptoken=2',
    ])
    expect(server.received.map((received) => received.headers.consistencylevel)).toEqual(
      Array(3).fill('eventual'),
    )
  })

  test('a broken page in the middle is fetched again, alone', async () => {
    const server = await start((received, count) => {
      const next = `${host(received)}/v1.0/applications?$skiptoken=1`
      return [page(['a'], next), { fault: 'reset-in-body' } as const, page(['b'])][count - 1] ?? page([])
    })
    expect(await client(server.origin).list(FIRST, CALL)).toEqual([{ id: 'a' }, { id: 'b' }])
    expect(server.received).toHaveLength(3)
  })

  test.each<[string, (own: string, evil: string) => string]>([
    ['another host', (_own, evil) => `${evil}/v1.0/applications`],
    ['another scheme', (own) => `${own.replace('http:', 'https:')}/v1.0/applications`],
    ['our host as the name before an @', (own, evil) => `${own}@${new URL(evil).host}/v1.0/applications`],
    ['a name before our host', (own) => `http://user:secret@${new URL(own).host}/v1.0/applications`],
    ['our host as a label of theirs', () => 'https://graph.microsoft.com.evil.example/v1.0/applications'],
    ['a path outside the version', (own) => `${own}/beta/applications`],
    ['a path that climbs out', (own) => `${own}/v1.0/../beta/applications`],
    ['a path that climbs out, encoded', (own) => `${own}/v1.0/%2e%2e/beta/applications`],
    ['a path that only begins alike', (own) => `${own}/v1.0evil/applications`],
    ['no scheme', (_own, evil) => evil.replace('http:', '')],
    ['no host', () => '/v1.0/applications'],
    ['a script', () => 'javascript:alert(1)'],
    ['no URL at all', () => 'applications?$skiptoken=1'],
  ])('a next link with %s is refused and gets no token', async (_name, link) => {
    const evil = await start(() => page(['stolen']))
    const own: FaultServer = await start(() => page(['a'], link(own.origin, evil.origin)))
    await expect(client(own.origin).list(FIRST, CALL)).rejects.toMatchObject({
      name: 'GraphError',
      kind: 'refused',
    })
    expect(own.received).toHaveLength(1)
    expect(evil.received).toHaveLength(0)
  })

  test('that lead in a circle are stopped', async () => {
    const server = await start((received, count) =>
      page(['a'], `${host(received)}/v1.0/applications?$skiptoken=${count % 2}`),
    )
    await expect(client(server.origin).list(FIRST, CALL)).rejects.toMatchObject({ kind: 'malformed' })
    expect(server.received).toHaveLength(3)
  })

  test.each<[string, Reply]>([
    ['an object', { status: 200, json: { id: 'a' } }],
    ['null', { status: 200, json: null }],
    ['nothing', { status: 200 }],
    ['half a page', { status: 200, headers: { 'Content-Type': 'application/json' }, text: '{"value":[{' }],
  ])('that are %s are malformed', async (_name, reply) => {
    const server = await start([reply])
    await expect(client(server.origin).list(FIRST, CALL)).rejects.toMatchObject({ kind: 'malformed' })
  })

  test('a huge one is taken whole', async () => {
    const ids = Array.from({ length: 200_000 }, (_, index) => `id-${index}`)
    const server = await start([page(ids)])
    const values = await client(server.origin).list<{ id: string }>(FIRST, CALL)
    expect(values).toHaveLength(200_000)
    expect(values.at(-1)).toEqual({ id: 'id-199999' })
  })

  test('as bytes: the parser owns each buffer, and a failure of it ends the reading', async () => {
    const server = await start((received) => page(['a'], `${host(received)}/v1.0/applications?$skiptoken=1`))
    const sizes: number[] = []
    const reading = client(server.origin).pages(FIRST, CALL, (bytes) => {
      sizes.push(structuredClone(bytes, { transfer: [bytes] }).byteLength)
      if (sizes.length === 2) return Promise.reject(new SyntaxError('from a worker'))
      return Promise.resolve({ nextLink: `${server.origin}/v1.0/applications?$skiptoken=1` })
    })
    await expect(reading).rejects.toMatchObject({ kind: 'malformed' })
    expect(sizes).toHaveLength(2)
    expect(sizes[0]).toBeGreaterThan(20)
  })

  test('are no longer asked for when one leaves between them', async () => {
    const leaving = new AbortController()
    const server = await start((received) => page(['a'], `${host(received)}/v1.0/applications?$skiptoken=1`))
    const reading = client(server.origin).pages(FIRST, { ...CALL, signal: leaving.signal }, () => {
      leaving.abort()
      return Promise.resolve({ nextLink: `${server.origin}/v1.0/applications?$skiptoken=1` })
    })
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' })
    expect(server.received).toHaveLength(1)
  })
})
