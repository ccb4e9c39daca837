import type { ConsentPolicies } from './types'

/**
 * The portal's names for what a tenant lets its users consent to; several assigned policies may amount to one.
 * Texts: `consent:setting.{setting}`.
 * https://learn.microsoft.com/entra/identity/enterprise-apps/configure-user-consent
 */
export type ConsentSetting = 'none' | 'low' | 'all' | 'managed' | 'own'

/** Assigned beside the recommended one where users may consent to popular mail programs. */
const MAIL_PROGRAMS = 'microsoft-user-default-allow-consent-apps'

const SETTINGS: Readonly<Record<string, ConsentSetting>> = {
  'microsoft-user-default-low': 'low',
  'microsoft-user-default-legacy': 'all',
  'microsoft-user-default-recommended': 'managed',
}

/** null where the policies that users consent under could not be read. */
export function consentSetting({ assigned }: ConsentPolicies): ConsentSetting | null {
  if (assigned.state !== 'read') return null
  const ids = assigned.value.map((id) => id.toLowerCase()).filter((id) => id !== MAIL_PROGRAMS)
  const [only, ...others] = ids
  if (only === undefined) return assigned.value.length > 0 ? 'managed' : 'none'
  return others.length > 0 ? 'own' : (SETTINGS[only] ?? 'own')
}
