import type { Guid, SignInAudience } from '../directory'
import { OWN_CONNECTIONS, type ReadinessSummary } from '../readiness/types'

/** Who holds the registration behind a client ID. */
export type Owner = 'this' | 'other' | 'microsoft'

/**
 * Microsoft's own tenant, which holds most of its first-party registrations in the public cloud.
 * https://learn.microsoft.com/troubleshoot/entra/entra-id/governance/verify-first-party-apps-sign-in
 */
export const MICROSOFT_TENANT_ID: Guid = 'f8cdef31-a31e-4b4a-93e4-5f571e91255a'

/**
 * No id is of two clouds, so that one list does for all. National clouds:
 * https://github.com/cisagov/ScubaGear/blob/main/PowerShell/ScubaGear/Modules/Providers/ProviderHelpers/AADHybridExchangeHelper.psm1 ,
 * https://learn.microsoft.com/azure/bot-service/how-to-deploy-gov-cloud-high ,
 * https://learn.microsoft.com/azure/bot-service/how-to-deploy-china-cloud
 */
const MICROSOFT_TENANTS: ReadonlySet<Guid> = new Set([
  MICROSOFT_TENANT_ID,
  // Its corporate tenant, which holds some too.
  '72f988bf-86f1-41af-91ab-2d7cd011db47',
  // US Government, L4 (GCC High) and L5 (DoD).
  'cab8a31a-1906-4287-a0d8-4eef66b95f6e',
  // China, operated by 21Vianet.
  'a55a4d5b-9241-49b1-b4ff-befa8db00269',
])

/** Is it one of Microsoft's own tenants, in whichever cloud? null and absent (Graph does not tell): no. */
export function isMicrosoftTenant(id: Guid | null | undefined): boolean {
  return id != null && MICROSOFT_TENANTS.has(id.toLowerCase())
}

/** none: nothing registered; expiring: the first live one to end does so within 30 days; expired: none is live any more. */
export type CredentialState = 'none' | 'live' | 'expiring' | 'expired'

export interface CredentialSummary {
  state: CredentialState
  /** When the first live credential ends (or, with none live, when the last one ended), in ms; null: never. */
  expiry: number | null
  /** A live secret and a live certificate side by side. */
  both: boolean
}

export type PrincipalState = 'enabled' | 'disabled' | 'missing'

/** One line of the list: a registration of the tenant, or an enterprise application whose registration lives elsewhere. */
export interface RegistrationRow {
  appId: Guid
  displayName: string
  owner: Owner
  /** Tenant of the registration where Graph tells it. */
  ownerTenantId: Guid | null
  /** null: the registration is not here to be read. */
  audience: SignInAudience | null
  /** null: the registration is not here to be read. */
  credentials: CredentialSummary | null
  /** null: enterprise applications are not read (yet). */
  principal: PrincipalState | null
  /** Permissions granted but not declared, sign-in scopes apart; null: not known (yet). */
  undeclared: number | null
  /** ISO 8601; null where Graph does not tell. */
  created: string | null
  /** null: not worked out (yet), or the registration is not here to be read. */
  readiness: ReadinessSummary | null
}

export const OWNER_FILTERS = ['this', 'other', 'microsoft', 'all'] as const
export const CREDENTIAL_FILTERS = ['any', 'none', 'live', 'expiring', 'expired', 'both'] as const
export const AUDIENCE_FILTERS = [
  'any',
  'AzureADMyOrg',
  'AzureADMultipleOrgs',
  'AzureADandPersonalMicrosoftAccount',
  'PersonalMicrosoftAccount',
] as const
export const PRINCIPAL_FILTERS = ['any', 'enabled', 'disabled', 'missing'] as const
export const UNDECLARED_FILTERS = ['any', 'yes', 'no', 'unknown'] as const
/** `one`: ready for at least one connection. */
export const READY_FILTERS = ['any', 'one', 'none', 'unknown', ...OWN_CONNECTIONS] as const
export const SORT_KEYS = [
  'name',
  'clientId',
  'owner',
  'credentials',
  'principal',
  'undeclared',
  'created',
  'ready',
] as const

export interface RegistrationFilters {
  owner: (typeof OWNER_FILTERS)[number]
  credentials: (typeof CREDENTIAL_FILTERS)[number]
  audience: (typeof AUDIENCE_FILTERS)[number]
  principal: (typeof PRINCIPAL_FILTERS)[number]
  undeclared: (typeof UNDECLARED_FILTERS)[number]
  ready: (typeof READY_FILTERS)[number]
}

export type SortKey = (typeof SORT_KEYS)[number]

export interface RegistrationQuery {
  /** As typed: every word must occur in the name, the client ID or an object ID; case and accents do not matter. */
  text: string
  filters: RegistrationFilters
  sort: { key: SortKey; descending: boolean }
}

export const NO_FILTERS: RegistrationFilters = {
  owner: 'this',
  credentials: 'any',
  audience: 'any',
  principal: 'any',
  undeclared: 'any',
  ready: 'any',
}
