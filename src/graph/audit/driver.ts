import type { UnreadableReason } from '../../domain/directory'
import type { Remote } from '../directory/remote'
import type { GraphCallOptions, GraphClient } from '../types'
import { createAhead } from './ahead'
import { failureOf, stoppedBy } from './failure'
import { FIRST, type Order } from './plan/chains'
import type { AuditWorkerApi, PartFailure, Taken, Turn } from './protocol'

/** Orders under way at once; the client's own pace lets fewer through where Graph is short of breath. */
const AT_ONCE = 16
/** Sending so many takes the main thread some milliseconds; the others wait until it has looked at what else there is. */
const SENT_AT_ONCE = 8
/** Weight of the latest answer in how long one takes. */
const LATEST = 0.3

/** Sends what the worker orders and hands it the answers unread; the tokens stay on this side. */
export interface Driver {
  /** Tokens have carried these permissions: one that is refused now means an expired session, not a missing consent. */
  hold(scopes: readonly string[]): void
  /** Sends the orders of a first turn. */
  go(turn: Turn): void
  pause(): void
  /** `interactive`: the person just clicked, so that a popup may ask for a token. */
  resume(interactive: boolean): void
  /** Drops everything, also what is under way. */
  reset(): void
}

interface Listening {
  now(): number
  /** `roundTime`: ms that an answer takes. */
  onTurn(turn: Turn, roundTime: number | null): void
  /** Nothing more is sent until `resume`. */
  onStopped(reason: UnreadableReason): void
}

export function createDriver(
  graph: GraphClient,
  worker: () => Remote<AuditWorkerApi>,
  { now, onTurn, onStopped }: Listening,
): Driver {
  let controller = new AbortController()
  let queue: Order[] = []
  let underWay = 0
  let paused = false
  /** The next order may ask for a token in a popup; the others wait for it. */
  let interactive = false
  let asking = false
  let roundTime: number | null = null
  /** How often the reading went on after it had stopped. */
  let resumed = 0
  const held = new Set<string>()
  /** The worker threw at what came of them: they are asked again when the reading goes on. */
  let unsettled: Order[] = []
  /** What the worker said to the answers of an order. */
  const turns = new Map<number, Turn | null>()
  const ahead = createAhead(
    graph,
    async (order, bytes) => (await take(order, bytes)).parts,
    () => !paused,
  )

  function dispatch(): void {
    for (let sent = 0; !paused && !asking && queue.length > 0 && underWay < AT_ONCE; sent += 1) {
      if (sent === SENT_AT_ONCE) return void setTimeout(dispatch)
      const first = queue.reduce((best, order) => (order.priority < best.priority ? order : best))
      queue = queue.filter((order) => order !== first)
      asking = interactive
      interactive = false
      underWay += 1
      void run(first, asking)
    }
  }

  async function take(order: Order, bytes: ArrayBuffer): Promise<Taken> {
    const taken = await worker().call('took', [order.id, bytes], [bytes])
    turns.set(order.id, taken.turn)
    return taken
  }

  /** Sends an order; answers how the reading goes on. */
  async function send(
    order: Order,
    options: { signal: AbortSignal; interactive: boolean },
  ): Promise<Turn | null> {
    const call: GraphCallOptions = { ...options, scopes: order.scopes, first: order.priority === FIRST.pages }
    const failed: PartFailure[] = []
    const sentIn = resumed
    const fail = (position: number, error: unknown) => {
      const isHeld = order.scopes.every((scope) => held.has(scope))
      failed.push({ position, ...failureOf(error, order.scopes, isHeld) })
    }
    try {
      const [only] = order.requests
      if (order.alone && only)
        await graph.pages(only, call, async (bytes) => {
          await take(order, bytes)
          // The worker says what comes next.
          return { nextLink: null }
        })
      else {
        const results = await ahead.results(order, call)
        for (const [position, result] of results.entries()) if (!result.ok) fail(position, result.error)
      }
      hold(order.scopes)
    } catch (error) {
      options.signal.throwIfAborted()
      for (const position of order.requests.keys()) fail(position, error)
    }
    const turn = turns.get(order.id) ?? null
    turns.delete(order.id)
    if (failed.length === 0) return turn
    options.signal.throwIfAborted()
    const stops = failed.find(({ passing }) => passing)
    // What failed before somebody had it go on is sent again, and tells then whether it still fails.
    if (stops && !paused && sentIn === resumed) {
      paused = true
      ahead.drop()
      onStopped(stops.reason)
    }
    return worker().call('settle', [order.id, failed])
  }

  /** `isNew`: it is to be sent; otherwise its parts are asked again. */
  async function run(order: Order, isInteractive: boolean, isNew = true): Promise<void> {
    const { signal } = controller
    const from = now()
    let turn: Turn | null = null
    let stopped: UnreadableReason | null = null
    try {
      turn = isNew
        ? await send(order, { signal, interactive: isInteractive })
        : await worker().call('settle', [order.id, []])
    } catch (error) {
      stopped = stoppedBy(error)
    }
    if (signal.aborted) return
    underWay -= 1
    if (isInteractive) asking = false
    if (stopped) {
      unsettled.push(order)
      // Nothing shall look as if it went on.
      paused = true
      onStopped(stopped)
      return
    }
    ahead.settle(order, turn?.orders ?? [])
    const took = now() - from
    roundTime = roundTime === null ? took : roundTime + LATEST * (took - roundTime)
    if (turn) {
      queue.push(...turn.orders)
      if (turn.finished) ahead.drop()
      if (turn.soon && !asking && !interactive)
        ahead.expect(turn.soon.requests, { ...turn.soon, signal, first: true })
      onTurn(turn, roundTime)
    }
    dispatch()
  }

  const hold = (scopes: readonly string[]) => scopes.forEach((scope) => held.add(scope))

  return {
    hold,
    go(turn) {
      queue.push(...turn.orders)
      onTurn(turn, roundTime)
      dispatch()
    },
    pause() {
      paused = true
    },
    resume(mayAsk) {
      paused = false
      resumed += 1
      interactive = mayAsk
      for (const order of unsettled.splice(0)) {
        underWay += 1
        void run(order, false, false)
      }
      dispatch()
    },
    reset() {
      controller.abort()
      controller = new AbortController()
      ahead.drop()
      turns.clear()
      unsettled = []
      queue = []
      underWay = 0
      paused = false
      interactive = false
      asking = false
    },
  }
}
