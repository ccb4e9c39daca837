import { describe, expect, it } from 'vitest'
import { expectAccessible } from '../support/accessible'
import { TEXTS } from '../support/texts'
import { serveConsoles } from './console'
import { expectNothingSecretKept } from './kept'
import { PERSONAS, type Persona, pickPersona, signInSandbox } from '../support/sandboxSignIn'

describe('coming and going', () => {
  const open = serveConsoles()
  const { shell, sandbox } = TEXTS.en

  it('shows two ways in, and a sign-in page that looks like one', async () => {
    const { page } = await open({ persona: null })
    await page.getByRole('heading', { name: shell.start.sandbox.title }).waitFor()
    await page.getByRole('heading', { name: shell.start.own.title }).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: shell.start.sandbox.enter }).click()
    await page.getByRole('button', { name: /Ada Moreau/ }).waitFor()
    await expectAccessible(page)
  })

  it.each(Object.entries(PERSONAS) as [Persona, string | null][])(
    'says of %s who and where one is',
    async (persona, role) => {
      const { page, person } = await open({ persona })
      await person(persona).click()
      const account = page.getByRole('dialog', { name: persona })
      await account.getByText('Contoso', { exact: true }).waitFor()
      await account.getByText('Office 365').waitFor()
      await account.getByText(role ?? shell.person.noRoles, { exact: true }).waitFor()
      await expectAccessible(page)
    },
  )

  it('comes back after a reload, in a second tab and by a deep link', async () => {
    const { context, page, person, origin } = await open({ path: '/connect' })
    await page.getByRole('heading', { name: TEXTS.en.gallery.title, level: 1 }).waitFor()
    await page.reload()
    await person('Ada Moreau').waitFor()
    const second = await context.newPage()
    await second.goto(`${origin}/apps`)
    await second.getByRole('heading', { name: TEXTS.en.apps.list.title, level: 1 }).waitFor()
    await expectNothingSecretKept(second, [])
  })

  it('signs out, in every tab, and asks who one is the next time', async () => {
    const { context, page, person, origin } = await open()
    const second = await context.newPage()
    await second.goto(`${origin}/apps`)
    await second.getByRole('heading', { name: TEXTS.en.apps.list.title, level: 1 }).waitFor()
    await person('Ada Moreau').click()
    await page.getByRole('button', { name: shell.person.signOut }).click()
    await page.getByRole('heading', { name: shell.start.sandbox.title }).waitFor()
    await second.getByRole('heading', { name: shell.start.sandbox.title }).waitFor()
    await signInSandbox(page, 'Grace Lindqvist', 'en')
    await person('Grace Lindqvist').waitFor()
  })

  it('takes a refusal to sign in for an answer, and asks again', async () => {
    const { page } = await open({ persona: null })
    await page.getByRole('button', { name: shell.start.sandbox.enter }).click()
    await page.getByRole('button', { name: sandbox.pick.cancel }).click()
    await page
      .getByText(shell.signInProblem.cancelled.title)
      .or(page.getByText(shell.signInProblem.declined.title))
      .waitFor()
    await expectAccessible(page)
    await signInSandbox(page, 'Ada Moreau', 'en')
  })

  it('puts the sandbox back as it was, and stays the same program in French', async () => {
    const { page, say } = await open({ language: 'fr', persona: null })
    await page.getByRole('button', { name: say.shell.start.sandbox.enter }).click()
    await pickPersona(page, 'Devon Park')
    const loadsAnew = page.waitForEvent('load')
    await page.getByRole('button', { name: say.shell.sandbox.reset }).click()
    await loadsAnew
    await page.getByRole('heading', { level: 1 }).waitFor()
    // It is English until it knows better.
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('fr')
    await expectAccessible(page)
  })
})
