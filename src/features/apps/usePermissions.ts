import { useMemo } from 'react'
import type { RegistrationFacts } from '../../domain/directory'
import type { RevokeTarget } from '../../domain/changes/types'
import { comparePermissions } from '../../domain/permissions/compare'
import type { PermissionRef } from '../../domain/permissions/types'
import { grantsOf, refOf } from '../../domain/permissions/targets'
import {
  isToGrant,
  permissionStatus,
  type PermissionStatus,
} from '../../domain/registrations/permissionStatus'

export interface Permissions {
  all: PermissionStatus[]
  /** Declared, not known to be granted for everybody, and known to its API. */
  grantable: PermissionRef[]
  /** Everything that would have to be revoked of what was granted without being declared. */
  undeclared: RevokeTarget[]
}

/** Where a registration's facts meet the comparison. */
export function usePermissions(facts: RegistrationFacts): Permissions {
  return useMemo(() => {
    const all = comparePermissions(facts).map((row) => permissionStatus(row, facts))
    return {
      all,
      grantable: all.filter(isToGrant).map(({ row }) => refOf(row)),
      undeclared: all
        .filter(({ flags }) => flags.includes('granted-not-declared'))
        .flatMap(({ row }) => grantsOf(row)),
    }
  }, [facts])
}
