import { RISK_LEVELS } from '../../../permissions/risk/types'
import type { RowTable } from '../../rows/types'
import type { RowNumbers } from '../selection'

/** Rows of one principal among those of a report. */
export interface PartyRows {
  party: number
  rows: Int32Array
}

const MOST_COUNTED = 0xffff
const SIZE = 2 ** 24

/**
 * The rows by principal: first who was granted what is riskiest, then who was granted most of it. Numbers are packed and
 * sorted as such, since there may be hundreds of thousands.
 */
export function byRisk(
  table: RowTable,
  rows: RowNumbers,
): { count: number; at(position: number): PartyRows } {
  const sorted = Int32Array.from(rows).sort()
  const starts: number[] = []
  const keys: number[] = []
  let highest = 0
  let count = 0
  const close = () => {
    if (starts.length > 0)
      keys.push((highest * (MOST_COUNTED + 1) + Math.min(count, MOST_COUNTED)) * SIZE - keys.length)
  }
  let last = -1
  sorted.forEach((row, position) => {
    const party = table.columns.party[row] ?? -1
    if (party !== last) {
      close()
      starts.push(position)
      last = party
      highest = 0
      count = 0
    }
    const rank = table.granted(row) ? RISK_LEVELS.indexOf(table.permission(row).risk.level) + 1 : 0
    if (rank > highest) [highest, count] = [rank, 1]
    else if (rank === highest) count++
  })
  close()
  const order = Float64Array.from(keys).sort().reverse()
  return {
    count: order.length,
    at(position) {
      // What was taken off the multiple of SIZE is the group's number.
      const key = order[position] ?? 0
      const group = Math.ceil(key / SIZE) * SIZE - key
      const own = sorted.subarray(starts[group], starts[group + 1])
      return { party: table.columns.party[own[0] ?? -1] ?? -1, rows: riskiestFirst(table, own) }
    },
  }
}

function riskiestFirst(table: RowTable, rows: Int32Array): Int32Array {
  const rank = (row: number) =>
    RISK_LEVELS.indexOf(table.permission(row).risk.level) + (table.granted(row) ? RISK_LEVELS.length : 0)
  return rows.slice().sort((one, other) => rank(other) - rank(one) || one - other)
}
