import { type KeyboardEvent, useCallback } from 'react'
import type { AuditLine } from '../../../domain/audit/report'
import type { Audit } from '../../../graph/audit/protocol'
import type { GridCell } from '../../../ui/table/VirtualGrid'
import { isAuditColumn } from '../auditUrl'
import type { AuditWindow } from './auditWindow'
import type { Selection } from './selection'
import type { Copying } from './useCopyRows'

/** What keys do in the table beside moving and choosing: groups open and close, and a cell, a row or the selection is copied. */
export function useTableKeys(
  audit: Pick<Audit, 'ask'>,
  view: AuditWindow,
  { rows: selected, viewId }: Pick<Selection, 'rows' | 'viewId'>,
  { cell: copyCell, row: copyRow, rows: copyRows }: Copying,
  onToggleGroup: (key: string) => void,
) {
  /** In the order of the table, then what is selected and not in it. */
  const copySelected = useCallback(
    () =>
      copyRows(selected.size, viewId, async () => {
        const { match } = view.state()
        const inView = (match && (await audit.ask('indices', match.viewId, 0, match.lines))) ?? []
        const first = inView.filter((index) => selected.has(index))
        const seen = new Set(first)
        return [...first, ...[...selected].filter((index) => !seen.has(index))]
      }),
    [audit, view, selected, viewId, copyRows],
  )
  const onKey = useCallback(
    (event: KeyboardEvent, { row: of, column }: GridCell<AuditLine>): boolean => {
      if (of?.kind === 'group') {
        const opens = event.key === 'ArrowRight' && !of.expanded
        const closes = event.key === 'ArrowLeft' && of.expanded
        if (!opens && !closes) return false
        onToggleGroup(of.key)
        return true
      }
      const copies = event.key.toLowerCase() === 'c' && (event.ctrlKey || event.metaKey)
      if (!of || !copies || !getSelection()?.isCollapsed) return false
      if (selected.has(of.row.index)) copySelected()
      else if (column && isAuditColumn(column.id)) copyCell(of.row, column.id)
      else copyRow(of.row)
      return true
    },
    [onToggleGroup, selected, copySelected, copyCell, copyRow],
  )
  return { onKey, copySelected }
}
