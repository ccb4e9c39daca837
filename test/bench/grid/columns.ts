import type { AuditRow } from '../../../src/domain/audit/report'

/** The columns that the console shows at first, for its peers. */
export const COLUMNS: readonly { id: string; text: (row: AuditRow) => string }[] = [
  { id: 'risk', text: (row) => row.risk.level },
  { id: 'principal', text: (row) => row.appDisplayName },
  { id: 'permission', text: (row) => row.permission },
  { id: 'kind', text: (row) => row.kind },
  { id: 'resource', text: (row) => row.resourceDisplayName },
  { id: 'consent', text: (row) => row.consent ?? '' },
  { id: 'status', text: (row) => row.status },
  { id: 'publisher', text: (row) => String(row.publisher) },
]

export const ROW_HEIGHT = 36
export const HEIGHT = 640
