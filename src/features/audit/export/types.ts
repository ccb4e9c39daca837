import type { AuditColumn, AuditQuery } from '../../../domain/audit/report'

/** What may be exported. */
export interface ExportSubject {
  query: AuditQuery
  /** Of the table as shown. */
  columns: readonly AuditColumn[]
  /** Numbers of the rows that are chosen, in their order. */
  selection: readonly number[]
}
