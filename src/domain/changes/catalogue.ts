import type { Guid, RegistrationFacts, ResourcePrincipal } from '../directory'
import { MICROSOFT_GRAPH_APP_ID } from '../directory'
import type { PermissionRef } from '../permissions/types'

/**
 * Ids of the sign-in permissions, the same in every tenant; they are delegated permissions of Microsoft Graph, and some
 * catalogues leave them out. https://learn.microsoft.com/graph/permissions-reference
 */
const SIGN_IN_PERMISSION_IDS: Readonly<Record<string, Guid>> = {
  openid: '37f7f235-527c-4136-accd-4a02d197296e',
  profile: '14dad69e-099b-42c9-810b-d002981feec1',
  email: '64a6cdd6-aab1-4aaf-94b8-3cc8405e90d0',
  offline_access: '7427e0e9-2fba-42fe-b0c0-848c9e6a8182',
}

/** Is it one of openid, profile, email, offline_access? They are asked for at sign-in and need no declaration. */
export function isSignInPermission(permission: PermissionRef): boolean {
  return (
    permission.kind === 'Delegated' &&
    permission.resourceAppId === MICROSOFT_GRAPH_APP_ID &&
    Object.hasOwn(SIGN_IN_PERMISSION_IDS, permission.value)
  )
}

/** The APIs that a plan can name, by client ID. */
export function resourcesByAppId(
  facts: RegistrationFacts,
  catalogue: readonly ResourcePrincipal[],
): ReadonlyMap<Guid, ResourcePrincipal> {
  return new Map([...facts.resources, ...catalogue].map((resource) => [resource.appId, resource]))
}

/** The permission's id; null where the API does not expose it or has switched it off. */
export function permissionId(resource: ResourcePrincipal, permission: PermissionRef): Guid | null {
  const exposed =
    permission.kind === 'Delegated' ? resource.delegatedPermissions : resource.applicationPermissions
  const found = exposed.find((one) => one.value === permission.value && one.isEnabled)
  if (found) return found.id
  return isSignInPermission(permission) ? (SIGN_IN_PERMISSION_IDS[permission.value] ?? null) : null
}

/** One text per permission, for sets. */
export function permissionKey(permission: PermissionRef): string {
  return `${permission.resourceAppId}/${permission.kind}/${permission.value}`
}
