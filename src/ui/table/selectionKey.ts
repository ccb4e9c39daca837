import { type GridPosition, moveInGrid } from './gridNavigation'

/** What a key does to the lines that are chosen. `to`: the cell that the focus moves to as well. */
type SelectionStep =
  { does: 'toggle'; row: number } | { does: 'extend'; row: number; to?: GridPosition } | { does: 'all' }

const EXTENDING = /^(?:Arrow(?:Up|Down)|Page(?:Up|Down))$/u

/**
 * Space chooses the line or gives it up, Shift with Space or an arrow chooses up to a line, Ctrl+A chooses all; null: the
 * key is none of these.
 * @param on what has the focus: Space is a checkbox's own key, and that of a button or link within a cell
 */
export function selectionKey(
  event: { key: string; shiftKey: boolean; ctrlKey: boolean; metaKey: boolean },
  on: 'cell' | 'checkbox' | 'other',
  active: GridPosition,
  size: { rows: number; columns: number },
): SelectionStep | null {
  if (active.row < 0) return null
  const { key, shiftKey, ctrlKey, metaKey } = event
  if (key === ' ') {
    if (shiftKey && on !== 'other') return { does: 'extend', row: active.row }
    return on === 'cell' ? { does: 'toggle', row: active.row } : null
  }
  if (key.toLowerCase() === 'a' && (ctrlKey || metaKey)) return { does: 'all' }
  const to = shiftKey && EXTENDING.test(key) ? moveInGrid(active, event, size) : null
  return to && to.row >= 0 ? { does: 'extend', row: to.row, to } : null
}
