import type { AuditColumn, AuditQuery } from '../../../domain/audit/report'

/** What may be exported. */
export interface ExportSubject {
  query: AuditQuery
  /** Of the table as shown. */
  columns: readonly AuditColumn[]
  /** Numbers of the rows that are chosen, in their order. */
  selection: readonly number[]
}

/** What may be exported as it was when somebody opened the dialog. */
export interface OpenedSubject extends ExportSubject {
  /** The worker keeps the rows that the numbers of the selection mean; false: there are other rows by now. */
  held: Promise<boolean>
}
