import { it } from 'vitest'
import { startPreview } from '../support/preview'
import { openBenchConsole } from './audit/console'
import { heldHeap } from './audit/heap'
import { startMock } from './mock/server'
it('x', async () => {
  const server = await startPreview()
  const mock = await startMock({ principals: 2000, scale: 0.02 })
  const c = await openBenchConsole(server.origin, mock)
  const page = await c.open()
  const before = await heldHeap(page)
  await c.audit(page)
  console.log('HEAP', before, await heldHeap(page), page.workers().length)
  await c.close(); await mock.close(); await server.close()
}, 100000)
