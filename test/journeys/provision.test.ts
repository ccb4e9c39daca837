import type { BrowserContext } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectAccessible } from '../support/accessible'
import { signInSandbox } from '../support/sandboxSignIn'
import { filled, TEXTS } from '../support/texts'
import { type OpenConsole, serveConsoles } from './console'
import { expectNothingSecretKept } from './kept'
import { BRING_YOUR_OWN, CLIENT_CREDENTIALS, type Connection } from './mainJob'
import { apply, reviewOf, verified } from './review'

const { changeHistory, changes, connect, gallery, provision } = TEXTS.en
const NAME = 'UiPath - Quarterly mail'

/** Scopes that were asked for at the authority, by the addresses of its pages. */
function scopesAsked(context: BrowserContext): string[] {
  const asked: string[] = []
  context.on('request', (request) => {
    const scope = new URL(request.url()).searchParams.get('scope')
    if (scope) asked.push(...scope.split(' '))
  })
  return asked
}

/** From the gallery to the review of a new registration. */
async function fillIn({ page, main, go, say }: OpenConsole, { authType }: Connection, axe = false) {
  await go('connect')
  await main.getByRole('link', { name: new RegExp(`^${gallery.create} .*, ${authType}$`, 'u') }).click()
  await main.getByRole('heading', { name: say.provision.title, level: 1 }).waitFor()
  await main.getByText(provision.may.yes).waitFor()
  await main.getByLabel(provision.name.label).fill(NAME)
  await main
    .getByRole('button', { name: filled(provision.owners.removeWho, { name: 'Ada Moreau' }) })
    .waitFor()
  if (axe) await expectAccessible(page)
  await main.getByRole('button', { name: provision.review.action }).click()
  return reviewOf(page, filled(changes.review.provisionTitle, { app: NAME }))
}

describe('a new registration', () => {
  const open = serveConsoles()

  it('goes from nothing to a connection that is ready, its secret shown once, and is taken back', async () => {
    const one = await open({ persona: null })
    const { context, page, main, go } = one
    const asked = scopesAsked(context)
    await signInSandbox(page, 'Ada Moreau', 'en')
    const review = await fillIn(one, BRING_YOUR_OWN, true)
    expect(asked).toContain('Application.Read.All')
    expect(asked.filter((scope) => /write/iu.test(scope))).toEqual([])

    const allowed = await one.allowInWindow(() => apply(review).click())
    expect(allowed.join(' ')).toContain('Application.ReadWrite.All')
    await verified(review)
    const shown = review.locator('[data-secret]')
    const secret = (await shown.locator('code').textContent()) ?? ''
    expect(secret.length).toBeGreaterThan(20)
    await expectAccessible(page)

    // Nobody leaves without the secret unasked.
    await review.getByRole('button', { name: changes.review.goOn }).click()
    await page.getByRole('button', { name: changes.secret.back }).click()
    await review.getByRole('checkbox', { name: changes.secret.copied }).check()
    await review.getByRole('button', { name: changes.review.goOn }).click()
    await main.getByRole('heading', { name: BRING_YOUR_OWN.authType, level: 1 }).waitFor()
    const clientId = main.getByLabel('Client ID', { exact: true })
    await expect.poll(() => clientId.inputValue()).toMatch(/^[0-9a-f-]{36}$/)
    expect(page.url()).toContain(await clientId.inputValue())
    expect(await main.getByLabel('Client Secret', { exact: true }).inputValue()).toBe(secret)
    const sheet = main.getByRole('region', { name: connect.sheet.title })
    await sheet.getByText(connect.sheet.ready).waitFor()
    expect(await sheet.textContent()).not.toContain(secret)
    await expectNothingSecretKept(page, [secret])

    await go('changes')
    const card = main.getByRole('region', { name: NAME })
    await card.getByText(changeHistory.stateOf.done).waitFor()
    expect(await main.textContent()).not.toContain(secret)
    await card.getByRole('button', { name: filled(changeHistory.action.undoOf, { app: NAME }) }).click()
    const undo = await reviewOf(page, filled(changes.review.undoTitle, { app: NAME }))
    await undo.getByText(changes.loss.title).waitFor()
    await apply(undo).click()
    await verified(undo)
    await undo.getByRole('button', { name: changes.review.close }).click()
    await card.getByText(changeHistory.stateOf.undone, { exact: true }).waitFor()
    await expectNothingSecretKept(page, [secret])
  })

  it('is taken up again where the page was closed in the middle', async () => {
    const one = await open()
    const { page, main, go } = one
    const review = await fillIn(one, CLIENT_CREDENTIALS)
    await one.allowInWindow(() => apply(review).click())
    // The registration is there, and what builds on it has to wait for replication.
    await review.getByText(/^1 of \d+ steps done/u).waitFor()
    await page.reload()

    await go('changes')
    const card = main.getByRole('region', { name: NAME })
    await card.getByText(changeHistory.stateOf.interrupted).waitFor()
    await expectAccessible(page)
    // Of what may have been written it waits long for replication: the page's clock goes ahead.
    await page.clock.install()
    await card.getByRole('button', { name: filled(changeHistory.action.lookOf, { app: NAME }) }).click()
    await expect
      .poll(
        async () => {
          await page.clock.fastForward(5_000)
          return card.getByText(changeHistory.stateOf.partial).isVisible()
        },
        { timeout: 30_000, interval: 500 },
      )
      .toBe(true)
    await card.getByRole('button', { name: filled(changeHistory.action.resumeOf, { app: NAME }) }).click()
    const rest = await reviewOf(page, filled(changes.review.title, { app: NAME }))
    await apply(rest).click()
    await verified(rest)
    await rest.getByRole('checkbox', { name: changes.secret.copied }).check()
    await rest.getByRole('button', { name: changes.review.close }).click()
    await card.getByText(changeHistory.stateOf.done).waitFor()
    expect(await main.getByRole('region', { name: NAME }).count()).toBe(1)
  })
})
