import type { RiskLevel } from '../../permissions/risk/types'
import type { AuditRow } from '../report'
import { undeclaredStatus } from '../rows/build'
import type { RowTable } from '../rows/types'
import { unreadOf } from '../rows/unread'
import type { StatedRisk } from './statedRisk'
import type { Words } from './words'

/* The words of a row's values: nothing of the tenant is in them. */

export const levelWord = (level: RiskLevel, words: Words): string => words.text(`audit.risk.${level}`)
export const sourceWord = (source: StatedRisk['source'], words: Words): string =>
  words.text(`source.${source}`)
export const kindWord = (kind: AuditRow['kind'], words: Words): string => words.text(`audit.kind.${kind}`)
export const typeWord = (type: AuditRow['principalType'], words: Words): string => words.text(`type.${type}`)
export const statusWord = (status: AuditRow['status'], words: Words): string =>
  words.text(`audit.status.${status}`)
/** What tells of a row whether it is declared; null: its registration is elsewhere or was not read, so nobody knows. */
export function declarations(table: RowTable): (row: number) => boolean | null {
  const lacksRegistrations = unreadOf(table.snapshot.coverage).has('applications')
  return (row) => {
    const party = table.party(row)
    const isKnown = party.application || undeclaredStatus(party, lacksRegistrations) === 'unregistered'
    return isKnown ? table.declared(row) : null
  }
}

export function declaredWord(declared: boolean | null, words: Words): string {
  return words.text(declared === null ? 'audit.values.unknown' : `declared.${declared ? 'yes' : 'no'}`)
}

export const publisherWord = (owner: AuditRow['publisher'], words: Words): string =>
  words.text(`audit.publisher.${owner}`)

export function consentWord(
  { granted, consent, status }: Pick<AuditRow, 'granted' | 'consent' | 'status'>,
  words: Words,
): string {
  if (!granted) return words.text(status === 'unknown' ? 'consent.unknown' : 'consent.none')
  return words.text(`consent.${consent ?? 'assigned'}`)
}

export function enabledWord(enabled: AuditRow['enabled'], words: Words): string {
  return words.text(`audit.enabled.${enabled === null ? 'none' : enabled ? 'yes' : 'no'}`)
}

export function credentialsWord(state: AuditRow['credentials'], words: Words): string {
  return words.text(`credential.${state ?? 'unknown'}`)
}
