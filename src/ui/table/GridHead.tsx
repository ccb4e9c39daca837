import ArrowDownwardIcon from '@mui/icons-material/ArrowDownward'
import ArrowUpwardIcon from '@mui/icons-material/ArrowUpward'
import type { GridColumns } from './columns'

/** The header line; sortable columns are buttons. */
export function GridHead<Row>({
  columns,
  template,
  activeColumn,
}: {
  columns: GridColumns<Row>
  template: string
  /** The visible column that is the grid's tab stop, if it lies in the header. */
  activeColumn: number | null
}) {
  return (
    <div role="rowgroup" className="grid-head">
      <div
        role="row"
        aria-rowindex={1}
        className="grid-row"
        data-row={-1}
        style={{ gridTemplateColumns: template }}
      >
        {columns.visible.map(({ column, position }, at) => {
          const tabIndex = at === activeColumn ? 0 : -1
          const sorted = columns.sorted(column.id)
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
                <button type="button" tabIndex={tabIndex} onClick={() => columns.toggleSort(column.id)}>
                  {column.header}
                  {sorted === 'ascending' && <ArrowUpwardIcon aria-hidden sx={{ fontSize: '1rem' }} />}
                  {sorted === 'descending' && <ArrowDownwardIcon aria-hidden sx={{ fontSize: '1rem' }} />}
                </button>
              ) : (
                column.header
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}
