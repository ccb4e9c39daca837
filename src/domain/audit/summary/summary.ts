import { leadsToGlobalAdmin } from '../../permissions/risk/riskOf'
import { quote } from '../filter/edit'
import { GRANTED, GRANTED_API, idValue } from '../findings/filters'
import { isGrave } from '../findings/views'
import type { AuditFinding, SummaryFact } from '../report'
import type { AuditPermission, Party, RowTable } from '../rows/types'
import { unreadOf } from '../rows/unread'
import type { NotReadWhat } from '../types'
import { COUNTS_PRINCIPALS, SUMMARY_KEYS, type SummaryKey } from './keys'

/** A sum: which rows of which parties count, said twice: for the reader's filter and for us. */
interface Sum {
  filter: string
  party?: (party: Party) => boolean
  row: (row: number) => boolean
}

// What a permission is, and whether it only signs in, stands with its API among the enterprise applications.
const SCOPES: readonly NotReadWhat[] = ['principals', 'grants']
const ROLES: readonly NotReadWhat[] = ['principals', 'assignments']
const HELD: readonly NotReadWhat[] = [...SCOPES, ...ROLES]
const COMPARED: readonly NotReadWhat[] = [...HELD, 'applications']

/** What each number is counted from. */
const NEEDS: Readonly<Record<SummaryKey, readonly NotReadWhat[]>> = {
  principals: HELD,
  privileged: ROLES,
  'critical-application': ROLES,
  'high-application': ROLES,
  'tenant-wide': SCOPES,
  hidden: COMPARED,
  'user-consents': SCOPES,
  'risky-user-consents': SCOPES,
  'third-party': HELD,
  unverified: [...HELD, 'verified-publishers'],
  disabled: HELD,
  missing: HELD,
  unused: COMPARED,
  expired: [...COMPARED, 'credentials'],
  expiring: [...COMPARED, 'credentials'],
  ownerless: [...COMPARED, 'owners'],
}

/** Parts that may be missing of something that was read otherwise. */
const PARTS = [
  ['assignments-of-resources', 'assignments'],
  ['owners-of-registrations', 'owners'],
] as const satisfies readonly [NotReadWhat, NotReadWhat][]

/**
 * What a tenant adds up to: each number is that of the principals or rows (see COUNTS_PRINCIPALS) that its filter shows.
 * Sums of what was not read, or what the cloud does not tell, are left out; where only a part of it is missing, those that
 * would say that there is nothing.
 */
export function summaryFacts(table: RowTable, findings: readonly AuditFinding[]): SummaryFact[] {
  const sums = tenantSums(table, findings)
  const unread = unreadOf(table.snapshot.coverage)
  return SUMMARY_KEYS.flatMap((key) => {
    const sum = sums[key]
    if (!sum) return []
    const { rows, parties } = count(table.parties, sum)
    const value = COUNTS_PRINCIPALS.has(key) ? parties : rows
    return isTold(key, value, unread) ? [{ key, value, filter: sum.filter }] : []
  })
}

/** May a sum be told for the tenant, of which that is `unread`? */
export function isTold(key: SummaryKey, value: number, unread: ReadonlySet<NotReadWhat>): boolean {
  const needs = NEEDS[key]
  if (needs.some((what) => unread.has(what))) return false
  return value > 0 || !PARTS.some(([part, what]) => unread.has(part) && needs.includes(what))
}

function tests(table: RowTable) {
  const permission = (row: number): AuditPermission => table.permission(row)
  const granted = (row: number) => table.granted(row)
  const api = (row: number) => table.granted(row) && table.status(row) !== 'sign-in'
  const application = (row: number) => granted(row) && permission(row).kind === 'Application'
  const ofUser = (row: number) => table.consent(row) === 'Principal' && table.status(row) !== 'sign-in'
  const forEverybody = (row: number) =>
    table.consent(row) === 'AllPrincipals' && table.status(row) !== 'sign-in'
  const isMissing = (row: number) => api(row) && !table.resources[permission(row).resource]?.principal
  return { permission, granted, api, application, ofUser, forEverybody, isMissing }
}

