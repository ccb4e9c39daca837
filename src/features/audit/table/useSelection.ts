import { useCallback, useLayoutEffect, useMemo, useState } from 'react'
import type { Audit } from '../../../graph/audit/protocol'
import type { GridSelection } from '../../../ui/table/VirtualGrid'
import type { AuditWindow } from './auditWindow'
import { createChoosing, type DrawnLines } from './choosing'
import { NOTHING_SELECTED, renumbered, type Selection } from './selection'

interface SelectionControl extends Pick<Selection, 'rows' | 'viewId' | 'lost'> {
  /** For the grid's keys; the same object each time. */
  grid: GridSelection
  clear(): void
}

/**
 * Which rows of the table are chosen. In another `revision` rows have other numbers, so that nothing is chosen.
 * @param lines those of `view` that are drawn
 */
export function useSelection(
  audit: Audit,
  view: AuditWindow,
  lines: DrawnLines,
  revision: number,
): SelectionControl {
  const [selection, setSelection] = useState<Selection>(NOTHING_SELECTED)
  // The lines stay for a moment, with numbers of before; those that a table finds when it is drawn first may be as old.
  const [numbered, setNumbered] = useState(() => ({ revision, outdated: view.state().match }))
  if (numbered.revision !== revision) {
    setNumbered({ revision, outdated: view.state().match })
    setSelection(renumbered)
  }
  const choosing = useMemo(
    () =>
      createChoosing(
        () => view.state().match,
        (viewId, from, to) => audit.ask('indices', viewId, from, to),
        setSelection,
      ),
    [audit, view],
  )
  const { outdated } = numbered
  useLayoutEffect(() => {
    choosing.drawn({ lines, outdated, selection })
  }, [choosing, lines, outdated, selection])
  const clear = useCallback(() => setSelection(NOTHING_SELECTED), [])
  const { rows, viewId, lost } = selection
  return { rows, viewId, lost, grid: choosing, clear }
}
