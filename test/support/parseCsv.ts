/** CSV as RFC 4180 has it and spreadsheets read it: quotes mean something at the beginning of a cell only. */
export function parseCsv(text: string, separator = ','): string[][] {
  const lines: string[][] = []
  let cells: string[] = []
  let cell = ''
  let state: 'begin' | 'plain' | 'quoted' = 'begin'
  const endCell = () => {
    cells.push(cell)
    cell = ''
    state = 'begin'
  }
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at)
    if (state === 'quoted') {
      if (sign !== '"') cell += sign
      else if (text[at + 1] === '"') cell += text.charAt(++at)
      else state = 'plain'
    } else if (sign === '"' && state === 'begin') state = 'quoted'
    else if (sign === separator) endCell()
    else if (sign === '\r' && text[at + 1] === '\n') {
      at++
      endCell()
      lines.push(cells)
      cells = []
    } else {
      cell += sign
      state = 'plain'
    }
  }
  if (cell !== '' || cells.length > 0) throw new Error('The last line has no end')
  return lines
}
