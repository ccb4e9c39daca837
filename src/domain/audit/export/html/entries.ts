import type { RowTable } from '../../rows/types'
import type { Selection } from '../selection'
import { HTML_MOST } from './limits'

/** How many rows, findings and credentials of a selection the report tells. */
export function htmlEntries(table: RowTable, { rows, findings, credentials }: Selection): number {
  const told = capped(rows, (row) => table.columns.party[row], HTML_MOST.rowsOfPrincipal)
  return (
    Math.min(told, HTML_MOST.rows) +
    capped(findings, ({ id }) => id, HTML_MOST.findingsOfKind) +
    Math.min(credentials.length, HTML_MOST.credentials)
  )
}

function capped<T>(items: Iterable<T>, groupOf: (item: T) => unknown, most: number): number {
  const counts = new Map<unknown, number>()
  let told = 0
  for (const item of items) {
    const group = groupOf(item)
    const count = counts.get(group) ?? 0
    if (count === most) continue
    counts.set(group, count + 1)
    told++
  }
  return told
}
