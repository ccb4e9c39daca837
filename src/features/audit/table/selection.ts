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
  /** The oldest answer that a row was chosen from: what its numbers mean. */
  viewId: number
  /** Rows were chosen, or clicked at, and other rows came: to be told until something is chosen. */
  lost: boolean
}

export const NOTHING_SELECTED: Selection = { rows: new Set(), anchor: null, viewId: 0, lost: false }

/** What is left of a choice once the report numbers its rows anew: nothing. */
export function renumbered({ rows, lost }: Selection): Selection {
  return { ...NOTHING_SELECTED, lost: lost || rows.size > 0 }
}

/** Somebody wanted to choose lines of which there are others by now. */
export function missed(before: Selection): Selection {
  return before.rows.size > 0 ? before : { ...before, lost: true }
}

/** Chooses the rows of a line (a group's head stands for several), or gives them up where all of them are chosen. */
export function toggled({ rows, viewId }: Selection, ofLine: readonly number[], anchor: Anchor): Selection {
  const next = new Set(rows)
  const all = ofLine.every((row) => rows.has(row))
  for (const row of ofLine) {
    if (all) next.delete(row)
    else next.add(row)
  }
  return { rows: next, anchor, viewId: rows.size > 0 ? viewId : anchor.viewId, lost: false }
}

/** Chooses more rows of an answer; a range still begins where it began. */
export function extended(
  { rows, anchor, viewId }: Selection,
  more: readonly number[],
  moreOf: number,
): Selection {
  const next = new Set(rows)
  for (const row of more) next.add(row)
  return { rows: next, anchor, viewId: rows.size > 0 ? viewId : moreOf, lost: false }
}

/** Where a range up to a line begins: at the line chosen last, unless the table shows another answer since. */
export function rangeStart({ anchor }: Selection, to: Anchor): Anchor {
  return anchor?.viewId === to.viewId ? anchor : to
}
