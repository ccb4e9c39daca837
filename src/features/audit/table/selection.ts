/** Rows that are chosen, by their number in the report, and the line that a range begins at. */
export interface Selection {
  rows: ReadonlySet<number>
  /** The line that was chosen last; null: none. */
  anchor: number | null
}

export const NOTHING_SELECTED: Selection = { rows: new Set(), anchor: null }

/** Chooses a row or gives it up. */
export function toggled({ rows }: Selection, row: number, line: number): Selection {
  const next = new Set(rows)
  if (!next.delete(row)) next.add(row)
  return { rows: next, anchor: line }
}

/** Chooses more rows; a range still begins where it began. */
export function extended({ rows, anchor }: Selection, more: readonly number[]): Selection {
  const next = new Set(rows)
  for (const row of more) next.add(row)
  return { rows: next, anchor }
}
