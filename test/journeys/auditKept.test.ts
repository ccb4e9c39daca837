import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import audit from '../../src/locales/en/audit'
import { signInSandbox } from '../support/sandboxSignIn'
import { filled } from '../support/texts'
import { eventually } from './auditPage'
import { serveConsoles } from './console'
import { hangAfter } from './hangingSandbox'

/** What the browser keeps of audits: the readings by their keys, and how many records were read. */
const kept = (page: Page): Promise<{ readings: string[]; entries: number }> =>
  page.evaluate(async () => {
    const found = await indexedDB.databases()
    if (!found.some(({ name }) => name === 'gcc-audits')) return { readings: [], entries: 0 }
    return new Promise((resolve, reject) => {
      const opening = indexedDB.open('gcc-audits')
      opening.onerror = () => reject(new Error(String(opening.error)))
      opening.onsuccess = () => {
        const reading = opening.result.transaction(['readings', 'entries'])
        const readings = reading.objectStore('readings').getAllKeys()
        const entries = reading.objectStore('entries').count()
        reading.oncomplete = () => {
          opening.result.close()
          resolve({ readings: readings.result.map(String), entries: entries.result })
        }
      }
    })
  })

describe('an audit that the browser keeps', () => {
  const open = serveConsoles()

  it('goes on after a reload, and outlives the sign-out only where somebody wanted it to', async () => {
    const { page, main, person, say } = await open({ path: '/audit' })
    const start = main.getByRole('button', { name: audit.start.button })
    const done = main.getByRole('region', { name: audit.done.label, exact: true })
    const show = main.getByRole('button', { name: audit.offers.show })
    const goOn = main.getByRole('button', { name: audit.offers.continue })
    const measured = main.getByText(new RegExp(`^${filled(audit.estimate.sizes, { list: '.+' })}`, 'u'))
    const all = new RegExp(`^${filled(audit.table.all, { rows: '([\\d,]+)', principals: '[\\d,]+' })}$`, 'u')
    const rows = async () => all.exec((await main.getByText(all).textContent()) ?? '')?.[1]
    const comeBack = async () => {
      await person('Ada Moreau').click()
      await page.getByRole('button', { name: say.shell.person.signOut }).click()
      await page.getByRole('heading', { name: say.shell.start.sandbox.title }).waitFor()
      const left = await kept(page)
      await signInSandbox(page, 'Ada Moreau', 'en')
      await page.getByRole('link', { name: say.shell.nav.audit, exact: true }).click()
      await measured.waitFor()
      return left
    }

    // In the middle: most answers never come.
    await measured.waitFor()
    await hangAfter(page, 3)
    await main.getByRole('checkbox', { name: audit.option.keepAfterSignOut }).check()
    await start.press('Enter')
    await eventually(async () => (await kept(page)).readings.length).toBe(1)
    const { readings: wanted, entries } = await kept(page)
    expect(entries).toBeGreaterThan(0)
    await main.getByRole('button', { name: audit.reading.pause }).waitFor()
    expect(await done.count()).toBe(0)

    // It is the same reading that is offered, and that comes to its end.
    await page.reload()
    await goOn.press('Enter')
    await done.getByText(audit.done.complete).waitFor()
    await eventually(async () => (await kept(page)).entries).toBeGreaterThan(entries)
    expect((await kept(page)).readings).toEqual(wanted)
    // The last rows may be drawn a moment after the reading is complete.
    let first: string | undefined
    const settled = async () => {
      const before = first
      first = await rows()
      return first === before
    }
    await expect.poll(settled, { timeout: 20_000, interval: 400 }).toBe(true)

    // Kept on purpose.
    expect((await comeBack()).readings).toEqual(wanted)
    await show.waitFor()
    expect(await goOn.count()).toBe(0)
    await show.press('Enter')
    await done.getByText(audit.done.complete).waitFor()
    await eventually(rows).toBe(first)

    // Anew, and kept only until sign-out, in its place. What one reading finds in two parts another finds at once.
    await done.getByRole('button', { name: audit.done.anew }).press('Enter')
    await start.press('Enter')
    await eventually(async () => {
      const { readings } = await kept(page)
      return readings.length === 1 && readings[0] !== wanted[0]
    }).toBe(true)
    await done.getByText(audit.done.complete).waitFor()
    await eventually(rows).toBe(first)
    expect(await comeBack()).toEqual({ readings: [], entries: 0 })
    expect([await goOn.count(), await show.count()]).toEqual([0, 0])
  })
})
