import { RISK_LEVELS, type RiskLevel } from '../../permissions/risk/types'
import { addFilter, quoteName } from '../filter/edit'
import type { Filter } from '../filter/evaluate'
import { type ChartDatum, type Charts, PRINCIPAL_TYPES, PUBLISHERS } from '../report'
import { credentialEnds } from '../rows/parties'
import type { AuditPermission, Party, RowTable } from '../rows/types'
import { resourceValue } from './codes'
import { countBy } from './facets'

/** Bars of the permissions that most principals hold. */
const REACH_BARS = 15
/** Months between the first and the last assignment up to which those without any are shown too. */
const MONTHS = 120
const DAY_MS = 86_400_000

/** Each stretch of days left with the term that finds it: more than `from`, at most `to`. */
const EXPIRY = [
  { key: 'expired', from: -Infinity, to: 0, filter: 'expires:expired' },
  { key: '30', from: 0, to: 30, filter: 'expires:0d..30d' },
  { key: '90', from: 30, to: 90, filter: 'expires:30d..90d' },
  { key: '180', from: 90, to: 180, filter: 'expires:90d..180d' },
  { key: '365', from: 180, to: 365, filter: 'expires:180d..365d' },
  { key: 'later', from: 365, to: Number.MAX_VALUE, filter: 'expires:>365d' },
  { key: 'never', from: Number.MAX_VALUE, to: Infinity, filter: 'expires:never' },
] as const

/** What is granted among the rows of a filter, in five pictures. Each bar’s filter, added to `filter`, finds what it counts. */
export function charts(table: RowTable, filter: Filter, text: string): Charts {
  const granted = addFilter(text, 'granted:yes')
  const highest = highestRisk(table, filter, granted)
  const holders = table.parties.filter(({ index }) => (highest[index] ?? 0) > 0)
  return {
    risk: PRINCIPAL_TYPES.flatMap((type) =>
      stack(
        type,
        `type:${type} granted:yes`,
        holders.filter((party) => party.type === type),
        highest,
      ),
    ),
    reach: reach(table, filter, granted),
    consents: consents(table, filter, addFilter(granted, 'kind:application')),
    expiry: expiry(holders, table.now),
    publishers: PUBLISHERS.flatMap((owner) =>
      stack(
        owner,
        `publisher:${owner} granted:yes`,
        holders.filter(({ publisher }) => publisher === owner),
        highest,
      ),
    ),
  }
}

/** By party: one more than its highest level’s place; 0: it holds nothing. */
function highestRisk(table: RowTable, filter: Filter, text: string): Uint8Array {
  const { party, permission } = table.columns
  const levels = Uint8Array.from(table.permissions, ({ risk }) => RISK_LEVELS.indexOf(risk.level) + 1)
  const highest = new Uint8Array(table.parties.length)
  filter.visit(text, (row) => {
    const owner = party[row] ?? 0
    const level = levels[permission[row] ?? 0] ?? 0
    if (level > (highest[owner] ?? 0)) highest[owner] = level
  })
  return highest
}

function stack(key: string, filter: string, parties: readonly Party[], highest: Uint8Array): ChartDatum[] {
  if (parties.length === 0) return []
  const parts: Partial<Record<RiskLevel, number>> = {}
  for (const { index } of parties) {
    const level = RISK_LEVELS[(highest[index] ?? 1) - 1] ?? 'low'
    parts[level] = (parts[level] ?? 0) + 1
  }
  return [{ key, value: parties.length, filter, parts }]
}

function reach(table: RowTable, filter: Filter, text: string): ChartDatum[] {
  const { permissions, columns } = table
  const { principals } = countBy(
    table,
    permissions.length,
    (row) => columns.permission[row] ?? 0,
    (found) => filter.visit(text, found),
  )
  return permissions
    .filter(({ index }) => (principals[index] ?? 0) > 0)
    .sort((one, other) => (principals[other.index] ?? 0) - (principals[one.index] ?? 0))
    .slice(0, REACH_BARS)
    .map((permission) => {
      const value = principals[permission.index] ?? 0
      return {
        key: `${permission.resource}/${permission.kind}/${permission.id ?? permission.value}`,
        label: permission.value,
        value,
        filter: `${permissionFilter(permission, permissions)} granted:yes`,
        parts: { [permission.risk.level]: value },
      }
    })
}

/** Finds the rows of one permission and no other. */
function permissionFilter(permission: AuditPermission, all: readonly AuditPermission[]): string {
  const { value, kind, id, resource } = permission
  // An API may have switched off one of the same name.
  const ambiguous = all.some(
    (one) =>
      one !== permission &&
      one.resource === resource &&
      one.kind === kind &&
      one.value.toLowerCase() === value.toLowerCase(),
  )
  const name = ambiguous && id !== null ? id : value
  return `permission:${quoteName(name)} kind:${kind.toLowerCase()} resource:${quoteName(resourceValue(permission))}`
}

function consents(table: RowTable, filter: Filter, text: string): ChartDatum[] {
  const byMonth = new Map<number, number>()
  filter.visit(text, (row) => {
    const moment = table.grantedAt(row)
    if (Number.isNaN(moment)) return
    const date = new Date(moment)
    const month = date.getUTCFullYear() * 12 + date.getUTCMonth()
    // The filter language writes years with four digits.
    if (month < 0 || month >= 120_000) return
    byMonth.set(month, (byMonth.get(month) ?? 0) + 1)
  })
  let months = [...byMonth.keys()].sort((one, other) => one - other)
  const first = months[0] ?? 0
  const last = months.at(-1) ?? -1
  if (last - first < MONTHS) months = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return months.map((month) => {
    const key = `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`
    return { key, value: byMonth.get(month) ?? 0, filter: `kind:application granted:${key}` }
  })
}

function expiry(holders: readonly Party[], now: number): ChartDatum[] {
  const counts = EXPIRY.map(() => 0)
  for (const party of holders) {
    for (const end of credentialEnds(party)) {
      const days = (end - now) / DAY_MS
      const at = EXPIRY.findIndex(({ from, to }) => days > from && days <= to)
      if (at >= 0) counts[at] = (counts[at] ?? 0) + 1
    }
  }
  return EXPIRY.flatMap(({ key, filter }, at) =>
    counts[at] ? [{ key, value: counts[at], filter: `${filter} granted:yes` }] : [],
  )
}
