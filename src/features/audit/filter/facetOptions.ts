import type { FacetField } from '../../../domain/audit/api'
import { hasTerm, quoteName, wordsFound } from '../../../domain/audit/filter/edit'
import { choiceNamed, FILTER_FIELDS } from '../../../domain/audit/filter/fields'
import { parseFilter } from '../../../domain/audit/filter/parse'
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
export function facetOptions(field: FacetField, text: string, found: readonly FacetValue[]): FacetOption[] {
  const { takes, values } = FILTER_FIELDS[field]
  if (takes === 'choice') {
    const rows = new Map(found.map((one) => [one.value, one.rows]))
    // The worst risk first.
    const words = field === 'risk' ? [...values].reverse() : values
    const ticked = wordsFound(parseFilter(text).terms, field) ?? []
    return words.map((word) => ({
      value: word,
      word,
      name: word,
      rows: rows.get(word) ?? 0,
      chosen: ticked.includes(word),
    }))
  }
  return found.map((one) => {
    const isWord = one.label === undefined && choiceNamed(field, one.value) !== null
    const value = facetTerm(field, one, found)
    return {
      value,
      word: isWord ? one.value : null,
      name: one.label ?? one.value,
      rows: one.rows,
      chosen: hasTerm(text, field, value),
    }
  })
}
