import type { AuthType } from '../../domain/connectors/types'
import type { Application } from '../../domain/directory'

/**
 * The tenant ID that fits a registration: this tenant's own where it is open to no other; else `common` where the form
 * takes it, or nothing where the field may stay empty. null for a registration that is not of this tenant. A vendor's
 * application is open to every tenant.
 * https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow#request-an-authorization-code
 */
export function proposedTenantId(
  authType: AuthType,
  application: Pick<Application, 'signInAudience'> | null,
  tenantId: string,
): string | null {
  const field = authType.fields.find(({ kind }) => kind === 'tenant')
  if (authType.publicApplication) return field?.required ? null : ''
  if (!application) return null
  const acceptsCommon = field?.kind === 'tenant' && field.acceptsCommon
  if (!acceptsCommon || application.signInAudience === 'AzureADMyOrg') return tenantId
  return field.required ? 'common' : ''
}
