import { type Guid, type RegistrationFacts, scopeTokens } from '../directory'
import type { PermissionRef } from '../permissions/types'
import { isSignInPermission } from './catalogue'

/**
 * What the portal's own "Grant admin consent" button would take away: tenant-wide grants and assignments that the
 * registration does not declare. null where that cannot be told (no registration here, or the grants are unreadable).
 * https://learn.microsoft.com/entra/identity/enterprise-apps/grant-admin-consent
 */
export function portalLoss(facts: RegistrationFacts): PermissionRef[] | null {
  const { application, grants, assignments } = facts
  if (!application || grants.state !== 'read' || assignments.state !== 'read') return null
  const resources = new Map(facts.resources.map((one) => [one.objectId, one]))
  const isDeclared = (resourceAppId: Guid, id: Guid | undefined): boolean =>
    application.requiredResourceAccess.some(
      (one) => one.resourceAppId === resourceAppId && one.resourceAccess.some((entry) => entry.id === id),
    )
  const lost = new Map<string, PermissionRef>()
  const lose = (permission: PermissionRef) =>
    lost.set(`${permission.resourceAppId}/${permission.kind}/${permission.value}`, permission)

  for (const grant of grants.value) {
    const resource = resources.get(grant.resourceId)
    if (grant.consentType !== 'AllPrincipals' || !resource) continue
    for (const value of scopeTokens(grant.scope)) {
      const permission = { resourceAppId: resource.appId, kind: 'Delegated' as const, value }
      const id = resource.delegatedPermissions.find((one) => one.value === value)?.id
      if (!isSignInPermission(permission) && !isDeclared(resource.appId, id)) lose(permission)
    }
  }
  for (const assignment of assignments.value) {
    const resource = resources.get(assignment.resourceId)
    if (!resource || isDeclared(resource.appId, assignment.appRoleId)) continue
    const role = resource.applicationPermissions.find((one) => one.id === assignment.appRoleId)
    lose({
      resourceAppId: resource.appId,
      kind: 'Application',
      value: role?.value ?? assignment.appRoleId,
    })
  }
  return [...lost.values()]
}
