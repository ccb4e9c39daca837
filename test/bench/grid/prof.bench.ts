import { writeFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { it } from 'vitest'
import audit from '../../../src/locales/en/audit'
import { startPreview } from '../../support/preview'
import { openBenchConsole } from '../audit/console'
import { frameWhileScrolling, keepFramesComing, medianOfKeys } from '../measures'
import { startMock } from '../mock/server'

async function traced<T>(page: Page, name: string, run: () => Promise<T>): Promise<T> {
  const browser = page.context().browser()!
  await browser.startTracing(page, {
    categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'disabled-by-default-v8.cpu_profiler', 'blink.user_timing', 'toplevel'],
  })
  const result = await run()
  const buffer = await browser.stopTracing()
  writeFileSync(`/tmp/trace-${name}.json`, buffer)
  return result
}

it('prof', async () => {
  const server = await startPreview()
  const mock = await startMock({ principals: Number(process.env.P ?? 20000), scale: 0.02, units: Number.MAX_SAFE_INTEGER })
  const console_ = await openBenchConsole(server.origin, mock)
  const page = await console_.open()
  await console_.audit(page)
  const grid = () => page.getByRole('grid')
  console.log('rows', await grid().getAttribute('aria-rowcount'), new Date().toISOString())
  for (let i = 0; i < 3; i++) console.log('idle', await frameWhileScrolling(page, null))
  for (let i = 0; i < 3; i++) console.log('scroll', await frameWhileScrolling(page, grid()))
  console.log('trace scroll', await traced(page, 'scroll', () => frameWhileScrolling(page, grid())))
  await grid().evaluate((e) => (e.scrollTop = 0))
  await keepFramesComing(page)
  const BACK = 'Backspace'
  const KEYS = ['2', '3', BACK, BACK, '7', '4', BACK, BACK, '5', '6']
  console.log('floor', await medianOfKeys(page, null, KEYS.map(() => 'Shift')))
  await page.getByRole('combobox', { name: audit.filter.label }).focus()
  const all = () => page.evaluate(() => JSON.stringify((globalThis as any).gccKeys.map((k: any) => +(k.painted - k.pressed).toFixed(1))))
  await page.keyboard.press('1'); await page.waitForTimeout(2000)
  console.log('keys', await medianOfKeys(page, grid(), KEYS), await all())
  await page.keyboard.press(BACK); await page.keyboard.press(BACK); await page.waitForTimeout(1000)
  await traced(page, 'keys', () => medianOfKeys(page, grid(), ['8', '9', BACK, BACK, '3', '4']))
  await page.screenshot({ path: '/tmp/grid.png' })
  await console_.close()
  await mock.close()
  await server.close()
})
