import { writeFileSync } from 'node:fs'
import { it } from 'vitest'
import { startPreview } from '../../support/preview'
import { openBenchConsole } from '../audit/console'
import { startMock } from '../mock/server'

it('inv', async () => {
  const server = await startPreview()
  const mock = await startMock({ principals: 1000, scale: 0.02, units: Number.MAX_SAFE_INTEGER })
  const console_ = await openBenchConsole(server.origin, mock)
  const page = await console_.open()
  await console_.audit(page)
  const browser = page.context().browser()!
  await browser.startTracing(page, { categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink', 'disabled-by-default-devtools.timeline.invalidationTracking'] })
  await page.evaluate(() => new Promise<void>((done) => {
    const g = document.querySelector('[role=grid]')!
    let n = 0
    const f = () => { g.scrollTop += 432; if (++n < 20) requestAnimationFrame(f); else setTimeout(done, 200) }
    f()
  }))
  writeFileSync('/tmp/trace-inv.json', await browser.stopTracing())
  await console_.close(); await mock.close(); await server.close()
})
