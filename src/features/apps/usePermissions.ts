import { useMemo } from 'react'
import type { RegistrationFacts } from '../../domain/directory'
import type { RevokeTarget } from '../../domain/changes/types'
import { comparePermissions } from '../../domain/permissions/compare'
import type { PermissionRef, PermissionRow } from '../../domain/permissions/types'
import {
  canGrant,
  permissionStatus,
  type PermissionStatus,
} from '../../domain/registrations/permissionStatus'

export interface Permissions {
  all: PermissionStatus[]
  /** Declared, not granted for everybody, and known to its API. */
  grantable: PermissionRef[]
  /** Everything that would have to be revoked of what was granted without being declared. */
  undeclared: RevokeTarget[]
}

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

/** Where a registration's facts meet the comparison. */
export function usePermissions(facts: RegistrationFacts): Permissions {
  return useMemo(() => {
    const all = comparePermissions(facts).map((row) => permissionStatus(row, facts))
    return {
      all,
      grantable: all.filter(canGrant).map(({ row }) => refOf(row)),
      undeclared: all
        .filter(({ flags }) => flags.includes('granted-not-declared'))
        .flatMap(({ row }) => grantsOf(row)),
    }
  }, [facts])
}
