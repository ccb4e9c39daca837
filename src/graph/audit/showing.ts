import type { Shown } from './protocol'

/** What is shown is renewed at most this often while the reading goes on, in ms. */
const EVERY_MS = 500
/** Making rows holds up the reading: it may take one part in so many of its time. */
const SHARE = 24

/** Says when the worker is to make its rows anew. */
export interface Showing {
  /** There is something new. `last`: there will be nothing more. */
  wanted(last: boolean): void
  reset(): void
}

/**
 * @param show makes the rows; answers how long that took, in ms
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
  let notBefore = 0
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
        // Until there are rows at all, every page is worth showing.
        notBefore = now() + (shown.rows > 0 ? Math.max(EVERY_MS, shown.cost * SHARE) : 0)
        onShown(shown)
      }
      if (again) schedule()
    }
    show().then(end, () => end(null))
  }
  function schedule(): void {
    const wait = notBefore - now()
    if (wait <= 0) start()
    else timer ??= setTimeout(start, wait)
  }

  return {
    wanted(last) {
      if (last) notBefore = 0
      if (busy) again = true
      else if (last) start()
      else schedule()
    },
    reset() {
      run += 1
      busy = false
      again = false
      notBefore = 0
      clearTimeout(timer ?? undefined)
      timer = null
    },
  }
}
