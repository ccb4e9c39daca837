import { it } from 'vitest'
import { startPreview } from '../../support/preview'
import { openBenchConsole } from '../audit/console'
import { frameWhileScrolling } from '../measures'
import { startMock } from '../mock/server'

it('exp', async () => {
  const server = await startPreview()
  const mock = await startMock({ principals: Number(process.env.P ?? 4000), scale: 0.02, units: Number.MAX_SAFE_INTEGER })
  const console_ = await openBenchConsole(server.origin, mock)
  const page = await console_.open()
  await console_.audit(page)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const metrics = async () => Object.fromEntries((await session.send('Performance.getMetrics')).metrics.map((m) => [m.name, m.value]))
  const grid = page.getByRole('grid')
  const run = async (name: string) => {
    await grid.evaluate((e) => (e.scrollTop = 0))
    await page.waitForTimeout(200)
    const a = await metrics()
    const p95 = await frameWhileScrolling(page, name === 'idle' ? null : grid)
    const b = await metrics()
    const d = (k: string) => (((b[k] ?? 0) - (a[k] ?? 0)) / 0.3).toFixed(2)
    console.log(name.padEnd(20), 'p95', p95.toFixed(1), 'task', d('TaskDuration'), 'script', d('ScriptDuration'), 'style', d('RecalcStyleDuration'), 'layout', d('LayoutDuration'), 'nodes', b.Nodes)
  }
  await run('idle')
  await run('base')
  await run('base')
  const variants: [string, string][] = (process.env.V ?? '').split('||').filter(Boolean).map((v) => v.split('=>') as [string, string])
  for (const [name, css] of variants) {
    const tag = await page.addStyleTag({ content: css })
    await page.waitForTimeout(200)
    await run(name)
    await run(name)
    await tag.evaluate((t) => (t as HTMLElement).remove())
  }
  await run('base')
  await console_.close()
  await mock.close()
  await server.close()
})
