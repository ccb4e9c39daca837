import type { NotReadWhat, TenantSnapshot } from '../types'

/** A snapshot for tests of which some of what it should hold was refused; never imported by the product. */
export function lacking(what: readonly NotReadWhat[], snapshot: TenantSnapshot): TenantSnapshot {
  const notRead = what.map((one) => ({ what: one, why: 'missing-role' }) as const)
  return { ...snapshot, coverage: { ...snapshot.coverage, complete: notRead.length === 0, notRead } }
}
