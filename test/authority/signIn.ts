import type { Page } from 'playwright-core'
import { TEXTS } from '../support/texts'
import { CONSOLE_CLIENT_ID, PERSON, TENANT_ID } from './accounts'
import type { Cloud } from './authority'

const { start, settings, nav } = TEXTS.en.shell

/** The vendor's labels of the environments. */
const LABELS: Record<Cloud, string> = { global: 'Office 365', china: 'China' }

/** Types the settings of one's own tenant into the start page, as a person does, and goes to sign in. */
export async function enterOwnTenant(page: Page, consoleOrigin: string, cloud: Cloud): Promise<void> {
  await page.goto(consoleOrigin)
  await page.getByRole('combobox', { name: settings.environment }).selectOption({ label: LABELS[cloud] })
  await page.getByRole('textbox', { name: settings.tenant }).fill(TENANT_ID)
  await page.getByRole('textbox', { name: settings.clientId }).fill(CONSOLE_CLIENT_ID)
  await page.getByRole('button', { name: start.own.enter }).click()
}

/** Answers the authority's pages: the account, and the consent where it is asked. */
export async function pickAccount(page: Page, consent: 'Accept' | 'Cancel' | null): Promise<void> {
  await page.getByRole('button', { name: PERSON.userPrincipalName }).click()
  if (consent) await page.getByRole('button', { name: consent }).click()
}

/** Signs in for the first time, to the console's first screen. */
export async function signIn(page: Page, consoleOrigin: string, cloud: Cloud): Promise<void> {
  await enterOwnTenant(page, consoleOrigin, cloud)
  await pickAccount(page, 'Accept')
  await page.getByRole('navigation', { name: nav.label }).waitFor()
}
