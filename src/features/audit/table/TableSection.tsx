import Box from '@mui/material/Box'
import useMediaQuery from '@mui/material/useMediaQuery'
import { lazy, memo, Suspense, useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addFilter } from '../../../domain/audit/filter/edit'
import type { AuditColumn, AuditLine, AuditQuery, AuditRow } from '../../../domain/audit/report'
import { rowIdOf } from '../../../domain/audit/rows/rowId'
import type { Audit } from '../../../graph/audit/protocol'
import { useLines } from '../../../graph/lines/useLines'
import { ErrorNotice } from '../../../ui/ErrorNotice'
import { useFormat } from '../../../ui/format'
import { type GridCell, VirtualGrid } from '../../../ui/table/VirtualGrid'
import { type AuditUrl, type AuditWidths, isAuditColumn } from '../auditUrl'
import { ExportMenu } from '../export/ExportMenu'
import { placeKey, type AuditWindow } from './auditWindow'
import { GroupCheck } from './GroupCheck'
import { groupHead } from './groupHead'
import { NothingFound } from './NothingFound'
import type { MenuTarget } from './RowMenu'
import { SelectionBar } from './SelectionBar'
import { TableToolbar } from './TableToolbar'
import { useCopyRows } from './useCopyRows'
import { useSelection } from './useSelection'
import { useTableColumns } from './useTableColumns'
import { useTableKeys } from './useTableKeys'

const RowMenu = lazy(() => import('./RowMenu').then((module) => ({ default: module.RowMenu })))

/** The rows of the report as a grid, or as a tree of groups. Drawn again only when what it is asked changes. */
export const TableSection = memo(function TableSection({
  audit,
  view,
  query,
  columns: shown,
  widths,
  revision,
  reading,
  ended,
  onChange,
  onToggleGroup,
}: {
  audit: Audit
  view: AuditWindow
  query: AuditQuery
  /** Those that are shown, in their order. */
  columns: readonly AuditColumn[]
  widths: AuditWidths
  revision: number
  /** More rows are on their way. */
  reading: boolean
  /** No more will come: what is not there was not found. */
  ended: boolean
  onChange(part: Partial<AuditUrl>, how?: 'step' | 'typing'): void
  onToggleGroup(key: string): void
}) {
  const { t } = useTranslation(['audit', 'common'])
  const format = useFormat()
  const narrow = useMediaQuery('(max-width:699px)')
  const lines = useLines(view, query, revision, ended)
  const { answered, match, error, line } = lines
  const selection = useSelection(audit, view, lines, revision)
  const copying = useCopyRows(audit, shown)
  const [menu, setMenu] = useState<MenuTarget | null>(null)
  // What it hangs on may be another row's by then.
  const [menuOf, setMenuOf] = useState(revision)
  if (menuOf !== revision) {
    setMenuOf(revision)
    setMenu(null)
  }
  const { grid, rows: selected } = selection
  const chosen = useMemo(() => [...selected], [selected])

  const onOpenRow = useCallback((row: AuditRow) => onChange({ row: rowIdOf(row) }, 'step'), [onChange])
  const onOpen = useCallback(
    (of: AuditLine) => (of.kind === 'row' ? onOpenRow(of.row) : onToggleGroup(of.key)),
    [onOpenRow, onToggleGroup],
  )
  const handlers = useMemo(
    () => ({
      onToggle: (at: number, range: boolean) => (range ? grid.extend(at) : grid.toggle(at)),
      onActions: (row: AuditRow, anchor: HTMLElement) => setMenu({ row, column: null, anchor }),
    }),
    [grid],
  )
  const gridColumns = useTableColumns(shown, widths, query.sort, narrow, handlers, onChange)
  const { onKey, copySelected } = useTableKeys(audit, view, selection, copying, onToggleGroup)

  const count = match?.lines ?? 0
  const { show } = view
  // The same object while the answer is the same, so that a key does not draw the grid before its answer does.
  const rows = useMemo(() => ({ count, row: line, show }), [count, line, show])
  const grouped = answered !== null && answered.group !== 'none'
  const look = useCallback(
    (of: AuditLine) => {
      if (of.kind === 'group') return { level: 1, expanded: of.expanded }
      return { level: grouped ? 2 : undefined, selected: selected.has(of.row.index) }
    },
    [grouped, selected],
  )
  const group = answered?.group ?? 'none'
  // Where there are no heads, or nothing is chosen, another answer does not have rows drawn again that say the same.
  const viewId = grouped && selected.size > 0 ? match?.viewId : undefined
  const chosenOfHeads = grouped ? selected : null
  const { onToggle } = handlers
  const across = useCallback(
    (of: AuditLine, at: number) => {
      if (of.kind !== 'group') return null
      const name = t('table.selectGroup', { name: of.title || t('table.unnamed') })
      const check = chosenOfHeads && (
        <GroupCheck
          audit={audit}
          viewId={viewId}
          line={at}
          group={of.key}
          name={name}
          selected={chosenOfHeads}
          onToggle={onToggle}
        />
      )
      return groupHead(of, check, group, t, format)
    },
    [audit, viewId, chosenOfHeads, onToggle, group, t, format],
  )
  const onMenu = useCallback(({ row: of, column }: GridCell<AuditLine>, anchor: HTMLElement) => {
    if (of?.kind !== 'row') return
    setMenu({ row: of.row, column: column && isAuditColumn(column.id) ? column.id : null, anchor })
  }, [])

  const some = match !== null && match.totalRows > 0
  const exporting = useMemo(
    () =>
      (some || ended) && (
        <ExportMenu
          audit={audit}
          subject={{ query, columns: shown, selection: chosen }}
          viewId={selection.viewId}
        />
      ),
    [some, ended, audit, query, shown, chosen, selection.viewId],
  )
  const nothing = answered !== null && match !== null && match.rows === 0 && ended
  return (
    <Box>
      <TableToolbar group={query.group} columns={shown} narrow={narrow} end={exporting} onChange={onChange}>
        <SelectionBar
          audit={audit}
          selection={chosen}
          viewId={selection.viewId}
          lost={selection.lost}
          match={match}
          query={query}
          said={copying.said}
          onCopy={copySelected}
          onAll={grid.all}
          onClear={selection.clear}
        />
      </TableToolbar>
      {error && <ErrorNotice error={error} onRetry={() => view.ask(query)} />}
      <VirtualGrid
        label={t('views.table')}
        columns={gridColumns}
        rows={rows}
        busy={reading || answered === null}
        resetKey={placeKey(answered)}
        onOpen={onOpen}
        clickOpens
        tree={grouped}
        look={look}
        across={across}
        selection={grid}
        onKey={onKey}
        onMenu={onMenu}
        maxHeight="max(330px, calc(100dvh - 200px))"
      />
      {/* The head stays, so that a filter on its way to being written does not make the page jump. */}
      {nothing && <NothingFound total={match.totalRows} onClear={() => onChange({ filter: '' })} />}
      {menu && (
        <Suspense>
          <RowMenu
            target={menu}
            columns={shown}
            onClose={() => setMenu(null)}
            onOpen={onOpenRow}
            onCopyCell={copying.cell}
            onCopyRow={copying.row}
            onFilter={(term) => onChange({ filter: addFilter(query.filter, term) })}
          />
        </Suspense>
      )}
    </Box>
  )
})
