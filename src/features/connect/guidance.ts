import type { AuthType, FieldSpec } from '../../domain/connectors/types'
import type { PortalPage } from '../../domain/portalLinks'

/**
 * The portal page on which what a guidance is about stands; none where it is not a matter of the registration. Each has
 * texts of its own: `connect:guidance.{key}` and `connect:helper.{key}`.
 */
export const GUIDANCE_PAGES = {
  clientId: 'overview',
  clientIdPublic: 'overview',
  clientSecret: 'credentials',
  certificate: 'credentials',
  certificatePassword: null,
  tenantId: 'overview',
  tenantIdCommon: 'overview',
  tenantIdByAudience: 'overview',
  tenantIdLeaveEmpty: null,
  scope: 'permissions',
  scopePublic: 'enterprise-app-permissions',
  environment: null,
  account: null,
  sharedMailbox: null,
} as const satisfies Record<string, PortalPage | null>

export type GuidanceKey = keyof typeof GUIDANCE_PAGES

/** Which guidance a field needs: what is right in one differs with what the authentication type is. */
export function guidanceKey(authType: AuthType, field: FieldSpec): GuidanceKey {
  switch (field.kind) {
    case 'guid':
      return authType.credential === 'none' ? 'clientIdPublic' : 'clientId'
    case 'tenant':
      if (authType.publicApplication) return 'tenantIdLeaveEmpty'
      if (!field.required) return 'tenantIdByAudience'
      return field.acceptsCommon ? 'tenantIdCommon' : 'tenantId'
    case 'scopes':
      return authType.publicApplication ? 'scopePublic' : 'scope'
    default:
      return field.id
  }
}

/** A locale's lines as a list. */
export function lines(text: string): string[] {
  return text.split('\n').filter(Boolean)
}
