import type { Locator } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectAccessible } from '../support/accessible'
import { filled, TEXTS } from '../support/texts'
import { type OpenConsole, serveConsoles } from './console'
import { REGISTRATION } from './mainJob'
import { apply, close, reviewOf, verified } from './review'
import type { Persona } from '../support/sandboxSignIn'

const { apps, changeHistory, changes, handOver, shell } = TEXTS.en

/** Opens the review of what the registration declares and nobody has granted. */
async function review({ page, main, go }: OpenConsole): Promise<Locator> {
  await go('apps')
  await main.getByRole('searchbox').fill('Order Conf')
  await main.getByRole('link', { name: REGISTRATION }).click()
  await main.getByRole('heading', { name: REGISTRATION, level: 1 }).waitFor()
  await main.getByRole('button', { name: apps.detail.grant }).click()
  return reviewOf(page, filled(changes.review.title, { app: REGISTRATION }))
}

describe('granting admin consent', () => {
  const open = serveConsoles()

  it('shows what would happen, asks for the write permission at the click alone, applies, verifies and undoes', async () => {
    const one = await open({ persona: 'Ada Moreau' })
    const { page, main, go, allowInWindow } = one
    const dialog = await review(one)
    expect(await dialog.getByRole('listitem').count()).toBeGreaterThan(1)
    await dialog.getByText(changes.may.yes).first().waitFor()
    await dialog.getByText(changes.portal.title).waitFor()
    await expectAccessible(page)
    const asked = await allowInWindow(() => apply(dialog).click())
    expect(asked.join(' ')).toContain('DelegatedPermissionGrant.ReadWrite.All')
    await verified(dialog)
    await expectAccessible(page)
    await close(dialog).click()
    await main.getByText(apps.permissions.everyone).first().waitFor()

    await go('changes')
    const card = main.getByRole('region', { name: REGISTRATION })
    await card.getByText(changeHistory.stateOf.done).waitFor()
    await page.reload()
    await card.getByText(changeHistory.stateOf.done).waitFor()
    await expectAccessible(page)

    // It is there in another tab, too, and what is done there is seen here.
    const other = await one.context.newPage()
    await other.goto(`${one.origin}/changes`)
    await other
      .getByRole('button', { name: filled(changeHistory.action.undoOf, { app: REGISTRATION }) })
      .click()
    const undo = await reviewOf(other, filled(changes.review.undoTitle, { app: REGISTRATION }))
    await apply(undo).click()
    await verified(undo)
    await card.getByText(changeHistory.stateOf.undone, { exact: true }).waitFor()
  })

  it('changes nothing when the write permission is refused, and keeps the review', async () => {
    const one = await open({ persona: 'Ada Moreau' })
    const { context } = one
    const dialog = await review(one)
    const [popup] = await Promise.all([context.waitForEvent('page'), apply(dialog).click()])
    await popup.getByRole('button', { name: TEXTS.en.sandbox.consent.cancel }).click()
    await dialog.getByText(changes.apply.notApplied).waitFor()
    await apply(dialog).waitFor()
  })

  it('changes nothing when the window is closed', async () => {
    const one = await open({ persona: 'Ada Moreau' })
    const { context } = one
    const dialog = await review(one)
    const [popup] = await Promise.all([context.waitForEvent('page'), apply(dialog).click()])
    await popup.getByRole('button', { name: TEXTS.en.sandbox.consent.cancel }).waitFor()
    await popup.close()
    await dialog.getByText(changes.apply.notApplied).waitFor()
  })

  /** Whose roles do not suffice for all that is planned is told so, who may, and what to send them. */
  const mayNot: Persona[] = ['Chidi Okafor', 'Uma Fischer']
  it.each(mayNot)('tells %s who may, with a link and a script to send', async (persona) => {
    const one = await open({ persona })
    const { page } = one
    const dialog = await review(one)
    await dialog.getByText(handOver.may.no).first().waitFor()
    await dialog
      .getByText(/Privileged Role Administrator/)
      .first()
      .waitFor()
    await dialog.getByText(handOver.consent.link, { exact: true }).waitFor()
    await dialog.getByText(/^https:\/\/login\.microsoftonline\.com\/.*adminconsent/).waitFor()
    await dialog.getByText(handOver.scripts.powershell).waitFor()
    await dialog.getByText(handOver.scripts.az).waitFor()
    await expectAccessible(page)
  })

  it('revokes what was granted without being declared, and brings it back', async () => {
    const one = await open({ persona: 'Ada Moreau' })
    const { page, main, go } = one
    await go('apps')
    await main.getByRole('searchbox').fill('Board Room')
    await main.getByRole('link', { name: 'Board Room Booking' }).click()
    const hidden = main.getByRole('table').getByText(apps.flags['granted-not-declared'])
    await hidden.first().waitFor()
    await main.getByRole('button', { name: apps.permissions.revokeUndeclared }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('list', { name: changes.review.steps }).waitFor()
    await one.allowInWindow(() => apply(dialog).click())
    await verified(dialog)
    await dialog.getByRole('button', { name: changes.outcome.undo, exact: true }).click()
    const undo = page.getByRole('dialog', { name: /Board Room Booking/u })
    await undo.getByRole('list', { name: changes.review.steps }).waitFor()
    await apply(undo).click()
    await verified(undo)
    await close(undo).click()
    await hidden.first().waitFor()
  })

  it('takes the console’s own write permission away again', async () => {
    const one = await open({ persona: 'Ada Moreau' })
    const { page, main, go } = one
    const dialog = await review(one)
    await one.allowInWindow(() => apply(dialog).click())
    await verified(dialog)
    await close(dialog).click()
    await go('settings')
    await main.getByRole('heading', { name: shell.settings.title, level: 1 }).waitFor()
    await main.getByRole('heading', { name: changes.own.title }).waitFor()
    await main.getByText('DelegatedPermissionGrant.ReadWrite.All').waitFor()
    await expectAccessible(page)
    await main.getByRole('button', { name: changes.own.remove }).click()
    const removal = page.getByRole('dialog')
    await removal.getByRole('list', { name: changes.review.steps }).waitFor()
    await apply(removal).click()
    await verified(removal)
    await close(removal).click()
    await main.getByText(changes.own.none).waitFor()
  })
})
