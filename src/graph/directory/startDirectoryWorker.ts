import type { DirectoryRemote } from './protocol'
import { callThrough } from './remote'

/** A worker with an empty directory. */
export function startDirectoryWorker(): DirectoryRemote {
  const worker = new Worker(new URL('./directory.worker.ts', import.meta.url), { type: 'module' })
  return callThrough(worker, () => worker.terminate())
}
