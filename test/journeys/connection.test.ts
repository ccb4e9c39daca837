import { describe, expect, it } from 'vitest'
import { expectAccessible } from '../support/accessible'
import { TEXTS } from '../support/texts'
import { type OpenConsole, serveConsoles } from './console'

const { connect, findings } = TEXTS.en
const BRING_YOUR_OWN = '/connect/outlook-365/bring-your-own'
const CLIENT_CREDENTIALS = '/connect/outlook-365/oauth-client-credentials'

const field = ({ main }: OpenConsole, label: string) => main.getByLabel(label, { exact: true })

async function pick(one: OpenConsole, name: string): Promise<void> {
  await one.main.getByRole('combobox', { name: connect.picker.label }).fill(name)
  await one.page.getByRole('option', { name }).first().click()
}

describe('the form of a connection', () => {
  const open = serveConsoles()

  it('has the fields of its type in the vendor’s order, with guidance and without a value made up', async () => {
    const one = await open({ path: BRING_YOUR_OWN })
    const labels = ['Client ID', 'Client Secret', 'Tenant ID', 'Scope', 'Environment', 'Shared mailbox']
    const text = (await one.main.textContent()) ?? ''
    const places = labels.map((label) => text.indexOf(label))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    await field(one, 'Client Secret').focus()
    await one.main.getByText(connect.guidance.clientSecret.what).waitFor()
    await expectAccessible(one.page)
  })

  const wrong: [string, string, string, keyof typeof findings][] = [
    [
      'the secret’s ID for the secret',
      'Helpdesk Ticket Mailer',
      '4f2c81d7-6e0b-4b0e-9c55-0d7c2f3b9a11',
      'secret-is-secret-id',
    ],
    [
      'an expired secret',
      'Accounts Receivable Reminders',
      'xP1~made-up-0123456789abcdef0123456789ab',
      'secret-expired',
    ],
    [
      'a secret that is not there',
      'Contract Archive Reader',
      'zz9~made-up-0123456789abcdef0123456789ab',
      'secret-none-registered',
    ],
  ]
  it.each(wrong)('tells %s', async (_what, registration, secret, finding) => {
    const one = await open({ path: CLIENT_CREDENTIALS })
    await pick(one, registration)
    await field(one, 'Client Secret').fill(secret)
    const { title } = findings[finding] as { title: string }
    await one.main.getByText(title).first().waitFor()
    await expectAccessible(one.page)
    expect(await field(one, 'Client Secret').inputValue()).toBe(secret)
  })

  it('takes invisible characters and spaces off what is pasted, and says so', async () => {
    const one = await open({ path: CLIENT_CREDENTIALS })
    await field(one, 'Client ID').focus()
    await one.page.evaluate(() =>
      navigator.clipboard.writeText(' \u200b6f1a3c52-9b0e-4d7c-8a41-2f5d0c9e7b13\u00a0\n'),
    )
    await one.page.keyboard.press('ControlOrMeta+v')
    await expect.poll(() => field(one, 'Client ID').inputValue()).toBe('6f1a3c52-9b0e-4d7c-8a41-2f5d0c9e7b13')
    await one.main
      .getByText(/removed\.$/)
      .first()
      .waitFor()
  })

  it('takes a tenant ID for a tenant ID, where a client ID is wanted', async () => {
    const one = await open({ path: CLIENT_CREDENTIALS })
    await field(one, 'Client ID').fill('c0c0a000-5a4d-4b0c-a11d-c0175050c0de')
    await one.main
      .getByText(/tenant ID/i)
      .first()
      .waitFor()
    await expectAccessible(one.page)
  })

  it('explains what exists as a delegated permission only, instead of calling it missing', async () => {
    const one = await open({ path: CLIENT_CREDENTIALS })
    await pick(one, 'UiPath Accounts Payable Mailbox')
    await one.main.getByText(connect.permissions.delegatedOnly).first().waitFor()
  })

  it('keeps what both types have when the type is changed, and forgets it with the session', async () => {
    const one = await open({ path: CLIENT_CREDENTIALS })
    await pick(one, 'UiPath Travel Desk')
    await expect.poll(() => field(one, 'Client ID').inputValue()).not.toBe('')
    const clientId = await field(one, 'Client ID').inputValue()
    await one.main.getByRole('link', { name: 'Bring your own OAuth 2.0 app' }).click()
    await one.main.getByRole('heading', { name: 'Bring your own OAuth 2.0 app', level: 1 }).waitFor()
    expect(await field(one, 'Client ID').inputValue()).toBe(clientId)
    await one.page.reload()
    await one.main.getByRole('heading', { name: 'Bring your own OAuth 2.0 app', level: 1 }).waitFor()
    expect(await field(one, 'Client Secret').inputValue()).toBe('')
  })

  it('says so when there is no such connection', async () => {
    const one = await open({ path: '/connect/nothing/at-all' })
    await one.main.getByRole('heading', { name: connect.notFound.title, level: 1 }).waitFor()
    await expectAccessible(one.page)
  })

  it.each(['Grace Lindqvist', 'Devon Park', 'Uma Fischer'] as const)(
    'works for %s as far as it may be read',
    async (persona) => {
      const one = await open({ persona, path: CLIENT_CREDENTIALS })
      await pick(one, 'UiPath Accounts Payable Mailbox')
      await one.main.getByRole('heading', { name: connect.checks.title }).waitFor()
      await expect.poll(() => one.main.getByText(connect.readiness.checking).count()).toBe(0)
      await expectAccessible(one.page)
    },
  )
})
