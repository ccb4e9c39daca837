import { scopeTokens, type Guid, type RegistrationFacts } from '../directory'
import { sameGuid } from '../identifiers'
import { describePermission, type Resource } from './lookup'
import type { PermissionKind, PermissionRow } from './types'

/** "No particular role": an app role assignment with it carries no permission. https://learn.microsoft.com/graph/api/resources/approleassignment#properties */
const DEFAULT_ACCESS: Guid = '00000000-0000-0000-0000-000000000000'

/**
 * Every permission that the registration declares or its enterprise application holds, one row each, Microsoft Graph
 * and other APIs alike. Where `grants` or `assignments` could not be read, rows tell only what is declared: look at
 * those before saying "not granted". A declared id that no catalogue knows stands as its own name (`known: false`).
 * A grant on an API that is gone has an empty `resourceAppId` and the API's object id.
 */
export function comparePermissions(facts: RegistrationFacts): PermissionRow[] {
  const rows = new Map<string, PermissionRow>()
  const row = (resource: Resource, kind: PermissionKind, nameOrId: string): PermissionRow => {
    const fresh = describePermission(resource, kind, nameOrId)
    const existing = rows.get(fresh.key) ?? fresh
    rows.set(fresh.key, existing)
    return existing
  }
  const byObjectId = (objectId: Guid): Resource => {
    const principal = facts.resources.find((resource) => sameGuid(resource.objectId, objectId)) ?? null
    return { appId: principal?.appId ?? '', principal, objectId }
  }

  for (const { resourceAppId, resourceAccess } of facts.application?.requiredResourceAccess ?? []) {
    const principal = facts.resources.find(({ appId }) => sameGuid(appId, resourceAppId)) ?? null
    for (const { id, type } of resourceAccess) {
      const declared = row(
        { appId: resourceAppId, principal },
        type === 'Role' ? 'Application' : 'Delegated',
        id,
      )
      declared.declared = true
      declared.id ??= id
    }
  }
  for (const grant of facts.grants.state === 'read' ? facts.grants.value : []) {
    for (const token of scopeTokens(grant.scope)) {
      const granted = row(byObjectId(grant.resourceId), 'Delegated', token)
      if (grant.consentType === 'AllPrincipals') granted.grantedTenantWide = true
      else if (grant.principalId && !granted.grantedToUsers.includes(grant.principalId)) {
        granted.grantedToUsers.push(grant.principalId)
      }
    }
  }
  for (const assignment of facts.assignments.state === 'read' ? facts.assignments.value : []) {
    if (assignment.appRoleId === DEFAULT_ACCESS) continue
    const granted = row(byObjectId(assignment.resourceId), 'Application', assignment.appRoleId)
    granted.grantedTenantWide = true
    granted.id ??= assignment.appRoleId
  }
  return [...rows.values()].sort(byResourceKindName)
}

function byResourceKindName(one: PermissionRow, other: PermissionRow): number {
  return (
    one.resourceName.localeCompare(other.resourceName) ||
    one.kind.localeCompare(other.kind) ||
    one.value.localeCompare(other.value)
  )
}
