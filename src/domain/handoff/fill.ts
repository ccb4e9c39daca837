import type { AuthType, ConnectionValues } from '../connectors/types'
import { sameGuid } from '../identifiers'
import { sameName } from '../permissions/names'
import type { HandOff } from './types'

/**
 * A form's values as a hand-off wants them; secrets stay what `present` has where it is about the same registration,
 * else they are empty. The connector's minimum is never taken away.
 */
export function filledFrom(
  handOff: HandOff,
  authType: AuthType,
  present: ConnectionValues,
): ConnectionValues {
  const same = sameGuid(handOff.clientId, present.clientId)
  const minimum = authType.fields.flatMap((field) => (field.kind === 'scopes' ? field.minimum : []))
  const added = handOff.permissions.filter((name) => !minimum.some((needed) => sameName(needed, name)))
  return {
    ...handOff.values,
    clientId: handOff.clientId,
    scope: [...minimum, ...added],
    clientSecret: same ? present.clientSecret : '',
    certificate: same ? present.certificate : '',
    certificatePassword: same ? present.certificatePassword : '',
  }
}
