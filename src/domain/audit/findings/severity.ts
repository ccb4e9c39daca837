import { RISK_LEVELS, type RiskLevel } from '../../permissions/risk/types'
import type { AuditSeverity } from '../report'

const SEVERITIES: readonly AuditSeverity[] = ['low', 'medium', 'high']

/** How grave a fault is that lets somebody use what is granted. null: nothing is. */
export function atStake(level: RiskLevel | null): AuditSeverity {
  if (level === 'critical' || level === 'high') return 'high'
  return level === 'medium' ? 'medium' : 'low'
}

/** How grave a fault is that needs another one before it does harm, or that reaches one person only. */
export function tempered(level: RiskLevel | null): AuditSeverity {
  if (level === 'critical') return 'high'
  return level === 'high' ? 'medium' : 'low'
}

export function atLeastSeverity(severity: AuditSeverity, least: AuditSeverity): AuditSeverity {
  return SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(least) ? least : severity
}

/** Worse is more. */
export function severityRank(severity: AuditSeverity): number {
  return SEVERITIES.indexOf(severity)
}

/** The graver of two. */
export function graver(one: RiskLevel | null, other: RiskLevel | null): RiskLevel | null {
  if (one === null || other === null) return one ?? other
  return RISK_LEVELS.indexOf(one) < RISK_LEVELS.indexOf(other) ? other : one
}
