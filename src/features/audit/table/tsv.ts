/** A cell of what is pasted into a spreadsheet: no tab or line break, and never a formula. https://owasp.org/www-community/attacks/CSV_Injection */
export function tsvCell(text: string): string {
  const oneLine = text.replace(/[\t\r\n\u2028\u2029]+/gu, ' ')
  return /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/u.test(oneLine) ? `'${oneLine}` : oneLine
}

/** Lines of cells as text that a spreadsheet takes apart again. */
export function toTsv(lines: readonly (readonly string[])[]): string {
  return lines.map((cells) => cells.map(tsvCell).join('\t')).join('\n')
}
