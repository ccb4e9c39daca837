import { setTimeout as sleep } from 'node:timers/promises'
import type { BrowserContext, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { BUDGET, entryFiles, gzippedBytes, noteScripts, separateChunks, toldBudget } from '../support/budget'
import { TEXTS } from '../support/texts'
import { serveAtAuthority } from './served'
import { pickAccount, enterOwnTenant } from './signIn'

const { shell, apps } = TEXTS.en
const SCRIPT_DELAY_MS = 1_500

/**
 * What the browser really loads of the build, up to the list of registrations of a real tenant: there the sandbox
 * has no excuse to be among it.
 */
describe('the JavaScript that a person waits for', () => {
  const at = serveAtAuthority('global')
  const { served } = at
  let context: BrowserContext
  let page: Page
  let loaded: Set<string>

  beforeAll(async () => {
    context = await served.browser.newContext({ locale: 'en-GB' })
    loaded = noteScripts(context, served.origin)
    page = await context.newPage()
  })

  const loadedSoFar = () => [...loaded]
  const within = (what: string, files: Iterable<string>, limit: number) => {
    const { bytes, told, largest } = toldBudget(what, files, limit)
    console.log(told)
    expect(bytes, largest).toBeLessThanOrEqual(limit)
    const separate = separateChunks()
    const tooEarly = Object.entries(separate).filter(([, file]) => loaded.has(file))
    expect(tooEarly).toEqual([])
  }

  it('is within the budget when the start page is first painted', async () => {
    // Scripts come one wait after the other, so that what the first paint did not wait for arrives after it.
    await page.route('**/*.js', async (route) => {
      await sleep(SCRIPT_DELAY_MS)
      await route.continue()
    })
    await page.goto(served.origin)
    await page.getByRole('heading', { name: shell.start.own.title }).waitFor()
    const painted = new Set(loadedSoFar())
    await page.getByRole('button', { name: shell.start.own.enter }).waitFor()
    await page.unrouteAll()
    // What the manifest calls indispensable is there: nothing was missed by looking at the browser.
    expect(entryFiles().filter((file) => !painted.has(file))).toEqual([])
    console.log(toldBudget('start page with the form for one’s own tenant', loadedSoFar(), BUDGET.start).told)
    within('first painted start page', painted, BUDGET.start)
  })

  it('is within the budget at the list of registrations, sign-in included', async () => {
    await enterOwnTenant(page, `${served.origin}/apps`, 'global')
    await pickAccount(page, 'Accept')
    await page.getByRole('heading', { name: apps.list.title, level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
    within('signed-in list', loaded, BUDGET.list)
    // The worker that joins the list is JavaScript too.
    expect([...loaded].some((file) => /worker/.test(file))).toBe(true)
    expect(Math.min(...[...loaded].map(gzippedBytes))).toBeGreaterThan(0)
  })
})
