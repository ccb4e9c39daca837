import type { RiskLevel } from '../../permissions/risk/types'
import type { AuditRow } from '../report'
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
/** Of a registration that is elsewhere, or was not read, nobody knows what it declares. */
export function declaredWord(
  { declared, status, publisher }: Pick<AuditRow, 'declared' | 'status' | 'publisher'>,
  words: Words,
): string {
  const known = declared || (publisher === 'this' && status !== 'unknown')
  return known ? words.text(`declared.${declared ? 'yes' : 'no'}`) : words.text('audit.values.unknown')
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
