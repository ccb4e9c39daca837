import type { TFunction } from 'i18next'
import type { AuditColumn, AuditRow } from '../../../domain/audit/report'
import type { Format } from '../../../ui/format'

/** What a row says in a column, in words: for its cell, and for whoever copies it. */
export function cellText(
  row: AuditRow,
  column: AuditColumn,
  t: TFunction<readonly ['audit', 'common']>,
  format: Format,
): string {
  switch (column) {
    case 'risk':
      return t(row.risk.overridden ? 'table.overridden' : 'table.rated', {
        level: t(`risk.${row.risk.level}`),
      })
    case 'principal':
      return row.appDisplayName || t('table.unnamed')
    case 'permission':
      return row.permission || t('table.unnamed')
    case 'kind':
      return t(`kind.${row.kind}`)
    case 'resource':
      return row.resourceDisplayName || t('table.unnamed')
    case 'consent':
      return consentText(row, t)
    case 'status':
      return t(`status.${row.status}`)
    case 'publisher':
      return publisherText(row, t)
    case 'enabled':
      if (row.enabled === null) return t('enabled.none')
      return row.enabled ? t('enabled.yes') : t('enabled.no')
    case 'credentials':
      return t(`credentials.${row.credentials ?? 'unknown'}`)
    case 'owners':
      if (row.owners === null) return t('table.notKnown')
      return row.owners.length === 0 ? t('table.noOwner') : format.list(row.owners)
    case 'granted':
      if (row.grantedAt) return format.date(row.grantedAt)
      return row.granted ? t('table.noDate') : notGranted(row, t)
    case 'clientId':
      return row.appId ?? t('table.notKnown')
  }
}

function notGranted({ status }: AuditRow, t: TFunction<readonly ['audit', 'common']>): string {
  return t(status === 'unknown' ? 'table.notKnown' : 'table.notGranted')
}

function consentText(row: AuditRow, t: TFunction<readonly ['audit', 'common']>): string {
  if (!row.granted) return notGranted(row, t)
  if (row.consent === 'Principal') return row.userName ?? row.userId ?? t('table.someUser')
  return t(row.consent === null ? 'table.assigned' : 'table.everybody')
}

function publisherText(row: AuditRow, t: TFunction<readonly ['audit', 'common']>): string {
  if (row.publisher !== 'other' || row.verifiedPublisher === undefined) return t(`publisher.${row.publisher}`)
  if (row.verifiedPublisher === null) return t('table.unverified')
  return t('table.verified', { name: row.verifiedPublisher })
}
