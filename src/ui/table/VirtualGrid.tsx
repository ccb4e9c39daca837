import {
  type CSSProperties,
  type FocusEvent,
  type KeyboardEvent,
  memo,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import type { GridColumn, GridColumns, RowLook } from './columns'
import { GridHead } from './GridHead'
import { type GridPosition, moveInGrid } from './gridNavigation'
import { GridRow } from './GridRow'
import { GridRoot, ROW_HEIGHT } from './gridStyles'
import { clampWidth } from './ResizeHandle'
import { revealSideways } from './revealSideways'
import { createRowSlots } from './rowSlots'
import { selectionKey } from './selectionKey'
import { useRowRange } from './useRowRange'

/** Rows that live elsewhere, of which only the visible ones are at hand. */
export interface RowWindow<Row> {
  count: number
  /** undefined: on its way. */
  row(index: number): Row | undefined
  /** Told which rows (from included, to excluded) are on screen. */
  show(from: number, to: number): void
}

/** A cell that a key or a click is about. `row` -1: the header's. */
export interface GridCell<Row> {
  index: number
  row: Row | undefined
  /** undefined: the line has one cell across all columns. */
  column: GridColumn<Row> | undefined
}

/** Lines that can be chosen, those that stand for others too: see `selectionKey`. */
export interface GridSelection {
  toggle(index: number): void
  /** From the line that was chosen last to this one. */
  extend(index: number): void
  all(): void
}

interface VirtualGridProps<Row> {
  label: string
  columns: GridColumns<Row>
  rows: RowWindow<Row>
  /** More rows are on their way. */
  busy?: boolean
  /** Another value scrolls back to the first row: another question was asked. */
  resetKey: string
  onOpen(row: Row): void
  /** A click anywhere on a row opens it. */
  clickOpens?: boolean
  /** Lines form a tree: `look` tells how deep each is. */
  tree?: boolean
  look?(row: Row): RowLook
  /** What a line shows instead of its cells, across all columns; null: it has cells. */
  across?(row: Row, index: number): ReactNode
  selection?: GridSelection
  /** Keys that are not the grid's own. True: it was for us. */
  onKey?(event: KeyboardEvent, cell: GridCell<Row>): boolean
  /** The context menu of a cell, by key or pointer; `anchor` is the cell. */
  onMenu?(cell: GridCell<Row>, anchor: HTMLElement): void
  /** CSS length; the grid is never taller. */
  maxHeight?: string
}

const MOST_VISIBLE = 'calc(100dvh - 248px)'
/** How much wider or narrower Shift and an arrow make a column, in px. */
const WIDTH_STEP = 16

function Grid<Row>(props: VirtualGridProps<Row>) {
  const { label, columns, rows, busy = false, resetKey, onOpen, selection, look } = props
  const { onMenu } = props
  const scroller = useRef<HTMLDivElement>(null)
  const [wanted, setActive] = useState<GridPosition>({ row: 0, column: 0 })
  const movesFocus = useRef(false)
  const [place] = useState(createRowSlots)
  const id = useId()
  const active = {
    row: Math.min(wanted.row, rows.count - 1),
    column: Math.min(wanted.column, columns.visible.length - 1),
  }

  const { from, to, made, reveal, reset } = useRowRange(scroller, rows.count)
  const { show, count } = rows
  useEffect(() => show(from, to), [show, from, to, count])

  const [resetOf, setResetOf] = useState(resetKey)
  if (resetOf !== resetKey) {
    setResetOf(resetKey)
    setActive({ row: 0, column: 0 })
  }
  useLayoutEffect(reset, [resetKey, reset])

  useLayoutEffect(() => {
    // A line that has just arrived may hand the focus on from its cell to what is inside.
    if (!movesFocus.current && !lostFocus(document.activeElement)) return
    const moved = movesFocus.current
    movesFocus.current = false
    if (moved && active.row >= 0) reveal(active.row)
    const line = scroller.current?.querySelector<HTMLElement>(`[data-row="${active.row}"]`)
    const cell =
      line?.querySelector<HTMLElement>(`[data-column="${active.column}"]`) ??
      line?.querySelector<HTMLElement>('[data-column="0"]')
    const target = cell?.hasAttribute('tabindex')
      ? cell
      : cell?.querySelector<HTMLElement>('a, button, input')
    target?.focus({ preventScroll: active.row >= 0 })
    if (cell && scroller.current) revealSideways(scroller.current, cell)
  })

  const cellAt = ({ row: index, column }: GridPosition): GridCell<Row> => {
    const row = index < 0 ? undefined : rows.row(index)
    const whole = row !== undefined && (props.across?.(row, index) ?? null) !== null
    return { index, row, column: whole ? undefined : columns.visible[column]?.column }
  }
  const onWidthKey = (event: KeyboardEvent): boolean => {
    const head = columns.visible[active.column]?.column
    const step = { ArrowLeft: -WIDTH_STEP, ArrowRight: WIDTH_STEP, Backspace: null }[event.key]
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[role=columnheader]')
    if (active.row >= 0 || !event.shiftKey || step === undefined || !head || head.quiet || !cell) return false
    if (!columns.resize) return false
    columns.resize.set(head.id, step && clampWidth(cell.getBoundingClientRect().width + step))
    return true
  }
  const onSelectionKey = (event: KeyboardEvent): boolean => {
    const { role, tagName } = event.target as HTMLElement
    const on = role === 'gridcell' ? 'cell' : tagName === 'INPUT' ? 'checkbox' : 'other'
    const step = selection ? selectionKey(event, on, active, size) : null
    if (!selection || !step) return false
    if (step.does === 'all') selection.all()
    else selection[step.does](step.row)
    if (step.does === 'extend' && step.to) {
      movesFocus.current = true
      setActive(step.to)
    }
    return true
  }
  const size = { rows: rows.count, columns: columns.visible.length }

  const onKeyDown = (event: KeyboardEvent) => {
    if (onWidthKey(event) || onSelectionKey(event) || props.onKey?.(event, cellAt(active))) {
      event.preventDefault()
      return
    }
    if (event.altKey || event.metaKey || event.shiftKey) return
    if (event.key === 'Enter' && (event.target as HTMLElement).role === 'gridcell') {
      const row = rows.row(active.row)
      if (row !== undefined) onOpen(row)
      return
    }
    const next = moveInGrid(active, event, size)
    if (!next) return
    event.preventDefault()
    movesFocus.current = true
    setActive(next)
  }
  const onFocus = (event: FocusEvent) => {
    const position = positionOf(event.target as HTMLElement)
    if (position && (position.row !== active.row || position.column !== active.column)) setActive(position)
  }
  const onClick = (event: MouseEvent) => {
    const target = event.target as HTMLElement
    const position = positionOf(target)
    // Whoever has just marked text wants to copy it; menus that a cell opens lie elsewhere in the page.
    if (!position || target.closest('a, button, input, label') || !getSelection()?.isCollapsed) return
    const row = rows.row(position.row)
    if (row !== undefined) onOpen(row)
  }
  const onContextMenu = (event: MouseEvent) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-column]')
    const position = positionOf(event.target as HTMLElement)
    if (!onMenu || !cell || !position || position.row < 0) return
    event.preventDefault()
    onMenu(cellAt(position), cell)
  }

  const drawn = Array.from({ length: Math.min(to - from, made) }, (_, at) => from + at)
  // The row that holds the focus must not vanish when it is scrolled away.
  if (active.row >= 0 && (active.row < from || active.row >= to)) drawn.push(active.row)
  const slotted = place(drawn)
  const inOrder = slotted.every(({ row }, at) => at === 0 || row > (slotted[at - 1]?.row ?? -1))
  const tracks = { '--grid-tracks': columns.template } as CSSProperties
  return (
    <GridRoot
      ref={scroller}
      role={props.tree ? 'treegrid' : 'grid'}
      aria-label={label}
      aria-rowcount={rows.count + 1}
      aria-colcount={columns.count}
      aria-busy={busy}
      aria-multiselectable={selection ? true : undefined}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onClick={props.clickOpens ? onClick : undefined}
      onMouseOver={showTitle}
      onMouseOut={hideTitle}
      onContextMenu={onMenu ? onContextMenu : undefined}
      data-click-opens={props.clickOpens}
      style={{
        ...tracks,
        height: (rows.count + 1) * ROW_HEIGHT + 3,
        maxHeight: props.maxHeight ?? MOST_VISIBLE,
        minHeight: Math.min(rows.count + 1, 8) * ROW_HEIGHT + 3,
      }}
    >
      <GridHead columns={columns} activeColumn={active.row < 0 ? active.column : null} root={scroller} />
      {rows.count > 0 && (
        <div
          role="rowgroup"
          className="grid-body"
          // Elements serve again for other rows, so that their own order may not be that of the rows.
          aria-owns={inOrder ? undefined : ownedInOrder(slotted, id)}
          style={{ height: rows.count * ROW_HEIGHT }}
        >
          {slotted.map(({ slot, row: index }) => {
            const row = rows.row(index)
            return (
              <GridRow
                key={slot}
                id={`${id}-${slot}`}
                index={index}
                row={row}
                columns={columns.visible}
                columnCount={columns.count}
                activeColumn={index === active.row ? active.column : null}
                across={props.across}
                {...(row !== undefined && look?.(row))}
              />
            )
          })}
        </div>
      )}
    </GridRoot>
  )
}

