import type { FieldId } from '../../domain/connectors/types'
import type { PortalPage } from '../../domain/portalLinks'

/** The portal page of the registration on which a field's value stands; none where it is not a matter of the registration. */
export const GUIDANCE_PAGES = {
  clientId: 'overview',
  clientSecret: 'credentials',
  tenantId: 'overview',
  scope: 'permissions',
  environment: null,
  account: null,
  sharedMailbox: null,
} as const satisfies Record<FieldId, PortalPage | null>

/** A locale's lines as a list. */
export function lines(text: string): string[] {
  return text.split('\n').filter(Boolean)
}
