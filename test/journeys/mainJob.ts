import { expect } from 'vitest'
import { filled } from '../support/texts'
import { expectAccessible } from '../support/accessible'
import type { OpenConsole } from './console'
import type { Hands } from './hands'
import { expectNothingSecretKept } from './kept'

/** A registration of the sandbox that declares what Outlook needs, of which nothing is granted. */
export const REGISTRATION = 'Order Confirmation Mailer'
/** Begins as that registration's secret does. */
const SECRET = 'oC4~made-up-for-a-journey-0123456789abcd'

/** The sandbox's tenant ID. */
const CONTOSO = 'c0c0a000-5a4d-4b0c-a11d-c0175050c0de'

export interface Connection {
  authType: string
  /** Fields that this type has and the other has not. */
  more: Record<string, string>
  /** What the sandbox's own page asks of the console for it. */
  writes: string[]
}

export const BRING_YOUR_OWN: Connection = {
  authType: 'Bring your own OAuth 2.0 app',
  more: {},
  writes: ['DelegatedPermissionGrant.ReadWrite.All'],
}
export const CLIENT_CREDENTIALS: Connection = {
  authType: 'OAuth 2.0 Client credentials',
  more: { Account: 'svc-robot01@contoso.com' },
  writes: ['AppRoleAssignment.ReadWrite.All'],
}

/** From the connector to the values: steps 5 to 7 of the job, on every screen with axe if asked. */
export async function mainJob(
  { page, main, say, go, link, allowInWindow }: OpenConsole,
  hands: Hands,
  connection: Connection,
  { axe = false } = {},
): Promise<void> {
  const { connect, changes, gallery } = say
  const look = async () => void (axe && (await expectAccessible(page)))

  await (hands.withMouse ? go('connect') : hands.press(link('connect')))
  await main.getByRole('heading', { name: gallery.title, level: 1 }).waitFor()
  await look()
  await hands.press(main.getByRole('link', { name: connection.authType, exact: true }))
  await main.getByRole('heading', { name: connection.authType, level: 1 }).waitFor()
  await look()

  const option = page.getByRole('option', { name: REGISTRATION })
  await hands.pick(main.getByRole('combobox', { name: connect.picker.label }), 'Order Conf', option)
  await expect
    .poll(() => main.getByLabel('Client ID', { exact: true }).inputValue())
    .toMatch(/^[0-9a-f-]{36}$/)
  const clientId = await main.getByLabel('Client ID', { exact: true }).inputValue()
  await hands.write(main.getByLabel('Client Secret', { exact: true }), SECRET)
  for (const [label, value] of Object.entries(connection.more))
    await hands.write(main.getByLabel(label, { exact: true }), value)
  // A single-tenant registration leaves no choice: its tenant fills itself in.
  await expect.poll(() => main.getByLabel('Tenant ID', { exact: true }).inputValue()).toBe(CONTOSO)

  const consent = main.getByRole('button', { name: connect.consent.grant })
  await consent.waitFor()
  await look()
  await hands.press(consent)
  const review = page.getByRole('dialog', { name: filled(changes.review.title, { app: REGISTRATION }) })
  await review.getByRole('list', { name: changes.review.steps }).waitFor()
  await look()
  const apply = review.getByRole('button', { name: changes.apply.action, exact: true })
  const asked = await allowInWindow(() => hands.press(apply))
  expect(asked.join(' ')).toContain(connection.writes[0])
  await review.getByText(changes.outcome.all).waitFor({ timeout: 60_000 })
  await look()
  await hands.press(review.getByRole('button', { name: changes.review.close }))

  // The form is as it was left, and now right.
  expect(await main.getByLabel('Client Secret', { exact: true }).inputValue()).toBe(SECRET)
  const sheet = main.getByRole('region', { name: connect.sheet.title })
  await sheet.getByText(connect.sheet.ready).waitFor()
  await look()
  await hands.press(
    sheet.getByRole('button', { name: filled(say.common.copy.action, { what: 'Client ID' }) }),
  )
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(clientId)
  await hands.press(
    sheet.getByRole('button', { name: filled(say.common.copy.action, { what: 'Client Secret' }) }),
  )
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(SECRET)
  expect(await sheet.textContent()).not.toContain(SECRET)
  await expectNothingSecretKept(page, [SECRET])
}
