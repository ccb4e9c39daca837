import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { TEXTS } from './texts'

const { export: say } = TEXTS.en.auditInsights

/** Exports everything that the audit on the screen read; answers the file's text. Leaves the dialog open. */
export async function exportedJson(page: Page): Promise<string> {
  await page.getByRole('main').getByRole('button', { name: say.action }).click()
  const dialog = page.getByRole('dialog')
  const format = new RegExp(`^${say.formats.json.replace(/[()]/g, '\\$&')}`)
  await dialog.getByRole('radio', { name: format }).check()
  // Nothing is to be chosen where everything is all there is.
  const everything = dialog.getByRole('radio', { name: say.ranges.everything })
  if ((await everything.count()) > 0) await everything.check()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: say.start, exact: true }).click(),
  ])
  return readFile(await download.path(), 'utf8')
}
