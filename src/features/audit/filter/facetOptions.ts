import { hasTerm, quote, quoteName } from '../../../domain/audit/filter/edit'
import { choiceNamed, FILTER_FIELDS } from '../../../domain/audit/filter/fields'
import type { FilterField } from '../../../domain/audit/filter/types'
import type { FacetValue } from '../../../domain/audit/report'

export interface FacetOption {
  /** As it stands in a filter. */
  value: string
  /** As it is meant. */
  word: string
  /** A name of the tenant; else the screen has a word for it. */
  label?: string
  rows: number
  chosen: boolean
}

/**
 * What a field's menu offers: every word of its own, in its order and also where no row has it, or the tenant's names as
 * the report found them.
 */
export function facetOptions(field: FilterField, text: string, found: readonly FacetValue[]): FacetOption[] {
  const option = (value: string, word: string, rows: number, label?: string): FacetOption => ({
    value,
    word,
    rows,
    chosen: hasTerm(text, field, value),
    ...(label === undefined ? {} : { label }),
  })
  const { takes, values } = FILTER_FIELDS[field]
  if (takes === 'choice') {
    const rows = new Map(found.map((one) => [one.value, one.rows]))
    const words = field === 'risk' ? [...values].reverse() : values
    return words.map((word) => option(word, word, rows.get(word) ?? 0))
  }
  return found.map(({ value, label, rows }) => {
    // A name that happens to be one of the field's own words is still a name.
    const isOwn = label === undefined && choiceNamed(field, value) !== null
    const written = isOwn ? value : choiceNamed(field, value) === null ? quote(value) : quoteName(value)
    return option(written, value, rows, isOwn ? undefined : (label ?? value))
  })
}