function tenantSums(table: RowTable, findings: readonly AuditFinding[]): Partial<Record<SummaryKey, Sum>> {
  const { permission, granted, api, application, ofUser, forEverybody, isMissing } = tests(table)
  const { owners } = table.snapshot
  const tellsPublishers = table.parties.some(({ verifiedPublisher }) => verifiedPublisher !== undefined)
  const unverified = new Set(
    findings.filter(({ id }) => id === 'unverified-multitenant').map(({ principalId }) => principalId),
  )
  return {
    principals: { filter: GRANTED, row: granted },
    ...privilegedSum(table),
    'critical-application': {
      filter: 'kind:application granted:yes risk:critical',
      row: (row) => application(row) && permission(row).risk.level === 'critical',
    },
    'high-application': {
      filter: 'kind:application granted:yes risk:high',
      row: (row) => application(row) && permission(row).risk.level === 'high',
    },
    'tenant-wide': { filter: 'consent:tenant -status:sign-in', row: forEverybody },
    hidden: { filter: 'status:hidden', row: (row) => table.status(row) === 'hidden' },
    'user-consents': { filter: 'consent:user -status:sign-in', row: ofUser },
    'risky-user-consents': {
      filter: 'consent:user -status:sign-in risk>=high',
      row: (row) => ofUser(row) && isGrave(permission(row).risk),
    },
    'third-party': {
      filter: `publisher:other ${GRANTED}`,
      party: ({ publisher }) => publisher === 'other',
      row: granted,
    },
    ...(tellsPublishers && {
      unverified: {
        filter: 'finding:unverified-multitenant',
        party: ({ principalId }) => unverified.has(principalId),
        row: api,
      },
    }),
    disabled: { filter: `enabled:no ${GRANTED_API}`, party: ({ enabled }) => enabled === false, row: api },
    missing: { filter: `${GRANTED_API} resource:none`, row: isMissing },
    unused: { filter: 'status:unused', row: (row) => table.status(row) === 'unused' },
    expired: {
      filter: `credentials:expired ${GRANTED}`,
      party: ({ credentials }) => credentials === 'expired',
      row: granted,
    },
    expiring: {
      filter: `credentials:expiring ${GRANTED}`,
      party: ({ credentials }) => credentials === 'expiring',
      row: granted,
    },
    ...(owners && {
      ownerless: {
        filter: `owner:none ${GRANTED}`,
        party: (party: Party) => party.owners?.length === 0,
        row: granted,
      },
    }),
  }
}

/** Paths to Global Administrator, which the filter language names by their permissions only. */
function privilegedSum(table: RowTable): { privileged: Sum } {
  const { granted, permission } = tests(table)
  const paths = table.permissions.filter(leadsToGlobalAdmin)
  const values = [...new Set(paths.map(({ value }) => value))].map(quote)
  const apis = [...new Set(paths.flatMap(({ resourceAppId }) => resourceAppId ?? []))].map(idValue)
  const filter =
    paths.length === 0
      ? // Nobody can hold what nobody was ever granted.
        'kind:application granted:yes source:maester'
      : `kind:application granted:yes resource:${apis.join(',')} permission:${values.join(',')}`
  return { privileged: { filter, row: (row) => granted(row) && leadsToGlobalAdmin(permission(row)) } }
}

function count(
  parties: readonly Party[],
  { party: isParty, row: isRow }: Sum,
): { rows: number; parties: number } {
  let rows = 0
  let holders = 0
  for (const party of parties) {
    if (isParty && !isParty(party)) continue
    const before = rows
    for (let row = party.firstRow; row < party.firstRow + party.rowCount; row++) if (isRow(row)) rows++
    if (rows > before) holders++
  }
  return { rows, parties: holders }
}
