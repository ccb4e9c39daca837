import type { AuditLine, AuditMatch, AuditQuery } from '../../../domain/audit/report'
import type { LineState } from '../../../graph/lines/lineWindow'
import type { GridSelection } from '../../../ui/table/VirtualGrid'
import { extended, missed, NOTHING_SELECTED, rangeStart, type Selection, toggled } from './selection'

export type DrawnLines = Pick<LineState<AuditQuery, AuditMatch, AuditLine>, 'match' | 'line'>

/** What is on screen. */
interface Drawn {
  lines: DrawnLines
  /** What the worker had answered when rows were numbered anew: what is drawn of it has numbers of before. */
  outdated: AuditMatch | null
  selection: Selection
}

interface Choosing extends GridSelection {
  /** Told whenever something else is on screen. */
  drawn(now: Drawn): void
}

/**
 * What the grid's keys and clicks choose of the lines that are drawn.
 * @param latest what the worker answered last: it may wait to be drawn
 * @param indices of the rows among these lines of an answer; null: the table shows another one by now
 */
export function createChoosing(
  latest: () => AuditMatch | null,
  indices: (viewId: number, from: number, to: number) => Promise<number[] | null>,
  change: (next: (before: Selection) => Selection) => void,
): Choosing {
  let screen: Drawn = {
    lines: { match: null, line: () => undefined },
    outdated: null,
    selection: NOTHING_SELECTED,
  }
  /** The answer that is drawn; null: others are on their way, and what is chosen of the old lines would be other rows. */
  const seen = (): AuditMatch | null => {
    const { match } = screen.lines
    if (match === null || (match === latest() && match !== screen.outdated)) return match
    change(missed)
    return null
  }
  /** Chooses nothing where the table shows something else by then: so would the choice. */
  const choose = (
    { viewId }: AuditMatch,
    from: number,
    to: number,
    next: (before: Selection, rows: number[]) => Selection,
  ) =>
    indices(viewId, from, to).then(
      (rows) => rows && change((before) => next(before, rows)),
      // Nothing is chosen; the table tells what is wrong.
      () => undefined,
    )
  return {
    drawn(now) {
      screen = now
    },
    toggle(index) {
      const match = seen()
      if (!match) return
      const anchor = { line: index, viewId: match.viewId }
      const line = screen.lines.line(index)
      if (line?.kind === 'row') change((before) => toggled(before, [line.row.index], anchor))
      else void choose(match, index, index + 1, (before, rows) => toggled(before, rows, anchor))
    },
    extend(index) {
      const match = seen()
      if (!match) return
      const { viewId } = match
      const anchor = rangeStart(screen.selection, { line: index, viewId })
      const [from, to] = [Math.min(anchor.line, index), Math.max(anchor.line, index) + 1]
      void choose(match, from, to, (before, rows) => ({ ...extended(before, rows, viewId), anchor }))
    },
    all() {
      const match = seen()
      if (match) void choose(match, 0, match.lines, (before, rows) => extended(before, rows, match.viewId))
    },
  }
}
