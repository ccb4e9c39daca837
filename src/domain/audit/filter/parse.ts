import { choiceNamed, FILTER_FIELD_NAMES, FILTER_FIELDS, fieldNamed } from './fields'
import { nearest } from './nearest'
import { rangeOf } from './ranges'
import { type RawValue, scanFilter } from './scan'
import type { FilterError, FilterErrorCode, FilterField, FilterValue, ParsedFilter } from './types'

/**
 * Reads a filter: words, and terms such as `risk:high,critical`, `-publisher:microsoft`, `permission:Mail.*`,
 * `resource:"Microsoft Graph"`, `risk>=high`, `granted:>2026-01-01`. Every text can be read; what cannot be understood
 * stands in `errors` and not in `terms`.
 */
export function parseFilter(text: string): ParsedFilter {
  const parsed: ParsedFilter = { terms: [], errors: [] }
  for (const raw of scanFilter(text)) {
    const field = raw.name ? fieldNamed(raw.name) : null
    if (raw.name && !field) {
      parsed.errors.push({
        code: 'unknown-field',
        from: raw.from,
        to: raw.to,
        field: raw.name,
        value: text.slice(raw.values[0]?.from ?? raw.to, raw.to),
        suggestion: nearest(raw.name, FILTER_FIELD_NAMES),
        known: FILTER_FIELD_NAMES,
      })
      continue
    }
    const values: FilterValue[] = []
    const errors: FilterError[] = []
    for (const value of raw.values) {
      const read = readValue(field, value)
      if (typeof read === 'string') errors.push(errorOf(read, raw.name, field, value))
      else values.push(read)
    }
    if (errors.length > 0) parsed.errors.push(...errors)
    else parsed.terms.push({ from: raw.from, to: raw.to, negated: raw.negated, field, values })
  }
  return parsed
}

function errorOf(
  code: FilterErrorCode,
  name: string,
  field: FilterField | null,
  { from, to, text }: RawValue,
): FilterError {
  const known = field ? FILTER_FIELDS[field].values : []
  const suggestion = code === 'unknown-value' ? nearest(text, known) : null
  return { code, from, to, field: name, value: text, suggestion, known }
}

function readValue(field: FilterField | null, raw: RawValue): FilterValue | FilterErrorCode {
  const { from, to, text, quoted, operator, parts } = raw
  const value: FilterValue = { from, to, text, quoted, operator, parts, choices: [], range: null }
  if (!raw.finished) return 'unfinished-quote'
  if (field === null) return text ? value : 'empty-value'
  // The name of something may be empty, in quotes.
  if (!text && !(quoted && FILTER_FIELDS[field].takes === 'name')) return 'empty-value'
  switch (FILTER_FIELDS[field].takes) {
    case 'choice':
      return readChoice(field, value)
    case 'name': {
      if (operator !== ':') return 'bad-comparison'
      const choice = quoted ? null : choiceNamed(field, text)
      return choice === null ? value : { ...value, choices: [choice] }
    }
    case 'date':
    case 'days':
      return readTime(field, value)
  }
}

function readChoice(field: FilterField, value: FilterValue): FilterValue | FilterErrorCode {
  const { values, ordered } = FILTER_FIELDS[field]
  const { operator, parts } = value
  if (operator !== ':' && !ordered) return 'bad-comparison'
  if (parts.length > 1) {
    const folded = parts.map((part) => part.toLowerCase())
    const choices = values.filter((word) => matchesParts(word, folded))
    if (operator !== ':') return 'bad-comparison'
    return choices.length > 0 ? { ...value, choices } : 'unknown-value'
  }
  const choice = choiceNamed(field, value.text)
  if (choice === null) return 'unknown-value'
  const at = values.indexOf(choice)
  const within = {
    ':': (index: number) => index === at,
    '>': (index: number) => index > at,
    '>=': (index: number) => index >= at,
    '<': (index: number) => index < at,
    '<=': (index: number) => index <= at,
  }[operator]
  // `risk>critical` is understood, and nothing is so.
  return { ...value, choices: values.filter((_, index) => within(index)) }
}

function readTime(field: FilterField, value: FilterValue): FilterValue | FilterErrorCode {
  const { takes } = FILTER_FIELDS[field]
  const choice = choiceNamed(field, value.text)
  if (choice !== null) return value.operator === ':' ? { ...value, choices: [choice] } : 'bad-comparison'
  const range = rangeOf(value.text, value.operator, takes === 'days')
  if (range) return { ...value, range }
  return /^\d/u.test(value.text) || value.operator !== ':' ? 'bad-date' : 'unknown-value'
}

/** Does a whole text consist of the parts with anything between them? Case counts. */
export function matchesParts(text: string, parts: readonly string[]): boolean {
  const first = parts[0] ?? ''
  if (parts.length < 2) return text === first
  const last = parts[parts.length - 1] ?? ''
  if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last))
    return false
  return findParts(text.slice(first.length, text.length - last.length), parts.slice(1, -1))
}

/** Do the parts occur one after the other? Case counts. */
export function findParts(text: string, parts: readonly string[]): boolean {
  let at = 0
  for (const part of parts) {
    const found = text.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return true
}
