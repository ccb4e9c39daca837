import { describe, expect, it } from 'vitest'
import { TEXTS } from '../support/texts'
import { serveConsoles } from './console'

const { connect, gallery } = TEXTS.en
const SECRET_REST = '~sandbox~value~of~no~use~0123456789abc'

interface Expected {
  connector: string
  type: string
  /** The vendor's labels, in its order. */
  labels: string[]
  /** The sandbox's sound registration for the type, where it is one's own. */
  registration?: string
  values?: Record<string, string>
  /** The verdict once these values are in. */
  verdict: string
}

const EVERY_TYPE: Expected[] = [
  {
    connector: 'Microsoft Azure Active Directory',
    type: 'Application access',
    labels: ['Client ID', 'Client Secret', 'Tenant ID'],
    registration: 'UiPath Joiners and Leavers',
    values: { 'Client Secret': `Jn7${SECRET_REST}` },
    verdict: 'ready',
  },
  {
    connector: 'Microsoft Azure Active Directory',
    type: 'Delegated access',
    labels: ['Client ID', 'Client Secret', 'Tenant ID'],
    registration: 'UiPath Entra Self-Service',
    values: { 'Client Secret': `sS4${SECRET_REST}` },
    verdict: 'ready',
  },
  {
    connector: 'Microsoft Azure Active Directory',
    type: 'Client Certificate Authentication',
    labels: ['OAuth base64 client certificate', 'Password for the certificate', 'Client ID', 'Tenant ID'],
    registration: 'UiPath Nightly Directory Sync',
    verdict: 'incomplete',
  },
  {
    connector: 'Microsoft Outlook 365',
    type: 'Client Certificate Authentication',
    labels: [
      'Client ID',
      'Password for the certificate',
      'OAuth base64 client certificate',
      'Tenant ID',
      'Environment',
      'Account',
    ],
    registration: 'UiPath Invoice Mailbox',
    verdict: 'incomplete',
  },
  {
    connector: 'Microsoft Outlook 365',
    type: 'OAuth 2.0 Authorization code',
    labels: ['Scope', 'Environment', 'Shared mailbox'],
    verdict: 'unpicked',
  },
  {
    connector: 'Microsoft Outlook 365',
    type: 'OAuth 2.0 Client credentials',
    labels: ['Client ID', 'Client Secret', 'Tenant ID', 'Environment', 'Account'],
    registration: 'UiPath Accounts Payable Mailbox',
    values: { 'Client Secret': `aP8${SECRET_REST}`, Account: 'ada.moreau@contoso.com' },
    verdict: 'ready',
  },
  {
    connector: 'Microsoft Outlook 365',
    type: 'Bring your own OAuth 2.0 app',
    labels: ['Client ID', 'Client Secret', 'Tenant ID', 'Scope', 'Environment', 'Shared mailbox'],
    registration: 'UiPath Travel Desk',
    values: { 'Client Secret': `tR4${SECRET_REST}` },
    verdict: 'ready',
  },
  {
    connector: 'Microsoft 365',
    type: 'OAuth 2.0 (own application)',
    labels: ['Client ID', 'Client Secret', 'Tenant ID', 'Scope', 'Environment'],
    registration: 'UiPath Microsoft 365 Connection',
    values: { 'Client Secret': `m3X${SECRET_REST}` },
    verdict: 'ready',
  },
  {
    connector: 'Microsoft 365 Scope (classic activities)',
    type: 'Interactive token, UiPath public application',
    labels: ['Tenant'],
    verdict: 'ready',
  },
  {
    connector: 'Microsoft 365 Scope (classic activities)',
    type: 'Interactive token, custom application',
    labels: ['Client ID', 'Tenant', 'Scope'],
    registration: 'Office365App',
    verdict: 'ready',
  },
]

describe('every authentication type of every connector', () => {
  const open = serveConsoles()

  it('has the vendor’s fields in their order, and finds its sound registration ready', async () => {
    const one = await open({ path: '/connect' })
    const { main, page } = one
    const field = (label: string) => main.getByLabel(label, { exact: true })
    const told: Record<string, string | null> = {}
    for (const { connector, type, labels, registration, values = {}, verdict } of EVERY_TYPE) {
      await one.go('connect')
      await main.getByRole('heading', { name: gallery.title, level: 1 }).waitFor()
      const section = main.getByRole('region', { name: connector, exact: true })
      await section.getByRole('link', { name: type, exact: true }).click()
      await main.getByRole('heading', { name: type, level: 1 }).waitFor()

      const form = main.getByRole('region', { name: connect.screen.form })
      const shown = await form.locator('label > span[lang=en]').allTextContents()
      expect(shown, type).toEqual(labels)
      if (registration) {
        await main.getByRole('combobox', { name: connect.picker.label }).fill(registration)
        await page.getByRole('option', { name: registration }).first().click()
      }
      for (const [label, value] of Object.entries(values)) await field(label).fill(value)
      const key = `${connector}: ${type}`
      told[key] = null
      await expect
        .poll(
          async () => (told[key] = await main.locator('[data-readiness]').getAttribute('data-readiness')),
          {
            timeout: 3_000,
          },
        )
        .toBe(verdict)
        .catch(() => undefined)
    }
    expect(told).toEqual(
      Object.fromEntries(
        EVERY_TYPE.map(({ connector, type, verdict }) => [`${connector}: ${type}`, verdict]),
      ),
    )
  })
})
