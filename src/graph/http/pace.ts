import type { Clock } from './sleep'

/** Enough to fill a connection from the start. */
const FIRST_LIMIT = 12
const HIGHEST_LIMIT = 16
/** One at a time still gets on, and lets the limit find its way up again. */
const LOWEST_LIMIT = 1

/** About as long as a request takes: so long the number is not halved again. */
const DEAF_MS = 1000

/** From this share of the quota on, Graph announces that it will throttle. https://learn.microsoft.com/graph/throttling-limits */
export const NEAR_THROTTLING = 0.8

/**
 * How many requests travel at a time, and when none may. Throttling halves the number, as many successes as it allows
 * raise it by one; what was under way meanwhile does not halve it again. While Graph asks for patience nothing
 * new is sent: it would be refused, and count against the quota all the same.
 * https://learn.microsoft.com/graph/throttling#best-practices-to-handle-throttling
 */
export interface Pace {
  /** Runs `task` in its turn, `first` before all that waits without; leaving the queue by abort frees the place. */
  run<T>(task: () => Promise<T>, signal?: AbortSignal, first?: boolean): Promise<T>
  /** An answer came, with this share of the quota used where Graph tells it. */
  answered(share: number | null): void
  /** Graph throttled and asks for `wait` ms of patience. */
  throttled(wait: number): void
  /** ms since the epoch until which nothing is sent; null: now. */
  closedUntil(): number | null
  /** Tells when {@link closedUntil} changes. */
  subscribe(listener: () => void): () => void
}

export function createPace(clock: Clock): Pace {
  const queue: { start(): void; first: boolean }[] = []
  const listeners = new Set<() => void>()
  let limit = FIRST_LIMIT
  let running = 0
  let succeeded = 0
  /** What was under way when the number was halved says nothing about the number since. */
  let deafUntil = 0
  let until: number | null = null

  function admit(): void {
    while (until === null && running < limit && queue.length > 0) {
      running += 1
      queue.shift()?.start()
    }
  }
  function slower(wait: number): void {
    const now = clock.now()
    const isDeaf = now < deafUntil
    if (!isDeaf || wait > 0) deafUntil = Math.max(deafUntil, now + wait + DEAF_MS)
    if (isDeaf) return
    limit = Math.max(LOWEST_LIMIT, Math.floor(limit / 2))
    succeeded = 0
  }
  const tell = () => listeners.forEach((listener) => listener())

  function enter(signal: AbortSignal | undefined, first: boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const start = () => {
        signal?.removeEventListener('abort', leave)
        resolve()
      }
      const waiting = { start, first }
      const leave = () => {
        queue.splice(queue.indexOf(waiting), 1)
        reject(signal?.reason as Error)
      }
      signal?.addEventListener('abort', leave, { once: true })
      const others = first ? queue.findIndex((other) => !other.first) : -1
      queue.splice(others < 0 ? queue.length : others, 0, waiting)
      admit()
    })
  }

  return {
    async run(task, signal, first = false) {
      signal?.throwIfAborted()
      await enter(signal, first)
      try {
        return await task()
      } finally {
        running -= 1
        admit()
      }
    },
    answered(share) {
      if (share !== null && share >= NEAR_THROTTLING) return slower(0)
      succeeded += 1
      if (succeeded < limit) return
      succeeded = 0
      limit = Math.min(HIGHEST_LIMIT, limit + 1)
    },
    throttled(wait) {
      slower(wait)
      const end = clock.now() + wait
      if (wait <= 0 || end <= (until ?? 0)) return
      until = end
      tell()
      void clock.sleep(wait).then(() => {
        // A later answer may have asked for more.
        if (until !== end) return
        until = null
        tell()
        admit()
      })
    },
    closedUntil: () => until,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
