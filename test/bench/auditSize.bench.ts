import { afterAll, beforeAll, expect, it } from 'vitest'
import audit from '../../src/locales/en/audit'
import { type PreviewServer, startPreview } from '../support/preview'
import { openBenchConsole } from './audit/console'
import { watchHeap } from './audit/heap'
import { leastRequests } from './audit/optimum'
import { startMock } from './mock/server'

const { done: say } = audit

/** The largest tenants: 300,000 enterprise applications. Waits are short, so that the console's own work counts. */
const SIZES = [75_000, 150_000, 300_000]
const SCALE = 0.02
const HEAP_LIMIT = 1.5e9
/** How much longer a page may take in the largest tenant than in the smallest. */
const LINEAR_LIMIT = 1.3

let server: PreviewServer
beforeAll(async () => {
  server = await startPreview()
})
afterAll(() => server?.close())

interface Measured {
  pages: number
  ms: number
  requests: number
  formula: number
  heap: number
}

async function measured(principals: number): Promise<Measured> {
  const mock = await startMock({
    principals,
    scale: SCALE,
    grants: principals / 2,
    assignments: principals / 4,
    units: Number.MAX_SAFE_INTEGER,
  })
  const console_ = await openBenchConsole(server.origin, mock)
  try {
    const page = await console_.open()
    const heap = await watchHeap(page)
    const { ms, statistics } = await console_.audit(page)
    expect(statistics.assignments).toBe(mock.tenant.assignments.length)
    expect(await page.getByRole('region', { name: say.label }).innerText()).toContain(say.complete)
    const pages = statistics.log.filter(({ items }) => items > 20).length
    const result = {
      pages,
      ms,
      requests: statistics.requests,
      formula: leastRequests(mock.tenant),
      heap: await heap.stop(),
    }
    console.log(
      `${principals} principals: ${(ms / 1000).toFixed(1)} s for ${pages} pages, ${result.requests} requests (formula ${result.formula}), heap ${(result.heap / 1e6).toFixed(0)} MB`,
    )
    return result
  } finally {
    await console_.close()
    await mock.close()
  }
}

it('reads 300,000 principals and 150,000 grants within the heap, in time that grows with the pages', async () => {
  const all: Measured[] = []
  for (const size of SIZES) all.push(await measured(size))
  const [smallest, largest] = [all[0] as Measured, all.at(-1) as Measured]
  expect(largest.heap).toBeLessThan(HEAP_LIMIT)
  expect(largest.requests).toBeLessThanOrEqual(1.05 * largest.formula + 6)
  const growth = largest.ms / largest.pages / (smallest.ms / smallest.pages)
  console.log(`time for a page, largest to smallest tenant: ${growth.toFixed(2)} of at most ${LINEAR_LIMIT}`)
  expect(growth).toBeLessThanOrEqual(LINEAR_LIMIT)
})
