import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectAccessible } from '../support/accessible'
import { filled, TEXTS } from '../support/texts'
import { serveConsoles } from './console'

const { certificates: say } = TEXTS.en
const PASSWORD = 'clé-été'

async function saved(page: Page, press: () => Promise<void>): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), press()])
  return readFile(await file.path())
}

describe('certificates', () => {
  const open = serveConsoles()

  it('makes a certificate, reads it back, says what is wrong with it, and forgets it', async () => {
    const { page, main, go } = await open()
    await go('certificates')
    await main.getByRole('heading', { name: say.title, level: 1 }).waitFor()
    const make = main.getByRole('region', { name: say.make.title })
    const check = main.getByRole('region', { name: say.input.title })

    await make.getByRole('button', { name: say.make.action }).click()
    await make.getByText(say.make.subjectWrong).waitFor()
    await make.getByText(say.make.passwordEmpty).waitFor()
    await make.getByLabel(say.make.subject).fill('Invoice robot')
    await make.getByLabel(say.make.password).fill(PASSWORD)
    await make.getByRole('button', { name: say.make.action }).click()
    await make.getByText(say.make.done).waitFor({ timeout: 30_000 })
    const pfx = await saved(page, () => make.getByRole('button', { name: say.out.downloadPfx }).click())

    await check.locator('input[type=file]').setInputFiles({ name: 'robot.pfx', mimeType: '', buffer: pfx })
    await check.getByText(say.problem['password-missing']).waitFor()
    await check.getByLabel(say.input.password).fill('wrong')
    await check.getByText(say.problem['password-wrong']).waitFor()
    await check.getByLabel(say.input.password).fill(PASSWORD)
    await check.getByText(say.facts.keyMatches).waitFor()
    await check.getByText('CN=Invoice robot').waitFor()
    await check.getByText(say.carriers.none).waitFor()
    await expectAccessible(page)

    await check.getByRole('button', { name: say.out.copyBase64 }).click()
    await check.getByText(say.out.copied).waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(pfx.toString('base64'))
    const cer = await saved(page, () => check.getByRole('button', { name: say.out.downloadCer }).click())

    await check.locator('input[type=file]').setInputFiles({ name: 'robot.cer', mimeType: '', buffer: cer })
    await check.getByText(say.facts.keyNone).waitFor()
    await check.locator('[data-finding=certificate-no-private-key]').waitFor()

    await go('settings')
    await go('certificates')
    expect(await check.getByLabel(say.input.password).inputValue()).toBe('')
    expect(
      await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }])),
    ).not.toContain('robot')
  })

  it('names what was given instead of a certificate', async () => {
    const { page, main, go } = await open()
    await go('certificates')
    const check = main.getByRole('region', { name: say.input.title })
    const paste = check.getByLabel(say.input.paste)
    await paste.fill('not a certificate')
    await check.getByText(say.problem['not-base64']).waitFor()
    await paste.fill('-----BEGIN CERTIFICATE-----\nMIIB')
    await check.getByText(say.problem['base64-damaged']).waitFor()
    // From the disk: as bytes it would take longer to reach the browser than to be judged.
    const folder = await mkdtemp(join(tmpdir(), 'certificates-'))
    await writeFile(join(folder, 'big.pfx'), Buffer.alloc(50_000_000))
    await check.locator('input[type=file]').setInputFiles(join(folder, 'big.pfx'))
    await check.getByText(say.problem['too-large']).waitFor()
    await rm(folder, { recursive: true })
    await check.locator('input[type=file]').setInputFiles({
      ...{ name: 'manual.pdf', mimeType: '', buffer: Buffer.from('%PDF-1.7') },
    })
    await check.getByText(filled(say.problem['other-kind'], { kind: say.kind.pdf })).waitFor()
    await check.getByRole('button', { name: say.input.clear }).click()
    await paste.waitFor()
    expect(await paste.inputValue()).toBe('')
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  })
})
