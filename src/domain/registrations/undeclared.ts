import { type AppRoleAssignment, type DelegatedGrant, type Guid, scopeTokens } from '../directory'
import type { RequiredResourceAccess, ResourcePrincipal } from '../directory'
import { SIGN_IN_SCOPES } from '../permissions/types'

/** The role id of an assignment without any role. https://learn.microsoft.com/graph/api/resources/approleassignment */
const DEFAULT_ACCESS: Guid = '00000000-0000-0000-0000-000000000000'

const SIGN_IN: ReadonlySet<string> = new Set(SIGN_IN_SCOPES)

/** An API's client ID and the ids of its delegated permissions by their names. */
export interface ApiNames {
  appId: Guid
  scopeIds: ReadonlyMap<string, Guid>
}

/** What {@link countUndeclared} needs of an API. */
export function apiNames(principal: ResourcePrincipal): ApiNames {
  return {
    appId: principal.appId,
    scopeIds: new Map(
      principal.delegatedPermissions.map((permission) => [permission.value.toLowerCase(), permission.id]),
    ),
  }
}

/**
 * How many permissions were granted to an application (tenant-wide or to a user) that its registration does not declare.
 * The sign-in scopes are no API permissions and never count. An API that is not in the tenant, or no longer knows the
 * name, cannot have been declared under it: that counts.
 */
export function countUndeclared(
  declared: readonly RequiredResourceAccess[],
  grants: readonly Pick<DelegatedGrant, 'resourceId' | 'scope'>[],
  assignments: readonly Pick<AppRoleAssignment, 'resourceId' | 'appRoleId'>[],
  apiOf: (resourceId: Guid) => ApiNames | undefined,
): number {
  // Nested sets and no joined keys: this runs over every grant of the tenant.
  const asked = new Map<Guid, Set<Guid>>()
  for (const { resourceAppId, resourceAccess } of declared) {
    asked.set(resourceAppId, new Set(resourceAccess.map(({ id }) => id)))
  }
  const undeclared = new Map<Guid, Set<string>>()
  const count = (resourceId: Guid, name: string) => {
    const known = undeclared.get(resourceId)
    if (known) known.add(name)
    else undeclared.set(resourceId, new Set([name]))
  }
  for (const { resourceId, scope } of grants) {
    const api = apiOf(resourceId)
    const own = api && asked.get(api.appId)
    for (const token of scopeTokens(scope.toLowerCase())) {
      if (SIGN_IN.has(token)) continue
      const id = api?.scopeIds.get(token)
      if (!id || !own?.has(id)) count(resourceId, token)
    }
  }
  for (const { resourceId, appRoleId } of assignments) {
    if (appRoleId === DEFAULT_ACCESS) continue
    const api = apiOf(resourceId)
    if (!api || !asked.get(api.appId)?.has(appRoleId)) count(resourceId, appRoleId)
  }
  let total = 0
  for (const names of undeclared.values()) total += names.size
  return total
}
