/** A cell of a grid: row -1 is the header, columns are counted among the visible ones. */
export interface GridPosition {
  row: number
  column: number
}

/** Rows that Page Up and Page Down move by. */
const PAGE = 10

/**
 * Where a key leads; null where it is not the grid's.
 * https://www.w3.org/WAI/ARIA/apg/patterns/grid/#datagridsforpresentingtabularinformation
 */
export function moveInGrid(
  from: GridPosition,
  key: { key: string; ctrlKey: boolean },
  size: { rows: number; columns: number },
): GridPosition | null {
  const lastRow = size.rows - 1
  const lastColumn = size.columns - 1
  const to = (row: number, column: number): GridPosition => ({
    row: Math.max(-1, Math.min(row, lastRow)),
    column: Math.max(0, Math.min(column, lastColumn)),
  })
  switch (key.key) {
    case 'ArrowDown':
      return to(from.row + 1, from.column)
    case 'ArrowUp':
      return to(from.row - 1, from.column)
    case 'ArrowRight':
      return to(from.row, from.column + 1)
    case 'ArrowLeft':
      return to(from.row, from.column - 1)
    case 'PageDown':
      return to(from.row + PAGE, from.column)
    case 'PageUp':
      return to(Math.max(0, from.row - PAGE), from.column)
    case 'Home':
      return key.ctrlKey ? to(0, 0) : to(from.row, 0)
    case 'End':
      return key.ctrlKey ? to(lastRow, lastColumn) : to(from.row, lastColumn)
    default:
      return null
  }
}
