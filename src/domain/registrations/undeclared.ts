import { type AppRoleAssignment, type DelegatedGrant, type Guid, scopeTokens } from '../directory'
import type { RequiredResourceAccess, ResourcePrincipal } from '../directory'
import { isSignInScope } from '../permissions/names'

/** The role id of an assignment without any role. https://learn.microsoft.com/graph/api/resources/approleassignment */
const DEFAULT_ACCESS: Guid = '00000000-0000-0000-0000-000000000000'

/** An API's client ID and the ids of its delegated permissions by their names. */
export interface ApiNames {
  appId: Guid
  scopeIds: ReadonlyMap<string, Guid>
}

/** What {@link undeclaredPermissions} needs of an API. */
export function apiNames(principal: ResourcePrincipal): ApiNames {
  return {
    appId: principal.appId,
    scopeIds: new Map(
      principal.delegatedPermissions.map((permission) => [permission.value.toLowerCase(), permission.id]),
    ),
  }
}

/**
 * Keys of the permissions that were granted to an application (tenant-wide or to a user) but that its registration does
 * not declare. The sign-in scopes are no API permissions and never count. An API that is not in the tenant, or no longer
 * knows the name, cannot have been declared under it: that counts.
 */
export function undeclaredPermissions(
  declared: readonly RequiredResourceAccess[],
  grants: readonly Pick<DelegatedGrant, 'resourceId' | 'scope'>[],
  assignments: readonly Pick<AppRoleAssignment, 'resourceId' | 'appRoleId'>[],
  apiOf: (resourceId: Guid) => ApiNames | undefined,
): Set<string> {
  const asked = new Set<string>()
  for (const { resourceAppId, resourceAccess } of declared) {
    for (const { id, type } of resourceAccess) asked.add(`${resourceAppId} ${type} ${id}`)
  }
  const undeclared = new Set<string>()
  for (const { resourceId, scope } of grants) {
    const api = apiOf(resourceId)
    for (const token of scopeTokens(scope)) {
      if (isSignInScope(token)) continue
      const id = api?.scopeIds.get(token.toLowerCase())
      if (!api || !id || !asked.has(`${api.appId} Scope ${id}`)) {
        undeclared.add(`${resourceId} Scope ${token.toLowerCase()}`)
      }
    }
  }
  for (const { resourceId, appRoleId } of assignments) {
    if (appRoleId === DEFAULT_ACCESS) continue
    const api = apiOf(resourceId)
    if (!api || !asked.has(`${api.appId} Role ${appRoleId}`))
      undeclared.add(`${resourceId} Role ${appRoleId}`)
  }
  return undeclared
}
