import { Fragment, memo, type ReactNode } from 'react'
import type { GridColumn, RowLook } from './columns'
import { ROW_HEIGHT } from './gridStyles'

interface GridRowProps<Row> extends RowLook {
  id: string
  /** Counted from 0 among all rows. */
  index: number
  /** undefined: on its way from where the rows live. */
  row: Row | undefined
  columns: readonly { column: GridColumn<Row>; position: number }[]
  columnCount: number
  /** The visible column that is the grid's tab stop, if it lies in this row. */
  activeColumn: number | null
  /** What a line shows instead of its cells, across all columns; null: it has cells. */
  across?(row: Row, index: number): ReactNode
}

function GridRowInner<Row>(props: GridRowProps<Row>) {
  const { id, index, row, columns, columnCount, activeColumn, across, level, expanded, selected } = props
  const whole = row === undefined ? null : (across?.(row, index) ?? null)
  return (
    <div
      id={id}
      role="row"
      className="grid-row"
      // The header is row 1.
      aria-rowindex={index + 2}
      aria-level={level}
      aria-expanded={expanded}
      aria-selected={selected}
      data-row={index}
      style={{ top: index * ROW_HEIGHT }}
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
          const plain = row === undefined ? undefined : column.plain?.(row)
          const carriesFocus = column.interactive && row !== undefined && !plain
          return (
            <div
              key={column.id}
              role="gridcell"
              className={plain ? `grid-cell grid-plain ${plain.look ?? ''}` : 'grid-cell'}
              aria-haspopup={plain?.opens ? 'dialog' : undefined}
              aria-description={plain?.title === plain?.text ? undefined : plain?.title}
              data-title={plain?.title}
              aria-colindex={position + 1}
              data-column={at}
              tabIndex={carriesFocus ? undefined : tabIndex}
            >
              {plain
                ? plain.text
                : row !== undefined && (
                    <Fragment key={column.stateless ? undefined : index}>
                      {column.cell(row, tabIndex, props)}
                    </Fragment>
                  )}
            </div>
          )
        })
      )}
    </div>
  )
}

/** One line of a grid; drawn again only when its own content changes. */
export const GridRow = memo(GridRowInner) as typeof GridRowInner
