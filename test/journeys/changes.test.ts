import { describe, expect, it } from 'vitest'
import audit from '../../src/locales/en/audit'
import auditFindings from '../../src/locales/en/auditFindings'
import insights from '../../src/locales/en/auditInsights'
import { expectAccessible } from '../support/accessible'
import { signInSandbox } from '../support/sandboxSignIn'
import { filled, TEXTS } from '../support/texts'
import { serveConsoles } from './console'
import { REGISTRATION } from './mainJob'
import { apply, close, reviewOf, verified } from './review'

const { apps, changeHistory, changes, consentScreen, handOver, received } = TEXTS.en

describe('changes of the tenant', () => {
  const open = serveConsoles()

  it('are refused to whom they are not allowed, and go by a link to somebody who applies them', async () => {
    const reader = await open({ persona: 'Grace Lindqvist', path: '/apps?q=Order%20Conf' })
    await reader.main.getByRole('link', { name: REGISTRATION }).click()
    await reader.main.getByRole('button', { name: apps.detail.grant }).click()
    const title = filled(changes.review.title, { app: REGISTRATION })
    const refused = await reviewOf(reader.page, title)
    await refused.getByText(handOver.may.no).waitFor()
    await refused
      .getByText(/Privileged Role Administrator/u)
      .first()
      .waitFor()
    expect(await apply(refused).getAttribute('aria-disabled')).toBe('true')
    await refused.getByText(changes.apply.reason.roles).waitFor()
    await refused.getByRole('button', { name: handOver.share.link }).click()
    await refused.getByText(TEXTS.en.common.copy.done).waitFor()
    const link = await reader.page.evaluate(() => navigator.clipboard.readText())
    expect(link).toContain('/plan#')

    const admin = await open({ persona: null, path: link.slice(reader.origin.length) })
    const asked: string[] = []
    admin.context.on('request', (request) => asked.push(request.url().split('#')[0] ?? ''))
    await signInSandbox(admin.page, 'Ada Moreau', 'en')
    await admin.main.getByRole('heading', { name: handOver.plan.title, level: 1 }).waitFor()
    await admin.main.getByText('Grace Lindqvist').waitFor()
    await admin.main.getByText(received.origin.unverified).waitFor()
    // The fragment is the page's alone.
    const wish = link.split('#')[1]?.slice(0, 40) ?? ''
    expect(asked.filter((url) => url.includes(wish))).toEqual([])
    await expectAccessible(admin.page)
    await admin.main.getByRole('button', { name: handOver.plan.review }).click()
    const review = await reviewOf(admin.page, title)
    await admin.allowInWindow(() => apply(review).click())
    await verified(review)
  })

  it('that lead to Global Administrator want the application’s name typed', async () => {
    const one = await open({ path: '/consent' })
    const { page, main } = one
    await main.getByRole('heading', { name: consentScreen.title, level: 1 }).waitFor()
    await one.allowInWindow(() => main.getByRole('button', { name: consentScreen.requests.action }).click())
    const app = 'Relecloud Desktop Analytics'
    await main.getByRole('heading', { name: app }).waitFor()
    const start = main.getByRole('button', { name: `${consentScreen.request.review} ${app}` })
    await expect.poll(() => start.isEnabled()).toBe(true)
    await expectAccessible(page)
    await start.click()
    const review = await reviewOf(page, filled(changes.review.title, { app }))
    await review.getByText(changes.risk.title).waitFor()
    expect(await apply(review).getAttribute('aria-disabled')).toBe('true')
    await review.getByText(changes.apply.reason.name).waitFor()
    await expectAccessible(page)
    const name = review.getByLabel(filled(changes.confirm.label, { name: app }))
    await name.fill(app.toLowerCase())
    await review.getByText(changes.apply.reason.name).waitFor()
    await name.fill(app)
    await one.allowInWindow(() => apply(review).click())
    await review.getByText(changes.apply.verifying).or(review.getByText(changes.outcome.all)).waitFor()
  })

  it('are one where the audit finds hidden grants, and so is the way back', async () => {
    const one = await open({ path: '/audit' })
    const { page, main, go } = one
    await main.getByRole('button', { name: audit.start.button }).click()
    await main.getByRole('region', { name: audit.done.label }).getByText(audit.done.complete).waitFor()
    await main.getByRole('link', { name: audit.views.findings, exact: true }).click()
    const group = main.locator('[data-finding=hidden-grant]')
    await group.getByRole('button', { name: auditFindings['hidden-grant'].title }).click()
    await group
      .getByRole('button', { name: new RegExp(filled(insights.findings.reviewAll, { shown: '\\d+' }), 'u') })
      .click()
    const review = await reviewOf(page, /^Review changes to \d+ applications$/u)
    await review.getByText(changes.bulk.title).waitFor()
    await review.getByText(/^\d+ applications: .*Board Room Booking/u).waitFor()
    // What goes for good is said first.
    const loss = review.getByRole('alert').filter({ hasText: changes.loss.title })
    for (const text of [changes.loss['api-gone_one'], changes.loss['permission-gone_one']])
      await loss.getByText(filled(text, { number: 1 })).waitFor()
    await expectAccessible(page)
    // Whose API is gone, or no longer has the role, would not get back what it loses.
    for (const app of ['Legacy Ticketing Bridge', 'Warehouse Stock Alerts'])
      for (const step of await review.getByRole('checkbox', { name: new RegExp(`^${app}: `, 'u') }).all())
        await step.uncheck()
    await loss.waitFor({ state: 'detached' })
    await one.allowInWindow(() => apply(review).click())
    await verified(review)
    await close(review).click()

    await go('changes')
    await main.getByRole('button', { name: /^Take back the changes to \d+ applications$/u }).click()
    const back = await reviewOf(page, /^Review the undo for \d+ applications$/u)
    await apply(back).click()
    await verified(back)
    await close(back).click()
    await main.getByRole('region').getByText(changeHistory.stateOf.undone, { exact: true }).waitFor()
  })
})
