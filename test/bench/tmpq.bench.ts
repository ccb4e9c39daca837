import { it } from 'vitest'
import { startPreview } from '../support/preview'
import { openBenchConsole } from './audit/console'
import { longestChain } from './audit/optimum'
import { longestGap, startOver, watchMainThread } from './measures'
import { startMock } from './mock/server'
import { AUDIT, keepWorkerCalls, replayOnMainThread } from './replay'

it('q', async () => {
  const server = await startPreview()
  for (const [principals, scale] of [[2000, 1], [20000, 0.1]] as const) {
    const mock = await startMock({ principals, scale })
    const con = await openBenchConsole(server.origin, mock)
    for (let run = 0; run < 3; run++) {
      const page = await con.open(watchMainThread)
      await startOver(page)
      const a = await con.audit(page)
      const chain = longestChain(a.log, mock.latency)
      console.log(principals, 'ms', a.ms.toFixed(0), 'ratio', (a.ms / chain).toFixed(2), 'first', a.firstRow.toFixed(0), a.statistics.requests, a.statistics.units, 'gap', (await longestGap(page)).toFixed(0))
      await page.context().close()
    }
    if (principals === 20000) {
        const kept = await con.open(async (context) => { await watchMainThread(context); await keepWorkerCalls(context) })
        await con.audit(kept)
        console.log('replay', JSON.stringify(await replayOnMainThread(kept, AUDIT)))
    }
    await con.close()
    await mock.close()
  }
  await server.close()
})
