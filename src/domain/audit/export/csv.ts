import { cellsOf, headersOf } from './csvColumns'
import type { ExportSource, Pieces } from './source'
import { declarations } from './values'

/** By it spreadsheets know UTF-8. */
const BYTE_ORDER_MARK = '\ufeff'

/** CSV by RFC 4180, with the columns of the table as shown. https://www.rfc-editor.org/rfc/rfc4180 */
export function* csvPieces({ table, selection, request, words }: ExportSource): Pieces {
  const { columns } = request
  yield BYTE_ORDER_MARK + lineOf(headersOf(columns, words))
  const declared = declarations(table)
  for (const index of selection.rows) yield lineOf(cellsOf(table.row(index), declared(index), columns, words))
}

function lineOf(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

const SIGN = /^[=+\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\u2212]$/u
/** Where a spreadsheet may split whose list separator is not the comma. */
const SEPARATOR = /^[;\t\r\n\v\f\u0085\u2028\u2029]$/u
/** Does not make a formula behind it harmless. */
const UNSEEN = /^[\s\p{Cc}\p{Cf}"]$/u
const HARMLESS =
  /^(?![\s\p{Cc}\p{Cf}"=+\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\u2212])[^;\t\r\n\v\f\u0085\u2028\u2029]*$/u
const LEADING_CONTROL = /^[\t\r\n]/u
const NEEDS_QUOTES = /[",;\t\r\n\u0085\u2028\u2029]|^\s|\s$/u

/** A cell of {@link guarded} text, in quotes where CSV wants them. */
export function csvCell(text: string): string {
  const cell = guarded(text)
  return NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/**
 * A text that no spreadsheet takes for a formula: an apostrophe stands before what would be one.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
export function guarded(text: string): string {
  return HARMLESS.test(text) ? text : guard(text)
}

function guard(text: string): string {
  let told = ''
  /** What may be the beginning of a cell, and nothing seen in it yet; null: something was. */
  let start: string | null = ''
  for (const sign of text) {
    if (start !== null && SIGN.test(sign)) {
      told += `'${start}${sign}`
      start = null
    } else if (SEPARATOR.test(sign)) {
      told += (start ?? '') + sign
      start = ''
    } else if (start !== null && UNSEEN.test(sign)) start += sign
    else {
      told += (start ?? '') + sign
      start = null
    }
  }
  told += start ?? ''
  return LEADING_CONTROL.test(told) ? `'${told}` : told
}
