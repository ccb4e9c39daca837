import type { RiskLevel } from '../../permissions/risk/types'
import type { AuditFinding } from '../report'
import type { PartyView } from './views'

/** Judges one party; what it finds, most often nothing. */
export type Rule = (view: PartyView) => AuditFinding | readonly AuditFinding[] | null

/** How many names a sentence bears. */
const NAMED = 5

/** A finding about a party. Every text may name it: `name`. */
export function findingOf(
  { party }: PartyView,
  {
    id,
    severity,
    evidence = {},
    filter,
    fix = null,
    ...rest
  }: Pick<AuditFinding, 'id' | 'severity' | 'filter' | 'revokeFilter'> &
    Partial<Pick<AuditFinding, 'evidence' | 'fix'>>,
): AuditFinding {
  const { principalId, appId, displayName } = party
  return {
    id,
    severity,
    principalId,
    appId,
    appDisplayName: displayName,
    evidence: { name: displayName || appId || principalId || '', ...evidence },
    filter,
    fix,
    ...rest,
  }
}

/** What a sentence says of some rows: how many, the first of their permissions by name, worst first, and the highest risk. */
export function permissionEvidence(
  { table }: PartyView,
  rows: readonly number[],
): { count: number; permissions: string; risk: RiskLevel } {
  const permissions = new Map(rows.map((row) => [table.permission(row).index, table.permission(row)]))
  const order: readonly RiskLevel[] = ['critical', 'high', 'medium', 'low']
  const worst = [...permissions.values()].sort(
    (one, other) => order.indexOf(one.risk.level) - order.indexOf(other.risk.level),
  )
  return {
    count: rows.length,
    permissions: listed(worst.map(({ value }) => value)),
    risk: worst[0]?.risk.level ?? 'low',
  }
}

/** The first few, and a sign that there are more. */
export function listed(names: readonly string[]): string {
  const distinct = [...new Set(names)]
  return distinct.slice(0, NAMED).join(', ') + (distinct.length > NAMED ? ', …' : '')
}
