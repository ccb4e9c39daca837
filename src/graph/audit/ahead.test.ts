import { describe, expect, it, test, vi } from 'vitest'
import { createGraphClient } from '../createGraphClient'
import type { Remote } from '../directory/remote'
import type { GraphCallOptions, GraphClient, GraphRequest } from '../types'
import { createAhead, nextLinkIn } from './ahead'
import { createDriver } from './driver'
import type { Order } from './plan/chains'
import type { AuditWorkerApi, Turn } from './protocol'

const ORIGIN = 'https://graph.test'
const link = (page: number) => `${ORIGIN}/v1.0/things?$skiptoken=${page}`
const LONG = 'x'.repeat(5_000)

test.each([
  ['before the values', '{"@odata.nextLink":"https://a/1","value":[{"id":"1"', 'https://a/1'],
  [
    'of a batch',
    '{"responses":[{"id":"1","body":{"@odata.nextLink" : "https://a/1","value": [',
    'https://a/1',
  ],
  ['with escapes', '{"@odata.nextLink":"https:\\/\\/a\\/1\\u0026b","value":[]}', 'https://a/1&b'],
  ['after the values', '{"value":[],"@odata.nextLink":"https://a/1"}', null],
  ['in a value', '{"value":[{"displayName":"\\"@odata.nextLink\\":\\"https://a/1\\",\\"value\\":["}', null],
  ['before anybody knows what follows', '{"@odata.nextLink":"https://a/1"', null],
  ['cut off', '{"@odata.nextLink":"https://a/', null],
  ['that is no string of JSON', '{"@odata.nextLink":"https://a/\\x","value":[', null],
  ['on the last page', '{"@odata.context":"https://a","value":[]}', null],
])('a next link %s', (_where, head, found) => expect(nextLinkIn(head)).toBe(found))

/** A driver in front of pages of which the tail comes when it is let go, and a worker that orders what `next` says. */
function open(pages: number, next: (page: number) => number | null) {
  const asked: { page: number; signal: AbortSignal; letGo: () => void }[] = []
  const read: number[] = []
  const orderOf = (page: number): Order => ({
    id: page,
    requests: [{ method: 'GET', path: page === 1 ? '/things' : link(page) }],
    scopes: [],
    alone: false,
    priority: 0,
  })
  const graph = createGraphClient({
    graphOrigin: ORIGIN,
    getToken: () => Promise.resolve('token'),
    fetch: (_url, init) => {
      const { url } = (JSON.parse(init?.body as string) as { requests: { url: string }[] }).requests[0] ?? {
        url: '',
      }
      const page = Number(new URL(url, ORIGIN).searchParams.get('$skiptoken') ?? 1)
      const about = page < pages ? { '@odata.nextLink': link(page + 1) } : {}
      const text = JSON.stringify({
        responses: [{ id: '1', status: 200, body: { ...about, value: [{ id: String(page), LONG }] } }],
      })
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          controller.enqueue(new TextEncoder().encode(text.slice(0, -10)))
          let gone = false
          const letGo = () => {
            if (gone) return
            gone = true
            controller.enqueue(new TextEncoder().encode(text.slice(-10)))
            controller.close()
          }
          asked.push({ page, signal: init?.signal as AbortSignal, letGo })
        },
      })
      return Promise.resolve(new Response(body, { headers: { 'Content-Type': 'application/json' } }))
    },
  })
  const worker = {
    call(method: string, [order]: [number]) {
      expect(method).toBe('took')
      read.push(order)
      const following = next(order)
      const turn = { orders: following === null ? [] : [orderOf(following)] } as unknown as Turn
      return Promise.resolve({ parts: [{ id: '1', status: 200 }], turn })
    },
  } as unknown as Remote<AuditWorkerApi>
  const stopped = vi.fn()
  const driver = createDriver(graph, () => worker, {
    now: () => 0,
    onTurn: () => undefined,
    onStopped: stopped,
  })
  driver.go({ orders: [orderOf(1)] } as unknown as Turn)
  const pagesAsked = () => asked.map(({ page }) => page)
  return { driver, asked, pagesAsked, read, stopped }
}

