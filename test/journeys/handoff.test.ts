import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { expectAccessible } from '../support/accessible'
import { filled, TEXTS } from '../support/texts'
import { signInSandbox } from '../support/sandboxSignIn'
import { serveConsoles } from './console'
import { expectNothingSecretKept } from './kept'

const { connect, handoff: say, received } = TEXTS.en
const FORM = '/connect/outlook-365/bring-your-own'
const SECRET = 'mAd3~up-0123456789abcdef0123456789abcdef'
const REGISTRATION = 'UiPath Travel Desk'

/** The fragment's content, changed by hand. */
function tampered(link: string, change: Record<string, unknown>): string {
  const [address = '', encoded = ''] = link.split('#handoff.')
  const content = JSON.parse(Buffer.from(encoded, 'base64url').toString()) as object
  return `${address}#handoff.${Buffer.from(JSON.stringify({ ...content, ...change })).toString('base64url')}`
}

describe('handing a connection over', () => {
  const open = serveConsoles()

  it('goes by a link to somebody who is signed out, is shown before anything, and fills the form without a secret', async () => {
    const owner = await open({ persona: 'Devon Park', path: FORM })
    const field = (main: typeof owner.main, label: string) =>
      main.getByLabel(new RegExp(`^${label}(?: \\(|$)`))
    await owner.main.getByRole('combobox', { name: connect.picker.label }).fill(REGISTRATION)
    await owner.page.getByRole('option', { name: REGISTRATION }).first().click()
    await expect.poll(() => field(owner.main, 'Client ID').inputValue()).not.toBe('')
    await field(owner.main, 'Client Secret').fill(SECRET)
    await field(owner.main, 'Shared mailbox').fill('travel@contoso.com')
    const clientId = await field(owner.main, 'Client ID').inputValue()

    const section = owner.main.getByRole('region', { name: say.section.title })
    await section.getByRole('button', { name: say.section.link }).click()
    await section.getByText(TEXTS.en.common.copy.done).waitFor()
    const link = await owner.page.evaluate(() => navigator.clipboard.readText())
    expect(Buffer.from(link.split('.').at(-1) ?? '', 'base64url').toString()).not.toContain(SECRET)
    const [saved] = await Promise.all([
      owner.page.waitForEvent('download'),
      section.getByRole('button', { name: say.section.file }).click(),
    ])
    const file = await readFile(await saved.path(), 'utf8')
    expect(file).not.toContain(SECRET)

    await section.getByRole('button', { name: say.section.checklist }).click()
    const sheet = owner.page.getByRole('dialog', {
      name: filled(say.checklist.title, { connector: 'Microsoft Outlook 365' }),
    })
    await sheet.getByText(clientId).first().waitFor()
    expect(await sheet.textContent()).not.toContain(SECRET)
    await expectAccessible(owner.page)
    await owner.page.emulateMedia({ media: 'print' })
    expect(await owner.main.isVisible()).toBe(false)
    expect(await sheet.getByText(clientId).first().isVisible()).toBe(true)
    await owner.page.emulateMedia({ media: 'screen' })

    const admin = await open({ persona: null, path: link.slice(owner.origin.length) })
    const asked: string[] = []
    const changes: string[] = []
    admin.context.on('request', (request) => {
      asked.push(request.url())
      if (request.method() !== 'GET') changes.push(request.url())
    })
    await signInSandbox(admin.page, 'Ada Moreau', 'en')
    await admin.main.getByRole('heading', { name: say.title, level: 1 }).waitFor()
    expect(admin.page.url()).toBe(link)
    // The fragment is nobody's but the page's: no request carries it.
    const [, fragment = ''] = link.split('#')
    expect(asked.filter((url) => url.split('#')[0]?.includes(fragment.slice(0, 40)))).toEqual([])
    await admin.main.getByText('Devon Park').waitFor()
    await admin.main.getByText(received.origin.unverified).waitFor()
    await admin.main.getByText(REGISTRATION).waitFor()
    await expectAccessible(admin.page)
    await admin.page.reload()
    await admin.main.getByText(REGISTRATION).waitFor()

    await admin.main.getByRole('button', { name: say.choice.continue }).click()
    await admin.main.getByRole('heading', { name: 'Bring your own OAuth 2.0 app', level: 1 }).waitFor()
    await expect.poll(() => field(admin.main, 'Client ID').inputValue()).toBe(clientId)
    expect(await field(admin.main, 'Shared mailbox').inputValue()).toBe('travel@contoso.com')
    expect(await field(admin.main, 'Client Secret').inputValue()).toBe('')
    expect(await admin.page.getByRole('dialog').count()).toBe(0)
    expect(changes).toEqual([])
    await expectNothingSecretKept(admin.page, [SECRET])
    // What is typed now stays, whatever the Back button brings.
    await field(admin.main, 'Shared mailbox').fill('other@contoso.com')
    await admin.go('settings')
    await admin.page.goBack()
    await expect.poll(() => field(admin.main, 'Shared mailbox').inputValue()).toBe('other@contoso.com')

    await admin.page.goto(tampered(link, { tenantId: '11111111-2222-4333-8444-555555555555' }))
    await admin.main.locator('[data-refused=other-tenant]').waitFor()
    expect(await admin.main.getByRole('button', { name: say.choice.continue }).count()).toBe(0)
    await admin.page.goto(tampered(link, { requests: [{ method: 'DELETE', path: '/applications' }] }))
    await admin.main.locator('[data-fault=unknown-key]').waitFor()

    await admin.main.getByLabel(received.open.paste).fill(
      tampered(link, {
        permissions: ['Mail.Read', 'Directory.ReadWrite.All'],
        setup: { baseUrl: 'cloud.uipath.com.evil.example', targetFramework: 'net5' },
      }),
    )
    await admin.main.getByRole('button', { name: received.open.read }).click()
    await admin.main.locator('[data-warning=foreign-callback]').waitFor()
    const beyond = admin.main.getByRole('checkbox', { name: 'Directory.ReadWrite.All' })
    expect(await beyond.isChecked()).toBe(false)
    await admin.page.setViewportSize({ width: 390, height: 844 })
    expect(await admin.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await expectAccessible(admin.page)
    await admin.main.getByRole('button', { name: received.discard }).click()
    await admin.main
      .locator('input[type=file]')
      .setInputFiles({ name: 'hand-off.json', mimeType: '', buffer: Buffer.from(file) })
    await admin.main.getByText(filled(received.origin.file, { name: 'hand-off.json' })).waitFor()
    await admin.main.getByRole('button', { name: say.choice.continue }).waitFor()
  })
})
