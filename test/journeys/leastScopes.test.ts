import { describe, expect, it } from 'vitest'
import { expectAccessible } from '../support/accessible'
import { filled, TEXTS } from '../support/texts'
import { serveConsoles } from './console'

const { connect, leastScopes: say, risk } = TEXTS.en

describe('least scopes', () => {
  const open = serveConsoles()

  it('go from tasks to a reviewed change and a script, by an address that can be shared', async () => {
    const { main, page } = await open({ path: '/least-scopes' })
    const box = (name: string) => main.getByRole('checkbox', { name, exact: true })
    const names = (kind: string) =>
      main
        .getByRole('group', { name: kind, exact: true })
        .locator('[data-permission]')
        .evaluateAll((items) => items.map((item) => item.getAttribute('data-permission')))
    await main.getByText(say.result.none).waitFor()
    await box(say.task['mail-read']).check()
    await box(say.task['shared-read']).check()
    await box(say.task['chats-send']).check()
    await expect
      .poll(() => names(say.result.delegated))
      .toEqual(['ChatMessage.Send', 'Mail.Read', 'Mail.Read.Shared'])
    expect(await names(say.result.application)).toEqual(['Mail.Read'])
    await main.getByText(say.without.importOnly).waitFor()
    await main.getByText(say.note.shared).waitFor()
    await box(say.task['mail-organise']).check()
    await expect.poll(() => names(say.result.application)).toEqual(['Mail.ReadWrite'])
    await box(say.task['mail-organise']).uncheck()

    const picker = main.getByRole('combobox', { name: connect.picker.label })
    await picker.fill('UiPath Travel Desk')
    await page.getByRole('option', { name: 'UiPath Travel Desk' }).first().click()
    const table = main.getByRole('table', {
      name: filled(say.compare.caption, { name: 'UiPath Travel Desk' }),
    })
    await table.waitFor()
    const add = table.getByRole('checkbox', {
      name: filled(say.compare.addOne, { name: 'ChatMessage.Send' }),
    })
    expect(await add.isChecked()).toBe(true)
    const unneeded = table.locator('[data-verdict=remove]').getByRole('checkbox')
    expect(await unneeded.count()).toBeGreaterThan(0)
    for (const one of await unneeded.all()) expect(await one.isChecked()).toBe(false)
    await unneeded.first().check()
    await main.getByRole('button', { name: say.compare.review }).click()
    const review = page.getByRole('dialog')
    await review.getByText('ChatMessage.Send').first().waitFor()
    await page.keyboard.press('Escape')
    await review.waitFor({ state: 'detached' })

    await main.getByRole('radio', { name: say.compare.asItself }).check()
    await main.getByLabel(say.narrow.exchange.group).fill("robots' group@contoso.com")
    await main.getByLabel(say.narrow.exchange.mailbox).fill('desk@contoso.com')
    const script = main.getByRole('region', { name: say.narrow.exchange.script })
    expect(await script.textContent()).toContain(`Get-Group -Identity 'robots'' group@contoso.com'`)

    // The address is all that somebody else needs.
    expect(new URL(page.url()).search).toMatch(
      /^\?do=mail-read%2Cshared-read%2Cchats-send&app=[\da-f-]{36}&as=application$/,
    )
    await page.reload()
    await table.waitFor()
    expect(await box(say.task['shared-read']).isChecked()).toBe(true)
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await expectAccessible(page)
  })

  it('are added to a form from a pasted list, and each tells what it does', async () => {
    const { main, page } = await open({ path: '/connect/outlook-365/bring-your-own' })
    const adder = main.getByRole('combobox', { name: 'Scope', exact: true })
    await main.getByRole('button', { name: connect.scopes.onlyMinimum }).click()
    await main.getByText('Chat.Read', { exact: true }).waitFor({ state: 'detached' })
    await page.evaluate(() =>
      navigator.clipboard.writeText(
        '["https://graph.microsoft.com/mail.send","Application.ReadWrite.OwnedBy", "Made.Up"]\napi://other/access',
      ),
    )
    await adder.focus()
    await page.keyboard.press('ControlOrMeta+v')
    const chip = main.getByRole('button', { name: 'Mail.Send High risk' })
    await chip.waitFor()
    await main
      .getByText(filled(risk.scope.applicationOnlyNames_one, { names: 'Application.ReadWrite.OwnedBy' }))
      .waitFor()
    await main.getByText(filled(connect.scopes.unknownNames_one, { names: 'Made.Up' })).waitFor()
    await main.getByText(filled(risk.scope.foreign_one, { names: 'api://other/access' })).waitFor()
    expect(await adder.inputValue()).toBe('api://other/access')

    await chip.focus()
    await page.keyboard.press('Enter')
    const detail = page.getByRole('dialog', { name: 'Mail.Send' })
    await detail.getByText(risk.source.msidentitytools).waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await detail.waitFor({ state: 'detached' })
    expect(await chip.evaluate((element) => element === document.activeElement)).toBe(true)
  })
})
