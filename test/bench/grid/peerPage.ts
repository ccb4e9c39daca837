import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'

const FOLDER = resolve(fileURLToPath(import.meta.url), '..')

export type TablePeer = 'dataGrid' | 'materialTable' | 'reactTable'

/** Built as for production, and never part of the console. */
async function bundled(peer: TablePeer): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    // The test's own environment is not production.
    oxc: { jsx: { runtime: 'automatic', development: false } },
    build: {
      write: false,
      minify: true,
      lib: { entry: resolve(FOLDER, `${peer}.tsx`), formats: ['iife'], name: 'gccPeer' },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (!output || !('output' in output)) throw new Error(`${peer} could not be bundled`)
  return output.output[0].code
}

interface Shown {
  gccPeer: { show(root: HTMLElement, principals: number, most: number): number }
}

/** A page with nothing but the peer's table of the rows of a tenant; answers how many those are. */
export async function openPeer(
  browser: Browser,
  peer: TablePeer,
  { principals, most, origin }: { principals: number; most: number; origin: string },
): Promise<{ page: Page; rows: number }> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1360, height: 900 } })
  const page = await context.newPage()
  page.setDefaultTimeout(120_000)
  // Of the preview's origin, but without the console and its policy.
  await page.route(`${origin}/**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><div id="root"></div>' }),
  )
  await page.goto(origin)
  await page.addScriptTag({ content: `${await bundled(peer)};globalThis.gccPeer = gccPeer` })
  const rows = await page.evaluate(
    ([size, limit]) =>
      (globalThis as unknown as Shown).gccPeer.show(
        document.getElementById('root') as HTMLElement,
        size,
        limit,
      ),
    [principals, most] as const,
  )
  await page.locator('[data-peer]').waitFor()
  await page.waitForTimeout(1_000)
  return { page, rows }
}
