import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectAccessible } from '../support/accessible'
import { filled, TEXTS } from '../support/texts'
import { serveConsoles } from './console'

const { certificates: say, changes } = TEXTS.en
const PASSWORD = 'clé-été'
const REGISTRATION = 'Order Confirmation Mailer'
const LABEL = 'OAuth base64 client certificate'

async function saved(page: Page, press: () => Promise<void>): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), press()])
  return readFile(await file.path())
}

describe('certificates', () => {
  const open = serveConsoles()

  it('makes one in the form, adds its public part to the registration, and looks into it', async () => {
    const { page, main, go, allowInWindow } = await open({
      path: '/connect/outlook-365/client-certificate',
    })
    const field = main.getByRole('textbox', { name: LABEL })
    await field.fill('what somebody took for a certificate')
    await main.getByText(say.problem['not-base64']).waitFor()
    await main.getByRole('button', { name: filled(say.field.clear, { what: LABEL }) }).click()

    const picker = main.getByRole('combobox', { name: TEXTS.en.connect.picker.label })
    await picker.fill('Order Conf')
    await page.getByRole('option', { name: REGISTRATION }).click()
    const part = main.getByRole('region', { name: say.form.title, exact: true })
    // By the keyboard: what is told of the registration just chosen grows above, and would move these away from under a
    // pointer between its press and its release.
    await part.getByText(say.make.title).press('Enter')
    await part.getByRole('button', { name: say.make.action }).press('Enter')
    await part.getByText(say.make.passwordEmpty).waitFor()
    // Proposed as soon as the registration is read.
    await part.locator(`input[value="${REGISTRATION}"]`).waitFor()
    await part.getByLabel(say.make.password).fill(PASSWORD)
    await part.getByRole('button', { name: say.make.action }).click()
    await part.getByText(say.facts.keyMatches).waitFor({ timeout: 30_000 })
    const pfx = await saved(page, () => part.getByRole('button', { name: say.out.downloadPfx }).click())
    expect(await field.inputValue()).toContain(say.field.given)
    await expectAccessible(page)

    await part.getByRole('button', { name: filled(say.add.action, { name: REGISTRATION }) }).click()
    const dialog = page.getByRole('dialog', { name: filled(changes.review.title, { app: REGISTRATION }) })
    await dialog.getByText(filled(changes.step.addCertificate, { name: REGISTRATION })).waitFor()
    const apply = dialog.getByRole('button', { name: changes.apply.action, exact: true })
    expect((await allowInWindow(() => apply.click())).join(' ')).toContain('Application.ReadWrite.All')
    await dialog.getByText(changes.outcome.all).waitFor({ timeout: 60_000 })
    await dialog.getByRole('button', { name: changes.review.close }).last().click()
    await part.getByText(filled(say.add.there, { name: REGISTRATION })).waitFor()

    await go('certificates')
    const check = main.getByRole('region', { name: say.input.title })
    // From the disk: as bytes it would take longer to reach the browser than to be judged.
    const folder = await mkdtemp(join(tmpdir(), 'certificates-'))
    await writeFile(join(folder, 'big.pfx'), Buffer.alloc(50_000_000))
    await check.locator('input[type=file]').setInputFiles(join(folder, 'big.pfx'))
    await check.getByText(say.problem['too-large']).waitFor()
    await rm(folder, { recursive: true })
    await check.locator('input[type=file]').setInputFiles({ name: 'robot.pfx', mimeType: '', buffer: pfx })
    await check.getByText(say.problem['password-missing']).waitFor()
    await check.getByLabel(say.input.password).fill(PASSWORD)
    await check.getByText(say.facts.keyMatches).waitFor()
    await check.getByRole('link', { name: REGISTRATION }).waitFor()
    await check.getByRole('button', { name: say.out.copyBase64 }).click()
    await check.getByText(say.out.copied).waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(pfx.toString('base64'))
    await page.setViewportSize({ width: 390, height: 844 })
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)

    await go('settings')
    await go('certificates')
    expect(await check.getByLabel(say.input.password).inputValue()).toBe('')
    const stored = () => JSON.stringify([{ ...localStorage }, { ...sessionStorage }])
    expect(await page.evaluate(stored)).not.toContain(pfx.toString('base64').slice(0, 60))
  })
})
