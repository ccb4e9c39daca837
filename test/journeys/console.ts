import type { BrowserContext, Locator, Page } from 'playwright-core'
import { afterEach, expect } from 'vitest'
import { allow, type Persona, signInSandbox } from '../support/sandboxSignIn'
import { serveInBrowser } from '../support/serve'
import { filled, type Language, TEXTS } from '../support/texts'
import { type Watch, watch } from '../support/watch'

/** Longer than anything but the verifying of a change may take, and not so long that a failure costs minutes. */
const PATIENCE_MS = 20_000

const LOCALES: Record<Language, string> = { en: 'en-GB', fr: 'fr-FR' }

export interface ConsoleOptions {
  /** null: stay at the start page. */
  persona?: Persona | null
  language?: Language
  colorScheme?: 'light' | 'dark'
  viewport?: { width: number; height: number }
  /** Where one arrives: a deep link. */
  path?: string
}

type Where = 'apps' | 'connect' | 'certificates' | 'changes' | 'settings'

/** A browser of its own for one person, with a page of the console open. */
export interface OpenConsole {
  origin: string
  context: BrowserContext
  page: Page
  /** The words of the language in which the console was opened. */
  say: (typeof TEXTS)['en']
  /** The screen, without the frame around it. */
  main: Locator
  /** The navigation's link to a screen. */
  link(where: Where): Locator
  /** Goes to a screen by the navigation, which hides behind a button where there is little room. */
  go(where: Where): Promise<void>
  /** The button that tells who is signed in. */
  person(name: string): Locator
  /** Presses what opens the authority's window, and allows there what is asked. Answers what was asked. */
  allowInWindow(press: () => Promise<void>): Promise<string[]>
}

/**
 * Serves the build and opens consoles; to be called once in a file. After each journey every console of it must have
 * been quiet: no error, no violation of the policy, no request to another host.
 */
export function serveConsoles() {
  const served = serveInBrowser()
  let opened: { context: BrowserContext; seen: Watch }[] = []

  afterEach(async () => {
    const problems = opened.flatMap(({ seen }) => seen.problems)
    await Promise.all(opened.map(({ context }) => context.close()))
    opened = []
    expect(problems).toEqual([])
  })

  return async (options: ConsoleOptions = {}): Promise<OpenConsole> => {
    const {
      persona = 'Ada Moreau',
      language = 'en',
      path = '/',
      viewport = { width: 1360, height: 900 },
    } = options
    const say = TEXTS[language] as OpenConsole['say']
    const context = await served.browser.newContext({
      locale: LOCALES[language],
      colorScheme: options.colorScheme ?? 'light',
      viewport,
      reducedMotion: 'reduce',
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    opened.push({ context, seen: await watch(context, [served.origin]) })
    context.setDefaultTimeout(PATIENCE_MS)
    const page = await context.newPage()
    await page.goto(served.origin + path)
    await page.getByRole('heading', { name: say.shell.name, level: 1 }).waitFor()
    if (persona) await signInSandbox(page, persona, language)
    const link = (where: Where) =>
      page
        .getByRole('navigation', { name: say.shell.nav.label })
        .getByRole('link', { name: say.shell.nav[where], exact: true })
    return {
      origin: served.origin,
      context,
      page,
      say,
      main: page.getByRole('main'),
      link,
      async go(where) {
        const menu = page.getByRole('button', { name: say.shell.nav.menu, exact: true })
        if (await menu.isVisible()) await menu.click()
        await link(where).click()
      },
      person: (name) => page.getByRole('button', { name: filled(say.shell.person.open, { name }) }),
      async allowInWindow(press) {
        const [popup] = await Promise.all([context.waitForEvent('page'), press()])
        const closed = popup.waitForEvent('close')
        const asked = await allow(popup, language)
        await closed
        return asked
      },
    }
  }
}
