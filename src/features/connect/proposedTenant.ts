import type { AuthType } from '../../domain/connectors/types'
import type { Application } from '../../domain/directory'

/**
 * The tenant ID that fits a registration: `common` where the form takes it and the registration is open to other
 * tenants, else this tenant's own. null for a registration that is not of this tenant.
 * https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow#request-an-authorization-code
 */
export function proposedTenantId(
  authType: AuthType,
  application: Application | null,
  tenantId: string,
): string | null {
  if (!application) return null
  const field = authType.fields.find(({ kind }) => kind === 'tenant')
  const acceptsCommon = field?.kind === 'tenant' && field.acceptsCommon
  return acceptsCommon && application.signInAudience !== 'AzureADMyOrg' ? 'common' : tenantId
}
