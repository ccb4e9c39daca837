import type { RevokeTarget } from '../changes/types'
import type { PermissionRef, PermissionRow } from './types'

/** A permission by name. */
export function refOf({ resourceAppId, kind, value }: PermissionRow): PermissionRef {
  return { resourceAppId, kind, value }
}

/** Every grant of one permission: the tenant-wide one and each user's. */
export function grantsOf(row: PermissionRow): RevokeTarget[] {
  // The object id tells an API that is gone from the tenant, and its client ID with it.
  const ref = { ...refOf(row), resourceObjectId: row.resourceObjectId }
  const targets: RevokeTarget[] = row.grantedToUsers.map((userId) => ({ ...ref, userId }))
  return row.grantedTenantWide ? [{ ...ref, userId: null }, ...targets] : targets
}
