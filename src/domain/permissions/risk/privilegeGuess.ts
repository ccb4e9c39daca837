import { ruleFor } from './rule'
import { traitsOf } from './traits'
import type { PrivilegeGuess, RatedPermission, ReasonId, RiskLevel } from './types'

const ON_MICROSOFTS_SCALE: Readonly<Record<RiskLevel, PrivilegeGuess>> = {
  low: 2,
  medium: 3,
  high: 4,
  critical: 4,
}

/** Consent phishing is after a person’s own mail and files: there we are graver than Microsoft, on purpose. */
const GRAVER_ON_PURPOSE: ReadonlySet<ReasonId> = new Set(['ownContentRead', 'ownContentWrite', 'ownSend'])

/**
 * The privilege level that Microsoft would probably give a permission, by the inferred rule and so by the name and kind
 * alone; null for a text that is no permission’s name. privilegeGuess.test.ts measures how often it is right.
 */
export function privilegeGuess(permission: RatedPermission): PrivilegeGuess | null {
  const traits = traitsOf(permission)
  if (!traits) return null
  const { level, reason } = ruleFor(permission.kind, traits)
  return GRAVER_ON_PURPOSE.has(reason) ? 2 : ON_MICROSOFTS_SCALE[level]
}
