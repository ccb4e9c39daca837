import type { AuthType, Connector } from '../../../domain/connectors/types'
import type texts from '../../../locales/en/gallery'

/** Where the texts about an authentication type stand: `gallery:type.{connector}-{type}`. */
export type TypeKey = keyof (typeof texts)['type']

/** A test finds a type of the catalogue that has no texts. */
export function typeKey(connector: Connector, authType: AuthType): TypeKey {
  return `${connector.id}-${authType.id}` as TypeKey
}
