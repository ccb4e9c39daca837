import { it } from 'vitest'
import { startPreview } from '../support/preview'
import { openBenchConsole } from './audit/console'
import { leastRequests, longestChain } from './audit/optimum'
import { startMock } from './mock/server'

it('q', async () => {
  const server = await startPreview()
  for (const [principals, scale] of [[20000, 0.1]] as const) {
    const mock = await startMock({ principals, scale })
    const con = await openBenchConsole(server.origin, mock)
    for (let run = 0; run < 2; run++) {
      const page = await con.open()
      page.on('console', (m) => console.log('WW', m.text()))
      const a = await con.audit(page)
      const chain = longestChain(a.log, mock.latency)
      const { requests, units, preflights, atOnce, throttled } = a.statistics
      console.log(principals, 'ms', a.ms.toFixed(0), 'chain', chain.toFixed(0), 'ratio', (a.ms / chain).toFixed(2), 'first', a.firstRow.toFixed(0), 'of', (mock.latency(999) * 1.3).toFixed(0), { requests, units, preflights, atOnce, throttled }, 'formula', leastRequests(mock.tenant))
      if (run === 1) for (const l of a.log) console.log(JSON.stringify({ ...l, url: decodeURIComponent(l.url).replace(/\$select=[^&]*&?/, "") }))
      await page.context().close()
    }
    await con.close()
    await mock.close()
  }
  await server.close()
})
