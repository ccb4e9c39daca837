import { planBulk } from '../../domain/changes/bulk'
import type { BulkRevocation, ChangePlan } from '../../domain/changes/types'
import { callThrough, type Remote } from '../directory/remote'
import type { BulkWorkerApi } from './protocol'

/** From so many grants on a plan is made off the main thread. */
const ASIDE = 1_000

function startWorker(): Remote<BulkWorkerApi> {
  const worker = new Worker(new URL('./bulk.worker.ts', import.meta.url), { type: 'module' })
  return callThrough(worker, () => worker.terminate())
}

/** {@link planBulk}; a plan of many grants is made in a worker of its own. */
export async function planAside(
  revocations: readonly BulkRevocation[],
  options: Parameters<typeof planBulk>[1],
  start: () => Remote<BulkWorkerApi> = startWorker,
): Promise<ChangePlan> {
  if (revocations.length < ASIDE) return planBulk(revocations, options)
  const worker = start()
  try {
    return await worker.call('planBulk', [revocations, options])
  } finally {
    worker.close()
  }
}
