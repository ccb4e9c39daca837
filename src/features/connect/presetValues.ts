import type { AuthType, ConnectionValues } from '../../domain/connectors/types'
import type { Application } from '../../domain/directory'
import { proposedTenantId } from './proposedTenant'
import { defaultValues } from './values'

/** Is the Tenant ID nobody's own choice, so that a better one may take its place? */
export function isReplaceable(authType: AuthType, tenantValue: string, tenantId: string): boolean {
  return ['', defaultValues(authType).tenantId, tenantId].includes(tenantValue)
}

/** `values` for the registration `appId`: its client ID and, unless somebody typed one, the tenant ID that fits it. */
export function presetValues(
  authType: AuthType,
  values: ConnectionValues,
  appId: string,
  application: Application | null,
  tenantId: string,
): ConnectionValues {
  const proposed = proposedTenantId(authType, application, tenantId)
  return {
    ...values,
    clientId: appId,
    tenantId:
      proposed !== null && isReplaceable(authType, values.tenantId, tenantId) ? proposed : values.tenantId,
  }
}
