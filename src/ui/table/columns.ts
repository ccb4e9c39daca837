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

/** What a line is beside its cells. */
export interface RowLook {
  /** Depth in a tree; the grid is one as soon as lines have depths. */
  level?: number
  /** It can be opened, and is (not). */
  expanded?: boolean
  /** It can be chosen, and is (not). */
  selected?: boolean
}

/** A cell of text alone: one element, since dozens are drawn for each scrolled screen. */
export interface PlainCell {
  text: string
  /** The whole of it, where a pointer rests on it and for assistive technology. */
  title: string
  /** Classes of the grid: `grid-code`, `grid-muted`, `grid-name`, `grid-tone grid-tone-good` (an icon before the text). */
  look?: string
  /** Enter or a click opens a dialog: told to assistive technology. */
  opens?: boolean
}

export interface GridColumn<Row> {
  id: string
  header: string
  /** A CSS grid track, e.g. `minmax(160px, 2fr)`. */
  width: string
  sortable?: boolean
  /** The first click sorts downwards: what is worst or newest comes first. */
  descendingFirst?: boolean
  /** Stays where the window is narrow. */
  essential?: boolean
  /** The header is only for assistive technology: the cells say enough. */
  quiet?: boolean
  /**
   * Light content: plain elements, no MUI, since dozens of them are drawn for each scrolled screen. `tabIndex` belongs on the cell's link or
   * button if it has one (`interactive`), so that the grid stays one tab stop.
   */
  cell(row: Row, tabIndex: 0 | -1, look: RowLook): ReactNode
  interactive?: boolean
  /** Its elements may serve another row: nothing in its cells remembers anything. */
  stateless?: boolean
  /** Instead of `cell`, where a row's cell is nothing but text; undefined: `cell` draws it. */
  plain?(row: Row): PlainCell | undefined
  /** What is copied of a cell; absent: nothing is. */
  text?(row: Row): string
}

export interface GridSort {
  id: string
  descending: boolean
}

const features = tableFeatures({ columnVisibilityFeature, rowSortingFeature })
/** Rows live elsewhere (in a worker): the table keeps the state of columns only. */
const NO_ROWS: never[] = []
const NO_WIDTHS: Readonly<Record<string, number>> = {}

export interface GridColumns<Row> {
  visible: { column: GridColumn<Row>; position: number }[]
  /** All columns; `position` is a place among them. */
  count: number
  /** CSS grid tracks of the visible columns. */
  template: string
  sorted(id: string): 'ascending' | 'descending' | 'none'
  /** 1 for what is sorted by first; null unless rows are sorted by several columns. */
  rank(id: string): number | null
  /** `more`: beside what is sorted by already. */
  toggleSort(id: string, more?: boolean): void
  /** Absent: widths are fixed. */
  resize?: {
    /** In px; null gives a column its own width back. */
    set(id: string, width: number | null): void
    /** `template` as it would be. */
    preview(id: string, width: number): string
  }
}

function gridTemplate<Row>(
  visible: GridColumns<Row>['visible'],
  widths: Readonly<Record<string, number>>,
): string {
  return visible
    .map(({ column }) => (widths[column.id] === undefined ? column.width : `${widths[column.id]}px`))
    .join(' ')
}

/**
 * State of a grid's columns: which are shown, how wide, and what the rows are sorted by. The caller owns all of it, e.g.
 * in the URL, and gives the columns in their order.
 */
export function useGridColumns<Row>(options: {
  columns: readonly GridColumn<Row>[]
  hidden: readonly string[]
  narrow: boolean
  /** Several: first by the first; a third click then takes a column out again. */
  sort: GridSort | readonly GridSort[]
  /** `all` may be empty where `sort` is a list. */
  onSort(sort: GridSort, all: readonly GridSort[]): void
  /** In px, by column; a column that is not named has its own. */
  widths?: Readonly<Record<string, number>>
  onResize?(id: string, width: number | null): void
}): GridColumns<Row> {
  const { columns, hidden, narrow, sort, onSort, widths = NO_WIDTHS, onResize } = options
  const definitions = useMemo(
    () =>
      columns.map(({ id, header, sortable, descendingFirst }) => ({
        id,
        header,
        enableSorting: sortable ?? false,
        sortDescFirst: descendingFirst ?? false,
      })),
    [columns],
  )
  const columnVisibility: ColumnVisibilityState = Object.fromEntries(
    columns.map(({ id, essential }) => [id, narrow ? (essential ?? false) : !hidden.includes(id)]),
  )
  const several = isSeveral(sort)
  const sorts = useMemo(() => (isSeveral(sort) ? sort : [sort]), [sort])
  const sorting: SortingState = sorts.map(({ id, descending }) => ({ id, desc: descending }))
  const table = useTable({
    features,
    columns: definitions,
    data: NO_ROWS,
    state: { columnVisibility, sorting },
    manualSorting: true,
    enableMultiSort: several,
    enableSortingRemoval: several,
    sortDescFirst: false,
    onSortingChange(update: Updater<SortingState>) {
      const all = (typeof update === 'function' ? update(sorting) : update).map(({ id, desc }) => ({
        id,
        descending: desc,
      }))
      const [first] = all
      if (first) onSort(first, all)
      else if (several && sorts[0]) onSort(sorts[0], all)
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
  return useMemo(
    () => ({
      visible,
      count: columns.length,
      template: gridTemplate(visible, widths),
      sorted: (id) => {
        const sorted = sorts.find((one) => one.id === id)
        if (!sorted) return 'none'
        return sorted.descending ? 'descending' : 'ascending'
      },
      rank: (id) => (sorts.length > 1 ? sorts.findIndex((one) => one.id === id) + 1 || null : null),
      toggleSort: (id, more = false) => table.getColumn(id)?.toggleSorting(undefined, more),
      resize: onResize && {
        set: onResize,
        preview: (id, width) => gridTemplate(visible, { ...widths, [id]: width }),
      },
    }),
    [visible, columns, widths, sorts, table, onResize],
  )
}

function isSeveral(sort: GridSort | readonly GridSort[]): sort is readonly GridSort[] {
  return Array.isArray(sort)
}
