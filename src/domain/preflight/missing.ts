import type { ChangeIntent } from '../changes/types'
import type { Guid } from '../directory'
import { isSignInScope } from '../permissions/names'
import type { PermissionRef, PermissionRow } from '../permissions/types'
import { refOf } from '../permissions/targets'

/** Permissions of `rows` that exist but are not granted for everybody. Only meaningful where grants could be read. */
export function missingGrants(rows: readonly PermissionRow[]): PermissionRef[] {
  return rows.filter((row) => row.known && !row.grantedTenantWide).map(refOf)
}

/** Permissions of `rows` that exist but are not declared; sign-in permissions need no declaration. */
export function missingDeclarations(rows: readonly PermissionRow[]): PermissionRef[] {
  return rows.filter((row) => row.known && !row.declared && !isSignInScope(row.value)).map(refOf)
}

/** One intent that declares and grants whatever `rows` lack; its `grant` is empty where they lack nothing. */
export function connectionIntent(appId: Guid, rows: readonly PermissionRow[]): ChangeIntent {
  const incomplete = [...missingGrants(rows), ...missingDeclarations(rows)]
  return {
    appId,
    grant: rows.map(refOf).filter((ref) => incomplete.some((other) => isSameRef(ref, other))),
    declareMissing: true,
    revoke: [],
  }
}

function isSameRef(one: PermissionRef, other: PermissionRef): boolean {
  return one.resourceAppId === other.resourceAppId && one.kind === other.kind && one.value === other.value
}
