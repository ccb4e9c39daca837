import type { AuthType, ConnectionValues } from '../../../domain/connectors/types'
import { cleanPasted, isUpn } from '../../../domain/identifiers'

/** What looks like an address in the fields for one, in lower case, each once. */
export function addressesOf(authType: AuthType, values: ConnectionValues): string[] {
  const typed = authType.fields
    .filter(({ kind }) => kind === 'upn')
    .map(({ id }) => cleanPasted(String(values[id])).value.toLowerCase())
  return [...new Set(typed.filter(isUpn))]
}
