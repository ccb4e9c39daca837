import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { packagedChromium } from './chromiumCache'

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Nothing that weakens the web's own rules: the page must pass with web security on. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
]

/** GCC_CHROMIUM or CHROME_PATH, else an installed browser, else the packaged one. */
async function executable(): Promise<string> {
  const chosen = process.env.GCC_CHROMIUM ?? process.env.CHROME_PATH
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`GCC_CHROMIUM or CHROME_PATH names no file: ${chosen}`)
    return chosen
  }
  return INSTALLED.find((path) => existsSync(path)) ?? (await packagedChromium())
}

/** A Chromium for tests. `args` are added to the defaults, e.g. host mappings. */
export async function launchBrowser(options: { args?: string[]; headless?: boolean } = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: await executable(),
    headless: options.headless ?? true,
    args: [...ARGS, ...(options.args ?? [])],
  })
}
