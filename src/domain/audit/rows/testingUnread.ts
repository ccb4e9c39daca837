/** Snapshots that are not whole, for tests; never imported by the product. */
import type { NotRead, NotReadWhat, TenantSnapshot } from '../types'

export function withNotRead(notRead: NotRead[], snapshot: TenantSnapshot): TenantSnapshot {
  return { ...snapshot, coverage: { ...snapshot.coverage, complete: notRead.length === 0, notRead } }
}

/** Of which all this was refused. */
export function lacking(what: readonly NotReadWhat[], snapshot: TenantSnapshot): TenantSnapshot {
  return withNotRead(
    what.map((one) => ({ what: one, why: 'missing-role' })),
    snapshot,
  )
}
