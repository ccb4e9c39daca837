import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { GridSelection } from '../../../ui/table/VirtualGrid'
import type { AuditWindow } from './auditWindow'
import { extended, NOTHING_SELECTED, rangeStart, type Selection, toggled } from './selection'

interface SelectionControl {
  rows: ReadonlySet<number>
  /** An answer that the rows were chosen from. */
  viewId: number
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

  const grid = useMemo<GridSelection>(() => {
    const viewId = () => view.state().match?.viewId ?? 0
    /** Answers nothing where the table shows something else by then, and so would the choice. */
    const choose = async (
      from: number,
      to: number,
      change: (before: Selection, rows: number[], viewId: number) => Selection,
    ) => {
      const asked = viewId()
      const rows = await view.indices(from, to)
      if (rows && viewId() === asked) setSelection((before) => change(before, rows, asked))
    }
    return {
      toggle(index) {
        const anchor = { line: index, viewId: viewId() }
        const line = view.state().line(index)
        if (line?.kind === 'row') setSelection((before) => toggled(before, [line.row.index], anchor))
        else void choose(index, index + 1, (before, rows) => toggled(before, rows, anchor))
      },
      extend(index) {
        const anchor = rangeStart(current.current, { line: index, viewId: viewId() })
        void choose(Math.min(anchor.line, index), Math.max(anchor.line, index) + 1, (before, rows, of) => ({
          ...extended(before, rows, of),
          anchor,
        }))
      },
      all() {
        void choose(0, view.state().match?.lines ?? 0, extended)
      },
    }
  }, [view])
  const clear = useCallback(() => setSelection(NOTHING_SELECTED), [])
  return { rows: selection.rows, viewId: selection.viewId, grid, clear }
}
