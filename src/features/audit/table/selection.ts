/** A line, by its number in one answer of the table: in the next answer that number is another line's. */
interface Anchor {
  line: number
  viewId: number
}

/** Rows that are chosen, by their number in the report, and the line that a range begins at. */
export interface Selection {
  rows: ReadonlySet<number>
  /** The line that was chosen last; null: none. */
  anchor: Anchor | null
}

export const NOTHING_SELECTED: Selection = { rows: new Set(), anchor: null }

/** Chooses the rows of a line (a group's head stands for several), or gives them up where all of them are chosen. */
export function toggled({ rows }: Selection, ofLine: readonly number[], anchor: Anchor): Selection {
  const next = new Set(rows)
  const all = ofLine.every((row) => rows.has(row))
  for (const row of ofLine) {
    if (all) next.delete(row)
    else next.add(row)
  }
  return { rows: next, anchor }
}

/** Chooses more rows; a range still begins where it began. */
export function extended({ rows, anchor }: Selection, more: readonly number[]): Selection {
  const next = new Set(rows)
  for (const row of more) next.add(row)
  return { rows: next, anchor }
}

/** Where a range up to a line begins: at the line chosen last, unless the table shows another answer since. */
export function rangeStart({ anchor }: Selection, to: Anchor): Anchor {
  return anchor?.viewId === to.viewId ? anchor : to
}
