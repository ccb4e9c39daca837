import type { planBulk } from '../../domain/changes/bulk'

/** What the worker for bulk plans answers. */
export interface BulkWorkerApi {
  planBulk: typeof planBulk
}
