import type { FacetField } from '../api'
import { removeField } from '../filter/edit'
import type { Filter } from '../filter/evaluate'
import { quickFold } from '../filter/names'
import type { FacetValue } from '../report'
import type { RowTable } from '../rows/types'
import { codesOf } from './codes'

/**
 * Values of a field among the rows of `filter` without that field's own terms, most frequent first. `starting`: as typed so
 * far; values that begin so come before those that hold it elsewhere.
 */
export function facetValues(
  table: RowTable,
  filter: Filter,
  asked: { field: FacetField; filter: string; starting: string; limit: number },
): FacetValue[] {
  const { ofRow, values, labels } = codesOf(table, asked.field)
  const counts = countBy(table, values.length, ofRow, (found) =>
    filter.visit(removeField(asked.filter, asked.field), found),
  )
  const wanted = quickFold(asked.starting.trim())
  const found: { code: number; begins: boolean }[] = []
  for (let code = 0; code < values.length; code++) {
    if (!counts.rows[code]) continue
    const texts = [quickFold(labels?.[code] ?? ''), quickFold(values[code] ?? '')]
    if (!texts.some((text) => text.includes(wanted))) continue
    found.push({ code, begins: texts.some((text) => text.startsWith(wanted)) })
  }
  found.sort(
    (one, other) =>
      Number(other.begins) - Number(one.begins) ||
      (counts.rows[other.code] ?? 0) - (counts.rows[one.code] ?? 0) ||
      one.code - other.code,
  )
  return found.slice(0, Math.max(0, asked.limit)).map(({ code }) => ({
    value: values[code] ?? '',
    ...(labels?.[code] ? { label: labels[code] } : {}),
    rows: counts.rows[code] ?? 0,
    principals: counts.principals[code] ?? 0,
  }))
}

/** Rows and parties by code. The rows come in the table's order, those of a party together. */
export function countBy(
  table: RowTable,
  codes: number,
  ofRow: (row: number) => number,
  visit: (found: (row: number) => void) => void,
): { rows: Int32Array; principals: Int32Array } {
  const owners = table.columns.party
  const rows = new Int32Array(codes)
  const principals = new Int32Array(codes)
  const last = new Int32Array(codes).fill(-1)
  visit((row) => {
    const code = ofRow(row)
    const owner = owners[row] ?? 0
    rows[code] = (rows[code] ?? 0) + 1
    if (last[code] === owner) return
    last[code] = owner
    principals[code] = (principals[code] ?? 0) + 1
  })
  return { rows, principals }
}
