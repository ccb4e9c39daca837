import type { BrowserContext, Locator, Page } from 'playwright-core'

interface Watching {
  gccGap: { longest: number; since: number }
}

/** Watches from the page's first moment how long the main thread leaves a task waiting that is due. */
export async function watchMainThread(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const gap = ((globalThis as unknown as Watching).gccGap = { longest: 0, since: performance.now() })
    /** A task that was due a while ago has run: the thread was free. */
    const ran = (nextIn: number) => {
      const now = performance.now()
      gap.longest = Math.max(gap.longest, now - gap.since)
      gap.since = now + nextIn
    }
    // A timer alone would be held back as soon as it is nested. Every other millisecond leaves the thread to the page.
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      ran(1)
      setTimeout(() => {
        ran(0)
        port2.postMessage(null)
      }, 1)
    }
    port2.postMessage(null)
  })
}

/** Forgets what came before: sign-in and the first paint are not "while pages arrive". */
export function startOver(page: Page): Promise<void> {
  return page.evaluate(() => {
    const gap = (globalThis as unknown as Watching).gccGap
    gap.longest = 0
    gap.since = performance.now()
  })
}

/** Milliseconds. */
export function longestGap(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as unknown as Watching).gccGap.longest)
}

/** A key that is not answered by then is not answered at all. */
const LONGEST_ANSWER_MS = 15_000

interface Keys {
  gccKeys: { pressed: number; painted: number | null }[]
}

/** Keeps frames coming at the screen's own rate: an idle page answers its first frame at once, which flatters the floor. */
export function keepFramesComing(page: Page): Promise<void> {
  return page.evaluate(() => {
    const again = () => requestAnimationFrame(again)
    again()
  })
}

/**
 * Times every key press until the frame that shows what changed in `answer` is painted. With `answer` null until the
 * second frame after the press: the floor, since a browser holds other threads' messages back until the frame after a
 * key, so what a worker answers can be seen in the second one at the earliest.
 */
async function timeKeys(page: Page, answer: Locator | null): Promise<void> {
  const handle = answer ? await answer.elementHandle() : null
  await page.evaluate((element) => {
    const keys = ((globalThis as unknown as Keys).gccKeys = [] as Keys['gccKeys'])
    const done = (key: Keys['gccKeys'][number]) => void (key.painted ??= performance.now())
    /** A message sent in a frame arrives once that frame is painted. */
    const whenPainted = (then: () => void) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = then
        port2.postMessage(null)
      })
    addEventListener(
      'keydown',
      () => {
        const key = { pressed: performance.now(), painted: null }
        keys.push(key)
        if (!element) return void requestAnimationFrame(() => whenPainted(() => done(key)))
        const observer = new MutationObserver(() => {
          observer.disconnect()
          whenPainted(() => done(key))
        })
        observer.observe(element, { subtree: true, childList: true, characterData: true, attributes: true })
      },
      { capture: true },
    )
  }, handle)
}

/** The middle one of the values. */
export const median = (values: number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN

/** Presses each key by itself and answers the median of the times, in ms. Throws where a key was not answered. */
export async function medianOfKeys(
  page: Page,
  answer: Locator | null,
  keys: readonly string[],
): Promise<number> {
  await timeKeys(page, answer)
  for (const key of keys) {
    await page.keyboard.press(key)
    await page.waitForTimeout(150)
    await page
      .waitForFunction(() => (globalThis as unknown as Keys).gccKeys.at(-1)?.painted !== null, null, {
        timeout: LONGEST_ANSWER_MS,
      })
      .catch(() => undefined)
  }
  const times = await page.evaluate(() => (globalThis as unknown as Keys).gccKeys)
  const unanswered = times.findIndex(({ painted }) => painted === null)
  if (unanswered >= 0) throw new Error(`Key ${keys[unanswered]} was not answered`)
  return median(times.map(({ pressed, painted }) => (painted ?? NaN) - pressed))
}

/**
 * Milliseconds of the frames while `scroller` is scrolled by a step a frame, or while nothing happens (null): the 95th
 * percentile.
 */
export async function frameWhileScrolling(page: Page, scroller: Locator | null): Promise<number> {
  const handle = scroller ? await scroller.elementHandle() : null
  const frames = await page.evaluate(
    ([element, count, step]) =>
      new Promise<number[]>((done) => {
        const times: number[] = []
        let last = performance.now()
        const frame = () => {
          const now = performance.now()
          times.push(now - last)
          last = now
          if (element) element.scrollTop += step
          if (times.length < count) requestAnimationFrame(frame)
          else done(times.slice(1))
        }
        requestAnimationFrame(frame)
      }),
    [handle as { scrollTop: number } | null, FRAMES, SCROLL_STEP] as const,
  )
  return frames.sort((a, b) => a - b)[Math.floor(frames.length * 0.95)] ?? NaN
}

const FRAMES = 300
/** Pixels: a dozen rows, as a wheel turned quickly. */
const SCROLL_STEP = 432
