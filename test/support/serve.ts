import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { launchBrowser } from './browser'
import { type PreviewServer, startPreview } from './preview'

/** There once the tests run. */
export interface Served {
  readonly origin: string
  readonly browser: Browser
}

/**
 * Serves the build for the tests of a file or of a `describe`, and opens a browser. `args`: further ones of the browser,
 * worked out once the build is served.
 */
export function serveInBrowser(
  args: (origin: string) => Promise<string[]> = () => Promise.resolve([]),
): Served {
  let server: PreviewServer
  let browser: Browser
  beforeAll(async () => {
    server = await startPreview()
    browser = await launchBrowser({ args: await args(server.origin) })
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })
  return {
    get origin() {
      return server.origin
    },
    get browser() {
      return browser
    },
  }
}
