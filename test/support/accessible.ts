import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']

async function violations(page: Page): Promise<string[]> {
  // The page's policy lets no script element in; the debugger's evaluation is not the page's.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  return page.evaluate(async (tags) => {
    const { axe: checker } = globalThis as unknown as { axe: typeof axe }
    const { violations } = await checker.run(document, { runOnly: { type: 'tag', values: tags } })
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help}\n  ${node.html}\n  ${node.failureSummary ?? ''}`),
    )
  }, STANDARD)
}

/** WCAG 2.2 A and AA without any rule switched off, in the light and in the dark theme. Leaves the page light. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.evaluate(async () => {
      // The other theme is there once it is painted and nothing moves any more; a colour that is handed down through
      // elements with transitions of their own takes some frames.
      for (let still = 0; still < 10;) {
        await new Promise(requestAnimationFrame)
        still = document.getAnimations().some((one) => one.playState === 'running') ? 0 : still + 1
      }
    })
    expect(await violations(page), `${page.url()} in ${colorScheme}`).toEqual([])
  }
}
