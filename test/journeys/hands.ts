import type { Locator, Page } from 'playwright-core'

/** How a person works a page. */
export interface Hands {
  withMouse: boolean
  press(locator: Locator): Promise<void>
  write(locator: Locator, text: string): Promise<void>
  /** Writes into a combobox and takes the option. */
  pick(combobox: Locator, text: string, option: Locator): Promise<void>
}

/** With the mouse. */
export const mouse = (): Hands => ({
  withMouse: true,
  press: (locator) => locator.click(),
  write: (locator, text) => locator.fill(text),
  async pick(combobox, text, option) {
    await combobox.fill(text)
    await option.click()
  },
})

const MOST_STEPS = 200

const hasFocus = (locator: Locator) => locator.evaluate((element) => element === document.activeElement)

/** Goes on with Tab until this has the focus. Throws when Tab never gets there. */
async function tabTo(page: Page, locator: Locator): Promise<void> {
  await locator.waitFor()
  for (let step = 0; step < MOST_STEPS; step++) {
    if (await hasFocus(locator)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${String(locator)}`)
}

/** With the keyboard alone, as somebody without a mouse does. */
export const keyboard = (page: Page): Hands => ({
  withMouse: false,
  async press(locator) {
    await tabTo(page, locator)
    const role = await locator.evaluate((element) => element.getAttribute('type') ?? element.tagName)
    await page.keyboard.press(role === 'checkbox' || role === 'radio' ? 'Space' : 'Enter')
  },
  async write(locator, text) {
    await tabTo(page, locator)
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type(text)
  },
  async pick(combobox, text, option) {
    await tabTo(page, combobox)
    await page.keyboard.type(text)
    await option.waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
  },
})
