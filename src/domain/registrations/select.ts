import { searchWords } from './fold'
import type { Entry } from './entry'
import type { RegistrationFilters, RegistrationQuery, RegistrationRow, SortKey } from './types'

const CREDENTIAL_ORDER = { expired: 0, expiring: 1, live: 2, none: 3 } as const
const PRINCIPAL_ORDER = { missing: 0, disabled: 1, enabled: 2 } as const
const OWNER_ORDER = { this: 0, other: 1, microsoft: 2 } as const

/** Whether a line passes every filter but the owner's. */
export function passes(row: RegistrationRow, filters: RegistrationFilters): boolean {
  const { credentials, audience, principal, undeclared, ready } = filters
  if (ready !== 'any' && !isReadyFor(row, ready)) return false
  if (audience !== 'any' && row.audience !== audience) return false
  if (principal !== 'any' && row.principal !== principal) return false
  if (undeclared !== 'any') {
    const known = row.undeclared === null ? 'unknown' : row.undeclared > 0 ? 'yes' : 'no'
    if (known !== undeclared) return false
  }
  if (credentials === 'any') return true
  if (!row.credentials) return false
  return credentials === 'both' ? row.credentials.both : row.credentials.state === credentials
}

function isReadyFor(
  { readiness }: RegistrationRow,
  wanted: Exclude<RegistrationFilters['ready'], 'any'>,
): boolean {
  if (!readiness) return false
  const { ready, attention, unknown } = readiness
  if (wanted === 'one') return ready.length > 0
  if (wanted === 'none') return ready.length + attention.length + unknown.length === 0
  return wanted === 'unknown' ? unknown.length > 0 : ready.includes(wanted)
}

/** Whether every word of a search occurs. */
export function matches(entry: Entry, words: readonly string[]): boolean {
  return words.every((word) => entry.haystack.includes(word))
}

/** What a column is ordered by; null (not known) goes last whatever the direction. */
function sortValue(row: RegistrationRow, entry: Entry, key: SortKey): string | number | null {
  switch (key) {
    case 'name':
      return entry.sortName
    case 'clientId':
      return row.appId
    case 'owner':
      return `${OWNER_ORDER[row.owner]} ${row.audience ?? ''} ${row.ownerTenantId ?? ''}`
    case 'credentials': {
      if (!row.credentials) return null
      // One number: state first, then the moment; 1e14 ms lies beyond every date that Graph takes.
      const { state, expiry } = row.credentials
      return CREDENTIAL_ORDER[state] * 1e15 + (expiry ?? 1e14)
    }
    case 'principal':
      return row.principal === null ? null : PRINCIPAL_ORDER[row.principal]
    case 'undeclared':
      return row.undeclared
    case 'created':
      return row.created
    case 'ready':
      return row.readiness && row.readiness.ready.length * 100 + row.readiness.attention.length
  }
}

export interface Line {
  entry: Entry
  row: RegistrationRow
}

/** Sorts lines; equal ones by name, then by client ID, so that the order is the same every time. */
export function sortLines(lines: readonly Line[], sort: RegistrationQuery['sort']): Line[] {
  const direction = sort.descending ? -1 : 1
  const keyed = lines.map((line) => ({ line, value: sortValue(line.row, line.entry, sort.key) }))
  keyed.sort((a, b) => {
    if (a.value !== b.value) {
      if (a.value === null) return 1
      if (b.value === null) return -1
      return a.value < b.value ? -direction : direction
    }
    const first = a.line.entry
    const second = b.line.entry
    if (first.sortName !== second.sortName) return first.sortName < second.sortName ? -1 : 1
    return first.appId < second.appId ? -1 : 1
  })
  return keyed.map(({ line }) => line)
}

/** The lines that a search and the filters leave, in the order given. */
export function selectLines(
  ordered: readonly Line[],
  query: RegistrationQuery,
): { total: number; lines: Line[] } {
  const words = searchWords(query.text)
  const { owner } = query.filters
  let total = 0
  const lines: Line[] = []
  for (const line of ordered) {
    if (owner !== 'all' && line.row.owner !== owner) continue
    total++
    if (matches(line.entry, words) && passes(line.row, query.filters)) lines.push(line)
  }
  return { total, lines }
}
