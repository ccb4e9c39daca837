import { FILTER_FIELD_NAMES, FILTER_FIELDS, fieldNamed } from './fields'
import { scanFilter } from './scan'
import type { FilterField } from './types'

interface Completion {
  /** What stands in the text from `from` to `to` is replaced by an item. */
  from: number
  to: number
  /** null: a field's name is being typed (or free words). */
  field: FilterField | null
  /** What is typed of the value so far; the tenant's own values of the field begin with it (`facet` of the report). */
  typed: string
  /** Whether the tenant's own names can stand here too. */
  names: boolean
  /** Names of fields with their colon, or the field's own words. */
  items: string[]
}

/** What can stand where the caret is. */
export function completions(text: string, caret: number): Completion {
  const term = scanFilter(text).find(({ from, to }) => from < caret && caret <= to)
  if (!term?.name) return fieldCompletion(text, caret, term?.negated ? term.from + 1 : (term?.from ?? caret))
  const first = term.values[0]
  const nameFrom = term.negated ? term.from + 1 : term.from
  if (first && caret < first.from) return fieldCompletion(text, caret, nameFrom)
  const field = fieldNamed(term.name)
  const value = term.values.find(({ from, to }) => from <= caret && caret <= to)
  const from = value?.from ?? caret
  if (!field) return { from: caret, to: caret, field: null, typed: '', names: false, items: [] }
  const operator = value && value.operator !== ':' ? value.operator : ''
  const start = from + operator.length
  const typed = text.slice(start, caret).replace(/^"/u, '')
  const { values, takes } = FILTER_FIELDS[field]
  return {
    from: start,
    to: value?.to ?? caret,
    field,
    typed,
    names: takes === 'name' && operator === '',
    items: beginning(values, typed),
  }
}

function fieldCompletion(text: string, caret: number, from: number): Completion {
  const typed = text.slice(from, caret)
  const colon = text.slice(caret).search(/[\s:<>]|$/u)
  const to = caret + colon + (text[caret + colon] === ':' ? 1 : 0)
  const items = beginning(FILTER_FIELD_NAMES, typed).map((name) => `${name}:`)
  return { from, to, field: null, typed, names: false, items }
}

function beginning(words: readonly string[], typed: string): string[] {
  const wanted = typed.toLowerCase()
  return words.filter((word) => word.startsWith(wanted))
}
