import { quote } from '../filter/edit'
import { GRANTED, GRANTED_API, idValue } from '../findings/filters'
import { isGrave } from '../findings/views'
import type { AuditFinding, SummaryFact } from '../report'
import type { AuditPermission, Party, RowTable } from '../rows/types'
import { COUNTS_PRINCIPALS, SUMMARY_KEYS, type SummaryKey } from './keys'

/** A sum: which rows of which parties count, said twice: for the reader's filter and for us. */
interface Sum {
  filter: string
  party?: (party: Party) => boolean
  row: (row: number) => boolean
}

/**
 * What a tenant adds up to: each number is that of the principals or rows (see COUNTS_PRINCIPALS) that its filter shows.
 * Sums that nothing could be said about, because it was not read or the cloud does not tell, are left out.
 */
export function summaryFacts(table: RowTable, findings: readonly AuditFinding[]): SummaryFact[] {
  const sums = tenantSums(table, findings)
  return SUMMARY_KEYS.flatMap((key) => {
    const sum = sums[key]
    if (!sum) return []
    const { rows, parties } = count(table.parties, sum)
    return [{ key, value: COUNTS_PRINCIPALS.has(key) ? parties : rows, filter: sum.filter }]
  })
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
  const { coverage, owners } = table.snapshot
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
    ...(!coverage.notRead.some(({ what }) => what === 'principals') && {
      missing: { filter: `${GRANTED_API} resource:none`, row: isMissing },
    }),
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
  const leads = ({ kind, risk }: AuditPermission) => kind === 'Application' && risk.path !== undefined
  const paths = table.permissions.filter(leads)
  const values = [...new Set(paths.map(({ value }) => value))].map(quote)
  const apis = [...new Set(paths.flatMap(({ resourceAppId }) => resourceAppId ?? []))].map(idValue)
  const filter =
    paths.length === 0
      ? // Nobody can hold what nobody was ever granted.
        'kind:application granted:yes source:maester'
      : `kind:application granted:yes resource:${apis.join(',')} permission:${values.join(',')}`
  return { privileged: { filter, row: (row) => granted(row) && leads(permission(row)) } }
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