describe('what is expected', () => {
  const pages = [{ method: 'GET', path: link(1) } as const, { method: 'GET', path: link(2) } as const]
  const order: Order = { id: 7, requests: [...pages], scopes: [], alone: false, priority: 0 }
  function expecting() {
    const sent: AbortSignal[] = []
    const graph = {
      pageBatch: async (
        _requests: unknown,
        call: { signal: AbortSignal },
        parse: (bytes: ArrayBuffer) => unknown,
      ) => {
        sent.push(call.signal)
        await parse(new ArrayBuffer(sent.length))
        return []
      },
    } as unknown as GraphClient
    const taken: [number, number][] = []
    const ahead = createAhead(
      graph,
      ({ id }, bytes) => (taken.push([id, bytes.byteLength]), Promise.resolve([])),
      () => true,
    )
    const call = { scopes: [], signal: new AbortController().signal }
    return { ahead, sent, taken, call }
  }
  it('is sent once, and handed over with its order', async () => {
    const { ahead, sent, taken, call } = expecting()
    ahead.expect([...pages], call)
    ahead.expect([...pages], call)
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect([sent.length, taken]).toEqual([1, []])
    await ahead.results(order, call)
    expect([sent.length, taken]).toEqual([1, [[7, 1]]])
  })
  it('is dropped where something else comes of it', async () => {
    const { ahead, sent, taken, call } = expecting()
    ahead.expect([...pages], call)
    await ahead.results({ ...order, requests: pages.slice(0, 1) }, call)
    ahead.drop()
    expect(sent.map(({ aborted }) => aborted)).toEqual([true, false])
    expect(taken).toEqual([[7, 2]])
  })
})

it('a page that is sent again leads on to the next one only once', () => {
  const sent: string[] = []
  const heads: ((head: string) => void)[] = []
  const graph = {
    pageBatch: ([request]: GraphRequest[], call: GraphCallOptions) => {
      sent.push(request?.path ?? '')
      if (call.head) heads.push(call.head)
      return new Promise(() => undefined)
    },
  } as unknown as GraphClient
  const ahead = createAhead(
    graph,
    () => Promise.resolve([]),
    () => true,
  )
  const call = { scopes: [], signal: new AbortController().signal }
  const order = (page: number): Order => ({
    id: page,
    requests: [{ method: 'GET', path: link(page) }],
    scopes: [],
    alone: false,
    priority: 0,
  })
  const begins = (page: number) =>
    heads[page - 1]?.(JSON.stringify({ '@odata.nextLink': link(page + 1), value: [] }))
  void ahead.results(order(1), call)
  begins(1)
  begins(1)
  expect(sent).toEqual([1, 2].map(link))
  void ahead.results(order(2), call)
  begins(1)
  begins(2)
  begins(2)
  expect(sent).toEqual([1, 2, 3].map(link))
})

describe('the next pages', () => {
  it('are asked for while the rest of a page is on its way, four ahead of the worker, and once', async () => {
    const { asked, pagesAsked, read } = open(7, (page) => (page < 7 ? page + 1 : null))
    await vi.waitFor(() => expect(pagesAsked()).toEqual([1, 2, 3, 4, 5]))
    // The worker has not said a word about the second one.
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect([pagesAsked(), read]).toEqual([[1, 2, 3, 4, 5], []])
    asked[0]?.letGo()
    await vi.waitFor(() => expect(pagesAsked()).toEqual([1, 2, 3, 4, 5, 6]))
    for (const page of [5, 4, 3, 2, 1]) asked[page]?.letGo()
    await vi.waitFor(() => expect(asked).toHaveLength(7))
    asked[6]?.letGo()
    await vi.waitFor(() => expect(read).toEqual([1, 2, 3, 4, 5, 6, 7]))
    expect(pagesAsked()).toEqual([1, 2, 3, 4, 5, 6, 7])
  })
  it('are dropped where the worker does not order them', async () => {
    const { asked, pagesAsked, read, stopped } = open(4, (page) => (page === 1 ? 4 : null))
    await vi.waitFor(() => expect(pagesAsked()).toEqual([1, 2, 3, 4]))
    asked[0]?.letGo()
    await vi.waitFor(() => expect(pagesAsked()).toEqual([1, 2, 3, 4, 4]))
    expect(asked.map(({ signal }) => signal.aborted)).toEqual([false, true, true, true, false])
    asked[4]?.letGo()
    await vi.waitFor(() => expect(read).toEqual([1, 4]))
    expect(stopped).not.toHaveBeenCalled()
  })
  it('wait while nothing is to be sent, and end with the reading', async () => {
    const paused = open(2, () => null)
    paused.driver.pause()
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(paused.pagesAsked()).toEqual([1])

    const reset = open(3, (page) => page + 1)
    await vi.waitFor(() => expect(reset.pagesAsked()).toEqual([1, 2, 3]))
    reset.driver.reset()
    expect(reset.asked.every(({ signal }) => signal.aborted)).toBe(true)
  })
  it('go on after a pause in the middle', async () => {
    const { asked, pagesAsked, read, driver } = open(9, (page) => (page < 9 ? page + 1 : null))
    await vi.waitFor(() => expect(asked).toHaveLength(5))
    driver.pause()
    for (const { letGo } of asked) letGo()
    await vi.waitFor(() => expect(read).toEqual([1]))
    driver.resume(false)
    await vi.waitFor(() => {
      for (const { letGo } of asked.slice(5)) letGo()
      expect(read).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    })
    expect(pagesAsked()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  })
})
