import type { AuditSort } from '../report'
import type { RowTable } from '../rows/types'
import type { Ranks } from './ranks'

/** So many sort columns are asked for at most; the rest of a longer list changes nothing that anybody sees. */
const SORTS = 6

/**
 * Every row of the table in order. Equal ones by name of the principal, then of the permission, then as in the table: the
 * order is the same every time.
 */
export function orderRows(
  table: RowTable,
  sorts: readonly AuditSort[],
  ranksOf: (column: AuditSort['column']) => Ranks,
): Int32Array {
  const wanted = new Map<AuditSort['column'], boolean>()
  for (const { column, descending } of sorts.slice(0, SORTS)) {
    if (!wanted.has(column)) wanted.set(column, descending)
  }
  for (const column of ['principal', 'clientId', 'permission'] as const) {
    if (!wanted.has(column)) wanted.set(column, false)
  }
  let order = Int32Array.from({ length: table.count }, (_, row) => row)
  // Least significant first: each pass keeps the order of what it finds equal.
  for (const [column, descending] of [...wanted].reverse()) {
    order = distribute(order, ranksOf(column), descending)
  }
  return order
}

/** One pass of a counting sort. */
function distribute(order: Int32Array, ranks: Ranks, descending: boolean): Int32Array<ArrayBuffer> {
  const { size, ofRow } = ranks
  const places = new Int32Array(order.length)
  const starts = new Int32Array(size + 2)
  for (let at = 0; at < order.length; at++) {
    const rank = ofRow(order[at] ?? 0)
    const place = rank < 0 ? size : descending ? size - 1 - rank : rank
    places[at] = place
    starts[place + 1] = (starts[place + 1] ?? 0) + 1
  }
  for (let place = 0; place < size; place++) {
    starts[place + 1] = (starts[place + 1] ?? 0) + (starts[place] ?? 0)
  }
  const sorted = new Int32Array(order.length)
  for (let at = 0; at < order.length; at++) {
    const place = places[at] ?? 0
    const to = starts[place] ?? 0
    sorted[to] = order[at] ?? 0
    starts[place] = to + 1
  }
  return sorted
}
