import type { FacetField } from '../api'
import { FILTER_FIELDS, fieldNamed } from './fields'
import { parseFilter } from './parse'
import { scanFilter } from './scan'
import type { FilterField, FilterTerm } from './types'

/** A value as it can stand in a filter, whatever it is: a name with spaces, quotes, commas or stars, or nothing. */
export function quote(value: string): string {
  if (/^[\p{L}\d@._/][\p{L}\d@._/-]*$/u.test(value)) return value
  return `"${value.replace(/["\\*]/gu, '\\$&')}"`
}

/** A value as a name and never as one of the field's own words, such as `none`. */
export function quoteName(value: string): string {
  const plain = quote(value)
  return plain.startsWith('"') ? plain : `"${plain}"`
}

/** The filter without the stretch, and without a double space where it was. */
function without(text: string, from: number, to: number): string {
  return joined(text.slice(0, from), text.slice(to))
}

function joined(...parts: string[]): string {
  return parts
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' ')
}

function isValue(term: FilterTerm, value: string): (one: FilterTerm['values'][number]) => boolean {
  const wanted = parseFilter(`${term.field ?? ''}:${value}`).terms[0]?.values[0]
  return (one) => {
    if (one.operator !== ':' || !wanted) return false
    if (one.choices.length > 0 || wanted.choices.length > 0)
      return one.choices.join(' ') === wanted.choices.join(' ')
    return one.text.toLowerCase() === wanted.text.toLowerCase() && one.parts.length === wanted.parts.length
  }
}

/** Has the filter the term, by itself or among others of its field? `value`: as it would stand in a filter. */
export function hasTerm(text: string, field: FilterField, value: string): boolean {
  return parseFilter(text).terms.some(
    (term) => term.field === field && !term.negated && term.values.some(isValue(term, value)),
  )
}

/** Lets the filter also find rows with this name: beside others of the same field, or as a new term. */
function addName(text: string, field: FacetField, value: string): string {
  const beside = parseFilter(text).terms.find((term) => term.field === field && !term.negated)
  const end = beside?.values.at(-1)?.to
  if (end === undefined) return joined(text, `${field}:${value}`)
  return `${text.slice(0, end)},${value}${text.slice(end)}`
}

/** Takes one name of a field out of those that are asked for (or `negated`, left out), and the term with it where it was the only one. */
function removeName(text: string, field: FacetField, value: string, negated: boolean): string {
  let left = text
  // From the end, so that the positions before stay as they are.
  for (const term of parseFilter(text).terms.reverse()) {
    if (term.field !== field || term.negated !== negated || !term.values.some(isValue(term, value))) continue
    const kept = term.values.filter((one) => !isValue(term, value)(one))
    const name = text.slice(term.from, term.values[0]?.from)
    const again = kept.map((one) => text.slice(one.from, one.to)).join(',')
    left =
      kept.length === 0
        ? without(left, term.from, term.to)
        : `${left.slice(0, term.from)}${name}${again}${left.slice(term.to)}`
  }
  return left
}

/**
 * The words of a field that terms let through, however they say it (`risk>=high`, `-status:hidden`); null: they do not
 * name the field. Of a field of which each row has exactly one word.
 */
export function wordsFound(terms: readonly FilterTerm[], field: FacetField): readonly string[] | null {
  const own = terms.filter((term) => term.field === field)
  if (own.length === 0) return null
  return FILTER_FIELDS[field].values.filter((word) =>
    own.every(({ negated, values }) => values.some(({ choices }) => choices.includes(word)) !== negated),
  )
}

/** Whatever the filter says of the field becomes one list, in the place of the first term; nothing where no word is left. */
function toggleWord(text: string, field: FacetField, word: string): string {
  const found = wordsFound(parseFilter(text).terms, field) ?? []
  const words = FILTER_FIELDS[field].values.filter((one) => found.includes(one) !== (one === word))
  const list = words.length > 0 ? `${field}:${words.join(',')}` : ''
  const parts: string[] = []
  let end = 0
  for (const { name, from, to } of scanFilter(text)) {
    if (!name || fieldNamed(name) !== field) continue
    parts.push(text.slice(end, from))
    if (end === 0) parts.push(list)
    end = to
  }
  return end === 0 ? joined(text, list) : joined(...parts, text.slice(end))
}

/** Has the filter also find rows with this value, or no longer. `value`: as it stands in a filter (see {@link quote}). */
export function toggleTerm(text: string, field: FacetField, value: string): string {
  if (FILTER_FIELDS[field].takes === 'choice') return toggleWord(text, field, value)
  if (hasTerm(text, field, value)) return removeName(text, field, value, false)
  return addName(removeName(text, field, value, true), field, value)
}

/** Takes away every term of a field, those that cannot be understood and those with `-` too. */
export function removeField(text: string, field: FilterField): string {
  let left = text
  for (const { name, from, to } of scanFilter(text).reverse()) {
    if (name && fieldNamed(name) === field) left = without(left, from, to)
  }
  return left
}

/** Adds what a chart or a finding filters by; terms that are there already are not said twice. */
export function addFilter(text: string, added: string): string {
  const { terms, errors } = parseFilter(added)
  if (errors.length > 0) return joined(text, added)
  const own = new Set(parseFilter(text).terms.map(({ from, to }) => text.slice(from, to)))
  const missing = terms.map(({ from, to }) => added.slice(from, to)).filter((term) => !own.has(term))
  return joined(text, ...missing)
}
