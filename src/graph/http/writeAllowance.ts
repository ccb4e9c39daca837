import type { GraphRequest } from '../types'
import { NEAR_THROTTLING } from './pace'
import type { Clock } from './sleep'

export const BATCH_PATH = '/$batch'

/**
 * Writes that Graph allows an application in a tenant: so many at once, then as many as flow back evenly.
 * https://learn.microsoft.com/graph/throttling-limits#identity-and-access-service-limits
 */
const CAPACITY = 3000
const WINDOW_MS = 150_000
const RATE = CAPACITY / WINDOW_MS

/** The rest is left to others, and to what the header says too late: a twelfth of what is allowed at once, nothing of its flow. */
const HIGHEST_SHARE = 0.92

/** Where the allowance is smaller than documented and no share is told, the flow is found by trying. */
const FASTER = 1.1
const SLOWEST = RATE / 50

/**
 * How many writes may be sent by now. It counts what it lets through, and believes Graph more than its own counting:
 * the share of the quota that Graph tells of, and a 429.
 */
export interface WriteAllowance {
  /** Waits, in turn, until so many writes may be sent, and sets them aside. Rejects with the signal's reason. */
  reserve(count: number, signal?: AbortSignal): Promise<void>
  /** So many of the reserved are not needed. */
  giveBack(count: number): void
  /** So many of the reserved were sent, and are under way no longer. */
  ended(count: number): void
  /** Writes were answered, with this share of the quota used where Graph tells it. */
  told(count: number, share: number | null): void
  /** A write was refused by 429, with `wait` ms of patience asked for. */
  throttled(wait: number): void
}

/** How many writes a request is, as Graph counts them: those of a batch by themselves. */
export function writesIn(request: GraphRequest): number {
  if (request.path === BATCH_PATH) {
    const { requests = [] } = (request.body ?? {}) as { requests?: GraphRequest[] }
    return requests.filter(({ method }) => method !== 'GET').length
  }
  return request.method === 'GET' || (request.method === 'POST' && request.repeatable) ? 0 : 1
}

export function createWriteAllowance(clock: Clock): WriteAllowance {
  /** Writes that flow back in a millisecond; less where Graph has refused some without telling its share. */
  let rate = RATE
  let left = CAPACITY
  let since = clock.now()
  /** Reserved or under way: Graph has not counted them yet, or not told of it. */
  let uncounted = 0
  /** Graph's headers can be read: where they do not tell a share it is small. */
  let readable = false
  let turn: Promise<unknown> = Promise.resolve()

  function flow(): void {
    const now = clock.now()
    left = Math.min(CAPACITY, left + Math.max(0, now - since) * rate)
    since = Math.max(since, now)
  }
  async function pass(count: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted()
    // Not the last digit of a fraction is waited for.
    for (flow(); count - left > 1e-6; flow()) {
      const wait = (count - left) / rate
      const began = clock.now()
      await clock.sleep(wait, signal)
      // Timers may be a little early.
      since -= Math.max(0, wait - (clock.now() - began))
    }
    left -= count
    uncounted += count
  }

  return {
    reserve(count, signal) {
      if (count === 0) return Promise.resolve()
      const mine = turn.then(() => pass(count, signal))
      turn = mine.catch(() => undefined)
      return mine
    },
    giveBack(count) {
      left += count
      uncounted -= count
    },
    ended(count) {
      uncounted -= count
    },
    told(count, share) {
      if (count === 0) return
      flow()
      if (share !== null) {
        readable = true
        rate = RATE
        left = (HIGHEST_SHARE - share) * CAPACITY - uncounted
        return
      }
      rate = Math.min(RATE, rate * FASTER)
      if (readable) {
        left = Math.max(left, (HIGHEST_SHARE - NEAR_THROTTLING) * CAPACITY - uncounted)
      }
    },
    throttled(wait) {
      flow()
      // What was under way with the one that was refused says nothing new.
      if (since <= clock.now() && !readable) rate = Math.max(SLOWEST, rate / 2)
      // What flows back while nothing is sent, at least the one that was refused.
      left = Math.min(left, Math.max(1, wait * rate))
      since = clock.now() + wait
    },
  }
}
