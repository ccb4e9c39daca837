import {
  MICROSOFT_GRAPH_APP_ID,
  type ApplicationPermission,
  type DelegatedPermission,
  type ResourcePrincipal,
} from '../directory'
import { sameGuid } from '../identifiers'
import { graphPermissionFact } from './graphFacts'
import { isSignInScope, permissionKey, sameName } from './names'
import type { PermissionKind, PermissionRow } from './types'

/** An API by its client ID, with its catalogue where the tenant has it (and it could be read). */
export interface Resource {
  appId: string
  principal: ResourcePrincipal | null
  /** Known from a grant even where the principal is not. */
  objectId?: string
}

/** A row about one permission, neither declared nor granted yet, with all that the API's catalogue tells about it. */
export function describePermission(
  resource: Resource,
  kind: PermissionKind,
  nameOrId: string,
): PermissionRow {
  const { principal } = resource
  const known = principal && findIn(principal, kind, nameOrId)
  const isGraph = sameGuid(resource.appId, MICROSOFT_GRAPH_APP_ID)
  // The sign-in scopes work whether or not a catalogue lists them.
  const fact =
    !known && isGraph && (!principal || isSignInScope(nameOrId)) ? graphPermissionFact(kind, nameOrId) : null
  const value = known?.value ?? fact?.value ?? nameOrId
  return {
    key: permissionKey(resource.appId || resource.objectId || '', kind, value),
    resourceAppId: resource.appId,
    kind,
    value,
    id: known?.id ?? fact?.id ?? null,
    resourceName:
      principal?.displayName || (isGraph ? 'Microsoft Graph' : resource.appId || resource.objectId || ''),
    resourceObjectId: principal?.objectId ?? resource.objectId ?? null,
    displayName: known?.displayName ?? '',
    description: known?.description ?? '',
    adminConsentRequired: known ? needsAdmin(known) : (fact?.adminConsentRequired ?? null),
    known: known ? known.isEnabled : fact !== null,
    declared: false,
    grantedTenantWide: false,
    grantedToUsers: [],
  }
}

function findIn(
  principal: ResourcePrincipal,
  kind: PermissionKind,
  nameOrId: string,
): DelegatedPermission | ApplicationPermission | undefined {
  const list: readonly (DelegatedPermission | ApplicationPermission)[] =
    kind === 'Delegated' ? principal.delegatedPermissions : principal.applicationPermissions
  return (
    list.find(({ id }) => sameGuid(id, nameOrId)) ??
    list.find(({ value }) => value && sameName(value, nameOrId))
  )
}

function needsAdmin(permission: DelegatedPermission | ApplicationPermission): boolean {
  return 'adminConsentRequired' in permission ? permission.adminConsentRequired : true
}
