import { CONNECTORS } from '../../../domain/connectors/catalogue'
import { connectionKey } from '../../../domain/readiness/types'

interface ConnectionName {
  connectorId: string
  authTypeId: string
  /** Connector and authentication type, as the vendor calls them in this language. */
  name: string
}

/** The connection of a `connectionKey`; null where the catalogue has none of that key. */
export function connectionNamed(key: string, language: string): ConnectionName | null {
  for (const connector of CONNECTORS) {
    const authType = connector.authTypes.find(({ id }) => connectionKey(connector.id, id) === key)
    if (!authType) continue
    const own = language === 'fr' ? authType.nameInFrench : undefined
    return {
      connectorId: connector.id,
      authTypeId: authType.id,
      name: `${connector.name} · ${own ?? authType.name}`,
    }
  }
  return null
}
