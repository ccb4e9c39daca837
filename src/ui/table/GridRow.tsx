import { memo } from 'react'
import type { GridColumn } from './columns'

interface GridRowProps<Row> {
  /** Counted from 0 among all rows. */
  index: number
  /** undefined: on its way from where the rows live. */
  row: Row | undefined
  /** Distance from the body's top in px. */
  top: number
  columns: readonly { column: GridColumn<Row>; position: number }[]
  template: string
  /** The visible column that is the grid's tab stop, if it lies in this row. */
  activeColumn: number | null
}

function GridRowInner<Row>({ index, row, top, columns, template, activeColumn }: GridRowProps<Row>) {
  return (
    <div
      role="row"
      className="grid-row"
      // The header is row 1.
      aria-rowindex={index + 2}
      data-row={index}
      style={{ transform: `translateY(${top}px)`, gridTemplateColumns: template }}
    >
      {columns.map(({ column, position }, at) => {
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
            {row !== undefined && column.cell(row, tabIndex)}
          </div>
        )
      })}
    </div>
  )
}

/** One line of a grid; drawn again only when its own content changes. */
export const GridRow = memo(GridRowInner) as typeof GridRowInner
