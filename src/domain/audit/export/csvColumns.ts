import type { AuditColumn, AuditRow } from '../report'
import { statedRisk } from './statedRisk'
import * as values from './values'
import type { Words } from './words'

/** Columns of a file for each column of the table: names, and beside them the ids by which a spreadsheet can look things up. */
export const CSV_COLUMNS = {
  risk: ['risk', 'riskSource', 'riskReason'],
  principal: ['principal', 'principalType', 'principalId'],
  permission: ['permission', 'permissionId'],
  kind: ['kind'],
  resource: ['resource', 'resourceAppId'],
  consent: ['consent', 'user', 'userId'],
  status: ['status', 'declared'],
  publisher: ['publisher', 'verifiedPublisher'],
  enabled: ['enabled'],
  credentials: ['credentials'],
  owners: ['owners'],
  granted: ['granted', 'grantId'],
  clientId: ['clientId'],
} as const satisfies Record<AuditColumn, readonly string[]>

export function headersOf(columns: readonly AuditColumn[], words: Words): string[] {
  return columns.flatMap((column) => CSV_COLUMNS[column].map((part) => words.text(`column.${part}`)))
}

/** What a row says in the columns of the file; dates in ISO 8601. `declared`: as `declarations` tells. */
export function cellsOf(
  row: AuditRow,
  declared: boolean | null,
  columns: readonly AuditColumn[],
  words: Words,
): string[] {
  return columns.flatMap((column) => cellsIn(row, declared, column, words))
}

function cellsIn(
  row: AuditRow,
  declared: boolean | null,
  column: AuditColumn,
  words: Words,
): readonly string[] {
  switch (column) {
    case 'risk': {
      const { level, source, reason } = statedRisk(row.risk, words)
      return [values.levelWord(level, words), values.sourceWord(source, words), reason]
    }
    case 'principal':
      return [row.appDisplayName, values.typeWord(row.principalType, words), row.principalId ?? '']
    case 'permission':
      return [row.permission, row.permissionId ?? '']
    case 'kind':
      return [values.kindWord(row.kind, words)]
    case 'resource':
      return [row.resourceDisplayName, row.resourceAppId ?? '']
    case 'consent':
      return [values.consentWord(row, words), row.userName ?? '', row.userId ?? '']
    case 'status':
      return [values.statusWord(row.status, words), values.declaredWord(declared, words)]
    case 'publisher':
      return [values.publisherWord(row.publisher, words), row.verifiedPublisher ?? '']
    case 'enabled':
      return [values.enabledWord(row.enabled, words)]
    case 'credentials':
      return [values.credentialsWord(row.credentials, words)]
    case 'owners':
      return [row.owners?.join('; ') ?? '']
    case 'granted':
      return [row.grantedAt ?? '', row.grantId ?? row.assignmentId ?? '']
    case 'clientId':
      return [row.appId ?? '']
  }
}
