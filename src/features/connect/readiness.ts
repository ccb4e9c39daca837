import { isMissingValue, readiness } from '../../domain/preflight/summary'
import type { Finding, FindingId, PreflightContext, Severity } from '../../domain/preflight/types'

export type Readiness =
  /** unpicked: nobody said which enterprise application is the vendor's. */
  /** certificate-unread: its reading was cancelled or did not start. */
  | { state: 'ready' | 'checking' | 'unchecked' | 'unpicked' | 'certificate-unread' }
  | { state: 'blocked' | 'incomplete' | 'attention'; count: number }

/**
 * The verdict as the banner tells it. A fault that is known is told even while the rest is being read. `candidates`: how
 * far the search for the vendor's own application is, where it is looked up. `certificate`: how far its reading is.
 */
export function readinessOf(
  findings: readonly Finding[],
  registration: PreflightContext['registration']['state'],
  candidates?: 'loading' | 'read' | 'failed',
  certificate: 'idle' | 'reading' | 'cancelled' | 'failed' = 'idle',
): Readiness {
  const state = readiness(findings)
  const count = (severity: Severity) =>
    findings.filter((finding) => finding.severity === severity && !isMissingValue(finding)).length
  if (state === 'blocked') return { state, count: count('blocks') }
  if (registration === 'loading' || candidates === 'loading') return { state: 'checking' }
  const missing = findings.filter(isMissingValue).length
  if (missing > 0) return { state: 'incomplete', count: missing }
  if (registration === 'absent' && candidates === 'read') {
    return count('warns') > 0 ? { state: 'attention', count: count('warns') } : { state: 'unpicked' }
  }
  if (registration !== 'loaded' || state === 'incomplete') return { state: 'unchecked' }
  if (certificate !== 'idle') return { state: certificate === 'reading' ? 'checking' : 'certificate-unread' }
  return state === 'attention' ? { state, count: count('warns') } : { state }
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

/** As many verdicts of one sort about permissions are shown one by one; more become one line. */
const SHOWN_SINGLY = 3

export type PermissionFindingId = Extract<FindingId, `permission-${string}`>

/** One verdict by itself, or many permissions of which the same is true. */
export type FindingEntry =
  | { kind: 'single'; finding: Finding }
  | { kind: 'many'; id: PermissionFindingId; optional: boolean; findings: Finding[] }

/** What stands in one line of a group; the order of the first of each sort is kept. */
export function bundleFindings(findings: readonly Finding[]): FindingEntry[] {
  const sorts = new Map<string, Finding[]>()
  for (const finding of findings) {
    const sort = isAboutPermission(finding) ? `${finding.id}/${finding.params.context ?? ''}` : finding.key
    sorts.set(sort, [...(sorts.get(sort) ?? []), finding])
  }
  return [...sorts.values()].flatMap((same): FindingEntry[] => {
    const first = same[0]
    if (first && same.length > SHOWN_SINGLY && isAboutPermission(first)) {
      return [{ kind: 'many', id: first.id, optional: first.params.context === 'optional', findings: same }]
    }
    return same.map((finding) => ({ kind: 'single', finding }))
  })
}

function isAboutPermission(finding: Finding): finding is Finding & { id: PermissionFindingId } {
  return finding.permission !== undefined && finding.id.startsWith('permission-')
}
