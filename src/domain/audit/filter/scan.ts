import type { FilterOperator } from './types'

/** A value as it stands in the text. */
export interface RawValue {
  from: number
  to: number
  operator: FilterOperator
  text: string
  quoted: boolean
  finished: boolean
  parts: string[]
}

/** A term as it stands in the text; `name` is empty for free words. */
export interface RawTerm {
  from: number
  to: number
  negated: boolean
  name: string
  values: RawValue[]
}

const SPACE = /\s/u
const FIELD = /(\p{L}[\p{L}\d_-]*)(?::|(?=[<>]))/uy
const OPERATOR = /[<>]=?/y

/** Takes a filter's text apart, whatever it is. */
export function scanFilter(text: string): RawTerm[] {
  const terms: RawTerm[] = []
  let at = 0
  while (at < text.length) {
    if (SPACE.test(text[at] ?? '')) {
      at++
      continue
    }
    const term = scanTerm(text, at)
    terms.push(term)
    at = term.to
  }
  return terms
}

function scanTerm(text: string, from: number): RawTerm {
  const next = text[from + 1]
  const negated = text[from] === '-' && next !== undefined && !SPACE.test(next)
  let at = negated ? from + 1 : from
  FIELD.lastIndex = at
  const field = FIELD.exec(text)
  if (!field) {
    const value = scanValue(text, at, false)
    return { from, to: value.to, negated, name: '', values: [value] }
  }
  at = FIELD.lastIndex
  const values: RawValue[] = []
  for (;;) {
    const value = scanValue(text, at, true)
    // A comma at the end is the beginning of the next value, not one without text.
    if (value.text || value.quoted || value.operator !== ':' || values.length === 0) values.push(value)
    at = value.to
    if (text[at] !== ',') break
    at++
  }
  return { from, to: at, negated, name: field[1] ?? '', values }
}

function scanValue(text: string, from: number, inList: boolean): RawValue {
  let operator: FilterOperator = ':'
  let at = from
  OPERATOR.lastIndex = at
  const compared = inList ? OPERATOR.exec(text)?.[0] : undefined
  if (compared) {
    operator = compared as FilterOperator
    at += compared.length
  }
  const quoted = text[at] === '"'
  if (quoted) at++
  let finished = !quoted
  let part = ''
  const parts: string[] = []
  for (; at < text.length; at++) {
    const character = text[at] ?? ''
    if (quoted && character === '"') {
      finished = true
      at++
      break
    }
    if (!quoted && (SPACE.test(character) || (inList && character === ','))) break
    if (quoted && character === '\\' && at + 1 < text.length) part += text[++at]
    else if (character === '*') {
      parts.push(part)
      part = ''
    } else part += character
  }
  parts.push(part)
  return { from, to: at, operator, text: parts.join('*'), quoted, finished, parts }
}
