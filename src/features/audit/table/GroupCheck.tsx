import { useEffect, useState } from 'react'
import type { Audit } from '../../../graph/audit/protocol'
import { rowCheck } from './rowCheck'

/**
 * Chooses the rows of a group or gives them up: ticked where all are chosen, half where some are. For a pointer; the
 * keyboard has Space on the head itself.
 */
export function GroupCheck({
  audit,
  viewId,
  line,
  group,
  name,
  selected,
  onToggle,
}: {
  audit: Audit
  /** Of the answer that numbers the lines; undefined: nothing is chosen. */
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
  useEffect(() => {
    if (viewId === undefined) return
    let left = false
    audit.ask('indices', viewId, line, line + 1).then(
      (own) => {
        if (!left && own) setKnown({ group, rows: own })
      },
      // The box stays empty; the table tells what is wrong.
      () => undefined,
    )
    return () => {
      left = true
    }
  }, [audit, viewId, line, group])
  const rows = known?.group === group ? known.rows : []
  const chosen = rows.filter((row) => selected.has(row)).length
  const all = chosen > 0 && chosen === rows.length
  return rowCheck({ name, tabIndex: -1, checked: all, half: chosen > 0 && !all, onToggle })
}
