import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'

const FOLDER = resolve(fileURLToPath(import.meta.url), '../../journeys/pictures')

/** Keeps what the page shows as `test/journeys/pictures/NAME.png` (not in git) for people to look at. */
export async function picture(page: Page, name: string): Promise<string> {
  await mkdir(FOLDER, { recursive: true })
  const path = join(FOLDER, `${name}.png`)
  await page.screenshot({ path, fullPage: true, animations: 'disabled' })
  return path
}
