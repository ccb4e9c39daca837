import type { RegistrationFacts } from '../directory'
import { isSignInScope } from '../permissions/names'
import type { PermissionRow } from '../permissions/types'

export type PermissionFlag = 'declared-not-granted' | 'granted-not-declared' | 'unknown-permission'

export interface PermissionStatus {
  row: PermissionRow
  /** unreadable: the grants of this kind could not be read. */
  granted: 'everyone' | 'users' | 'nobody' | 'unreadable'
  /** null: the registration is not here to be read. */
  declared: boolean | null
  /** openid, profile, email or offline_access: needs no declaration. */
  signIn: boolean
  flags: PermissionFlag[]
}

/** What a row of the comparison means, given what could be read of the registration. */
export function permissionStatus(
  row: PermissionRow,
  facts: Pick<RegistrationFacts, 'application' | 'grants' | 'assignments'>,
): PermissionStatus {
  const readable = row.kind === 'Delegated' ? facts.grants : facts.assignments
  const signIn = row.kind === 'Delegated' && isSignInScope(row.value)
  const granted =
    readable.state === 'unreadable'
      ? 'unreadable'
      : row.grantedTenantWide
        ? 'everyone'
        : row.grantedToUsers.length > 0
          ? 'users'
          : 'nobody'
  const declared = facts.application ? row.declared : null
  const held = granted === 'everyone' || granted === 'users'
  const flags: PermissionFlag[] = []
  if (!row.known) flags.push('unknown-permission')
  // A consent of some users is no admin consent: it stays to be granted for everybody.
  if (declared === true && granted !== 'everyone' && granted !== 'unreadable')
    flags.push('declared-not-granted')
  if (declared === false && held && !signIn) flags.push('granted-not-declared')
  return { row, granted, declared, signIn, flags }
}

/**
 * Is it to be granted where everything that is declared is: what nobody can tell to be granted as well. The plan reads it
 * right before the write.
 */
export function isToGrant(status: PermissionStatus): boolean {
  const { row, declared, granted } = status
  const isOpen = declared === true && granted === 'unreadable'
  return canGrant(status) || (isOpen && row.known && row.resourceObjectId !== null)
}

/** Can a plan name it? The API must be in the tenant and know the permission. */
export function canGrant({ row, flags }: PermissionStatus): boolean {
  return flags.includes('declared-not-granted') && row.known && row.resourceObjectId !== null
}
