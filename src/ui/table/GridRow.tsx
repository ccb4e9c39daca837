import { memo, type ReactNode } from 'react'
import type { GridColumn, RowLook } from './columns'

interface GridRowProps<Row> extends RowLook {
  /** Counted from 0 among all rows. */
  index: number
  /** undefined: on its way from where the rows live. */
  row: Row | undefined
  /** Distance from the body's top in px. */
  top: number
  columns: readonly { column: GridColumn<Row>; position: number }[]
  columnCount: number
  /** The visible column that is the grid's tab stop, if it lies in this row. */
  activeColumn: number | null
  /** What a line shows instead of its cells, across all columns; null: it has cells. */
  across?(row: Row): ReactNode
}

function GridRowInner<Row>(props: GridRowProps<Row>) {
  const { index, row, top, columns, columnCount, activeColumn, across, level, expanded, selected } = props
  const whole = row === undefined ? null : (across?.(row) ?? null)
  return (
    <div
      role="row"
      className="grid-row"
      // The header is row 1.
      aria-rowindex={index + 2}
      aria-level={level}
      aria-expanded={expanded}
      aria-selected={selected}
      data-row={index}
      style={{ top }}
    >
      {whole !== null ? (
        <div
          role="gridcell"
          className="grid-cell grid-across"
          aria-colindex={1}
          aria-colspan={columnCount}
          data-column={0}
          tabIndex={activeColumn === null ? -1 : 0}
        >
          {whole}
        </div>
      ) : (
        columns.map(({ column, position }, at) => {
          const tabIndex = at === activeColumn ? 0 : -1
          const carriesFocus = column.interactive && row !== undefined
          return (
            <div
              key={column.id}
              role="gridcell"
              className="grid-cell"
              aria-colindex={position + 1}
              data-column={at}
              tabIndex={carriesFocus ? undefined : tabIndex}
            >
              {row !== undefined && column.cell(row, tabIndex, props)}
            </div>
          )
        })
      )}
    </div>
  )
}

/** One line of a grid; drawn again only when its own content changes. */
export const GridRow = memo(GridRowInner) as typeof GridRowInner
