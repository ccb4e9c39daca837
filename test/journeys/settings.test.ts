import { describe, expect, it } from 'vitest'
import { filled, TEXTS } from '../support/texts'
import { expectAccessible } from '../support/accessible'
import { serveConsoles } from './console'

const { shell } = TEXTS.en
const TENANT_ID = '11112222-3333-4444-5555-666677778888'

describe('settings that cannot be right', () => {
  const open = serveConsoles()

  it('are named at their field with what was given and expected, and nothing typed is lost', async () => {
    const { page } = await open({ persona: null })
    const tenant = page.getByLabel(shell.settings.tenant, { exact: true })
    const clientId = page.getByLabel(shell.settings.clientId, { exact: true })
    const wrong: [string, string, string][] = [
      ['https://contoso.com/', 'my console', filled(shell.settingsProblem.notGuid, { given: 'my console' })],
      [TENANT_ID, TENANT_ID, filled(shell.settingsProblem.isTenant, { given: TENANT_ID })],
      [
        'common',
        '00001111-aaaa-2222-bbbb-3333cccc4444',
        filled(shell.settingsProblem.isCommon, { given: 'common' }),
      ],
      [
        'ada@contoso.com',
        '00001111-aaaa-2222-bbbb-3333cccc4444',
        filled(shell.settingsProblem.isAccount, { given: 'ada@contoso.com' }),
      ],
    ]
    for (const [tenantText, clientText, message] of wrong) {
      await tenant.fill(tenantText)
      await clientId.fill(clientText)
      await page.getByRole('button', { name: shell.start.own.enter, exact: true }).click()
      await page.getByText(message).waitFor()
      expect([await tenant.inputValue(), await clientId.inputValue()]).toEqual([tenantText, clientText])
    }
    await expectAccessible(page)
    await page.reload()
    expect(await tenant.inputValue()).toBe('ada@contoso.com')
  })

  it('in config.json are told, and the rest of it still counts', async () => {
    const { page, context, origin } = await open({ persona: null })
    await context.route('**/config.json', (route) =>
      route.fulfill({ json: { clientId: 'nonsense', tenant: 'fabrikam.com', environment: 'mars' } }),
    )
    await page.goto(origin)
    await page.getByText(shell.presets.title).waitFor()
    await page.getByText(filled(shell.settingsProblem.notGuid, { given: 'nonsense' })).waitFor()
    await page.getByText(/“mars” is no environment/u).waitFor()
    expect(await page.getByLabel(shell.settings.tenant, { exact: true }).inputValue()).toBe('fabrikam.com')
    await expectAccessible(page)
  })
})
