import type { RegistrationFacts } from '../directory'
import { comparePermissions } from '../permissions/compare'
import { isSignInScope } from '../permissions/names'
import type { PermissionRow } from '../permissions/types'

/**
 * What the portal's own "Grant admin consent" button would take away: tenant-wide grants and assignments that the
 * registration does not declare. null where that cannot be told (no registration here, or the grants are unreadable).
 * https://learn.microsoft.com/entra/identity/enterprise-apps/grant-admin-consent
 */
export function portalLoss(facts: RegistrationFacts): PermissionRow[] | null {
  if (!facts.application || facts.grants.state !== 'read' || facts.assignments.state !== 'read') return null
  return comparePermissions(facts).filter(
    (row) => row.grantedTenantWide && !row.declared && !isSignInScope(row.value),
  )
}
