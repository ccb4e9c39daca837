import { azureAd } from './azureAd'
import { microsoft365 } from './microsoft365'
import { microsoft365Scope } from './microsoft365Scope'
import { outlook365 } from './outlook365'
import type { AuthType, Connector } from './types'

/** Every connector that the console can check, in the order of the gallery. */
export const CONNECTORS: readonly Connector[] = [azureAd, outlook365, microsoft365, microsoft365Scope]

/** A connector and one of its authentication types by the ids in the URL; null where either is unknown. */
export function findAuthType(
  connectorId: string,
  authTypeId: string,
): { connector: Connector; authType: AuthType } | null {
  const connector = CONNECTORS.find(({ id }) => id === connectorId)
  const authType = connector?.authTypes.find(({ id }) => id === authTypeId)
  return connector && authType ? { connector, authType } : null
}
