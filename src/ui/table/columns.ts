import {
  columnVisibilityFeature,
  type ColumnVisibilityState,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  type Updater,
  useTable,
} from '@tanstack/react-table'
import { type ReactNode, useMemo } from 'react'

export interface GridColumn<Row> {
  id: string
  header: string
  /** A CSS grid track, e.g. `minmax(160px, 2fr)`. */
  width: string
  sortable?: boolean
  /** Stays where the window is narrow. */
  essential?: boolean
  /**
   * Light content: plain elements, no MUI, since dozens of them are drawn for each scrolled screen. `tabIndex` belongs on the cell's link or
   * button if it has one (`interactive`), so that the grid stays one tab stop.
   */
  cell(row: Row, tabIndex: 0 | -1): ReactNode
  interactive?: boolean
}

export interface GridSort {
  id: string
  descending: boolean
}

const features = tableFeatures({ columnVisibilityFeature, rowSortingFeature })
/** Rows live elsewhere (in a worker): the table keeps the state of columns only. */
const NO_ROWS: never[] = []

export interface GridColumns<Row> {
  visible: { column: GridColumn<Row>; position: number }[]
  sorted(id: string): 'ascending' | 'descending' | 'none'
  toggleSort(id: string): void
}

/** State of a grid's columns: which are shown and what the rows are sorted by. The caller owns both, e.g. in the URL. */
export function useGridColumns<Row>(options: {
  columns: readonly GridColumn<Row>[]
  hidden: readonly string[]
  narrow: boolean
  sort: GridSort
  onSort(sort: GridSort): void
}): GridColumns<Row> {
  const { columns, hidden, narrow, sort, onSort } = options
  const definitions = useMemo(
    () => columns.map(({ id, header, sortable }) => ({ id, header, enableSorting: sortable ?? false })),
    [columns],
  )
  const columnVisibility: ColumnVisibilityState = Object.fromEntries(
    columns.map(({ id, essential }) => [id, narrow ? (essential ?? false) : !hidden.includes(id)]),
  )
  const sorting: SortingState = [{ id: sort.id, desc: sort.descending }]
  const table = useTable({
    features,
    columns: definitions,
    data: NO_ROWS,
    state: { columnVisibility, sorting },
    manualSorting: true,
    enableSortingRemoval: false,
    sortDescFirst: false,
    onSortingChange(update: Updater<SortingState>) {
      const [first] = typeof update === 'function' ? update(sorting) : update
      if (first) onSort({ id: first.id, descending: first.desc })
    },
  })
  const shown = table
    .getVisibleLeafColumns()
    .map(({ id }) => id)
    .join(' ')
  // The same array while nothing changes, so that rows need not be drawn again.
  const visible = useMemo(
    () =>
      columns.flatMap((column, position) =>
        shown.split(' ').includes(column.id) ? [{ column, position }] : [],
      ),
    [columns, shown],
  )
  const { id: sortedBy, descending } = sort
  return useMemo(
    () => ({
      visible,
      sorted: (id) => (id !== sortedBy ? 'none' : descending ? 'descending' : 'ascending'),
      toggleSort: (id) => table.getColumn(id)?.toggleSorting(),
    }),
    [visible, sortedBy, descending, table],
  )
}
