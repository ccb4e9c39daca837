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
    console.log(name.padEnd(20), 'p95', p95.toFixed(1), 'task', d('TaskDuration'), 'script', d('ScriptDuration'), 'style', d('RecalcStyleDuration'), 'layout', d('LayoutDuration'), 'nodes', b.Nodes, JSON.stringify(Object.fromEntries(Object.entries(b).filter(([k]) => /Objects|Resources|Listeners|Count|Doc|Ads|Arrays/.test(k)).map(([k, v]) => [k, [a[k], v]]))))
  }
  const micro = () => page.evaluate(() => {
    const rows = [...document.querySelectorAll<HTMLElement>('.grid-body .grid-row')].slice(0, 12)
    const out: string[] = []
    const time = (name: string, f: (r: HTMLElement, i: number) => void) => {
      let sum = 0
      for (let i = 0; i < 100; i++) {
        rows.forEach((r) => f(r, i))
        const t = performance.now(); document.body.offsetHeight; rows[0]!.offsetTop; sum += performance.now() - t
      }
      out.push(`${name} ${(sum / 100).toFixed(3)}`)
    }
    time('nothing', () => {})
    time('top', (r, i) => (r.style.top = `${i * 7}px`))
    time('transform', (r, i) => (r.style.transform = `translateY(${i * 7}px)`))
    time('left', (r, i) => (r.style.left = `${i}px`))
    time('title', (r, i) => (r.children[3]!.setAttribute('title', `x${i}`)))
    time('data-row', (r, i) => (r.dataset.row = `9${i}`))
    time('rowindex', (r, i) => (r.setAttribute('aria-rowindex', `9${i}`)))
    time('label', (r, i) => (r.querySelector('input')!.setAttribute('aria-label', `9${i}`)))
    time('text', (r, i) => (r.children[3]!.firstChild!.nodeValue = `x${i}`))
    time('class', (r, i) => (r.children[7]!.className = i % 2 ? 'grid-cell grid-plain grid-tone grid-tone-good' : 'grid-cell grid-plain grid-tone grid-tone-bad'))
    time('selected', (r, i) => r.setAttribute('aria-selected', i % 2 ? 'true' : 'false'))
    return out.join(' | ')
  })
  await grid.evaluate((e) => (e.scrollTop = 360))
  await page.waitForTimeout(300)
  await grid.evaluate((e) => (e.scrollTop = 3600))
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
  console.log('MICRO', await micro())
  await console_.close()
  await mock.close()
  await server.close()
})
