import type { Finding, FindingId } from './types'

/** ready: everything shown to be right; attention: it may fail; blocked: it would fail; incomplete: too little is given or known to tell. */
export type Readiness = 'ready' | 'blocked' | 'attention' | 'incomplete'

// Without one of these nothing was held against the tenant yet.
const REGISTRATION_SEEN: readonly FindingId[] = [
  'client-id-found',
  'client-id-not-found',
  'public-app-found',
  'public-app-not-consented',
]

/** A value that is still to be entered is no fault: it makes the form incomplete, not wrong. */
export function isMissingValue({ id }: Pick<Finding, 'id'>): boolean {
  return id === 'value-missing' || id === 'account-required'
}

/** The verdict on a whole connection. */
export function readiness(findings: readonly Finding[]): Readiness {
  if (findings.some((finding) => finding.severity === 'blocks' && !isMissingValue(finding))) return 'blocked'
  if (findings.some(isMissingValue)) return 'incomplete'
  if (!findings.some(({ id }) => REGISTRATION_SEEN.includes(id))) return 'incomplete'
  return findings.some(({ severity }) => severity === 'warns') ? 'attention' : 'ready'
}
