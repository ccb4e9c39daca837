import { RISK_LEVELS } from '../../../permissions/risk/types'
import type { RowTable } from '../../rows/types'
import type { RowNumbers } from '../selection'

/** Rows of one principal among those of a report. */
interface PartyRows {
  party: number
  rows: Int32Array
}

const MOST_COUNTED = 0xffff
const SIZE = 2 ** 24

/** The rank of each permission's risk, by its index. */
export function riskRanks(table: RowTable): Int8Array {
  return Int8Array.from(table.permissions, ({ risk }) => RISK_LEVELS.indexOf(risk.level))
}

/**
 * The rows by principal: first who was granted what is riskiest, then who was granted most of it. Numbers are packed and
 * sorted as such, since there may be hundreds of thousands.
 */
export function byRisk(
  table: RowTable,
  rows: RowNumbers,
): { count: number; at(position: number): PartyRows } {
  const ranks = riskRanks(table)
  const { party: parties, permission: permissions } = table.columns
  const sorted = Int32Array.from(rows).sort()
  const starts: number[] = []
  const keys: number[] = []
  let highest = 0
  let count = 0
  const close = () => {
    if (starts.length === 0) return
    keys.push((highest * (MOST_COUNTED + 1) + Math.min(count, MOST_COUNTED)) * SIZE - keys.length)
  }
  let last = -1
  for (let position = 0; position < sorted.length; position++) {
    const row = sorted[position] ?? -1
    const party = parties[row] ?? -1
    if (party !== last) {
      close()
      starts.push(position)
      last = party
      highest = 0
      count = 0
    }
    const rank = table.granted(row) ? (ranks[permissions[row] ?? -1] ?? 0) + 1 : 0
    if (rank > highest) {
      highest = rank
      count = 1
    } else if (rank === highest) count++
  }
  close()
  const order = Float64Array.from(keys).sort().reverse()

  const weight = (row: number): number =>
    (ranks[permissions[row] ?? -1] ?? 0) + (table.granted(row) ? RISK_LEVELS.length : 0)
  return {
    count: order.length,
    at(position) {
      // What was taken off the multiple of SIZE is the group's number.
      const key = order[position] ?? 0
      const group = Math.ceil(key / SIZE) * SIZE - key
      const own = sorted.slice(starts[group], starts[group + 1])
      own.sort((one, other) => weight(other) - weight(one) || one - other)
      return { party: parties[own[0] ?? -1] ?? -1, rows: own }
    },
  }
}
