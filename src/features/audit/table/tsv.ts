import { guarded } from '../../../domain/audit/export/csv'

/** A text as it is copied by itself: no tab or line break, and never a formula where a spreadsheet takes it in. */
export function copiedText(text: string): string {
  return guarded(text.replace(/[\t\r\n\v\f\u0085\u2028\u2029]+/gu, ' '))
}

/** A cell beside others: a quote at its beginning would have a spreadsheet swallow those up to the next one. */
function tsvCell(text: string): string {
  const cell = copiedText(text)
  return cell.startsWith('"') ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** Lines of cells as text that a spreadsheet takes apart again. */
export function toTsv(lines: readonly (readonly string[])[]): string {
  return lines.map((cells) => cells.map(tsvCell).join('\t')).join('\n')
}
