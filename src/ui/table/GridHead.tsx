import ArrowDownwardIcon from '@mui/icons-material/ArrowDownward'
import ArrowUpwardIcon from '@mui/icons-material/ArrowUpward'
import type { RefObject } from 'react'
import type { GridColumns } from './columns'
import { ResizeHandle } from './ResizeHandle'

/** The header line; sortable columns are buttons. */
export function GridHead<Row>({
  columns,
  activeColumn,
  root,
}: {
  columns: GridColumns<Row>
  /** The visible column that is the grid's tab stop, if it lies in the header. */
  activeColumn: number | null
  /** The grid: a column that is dragged changes its tracks without drawing a row again. */
  root: RefObject<HTMLElement | null>
}) {
  const { resize } = columns
  return (
    <div role="rowgroup" className="grid-head">
      <div role="row" aria-rowindex={1} className="grid-row" data-row={-1}>
        {columns.visible.map(({ column, position }, at) => {
          const tabIndex = at === activeColumn ? 0 : -1
          const sorted = columns.sorted(column.id)
          const rank = columns.rank(column.id)
          return (
            <div
              key={column.id}
              role="columnheader"
              className="grid-cell"
              aria-colindex={position + 1}
              aria-sort={column.sortable ? sorted : undefined}
              data-column={at}
              tabIndex={column.sortable ? undefined : tabIndex}
            >
              {column.sortable ? (
                <button
                  type="button"
                  tabIndex={tabIndex}
                  aria-keyshortcuts={resize ? 'Shift+ArrowLeft Shift+ArrowRight Shift+Backspace' : undefined}
                  onClick={(event) => columns.toggleSort(column.id, event.shiftKey)}
                >
                  {column.header}
                  {sorted === 'ascending' && <ArrowUpwardIcon aria-hidden sx={{ fontSize: '1rem' }} />}
                  {sorted === 'descending' && <ArrowDownwardIcon aria-hidden sx={{ fontSize: '1rem' }} />}
                  {rank !== null && <small> {rank}</small>}
                </button>
              ) : (
                <span className={column.quiet ? 'visually-hidden' : 'grid-text'}>{column.header}</span>
              )}
              {resize && !column.quiet && (
                <ResizeHandle
                  onMove={(width) =>
                    root.current?.style.setProperty('--grid-tracks', resize.preview(column.id, width))
                  }
                  onDone={(width) => resize.set(column.id, width)}
                  onReset={() => resize.set(column.id, null)}
                />
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}
