import { hasTerm, quoteName } from '../../../domain/audit/filter/edit'
import { choiceNamed, FILTER_FIELDS } from '../../../domain/audit/filter/fields'
import type { FilterField } from '../../../domain/audit/filter/types'
import type { FacetValue } from '../../../domain/audit/report'

interface FacetOption {
  /** As it stands in a filter. */
  value: string
  /** One of the field's own words, for which the screen has a word; null: a name of the tenant. */
  word: string | null
  name: string
  rows: number
  chosen: boolean
}

/**
 * How a value that the report found stands in a filter: by its name, which people can read, unless it has none or shares it.
 */
export function facetTerm(field: FilterField, one: FacetValue, found: readonly FacetValue[]): string {
  if (one.label === undefined && choiceNamed(field, one.value) !== null) return one.value
  const shared = found.some((other) => other !== one && other.label === one.label)
  return quoteName(!one.label || shared ? one.value : one.label)
}

/**
 * What a field's menu offers: every word of its own, in its order and also where no row has it, or the tenant's names as
 * the report found them.
 */
export function facetOptions(field: FilterField, text: string, found: readonly FacetValue[]): FacetOption[] {
  const { takes, values } = FILTER_FIELDS[field]
  const option = (value: string, word: string | null, name: string, rows: number): FacetOption => ({
    value,
    word,
    name,
    rows,
    chosen: hasTerm(text, field, value),
  })
  if (takes === 'choice') {
    const rows = new Map(found.map((one) => [one.value, one.rows]))
    // The worst risk first.
    const words = field === 'risk' ? [...values].reverse() : values
    return words.map((word) => option(word, word, word, rows.get(word) ?? 0))
  }
  return found.map((one) => {
    const isWord = one.label === undefined && choiceNamed(field, one.value) !== null
    return option(facetTerm(field, one, found), isWord ? one.value : null, one.label ?? one.value, one.rows)
  })
}
