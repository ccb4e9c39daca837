import { AUDIT_COLLECTIONS } from '../../../domain/audit/types'
import type { AuditState } from '../../../graph/audit/protocol'

/** Between 0 and 100 over the collections that can be counted beforehand; null while none can. */
export function percent(progress: AuditState['progress']): number | null {
  const counted = AUDIT_COLLECTIONS.map((name) => progress[name]).filter(
    ({ state, total }) => total !== null && total > 0 && state !== 'not-asked',
  )
  if (counted.length === 0) return null
  // Each counts the same: what is last known of, such as owners, does not throw the bar back far.
  const parts = counted.map(({ state, done, total }) =>
    state === 'done' || state === 'unreadable' ? 1 : Math.min(1, done / (total ?? 1)),
  )
  return (100 * parts.reduce((sum, part) => sum + part, 0)) / parts.length
}
