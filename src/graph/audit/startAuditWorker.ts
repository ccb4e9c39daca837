import { callThrough, type Remote } from '../directory/remote'
import type { AuditWorkerApi } from './protocol'

/** A worker that has read nothing yet. */
export function startAuditWorker(): Remote<AuditWorkerApi> {
  const worker = new Worker(new URL('./audit.worker.ts', import.meta.url), { type: 'module' })
  return callThrough(worker, () => worker.terminate())
}
