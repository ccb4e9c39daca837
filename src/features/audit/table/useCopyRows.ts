import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ROWS_CHANGED } from '../../../domain/audit/api'
import type { AuditColumn, AuditRow } from '../../../domain/audit/report'
import type { Audit } from '../../../graph/audit/protocol'
import { useFormat } from '../../../ui/format'
import { cellText } from './auditCells'
import { copiedText, toTsv } from './tsv'

/** More than this belongs into a file. */
const MOST_COPIED = 50_000
/** Rows that the worker makes at a time. */
const AT_ONCE = 5_000

export interface Copying {
  /** What was copied, in words; empty: nothing yet. */
  said: string
  cell(row: AuditRow, column: AuditColumn): void
  row(row: AuditRow): void
  /** With a line of headers. `inOrder` answers `count` numbers of rows, of which `viewId` is a view. */
  rows(count: number, viewId: number, inOrder: () => Promise<readonly number[]>): void
}

/** Puts cells and rows on the clipboard, as text that is safe in a spreadsheet. */
export function useCopyRows(audit: Audit, columns: readonly AuditColumn[]): Copying {
  const { t } = useTranslation(['audit', 'common'])
  const format = useFormat()
  const [said, setSaid] = useState('')

  const put = useCallback(
    (text: Promise<string>, done: string) => {
      setSaid('')
      // Safari wants the clipboard at the click itself, and takes a promise for what comes later.
      const blob = text.then((content) => new Blob([content], { type: 'text/plain' }))
      const written = navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })])
      // The text first: of why there is none the clipboard tells nothing.
      Promise.all([text, written]).then(
        () => setSaid(done),
        (error: Error) => setSaid(t(error.name === ROWS_CHANGED ? 'table.copyLost' : 'common:copy.failed')),
      )
    },
    [t],
  )
  const cells = useCallback(
    (row: AuditRow) => columns.map((column) => cellText(row, column, t, format)),
    [columns, t, format],
  )
  const cell = useCallback(
    (row: AuditRow, column: AuditColumn) =>
      put(Promise.resolve(copiedText(cellText(row, column, t, format))), t('table.copiedCell')),
    [put, t, format],
  )
  const row = useCallback(
    (one: AuditRow) =>
      put(Promise.resolve(toTsv([cells(one)])), t('table.copiedRows', { count: 1, rows: format.number(1) })),
    [put, cells, t, format],
  )
  const rows = useCallback(
    (count: number, viewId: number, inOrder: () => Promise<readonly number[]>) => {
      if (count > MOST_COPIED) {
        setSaid(t('table.tooManyToCopy', { most: format.number(MOST_COPIED) }))
        return
      }
      const read = async () => {
        const lines: string[][] = [columns.map((column) => t(`columns.${column}`))]
        const indices = await inOrder()
        for (let from = 0; from < indices.length; from += AT_ONCE) {
          const part = await audit.ask('rows', viewId, indices.slice(from, from + AT_ONCE))
          if (!part) throw Object.assign(new Error('Other rows are shown by now'), { name: ROWS_CHANGED })
          lines.push(...part.map(cells))
        }
        return toTsv(lines)
      }
      put(read(), t('table.copiedRows', { count, rows: format.number(count) }))
    },
    [audit, columns, cells, put, t, format],
  )
  return { said, cell, row, rows }
}
