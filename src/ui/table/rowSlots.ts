/** A row that is drawn, and the place among the grid's elements that draws it. */
interface SlottedRow {
  slot: number
  row: number
}

/**
 * Hands places out to the rows that are drawn: a row keeps its place for as long as it is drawn (so that what has the
 * focus keeps it), and a row that comes takes the place of one that went, so that scrolling changes texts and makes no
 * elements.
 * @returns what gives each of the rows its place, in the order of the places
 */
export function createRowSlots(): (rows: readonly number[]) => SlottedRow[] {
  let taken: (number | undefined)[] = []
  return (rows) => {
    const coming = new Set(rows)
    taken = taken.map((row) => (row !== undefined && coming.delete(row) ? row : undefined))
    let free = 0
    for (const row of coming) {
      while (taken[free] !== undefined) free++
      taken[free] = row
    }
    return taken.flatMap((row, slot) => (row === undefined ? [] : [{ slot, row }]))
  }
}
