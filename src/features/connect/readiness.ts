import type { Finding, PreflightContext, Severity } from '../../domain/preflight/types'

export type Readiness =
  | { state: 'ready' | 'checking' | 'unchecked' }
  | { state: 'blocked' | 'incomplete' | 'attention'; count: number }

/** A value that is still to be entered is no fault: it makes the form incomplete, not wrong. */
export function isMissingValue(finding: Finding): boolean {
  return finding.id === 'value-missing'
}

/** What the findings amount to. A fault that is known is told even while the rest is being read. */
export function readinessOf(
  findings: readonly Finding[],
  registration: PreflightContext['registration']['state'],
): Readiness {
  const count = (severity: Severity) =>
    findings.filter((finding) => finding.severity === severity && !isMissingValue(finding)).length
  const missing = findings.filter(isMissingValue).length
  const blocks = count('blocks')
  const warns = count('warns')
  if (blocks > 0) return { state: 'blocked', count: blocks }
  if (registration === 'loading') return { state: 'checking' }
  if (missing > 0) return { state: 'incomplete', count: missing }
  if (registration !== 'loaded') return { state: 'unchecked' }
  return warns > 0 ? { state: 'attention', count: warns } : { state: 'ready' }
}

export type FindingGroup = 'blocks' | 'warns' | 'missing' | 'explains' | 'fine'

/** Findings in the order in which a person deals with them; empty groups are left out. */
export function groupFindings(findings: readonly Finding[]): { group: FindingGroup; findings: Finding[] }[] {
  const order: FindingGroup[] = ['blocks', 'warns', 'missing', 'explains', 'fine']
  return order
    .map((group) => ({ group, findings: findings.filter((finding) => groupOf(finding) === group) }))
    .filter((entry) => entry.findings.length > 0)
}

function groupOf(finding: Finding): FindingGroup {
  return isMissingValue(finding) ? 'missing' : finding.severity
}
