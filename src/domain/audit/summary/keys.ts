/** Sums about a tenant, in the order in which they are told. Texts: `auditFindings:summary.{key}`. */
export const SUMMARY_KEYS = [
  'principals',
  'privileged',
  'critical-application',
  'high-application',
  'tenant-wide',
  'hidden',
  'user-consents',
  'risky-user-consents',
  'third-party',
  'unverified',
  'disabled',
  'missing',
  'unused',
  'expired',
  'expiring',
  'ownerless',
] as const
export type SummaryKey = (typeof SUMMARY_KEYS)[number]

/** Those that count principals; the others count rows. */
export const COUNTS_PRINCIPALS: ReadonlySet<string> = new Set<SummaryKey>([
  'principals',
  'privileged',
  'third-party',
  'unverified',
  'disabled',
  'expired',
  'expiring',
  'ownerless',
])

/** Sums about one principal, all of rows (`partyFacts`). Texts: `auditFindings:party.{key}`. */
export const PARTY_KEYS = [
  'granted',
  'critical',
  'high',
  'application',
  'tenantWide',
  'users',
  'hidden',
  'unused',
] as const
export type PartyKey = (typeof PARTY_KEYS)[number]
