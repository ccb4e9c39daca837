import { planBulk } from '../../changes/bulk'
import type { BulkRevocation } from '../../changes/types'
import type { RevokePlanned, RevokeProgress, RevokeRequest } from '../api'
import type { LeftOutReason } from '../report'
import type { RowTable } from '../rows/types'
import { revocationOfRow } from './revocable'

/** Rows that one part takes: some 10 ms. */
const AT_ONCE = 20_000

/** Rows to be revoked, in the order in which a plan that is limited takes them. */
export interface RevokedRows {
  rows: Int32Array | readonly number[]
  /** Sign-in scopes too. */
  everything: boolean
}

/**
 * Makes the one plan that revokes these rows, a part for each `next()`; the last one answers the plan, and so does every
 * call after it. To cancel, call no more. `now` in ms.
 */
export function createRevoking(
  table: RowTable,
  { rows, everything }: RevokedRows,
  { id, consoleClientId }: Pick<RevokeRequest, 'id' | 'consoleClientId'>,
  now: number,
): { next(): RevokeProgress } {
  const total = rows.length
  const revocations: BulkRevocation[] = []
  const leftOut: Partial<Record<LeftOutReason, number>> = {}
  let done = 0
  let planned: RevokePlanned | null = null

  const plan = (): RevokePlanned => ({
    plan: planBulk(revocations, { tenantId: table.snapshot.tenantId, now: new Date(now), id }),
    grants: revocations.length,
    applications: new Set(revocations.map(({ clientId }) => clientId)).size,
    leftOut,
  })
  return {
    next() {
      if (done < total) {
        const end = Math.min(total, done + AT_ONCE)
        for (; done < end; done++) {
          const row = rows[done] ?? -1
          const found = revocationOfRow(table, row, { everything, consoleClientId })
          if (typeof found === 'string') leftOut[found] = (leftOut[found] ?? 0) + 1
          else revocations.push(found)
        }
        // The plan itself is the last part, so that a cancel comes before it.
        if (total > AT_ONCE) return { done, total, planned: null }
      }
      planned ??= plan()
      return { done, total, planned }
    },
  }
}
