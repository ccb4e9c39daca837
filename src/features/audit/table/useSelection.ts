import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { GridSelection } from '../../../ui/table/VirtualGrid'
import type { AuditWindow } from './auditWindow'
import { extended, NOTHING_SELECTED, type Selection, toggled } from './selection'

interface SelectionControl {
  rows: ReadonlySet<number>
  /** For the grid's keys; the same object each time. */
  grid: GridSelection
  clear(): void
}

/** Which rows of the table are chosen. In another `revision` rows have other numbers, so that nothing is chosen. */
export function useSelection(view: AuditWindow, revision: number): SelectionControl {
  const [selection, setSelection] = useState<Selection>(NOTHING_SELECTED)
  const [chosenOf, setChosenOf] = useState(revision)
  if (chosenOf !== revision) {
    setChosenOf(revision)
    setSelection(NOTHING_SELECTED)
  }
  const current = useRef(selection)
  useEffect(() => {
    current.current = selection
  }, [selection])

  const add = useCallback(
    async (from: number, to: number, anchor: number | null) => {
      const rows = await view.indices(from, to)
      // The table shows something else by now, and so would the choice.
      if (rows) setSelection((before) => ({ ...extended(before, rows), anchor: anchor ?? before.anchor }))
    },
    [view],
  )
  const grid = useMemo<GridSelection>(
    () => ({
      toggle(index) {
        const line = view.state().line(index)
        if (line?.kind === 'row') setSelection((before) => toggled(before, line.row.index, index))
      },
      extend(index) {
        const anchor = current.current.anchor ?? index
        void add(Math.min(anchor, index), Math.max(anchor, index) + 1, anchor)
      },
      all() {
        void add(0, view.state().match?.lines ?? 0, null)
      },
    }),
    [view, add],
  )
  const clear = useCallback(() => setSelection(NOTHING_SELECTED), [])
  return { rows: selection.rows, grid, clear }
}
