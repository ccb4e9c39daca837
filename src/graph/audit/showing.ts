import type { Shown } from './protocol'

/** What is shown is renewed at most this often while the reading goes on, in ms. */
const EVERY_MS = 500
/** Making rows holds up the reading: it may take one part in so many of its time. */
const SHARE = 24

/** Says when the worker is to make its rows anew. */
export interface Showing {
  /** There is something new, which would take so many ms to show. `last`: there will be nothing more. */
  wanted(cost: number, last: boolean): void
  reset(): void
}

/**
 * @param show makes the rows
 * @param onShown told what is shown now
 */
export function createShowing(
  show: () => Promise<Shown>,
  onShown: (shown: Shown) => void,
  now: () => number,
): Showing {
  let run = 0
  let busy = false
  let again = false
  let hasRows = false
  /** When they were made. */
  let since = 0
  let cost = 0
  let ended = false
  let timer: ReturnType<typeof setTimeout> | null = null

  function start(): void {
    clearTimeout(timer ?? undefined)
    timer = null
    busy = true
    again = false
    const mine = run
    const end = (shown: Shown | null) => {
      if (mine !== run) return
      busy = false
      if (shown) {
        since = now()
        hasRows ||= shown.rows > 0
        onShown(shown)
      }
      if (again) schedule()
    }
    show().then(end, () => end(null))
  }
  function schedule(): void {
    // Until there are rows at all, every page is worth showing.
    const wait = hasRows && !ended ? since + Math.max(EVERY_MS, cost * SHARE) - now() : 0
    if (wait <= 0) return start()
    timer ??= setTimeout(() => {
      timer = null
      // By then there is more to show.
      schedule()
    }, wait)
  }

  return {
    wanted(nextCost, last) {
      cost = nextCost
      ended = last
      if (busy) again = true
      else schedule()
    },
    reset() {
      run += 1
      busy = false
      again = false
      hasRows = false
      ended = false
      clearTimeout(timer ?? undefined)
      timer = null
    },
  }
}
