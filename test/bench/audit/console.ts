import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import audit from '../../../src/locales/en/audit'
import { type Authority, startAuthority } from '../../authority/authority'
import { signIn } from '../../authority/signIn'
import { launchBrowser } from '../../support/browser'
import { TEXTS } from '../../support/texts'
import type { LoggedAnswer, MockGraph, Statistics } from '../mock/server'

const { shell } = TEXTS.en
const PATIENCE_MS = 280_000
/** So long without a request, and nothing more is to come. */
const QUIET_MS = 1_000

/** What the page itself saw, in its own milliseconds. */
interface Seen {
  gccAudit: { clicked: number | null; row: number | null; done: number | null }
}

/** Notes when the page was clicked, when the first row was painted since, and when the reading was done. */
async function noteMoments(page: Page): Promise<void> {
  await page.evaluate((doneLabel) => {
    const seen = ((globalThis as unknown as Seen).gccAudit = {
      clicked: null,
      row: null,
      done: null,
    } as Seen['gccAudit'])
    addEventListener('click', () => (seen.clicked ??= performance.now()), { capture: true, once: true })
    /** A message sent in a frame arrives once that frame is painted. */
    const whenPainted = (then: () => void) => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = then
      port2.postMessage(null)
    }
    const look = () => {
      const cells = document.querySelectorAll('[role=row][data-row="0"] [role=gridcell]')
      if (seen.row === null && [...cells].some((cell) => cell.textContent !== ''))
        whenPainted(() => (seen.row ??= performance.now()))
      if (document.querySelector(`section[aria-label="${doneLabel}"]`))
        return whenPainted(() => (seen.done ??= performance.now()))
      requestAnimationFrame(look)
    }
    look()
  }, audit.done.label)
}

export interface Audited {
  /** From the opening of the screen on: what prepares the reading is part of it. */
  statistics: Statistics
  /** What was answered after the click. */
  log: LoggedAnswer[]
  /** From the click, in ms. */
  ms: number
  firstRow: number
}

/** The console's own build, signed in at a real authority, with a mock for Graph. */
export interface BenchConsole {
  /** A page of its own, signed in and at the audit's screen, which has prepared itself. */
  open(prepare?: (context: BrowserContext) => Promise<void>): Promise<Page>
  /** Starts an audit and waits for its end. */
  audit(page: Page): Promise<Audited>
  /** Reads again what has changed; answers what that took. */
  again(page: Page): Promise<Statistics>
  close(): Promise<void>
}

export async function openBenchConsole(consoleOrigin: string, mock: MockGraph): Promise<BenchConsole> {
  const authority = await startAuthority('global', consoleOrigin)
  const browser: Browser = await launchBrowser({ args: withMock(authority, mock) })
  /** Waits until nothing has been asked for a while; usable in hooks, unlike `expect.poll`. */
  const quiet = async (): Promise<void> => {
    const from = Date.now()
    let [before, since] = [-1, from]
    while (Date.now() - since < QUIET_MS) {
      const { log } = mock.statistics()
      if (log.length !== before) [before, since] = [log.length, Date.now()]
      if (Date.now() - from > PATIENCE_MS) throw new Error('The console does not stop asking')
      await sleep(50)
    }
  }
  const done = (page: Page) => page.getByRole('region', { name: audit.done.label })
  return {
    async open(prepare = () => Promise.resolve()) {
      authority.reset()
      const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1360, height: 900 } })
      await prepare(context)
      const page = await context.newPage()
      page.setDefaultTimeout(PATIENCE_MS)
      await signIn(page, consoleOrigin, 'global')
      await page.waitForLoadState('networkidle')
      mock.reset()
      await page
        .getByRole('navigation', { name: shell.nav.label })
        .getByRole('link', { name: shell.nav.audit, exact: true })
        .click()
      await page.getByRole('button', { name: audit.start.button }).waitFor()
      await quiet()
      return page
    },
    async audit(page) {
      await noteMoments(page)
      const from = performance.now()
      await page.getByRole('button', { name: audit.start.button }).click()
      await done(page).waitFor()
      await quiet()
      const statistics = mock.statistics()
      const { clicked, row, done: end } = await page.evaluate(() => (globalThis as unknown as Seen).gccAudit)
      return {
        statistics,
        log: statistics.log.filter(({ began }) => began >= from),
        ms: (end ?? NaN) - (clicked ?? NaN),
        firstRow: (row ?? NaN) - (clicked ?? NaN),
      }
    },
    async again(page) {
      mock.reset()
      await page.getByRole('button', { name: audit.done.again }).click()
      await quiet()
      await done(page).waitFor()
      return mock.statistics()
    },
    async close() {
      await browser.close()
      await authority.close()
    },
  }
}

/** The authority's own rules, with Graph elsewhere: the first rule that fits counts. */
const withMock = ({ browserArgs }: Authority, { resolverRule, spkiHash }: MockGraph): string[] =>
  browserArgs.map((argument) =>
    argument
      .replace('--host-resolver-rules=', `--host-resolver-rules=${resolverRule}, `)
      .replace(
        '--ignore-certificate-errors-spki-list=',
        `--ignore-certificate-errors-spki-list=${spkiHash},`,
      ),
  )