const titled = (event: MouseEvent) => (event.target as HTMLElement).closest<HTMLElement>('[data-title]')

/**
 * What is cut off is told to a pointer. Not as a `title` all the time: browsers' own rules for `[title]` would have every
 * cell styled anew with every scrolled row.
 */
function showTitle(event: MouseEvent): void {
  const element = titled(event)
  if (element) element.title = element.dataset.title ?? ''
}
function hideTitle(event: MouseEvent): void {
  titled(event)?.removeAttribute('title')
}

/** Ids of the rows' elements in the order of the rows. */
function ownedInOrder(slotted: readonly { slot: number; row: number }[], id: string): string {
  return [...slotted]
    .sort((a, b) => a.row - b.row)
    .map(({ slot }) => `${id}-${slot}`)
    .join(' ')
}

/** The cell that an element lies in; null: in none, as a menu that React hands events on from. */
function positionOf(element: HTMLElement): GridPosition | null {
  const cell = element.closest<HTMLElement>('[data-column]')
  const row = cell?.parentElement?.dataset.row
  return cell && row !== undefined ? { row: Number(row), column: Number(cell.dataset.column) } : null
}

/** A cell that had the focus while its line was on its way, and can have it no longer. */
function lostFocus(element: Element | null): boolean {
  return element instanceof HTMLElement && element.role === 'gridcell' && !element.hasAttribute('tabindex')
}

/**
 * A table of any length, of which only the visible rows are drawn: one tab stop, arrows move, Enter opens. Drawn again
 * only when a prop changes, so its owner keeps them the same while they say the same.
 * https://www.w3.org/WAI/ARIA/apg/patterns/grid/
 */
export const VirtualGrid = memo(Grid) as typeof Grid
