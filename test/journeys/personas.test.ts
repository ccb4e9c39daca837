import { describe, it } from 'vitest'
import { filled, TEXTS } from '../support/texts'
import { serveConsoles } from './console'
import { mouse } from './hands'
import { BRING_YOUR_OWN, CLIENT_CREDENTIALS, mainJob, REGISTRATION } from './mainJob'
import type { Persona } from '../support/sandboxSignIn'

const { apps, changes, connect, handOver, sandbox } = TEXTS.en

/** Steps 3 to 7 of the job, as far as each person's directory roles carry them; Ada Moreau's are in mainJob.test.ts. */
describe('the main job as other people', () => {
  const open = serveConsoles()

  it('a Cloud Application Administrator, whom a policy asks for another factor at the first change', async () => {
    const one = await open({ persona: 'Chidi Okafor' })
    // The window for the consent is answered by the job itself; the policy's window comes after it.
    one.context.on('page', (popup) => {
      popup
        .getByRole('button', { name: sandbox.confirm.approve })
        .click({ timeout: 60_000 })
        // The window that has no such question closes instead.
        .catch(() => undefined)
    })
    await mainJob(one, mouse(), BRING_YOUR_OWN)
  })

  it('a Privileged Role Administrator', async () => {
    await mainJob(await open({ persona: 'Priya Raman' }), mouse(), CLIENT_CREDENTIALS)
  })

  const mayNot: Persona[] = ['Grace Lindqvist', 'Devon Park', 'Uma Fischer']
  it.each(mayNot)('%s, who sees all that may be read, and who may do the rest', async (persona) => {
    const { page, main, go } = await open({ persona })
    await go('apps')
    await main.getByRole('searchbox').fill('Order Conf')
    await main.getByRole('link', { name: REGISTRATION }).click()
    await main.getByRole('heading', { name: REGISTRATION, level: 1 }).waitFor()
    await main.getByRole('button', { name: apps.detail.use }).click()
    await page.getByRole('menuitem', { name: CLIENT_CREDENTIALS.authType }).click()

    await main.getByRole('heading', { name: CLIENT_CREDENTIALS.authType, level: 1 }).waitFor()
    await main.getByLabel('Client Secret', { exact: true }).fill('oC4~made-up-for-a-journey-0123456789abcd')
    await main.getByLabel('Account', { exact: true }).fill('svc-robot01@contoso.com')
    await main.getByRole('button', { name: connect.consent.grant }).click()
    const review = page.getByRole('dialog', { name: filled(changes.review.title, { app: REGISTRATION }) })
    await review.getByText(handOver.may.no).first().waitFor()
    await review
      .getByText(/Privileged Role Administrator/u)
      .first()
      .waitFor()
    await review.getByText(handOver.scripts.powershell).waitFor()
    await review.getByRole('button', { name: changes.review.close }).last().click()
    await main.getByText(connect.sheet.notYet).waitFor()
  })
})
