import { AZURE_AD_GRAPH_APP_ID, MICROSOFT_GRAPH_APP_ID, type Guid } from '../directory'
import { sameGuid } from '../identifiers'
import { SIGN_IN_SCOPES, type PermissionKind, type PermissionRef } from './types'

/** Microsoft Graph permissions of one kind by name, in the order given. */
export function graphPermissions(kind: PermissionKind, values: readonly string[]): PermissionRef[] {
  return values.map((value) => ({ resourceAppId: MICROSOFT_GRAPH_APP_ID, kind, value }))
}

/** Are they the same permission name? Entra accepts scopes in any case, so `mail.read` is `Mail.Read`. */
export function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

/** Is it one of openid, profile, email, offline_access? https://learn.microsoft.com/entra/identity-platform/scopes-oidc#openid-connect-scopes */
export function isSignInScope(value: string): boolean {
  return SIGN_IN_SCOPES.some((scope) => sameName(scope, value))
}

/**
 * Is it one of them and not a scope that an API has of its own under the same name? They belong to Microsoft Graph, and to
 * Azure AD Graph before it. https://learn.microsoft.com/graph/permissions-reference#openid-connect-oidc-scopes
 */
export function isSignInScopeOf(resourceAppId: Guid, value: string): boolean {
  const isGraph =
    sameGuid(resourceAppId, MICROSOFT_GRAPH_APP_ID) || sameGuid(resourceAppId, AZURE_AD_GRAPH_APP_ID)
  return isGraph && isSignInScope(value)
}

/** Key of a permission for maps and lists: resource, kind and name (or id), whatever their case. */
export function permissionKey(resource: string, kind: PermissionKind, name: string): string {
  return `${resource}|${kind}|${name}`.toLowerCase()
}
