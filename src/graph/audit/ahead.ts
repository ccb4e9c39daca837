import type { BatchPart, GraphBatchResult, GraphCallOptions, GraphClient, GraphRequest } from '../types'
import type { Order } from './plan/chains'

/** So many pages of a chain are asked for before the worker orders them: it may have others to read, or rows to make. */
const MOST_AHEAD = 4

/** What was asked for before the worker ordered it. */
interface Early {
  key: string
  /** The worker has ordered it. */
  claim(order: Order): void
  results: Promise<GraphBatchResult[]>
  drop(): void
}

/** Pages of one chain, each named by the answer before it. */
interface Run {
  /** The last one that the worker ordered; null: it is expected to order the first. */
  after: Order | null
  early: Early[]
  /** The last one that was asked for early, claimed or not. */
  last: Early | null
  /** Asks for one more, once there is room. */
  next: (() => void) | null
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

const keyOf = (requests: readonly GraphRequest[]): string => requests.map(({ path }) => path).join('\n')

/**
 * Asks for the next page as soon as the answer before it begins to arrive: the rest of that answer, and the worker that
 * reads it, need not be waited for. A few pages ahead of the worker at most, which alone says what is read: what it does
 * not order then is dropped.
 *
 * @param take hands an answer to the worker
 * @param mayAsk false: nothing is to be sent
 */
export function createAhead(
  graph: GraphClient,
  take: (order: Order, bytes: ArrayBuffer) => Promise<BatchPart[]>,
  mayAsk: () => boolean,
) {
  const runs = new Set<Run>()

  function ask(
    requests: GraphRequest[],
    order: Promise<Order>,
    call: GraphCallOptions,
    run: Run,
    self: Early | null,
  ) {
    const [only] = requests
    const look = (request: GraphRequest) => (head: string) => {
      const link = nextLinkIn(head)
      // What is sent again has led on already.
      if (!link || run.last !== self) return
      run.next = () => send([{ ...request, path: link }], call, run)
      if (run.early.length < MOST_AHEAD) goOn(run)
    }
    return graph.pageBatch(
      requests,
      requests.length === 1 && only?.method === 'GET' ? { ...call, head: look(only) } : call,
      async (bytes) => take(await order, bytes),
    )
  }
  function goOn(run: Run): void {
    const { next } = run
    run.next = null
    next?.()
  }
  function send(requests: GraphRequest[], call: GraphCallOptions, run: Run): void {
    if (!runs.has(run) || !mayAsk() || call.signal?.aborted) return
    const controller = new AbortController()
    let claim: Early['claim'] = () => undefined
    const ordered = new Promise<Order>((resolve) => (claim = resolve))
    const signal = AbortSignal.any([controller.signal, ...(call.signal ? [call.signal] : [])])
    const results = Promise.resolve<GraphBatchResult[]>([])
    const early: Early = { key: keyOf(requests), claim, drop: () => controller.abort(), results }
    run.early.push(early)
    run.last = early
    early.results = ask(requests, ordered, { ...call, signal, interactive: false }, run, early)
    early.results.catch(() => undefined)
  }
  function begin(after: Order | null): Run {
    const run: Run = { after, early: [], last: null, next: null }
    runs.add(run)
    return run
  }
  function end(run: Run): void {
    runs.delete(run)
    for (const { drop } of run.early) drop()
  }

  return {
    /** Sends an order, or takes what was asked for ahead. */
    results(order: Order, call: GraphCallOptions): Promise<GraphBatchResult[]> {
      const key = keyOf(order.requests)
      const known = [...runs].find(({ early }) => early[0]?.key === key)
      const first = known?.early.shift()
      if (!known || !first) return ask(order.requests, Promise.resolve(order), call, begin(order), null)
      known.after = order
      first.claim(order)
      goOn(known)
      return first.results
    },
    /** Asks for what the worker will order before long, unless something else comes of it. */
    expect(requests: GraphRequest[], call: GraphCallOptions): void {
      if ([...runs].some(({ early }) => early[0]?.key === keyOf(requests))) return
      const run = begin(null)
      send(requests, call, run)
      if (run.early.length === 0) runs.delete(run)
    },
    /** An order was answered, and these follow. */
    settle(order: Order, following: readonly Order[]): void {
      const ordered = new Set(following.map(({ requests }) => keyOf(requests)))
      for (const run of runs) if (run.after === order && !ordered.has(run.early[0]?.key ?? '')) end(run)
    },
    /** What stopped the reading may have stopped these too. */
    drop(): void {
      runs.forEach(end)
    },
  }
}
