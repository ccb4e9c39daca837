import type { AuditRow } from '../report'
import { cellsOf, headersOf } from './csvColumns'
import type { ExportSource, Pieces } from './source'

/** By it spreadsheets know UTF-8. */
const BYTE_ORDER_MARK = '\ufeff'

/** CSV by RFC 4180, with the columns of the table as shown. https://www.rfc-editor.org/rfc/rfc4180 */
export function* csvPieces({ table, selection, request, words }: ExportSource): Pieces {
  const { columns } = request
  yield BYTE_ORDER_MARK + lineOf(headersOf(columns, words))
  for (const index of selection.rows) {
    const row: AuditRow = table.row(index)
    yield lineOf(cellsOf(row, columns, words))
  }
}

function lineOf(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

/*
 * Where a spreadsheet may begin a cell: at the beginning, and where one with another list separator than the comma would
 * split: after a semicolon, a tab or a line's end. Signs that nobody sees do not make a formula harmless.
 */
const FORMULA =
  /(^|[;\t\r\n\v\f\u0085\u2028\u2029])([\s\p{Cc}\p{Cf}"]*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\u2212])/gu
const LEADING_CONTROL = /^[\t\r\n]/u
const NEEDS_QUOTES = /[",;\t\r\n\u0085\u2028\u2029]|^\s|\s$/u

/**
 * A cell that no spreadsheet takes for a formula: an apostrophe stands before what would be one.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
export function csvCell(text: string): string {
  const guarded = text.replace(FORMULA, "$1'$2")
  const harmless = LEADING_CONTROL.test(guarded) ? `'${guarded}` : guarded
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
