import { FILTER_FIELD_NAMES, FILTER_FIELDS, fieldNamed } from './fields'
import { parseFilter } from './parse'
import { type RawTerm, type RawValue, scanFilter } from './scan'

/**
 * What a filter may stand for while the value at the caret is being typed: `risk:hig` for `risk:hig*`, `resource:"Micro` for
 * `resource:"Micro*"`, and a field’s name, a term without a value, or half a date, for none at all. To be asked where the text as it stands
 * finds nothing, so that a table is not emptied between two keys. null: no value is unfinished there, or nothing that it
 * knows begins so, which is a mistake and to be told.
 */
export function meanwhile(text: string, caret: number): string | null {
  const term = scanFilter(text).find(({ from, to }) => from < caret && caret <= to)
  // At the first character of the next value, and at the end of the last one, that is the one.
  const value = term?.values.findLast(({ from, to }) => from <= caret && caret <= to)
  if (!term || (!value && caret !== term.to)) return null
  const instead = value && standIn(term, value)
  if (instead === null) return null
  if (value && instead !== undefined) return `${text.slice(0, value.from)}${instead}${text.slice(value.to)}`
  return withoutValue(text, term, value)
}

/** What is asked in place of a value; undefined: nothing, as if it were not there; null: it is finished, or a mistake. */
function standIn({ name, negated }: RawTerm, value: RawValue): string | null | undefined {
  const { text, quoted, finished, operator } = value
  const field = name ? fieldNamed(name) : null
  if (name && !field) return null
  if (quoted && finished) return null
  if (!text) return undefined
  if (!field) {
    if (!finished) return `"${begun(text)}"`
    return FILTER_FIELD_NAMES.some((one) => one.startsWith(text.toLowerCase())) ? undefined : null
  }
  const { takes, values, valueAliases = {} } = FILTER_FIELDS[field]
  const words = [...values, ...Object.keys(valueAliases)].filter((word) =>
    word.startsWith(text.toLowerCase()),
  )
  // What is left out should not go before it is known what that is.
  const wild = negated || operator !== ':' || text.includes('*')
  if (takes === 'name') {
    // Half of a row’s name is no row’s.
    if (field === 'row' || wild) return finished ? null : undefined
    return quoted ? `"${begun(text)}*"` : [`"${begun(text)}*"`, ...words].join(',')
  }
  if (parseFilter(`${name}:${operator === ':' ? '' : operator}${text}`).errors.length === 0 && finished)
    return null
  if (takes === 'choice') return words.length === 0 ? null : wild ? undefined : words.join(',')
  return words.length > 0 || /^[\d-]/u.test(text) ? undefined : null
}

/** As it can stand in quotes: what was typed of a name holds no wildcard. */
function begun(text: string): string {
  return text.replace(/["\\*]/gu, '\\$&')
}

function withoutValue(text: string, term: RawTerm, value: RawValue | undefined): string {
  const kept = term.values.filter((one) => one !== value)
  const first = term.values[0]
  const values = kept.map(({ from, to }) => text.slice(from, to)).join(',')
  const left = first && kept.length > 0 ? `${text.slice(term.from, first.from)}${values}` : ''
  return `${text.slice(0, term.from)}${left}${text.slice(term.to)}`.trim()
}
