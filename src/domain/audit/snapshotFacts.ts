import type { AuditFacts } from './report'
import { AUDIT_RULES_VERSION, type TenantSnapshot } from './types'

/** Where the rows of a snapshot come from; `overrides`: how many of the tenant's own ratings are in force. */
export function factsOf(
  { tenantId, environment, takenAt, scopes, coverage }: TenantSnapshot,
  overrides: number,
): AuditFacts {
  return { tenantId, environment, takenAt, scopes, coverage, rulesVersion: AUDIT_RULES_VERSION, overrides }
}
