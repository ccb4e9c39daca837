import type { Locator, Page } from 'playwright-core'
import { TEXTS } from '../support/texts'

const { changes } = TEXTS.en

/** Longer than replication and the reading again after it may take. */
const VERIFIED_MS = 60_000

/** The review of a plan, by its title, once its steps are shown. */
export async function reviewOf(page: Page, title: string | RegExp): Promise<Locator> {
  const dialog = page.getByRole('dialog', { name: title })
  await dialog.getByRole('list', { name: changes.review.steps }).waitFor()
  return dialog
}
export const apply = (dialog: Locator) =>
  dialog.getByRole('button', { name: changes.apply.action, exact: true })

/** Until all of it is applied, and seen in what Graph answers. */
export const verified = (dialog: Locator) =>
  dialog.getByText(changes.outcome.all).waitFor({ timeout: VERIFIED_MS })

export const close = (dialog: Locator) => dialog.getByRole('button', { name: changes.review.close }).last()
