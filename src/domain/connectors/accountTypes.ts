import type { SignInAudience } from '../directory'
import type { AccountType } from './types'

/** What each of {@link AccountType} is called by a registration. https://learn.microsoft.com/graph/api/resources/application#properties (signInAudience) */
export const AUDIENCE_OF: Readonly<Record<AccountType, SignInAudience>> = {
  'single-tenant': 'AzureADMyOrg',
  'multi-tenant': 'AzureADMultipleOrgs',
  'multi-tenant-and-personal': 'AzureADandPersonalMicrosoftAccount',
}

/** The account type of a registration's audience; null: personal accounts alone, which serves no connection of an organization. */
export function accountTypeOf(audience: SignInAudience): AccountType | null {
  const found = Object.entries(AUDIENCE_OF).find(([, one]) => one === audience)
  return found ? (found[0] as AccountType) : null
}
