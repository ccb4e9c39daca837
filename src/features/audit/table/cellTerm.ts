import { quoteName } from '../../../domain/audit/filter/edit'
import type { AuditColumn, AuditRow } from '../../../domain/audit/report'

/** Filters that can be made of a cell. */
export interface CellTerm {
  /** What it is about, where that is a part of the cell: one of several owners. */
  part?: string
  /** Finds the rows that say the same in the column, and no others. */
  only: string
  /** Finds all others; null: the filter language cannot say it. */
  without: string | null
}

/** Names that a menu has room for. */
const MOST_PARTS = 5

function yesNo(value: boolean): string {
  return value ? 'yes' : 'no'
}

/** A single term, which can be turned round. */
function term(text: string): CellTerm {
  return { only: text, without: `-${text}` }
}

/** The filters that find the rows which say the same in a column, and the others; none: the language cannot say it. */
export function cellTerms(row: AuditRow, column: AuditColumn): CellTerm[] {
  switch (column) {
    case 'risk':
      return [term(`risk:${row.risk.level}`)]
    case 'principal':
      return [term(`principal:${quoteName(row.appDisplayName)}`)]
    case 'permission':
      return [permissionTerm(row)]
    case 'kind':
      return [term(`kind:${row.kind.toLowerCase()}`)]
    case 'resource':
      return [term(`resource:${quoteName(row.resourceDisplayName)}`)]
    case 'consent':
      return [consentTerm(row)]
    case 'status':
      return [term(`status:${row.status}`)]
    case 'publisher':
      return [publisherTerm(row)]
    case 'enabled':
      return [term(`enabled:${row.enabled === null ? 'none' : yesNo(row.enabled)}`)]
    case 'credentials':
      return [term(`credentials:${row.credentials ?? 'unknown'}`)]
    case 'owners':
      if (row.owners === null) return [term('owner:unknown')]
      if (row.owners.length === 0) return [term('owner:none')]
      return [...new Set(row.owners)]
        .slice(0, MOST_PARTS)
        .map((name) => ({ part: name, ...term(`owner:${quoteName(name)}`) }))
    case 'granted':
      if (!row.granted) return [notGrantedTerm(row)]
      if (row.grantedAt === null) return [term('granted:undated')]
      return grantedTerms(row.grantedAt)
    case 'clientId':
      return [term(`app:${row.appId ?? 'none'}`)]
  }
}

function permissionTerm({ permission, permissionId, kind, resourceAppId, resourceId }: AuditRow): CellTerm {
  const resource = resourceAppId ?? resourceId
  if (permission !== permissionId || resource === null) return term(`permission:${quoteName(permission)}`)
  // By its id the filter would find it also where another API has a name for it.
  return {
    only: `permission:${permission} kind:${kind.toLowerCase()} resource:${resource}`,
    without: null,
  }
}

function notGrantedTerm({ status }: AuditRow): CellTerm {
  return { only: `granted:no ${status === 'unknown' ? '' : '-'}status:unknown`, without: null }
}

function consentTerm(row: AuditRow): CellTerm {
  const { granted, consent, userId, userName } = row
  if (!granted) return notGrantedTerm(row)
  if (consent === null) return { only: 'granted:yes kind:application', without: null }
  if (consent === 'AllPrincipals') return term('consent:tenant')
  if (userName !== null) return term(`user:${quoteName(userName)}`)
  return userId === null ? { only: 'consent:user user:none', without: null } : term(`user:${userId}`)
}

function publisherTerm({ publisher, verifiedPublisher: name }: AuditRow): CellTerm {
  if (publisher !== 'other') return term(`publisher:${publisher}`)
  const verified = name === undefined ? 'unknown' : name === null ? 'no' : quoteName(name)
  return { only: `publisher:other verified:${verified}`, without: null }
}

/** The day of the person, as the cell shows it; the language reads a plain day as one of UTC. */
function grantedTerms(instant: string): CellTerm[] {
  const at = new Date(instant)
  if (Number.isNaN(at.getTime())) return []
  const from = new Date(at.getFullYear(), at.getMonth(), at.getDate())
  const end = new Date(at.getFullYear(), at.getMonth(), at.getDate() + 1)
  end.setMilliseconds(-1)
  const first = from.toISOString()
  const day = first.endsWith('T00:00:00.000Z')
  return [term(`granted:${day ? first.slice(0, 10) : `${first}..${end.toISOString()}`}`)]
}
