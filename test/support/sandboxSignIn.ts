import type { Page } from 'playwright-core'
import { type Language, TEXTS } from './texts'

/** The people that the sandbox's sign-in page offers. */
export const PERSONAS = {
  'Ada Moreau': 'Global Administrator',
  'Chidi Okafor': 'Cloud Application Administrator',
  'Priya Raman': 'Privileged Role Administrator',
  'Grace Lindqvist': 'Global Reader',
  'Devon Park': 'Application Developer',
  'Uma Fischer': null,
} as const
export type Persona = keyof typeof PERSONAS

/** Chooses who one is. */
export async function pickPersona(page: Page, persona: Persona): Promise<void> {
  await page.getByRole('button', { name: persona }).click()
}

/** Enters the sandbox from the start page. `size`: how many principals it has; absent: as the page offers it. */
export async function signInSandbox(
  page: Page,
  persona: Persona,
  language: Language,
  size?: number,
): Promise<void> {
  const { start, sandbox } = TEXTS[language].shell
  if (size !== undefined)
    await page.getByRole('combobox', { name: start.sandbox.size }).selectOption(String(size))
  await page.getByRole('button', { name: start.sandbox.enter }).click()
  await pickPersona(page, persona)
  await page.getByRole('complementary', { name: sandbox.label }).waitFor()
}

/** Allows what is asked, and answers what that was; nothing where nothing is asked. */
export async function allow(page: Page, language: Language): Promise<string[]> {
  const { consent } = TEXTS[language].sandbox
  await page.getByRole('heading', { name: consent.title, level: 1 }).waitFor()
  const scopes = await page.getByRole('listitem').allTextContents()
  await page.getByRole('button', { name: consent.accept }).click()
  return scopes
}
