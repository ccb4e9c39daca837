import { describe, expect, it } from 'vitest'
import { expectAccessible } from '../support/accessible'
import { filled, TEXTS } from '../support/texts'
import { serveConsoles } from './console'

const { connect } = TEXTS.en
const CLIENT = '6f1a3c52-9b0e-4d7c-8a41-2f5d0c9e7b13'
const SECRET = 'zz9~made-up-0123456789abcdef0123456789ab'

describe('the form of a connection', () => {
  const open = serveConsoles()

  it('offers to fill in a block of values, takes it back, and computes a private platform’s callback', async () => {
    const one = await open({
      path: '/connect/outlook-365/bring-your-own',
      viewport: { width: 1280, height: 720 },
    })
    const { main, page } = one
    const field = (label: string) => main.getByLabel(label, { exact: true })
    const verdict = main.locator('[data-readiness]')

    await field('Client ID').fill('typed before')
    await page.evaluate(
      (text) => navigator.clipboard.writeText(text),
      JSON.stringify({ appId: CLIENT, password: SECRET, tenant: 'contoso.com' }),
    )
    await page.keyboard.press('ControlOrMeta+v')
    await main.getByText(filled(connect.paste.replaces, { fields: 'Client ID and Tenant ID' })).waitFor()
    expect(await field('Client ID').inputValue()).toBe('typed before')
    expect(await main.textContent()).not.toContain(SECRET)
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await expect.poll(() => field('Client ID').inputValue()).toBe(CLIENT)
    expect(await field('Client Secret').inputValue()).toBe(SECRET)
    await main.getByRole('button', { name: connect.paste.undo, exact: true }).click()
    await expect.poll(() => field('Client ID').inputValue()).toBe('typed before')
    expect(await field('Client Secret').inputValue()).toBe('')

    // Whatever the help says, the verdict stays in sight.
    await field('Client Secret').focus()
    const box = await verdict.boundingBox()
    expect(box && box.y + box.height).toBeLessThan(720)

    const base = main.getByLabel(connect.baseUrl.label)
    await base.fill('suite')
    await main.getByText(connect.baseUrl.problem.host).waitFor()
    await base.fill('https://suite.contoso.com/provisioning_/callback')
    const callback = main.getByRole('region', { name: connect.callback.title })
    await callback.getByText('https://suite.contoso.com/provisioning_/callback', { exact: true }).waitFor()
    await expectAccessible(page)
  })
})
