import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import {
  type FocusEvent,
  type KeyboardEvent,
  memo,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import type { GridColumns } from './columns'
import { GridHead } from './GridHead'
import { type GridPosition, moveInGrid } from './gridNavigation'
import { GridRow } from './GridRow'
import { GridRoot, ROW_HEIGHT } from './gridStyles'

/** Rows that live elsewhere, of which only the visible ones are at hand. */
export interface RowWindow<Row> {
  count: number
  /** undefined: on its way. */
  row(index: number): Row | undefined
  /** Told which rows (from included, to excluded) are on screen. */
  show(from: number, to: number): void
}

interface VirtualGridProps<Row> {
  label: string
  columns: GridColumns<Row>
  /** How many columns there are, hidden ones included. */
  columnCount: number
  rows: RowWindow<Row>
  /** More rows are on their way. */
  busy?: boolean
  /** Another value scrolls back to the first row: another question was asked. */
  resetKey: string
  onOpen(row: Row): void
}

const MOST_VISIBLE = 'calc(100dvh - 248px)'

function Grid<Row>(props: VirtualGridProps<Row>) {
  const { label, columns, columnCount, rows, busy = false, resetKey, onOpen } = props
  const scroller = useRef<HTMLDivElement>(null)
  const [wanted, setActive] = useState<GridPosition>({ row: 0, column: 0 })
  const movesFocus = useRef(false)
  const active = {
    row: Math.min(wanted.row, rows.count - 1),
    column: Math.min(wanted.column, columns.visible.length - 1),
  }

  // eslint-disable-next-line react-hooks/incompatible-library -- its functions are called while drawing only, never kept
  const virtualizer = useVirtualizer({
    count: rows.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 4,
    // The header lies in the same scrolled box, and covers its top.
    scrollMargin: ROW_HEIGHT,
    scrollPaddingStart: ROW_HEIGHT,
    rangeExtractor(range: Range) {
      const drawn = defaultRangeExtractor(range)
      // The row that holds the focus must not vanish when it is scrolled away.
      if (active.row < 0 || drawn.includes(active.row)) return drawn
      return [...drawn, active.row].sort((a, b) => a - b)
    },
  })

  const from = virtualizer.range?.startIndex ?? 0
  const to = (virtualizer.range?.endIndex ?? 0) + 1
  const { show, count } = rows
  useEffect(() => show(from, to), [show, from, to, count])

  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 })
    setActive({ row: 0, column: 0 })
  }, [resetKey])

  useLayoutEffect(() => {
    if (!movesFocus.current) return
    movesFocus.current = false
    if (active.row >= 0) virtualizer.scrollToIndex(active.row)
    const cell = scroller.current?.querySelector<HTMLElement>(
      `[data-row="${active.row}"] [data-column="${active.column}"]`,
    )
    const target = cell?.hasAttribute('tabindex') ? cell : cell?.querySelector<HTMLElement>('a, button')
    target?.focus({ preventScroll: active.row >= 0 })
  })

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey || event.shiftKey) return
    if (event.key === 'Enter' && (event.target as HTMLElement).role === 'gridcell') {
      const row = rows.row(active.row)
      if (row !== undefined) onOpen(row)
      return
    }
    const next = moveInGrid(active, event, { rows: rows.count, columns: columns.visible.length })
    if (!next) return
    event.preventDefault()
    movesFocus.current = true
    setActive(next)
  }
  const onFocus = (event: FocusEvent) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-column]')
    const row = Number(cell?.parentElement?.dataset.row)
    const column = Number(cell?.dataset.column)
    if (cell && (row !== active.row || column !== active.column)) setActive({ row, column })
  }

  const template = columns.visible.map(({ column }) => column.width).join(' ')
  return (
    <GridRoot
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={rows.count + 1}
      aria-colcount={columnCount}
      aria-busy={busy}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      style={{
        height: (rows.count + 1) * ROW_HEIGHT + 3,
        maxHeight: MOST_VISIBLE,
        minHeight: Math.min(rows.count + 1, 8) * ROW_HEIGHT + 3,
      }}
    >
      <GridHead columns={columns} template={template} activeColumn={active.row < 0 ? active.column : null} />
      {rows.count > 0 && (
        <div role="rowgroup" className="grid-body" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => (
            <GridRow
              key={index}
              index={index}
              row={rows.row(index)}
              top={start - ROW_HEIGHT}
              columns={columns.visible}
              template={template}
              activeColumn={index === active.row ? active.column : null}
            />
          ))}
        </div>
      )}
    </GridRoot>
  )
}

/**
 * A table of any length, of which only the visible rows are drawn: one tab stop, arrows move, Enter opens. Drawn again
 * only when a prop changes, so its owner keeps them the same while they say the same.
 * https://www.w3.org/WAI/ARIA/apg/patterns/grid/
 */
export const VirtualGrid = memo(Grid) as typeof Grid
