import type { AuthType } from '../../domain/connectors/types'
import { sameName } from '../../domain/permissions/names'

/** Why a connection of `authType` names a permission. */
export function needOf(authType: AuthType, permission: string): 'minimum' | 'trigger' | 'optional' {
  if (authType.minimum.some(({ value }) => sameName(value, permission))) return 'minimum'
  const forTrigger = authType.triggers.some((trigger) =>
    trigger.permissions.some((name) => sameName(name, permission)),
  )
  return forTrigger ? 'trigger' : 'optional'
}
