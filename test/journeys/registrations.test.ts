import type { Locator } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectAccessible } from '../support/accessible'
import { filled, TEXTS } from '../support/texts'
import { type OpenConsole, serveConsoles } from './console'

const { apps } = TEXTS.en

/** The list, read to its end. */
async function list({
  go,
  main,
}: OpenConsole): Promise<{ grid: Locator; count: () => Promise<[number, number]> }> {
  await go('apps')
  const grid = main.getByRole('grid', { name: apps.list.title })
  await grid.getByRole('row').nth(1).waitFor()
  await expect.poll(() => grid.getAttribute('aria-busy')).toBe('false')
  return {
    grid,
    async count() {
      const pattern = new RegExp(`^${filled(apps.list.count, { matched: '([\\d,]+)', total: '([\\d,]+)' })}$`)
      const told = pattern.exec((await main.getByText(pattern).textContent()) ?? '') ?? []
      return [Number(told[1]), Number(told[2])]
    },
  }
}

describe('app registrations', () => {
  const open = serveConsoles()

  it('lists every registration, searches as one types, filters and sorts, and keeps it all in the address', async () => {
    const one = await open()
    const { page, main } = one
    const { grid, count } = await list(one)
    const [, total] = await count()
    expect(total).toBeGreaterThan(50)
    await expectAccessible(page)

    await page.keyboard.press('/')
    await page.keyboard.type('travel desk')
    await expect.poll(count).toEqual([1, total])
    await expect.poll(() => new URL(page.url()).search).toContain('travel')
    await page.keyboard.press('Escape')
    await expect.poll(count).toEqual([total, total])

    await main
      .getByRole('combobox', { name: apps.filters.credentials })
      .selectOption({ label: apps.credentialFilter.expired })
    await grid.getByRole('row', { name: /Accounts Receivable Reminders/ }).waitFor()
    await expect.poll(async () => (await count())[0]).toBeLessThan(total / 2)
    await expectAccessible(page)

    const filtered = page.url()
    await page.reload()
    await grid.getByRole('row', { name: /Accounts Receivable Reminders/ }).waitFor()
    expect(page.url()).toBe(filtered)
    await grid.getByRole('button', { name: apps.columns.name }).click()
    await expect.poll(() => page.url()).not.toBe(filtered)
  })

  it('opens a registration with the keyboard, and comes back to the list as it was', async () => {
    const one = await open()
    const { page, main } = one
    const { grid } = await list(one)
    await page.keyboard.press('/')
    await page.keyboard.type('claims')
    // The row may have been in sight before: once it is the first, the search has been answered.
    await grid.getByRole('row').nth(1).filter({ hasText: 'Claims Intake' }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await main.getByRole('heading', { name: 'Claims Intake', level: 1 }).waitFor()
    await page.goBack()
    await grid.getByRole('row', { name: /Claims Intake/ }).waitFor()
    expect(await main.getByRole('searchbox').inputValue()).toBe('claims')
  })

  it('tells everything of one registration, and where it stands in the portal', async () => {
    const one = await open()
    const { page, main } = one
    await list(one)
    await page.keyboard.press('/')
    await page.keyboard.type('claims')
    await main.getByRole('link', { name: 'Claims Intake' }).click()
    await main.getByRole('heading', { name: 'Claims Intake', level: 1 }).waitFor()
    for (const title of [
      apps.overview,
      apps.enterprise,
      apps.authentication,
      apps.owners,
      apps.credentials,
      apps.permissions,
    ])
      await main.getByRole('region', { name: title.title }).waitFor()
    await main.getByText('https://cloud.uipath.com/provisioning_/callback', { exact: true }).waitFor()
    await main.getByText('Devon Park').first().waitFor()
    await main.getByText('Mail.ReadWrite', { exact: true }).first().waitFor()
    const portal = await main
      .getByRole('link', { name: apps.detail.portal })
      .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).origin))
    expect(portal.length).toBeGreaterThan(4)
    expect(new Set(portal)).toEqual(new Set(['https://portal.azure.com']))
    await expectAccessible(page)
  })

  it('shows hostile names as text', async () => {
    const one = await open()
    const { page, main } = one
    await list(one)
    await page.keyboard.press('/')
    await page.keyboard.type('Status Page')
    await main.getByText('<img src=x onerror=alert(1)> Status Page').waitFor()
  })

  it('says what it does not find, and what was given instead', async () => {
    const { page, main, origin } = await open()
    await page.goto(`${origin}/apps/11111111-2222-4333-8444-555555555555`)
    await main.getByRole('heading', { name: apps.notFound.heading, level: 1 }).waitFor()
    await expectAccessible(page)
    await page.goto(`${origin}/apps/not-a-guid`)
    await main.getByRole('heading', { name: apps.notFound.heading, level: 1 }).waitFor()
    await page.goto(`${origin}/nowhere`)
    await main.getByRole('heading', { name: TEXTS.en.shell.notFound.title, level: 1 }).waitFor()
    await expectAccessible(page)
  })

  it('works on a phone', async () => {
    const one = await open({ viewport: { width: 390, height: 844 }, path: '/apps' })
    const { page, main } = one
    await main.getByRole('grid', { name: apps.list.title }).getByRole('row').nth(1).waitFor()
    await expectAccessible(page)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
    expect(wide).toBe(false)
  })
})
