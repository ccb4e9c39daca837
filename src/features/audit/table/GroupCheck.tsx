import { type MouseEvent, useEffect, useState } from 'react'
import type { AuditWindow } from './auditWindow'

/**
 * Chooses the rows of a group or gives them up: ticked where all are chosen, half where some are. For a pointer; the
 * keyboard has Space on the head itself.
 */
export function GroupCheck({
  view,
  viewId,
  line,
  group,
  name,
  selected,
  onToggle,
}: {
  view: AuditWindow
  /** Of the answer that numbers the lines. */
  viewId: number | undefined
  /** The head's number in the table. */
  line: number
  /** The group's key: the element serves another head when the table is scrolled. */
  group: string
  name: string
  selected: ReadonlySet<number>
  onToggle(line: number, range: boolean): void
}) {
  const [known, setKnown] = useState<{ group: string; rows: readonly number[] } | null>(null)
  const asks = selected.size > 0
  useEffect(() => {
    if (!asks) return
    let left = false
    view.indices(line, line + 1).then(
      (own) => {
        if (!left && own) setKnown({ group, rows: own })
      },
      // The box stays empty; the table tells what is wrong.
      () => undefined,
    )
    return () => {
      left = true
    }
  }, [view, viewId, line, group, asks])
  const rows = known?.group === group ? known.rows : []
  const chosen = rows.filter((row) => selected.has(row)).length
  const all = chosen > 0 && chosen === rows.length
  return (
    <label className="grid-target">
      <input
        ref={(box) => {
          if (box) box.indeterminate = chosen > 0 && !all
        }}
        type="checkbox"
        className="grid-check"
        aria-label={name}
        tabIndex={-1}
        checked={all}
        readOnly
        onClick={(event: MouseEvent) => onToggle(line, event.shiftKey)}
      />
    </label>
  )
}
