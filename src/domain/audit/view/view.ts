import type { Filter, Matches } from '../filter/evaluate'
import type { AuditLine, AuditMatch, AuditQuery, AuditSlice, AuditSort } from '../report'
import { once } from '../rows/once'
import type { RowTable } from '../rows/types'
import { type Groups, groupRows } from './grouping'
import { orderRows } from './order'
import { createRanks } from './ranks'

/** What a query found, line by line. */
interface View {
  id: number
  match: AuditMatch
  lines(from: number, to: number): AuditLine[]
  indices(from: number, to: number): number[]
}

interface Views {
  query(query: AuditQuery, from: number, to: number): AuditSlice
  lines(viewId: number, from: number, to: number): AuditLine[] | null
  indices(viewId: number, from: number, to: number): number[] | null
  match(filter: string): AuditMatch
  /** Every row that a query finds, in its order. */
  rowsOf(query: Pick<AuditQuery, 'filter' | 'sort' | 'group'>): Int32Array
}

/** Shows a table's rows filtered, sorted and grouped. `nextId`: numbers views, so that an answer about an old one is told apart. */
export function createViews(table: RowTable, filter: Filter, nextId: () => number): Views {
  const ranksOf = createRanks(table)
  let sorted: { key: string; order: Int32Array } | null = null
  const matched = createRecent<Matches>()
  const ordered = createRecent<{ order: Int32Array; groups: Groups | null }>()
  let last: View | null = null

  function orderOf(sort: readonly AuditSort[]): Int32Array {
    const key = JSON.stringify(sort)
    if (sorted?.key !== key) sorted = { key, order: orderRows(table, sort, ranksOf) }
    return sorted.order
  }
  const matchesOf = (text: string): Matches => matched(text, () => filter.matches(text))
  const find = ({ filter: text, sort, group }: Pick<AuditQuery, 'filter' | 'sort' | 'group'>) =>
    ordered(JSON.stringify([text, sort, group]), () => {
      const { hits, rows } = matchesOf(text)
      const order = orderOf(sort)
      const found = new Int32Array(rows)
      for (let from = 0, to = 0; to < rows; from++) {
        const row = order[from] ?? 0
        if (hits[row] === 1) found[to++] = row
      }
      const groups = group === 'none' ? null : groupRows(table, found, group)
      return { order: groups?.order ?? found, groups }
    })
  function makeView(query: AuditQuery): View {
    const { order, groups } = find(query)
    const { rows, principals } = matchesOf(query.filter)
    const shown = groups ? groupLines(table, groups, new Set(query.expanded)) : rowLines(table, order)
    const id = nextId()
    return {
      id,
      match: {
        viewId: id,
        lines: shown.count,
        rows,
        principals,
        ...totals(),
      },
      lines: (from, to) => range(from, to, shown.count).map(shown.line),
      indices(from, to) {
        const alone = to - from === 1
        return range(from, to, shown.count).flatMap((line) => shown.rows(line, alone))
      },
    }
  }
  const totals = once(() => ({
    totalRows: table.count,
    totalPrincipals: table.parties.filter(({ rowCount }) => rowCount > 0).length,
  }))
  const shownBy = (viewId: number) => (last?.id === viewId ? last : null)

  return {
    query(query, from, to) {
      last = makeView(query)
      const start = Math.max(0, from)
      return { ...last.match, from: start, page: last.lines(start, to) }
    },
    lines: (viewId, from, to) => shownBy(viewId)?.lines(from, to) ?? null,
    indices: (viewId, from, to) => shownBy(viewId)?.indices(from, to) ?? null,
    match(text) {
      const { rows, principals } = matchesOf(text)
      return {
        viewId: last?.id ?? 0,
        lines: rows,
        rows,
        principals,
        ...totals(),
      }
    },
    rowsOf: (query) => find(query).order,
  }
}

/** Answers that are kept: whoever takes back what they typed meets them again. */
const KEPT = 4

/** Makes an answer, unless it is among the latest ones. */
function createRecent<T>(): (key: string, make: () => T) => T {
  const kept = new Map<string, T>()
  return (key, make) => {
    const value = kept.has(key) ? (kept.get(key) as T) : make()
    kept.delete(key)
    kept.set(key, value)
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT) break
      kept.delete(oldest)
    }
    return value
  }
}

interface Lines {
  count: number
  line(index: number): AuditLine
  /** Rows of a line: a head stands for all of its group, save (not `alone`) where they stand in lines of their own. */
  rows(index: number, alone: boolean): number[]
}

function range(from: number, to: number, count: number): number[] {
  const start = Math.max(0, from)
  return Array.from({ length: Math.max(0, Math.min(to, count) - start) }, (_, index) => start + index)
}

function rowLines(table: RowTable, order: Int32Array): Lines {
  return {
    count: order.length,
    line: (index) => ({ kind: 'row', row: table.row(order[index] ?? 0) }),
    rows: (index) => [order[index] ?? 0],
  }
}

function groupLines(table: RowTable, groups: Groups, expanded: ReadonlySet<string>): Lines {
  const firstLine = new Int32Array(groups.count + 1)
  const open = new Uint8Array(groups.count)
  for (let group = 0; group < groups.count; group++) {
    if (expanded.size > 0 && expanded.has(groups.key(group))) open[group] = 1
    const rows = open[group] === 1 ? (groups.starts[group + 1] ?? 0) - (groups.starts[group] ?? 0) : 0
    firstLine[group + 1] = (firstLine[group] ?? 0) + 1 + rows
  }
  const groupAt = (line: number): number => {
    let low = 0
    let high = groups.count - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((firstLine[middle] ?? 0) <= line) low = middle
      else high = middle - 1
    }
    return low
  }
  const rowAt = (group: number, line: number) =>
    groups.order[(groups.starts[group] ?? 0) + line - (firstLine[group] ?? 0) - 1] ?? 0
  return {
    count: firstLine[groups.count] ?? 0,
    line(index) {
      const group = groupAt(index)
      if (firstLine[group] !== index) return { kind: 'row', row: table.row(rowAt(group, index)) }
      return { kind: 'group', ...groups.head(group), expanded: open[group] === 1 }
    },
    rows(index, alone) {
      const group = groupAt(index)
      if (firstLine[group] !== index) return [rowAt(group, index)]
      if (open[group] === 1 && !alone) return []
      return [...groups.order.subarray(groups.starts[group] ?? 0, groups.starts[group + 1] ?? 0)]
    },
  }
}
