import type { BatchPart, GraphBatchResult, GraphCallOptions, GraphClient, GraphRequest } from '../types'
import type { Order } from './plan/chains'

/** A page that was asked for before the worker ordered it. */
interface Early {
  /** Whose answer named it. */
  after: Order
  /** The worker has ordered it. */
  claim(order: Order): void
  results: Promise<GraphBatchResult[]>
  drop(): void
}

/** The next link, as a string of JSON, where it stands before the values. */
const NEXT_LINK = /"@odata\.nextLink"\s*:\s*("(?:[^"\\]|\\.)*")/u
const VALUES = /"value"\s*:\s*\[/u

/**
 * The next link in the beginning of a page’s body, or of a batch’s with that page alone; null: it cannot be told yet.
 * https://learn.microsoft.com/graph/paging
 */
export function nextLinkIn(head: string): string | null {
  const values = VALUES.exec(head)
  const link = values && NEXT_LINK.exec(head.slice(0, values.index))?.[1]
  try {
    return link ? (JSON.parse(link) as string) : null
  } catch {
    // No JSON: the worker says so of the whole page.
    return null
  }
}

/**
 * Asks for the next page as soon as the answer before it begins to arrive: the rest of that answer, and the worker that
 * reads it, need not be waited for. One page ahead of the worker at most, which alone says what is read: what it does not
 * order then is dropped.
 *
 * @param take hands an answer to the worker
 * @param mayAsk false: nothing is to be sent
 */
export function createAhead(
  graph: GraphClient,
  take: (order: Order, bytes: ArrayBuffer) => Promise<BatchPart[]>,
  mayAsk: () => boolean,
) {
  const early = new Map<string, Early>()

  function ask(requests: GraphRequest[], order: Promise<Order>, call: GraphCallOptions) {
    const [only] = requests
    const look = (request: GraphRequest) => (head: string) => {
      const link = nextLinkIn(head)
      if (link)
        void order.then((of) => lookAhead(of, { ...request, path: link }, call)).catch(() => undefined)
    }
    return graph.pageBatch(
      requests,
      requests.length === 1 && only?.method === 'GET' ? { ...call, head: look(only) } : call,
      async (bytes) => take(await order, bytes),
    )
  }
  function lookAhead(after: Order, request: GraphRequest, call: GraphCallOptions): void {
    if (!mayAsk() || call.signal?.aborted || early.has(request.path)) return
    const controller = new AbortController()
    let claim: Early['claim'] = () => undefined
    const ordered = new Promise<Order>((resolve) => (claim = resolve))
    const signal = AbortSignal.any([controller.signal, ...(call.signal ? [call.signal] : [])])
    const results = ask([request], ordered, { ...call, signal, interactive: false })
    results.catch(() => undefined)
    early.set(request.path, { after, claim, results, drop: () => controller.abort() })
  }

  return {
    /** Sends an order, or takes what was asked for ahead. */
    results(order: Order, call: GraphCallOptions): Promise<GraphBatchResult[]> {
      const path = order.requests[0]?.path ?? ''
      const known = order.requests.length === 1 ? early.get(path) : undefined
      early.delete(path)
      if (!known) return ask(order.requests, Promise.resolve(order), call)
      known.claim(order)
      return known.results
    },
    /** An order was answered, and these follow. */
    settle(order: Order, following: readonly Order[]): void {
      const ordered = new Set(following.map(({ requests }) => requests[0]?.path))
      for (const [path, { after, drop }] of early) {
        if (after !== order || ordered.has(path)) continue
        early.delete(path)
        drop()
      }
    },
    /** What stopped the reading may have stopped these too. */
    drop(): void {
      for (const { drop } of early.values()) drop()
      early.clear()
    },
  }
}
