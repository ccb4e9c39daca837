import { badRequest, unsupportedQuery } from '../errors'
import type { WireType } from './types'

type Literal = string | number | boolean | null
type Comparison = 'eq' | 'ne' | 'ge' | 'le' | 'gt' | 'lt' | 'startsWith' | 'endsWith'
/** $filter as Graph's directory takes it. https://learn.microsoft.com/graph/filter-query-parameter */
export type Filter =
  | { kind: 'and' | 'or'; left: Filter; right: Filter }
  | { kind: 'not'; inner: Filter }
  | { kind: 'compare'; path: string; op: Comparison; value: Literal }
  | { kind: 'in'; path: string; values: Literal[] }
  | { kind: 'any'; path: string; variable: string; inner: Filter }

const TOKEN = /\s*('(?:[^']|'')*'|[(),]|[^\s(),']+)/y

function tokens(text: string): string[] {
  const found: string[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text)
    if (!match?.[1]) throw badRequest('Invalid filter clause: Syntax error.', 'BadRequest')
    found.push(match[1])
  }
  return found
}

/** Throws 400 for anything that is not a filter. */
export function parseFilter(text: string): Filter {
  const list = tokens(text.trim())
  let position = 0
  const peek = (): string | undefined => list[position]
  const take = (expected?: string): string => {
    const token = list[position++]
    if (token === undefined || (expected !== undefined && token !== expected))
      throw badRequest(`Invalid filter clause: Syntax error at position ${position}.`, 'BadRequest')
    return token
  }

  function literal(): Literal {
    const token = take()
    if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'")
    if (token === 'true' || token === 'false') return token === 'true'
    if (token === 'null') return null
    // GUIDs and dates stand without quotes.
    return /^-?\d+(\.\d+)?$/.test(token) ? Number(token) : token
  }

  function primary(): Filter {
    if (peek() === '(') {
      take('(')
      const inner = or()
      take(')')
      return inner
    }
    if (peek()?.toLowerCase() === 'not') {
      take()
      return { kind: 'not', inner: primary() }
    }
    const name = take()
    const call = name.toLowerCase()
    if (call === 'startswith' || call === 'endswith') {
      take('(')
      const path = take()
      take(',')
      const value = literal()
      take(')')
      return { kind: 'compare', path, op: call === 'startswith' ? 'startsWith' : 'endsWith', value }
    }
    if (name.endsWith('/any')) {
      take('(')
      const [variable = '', rest] = take().split(/:(.*)/s)
      // `u:u eq` stands together, `u: u eq` does not.
      if (rest) list[--position] = rest
      const inner = or()
      take(')')
      return { kind: 'any', path: name.slice(0, -4), variable, inner }
    }
    const op = take()
    if (op === 'in') {
      take('(')
      const values = [literal()]
      while (peek() === ',') {
        take()
        values.push(literal())
      }
      take(')')
      return { kind: 'in', path: name, values }
    }
    if (!['eq', 'ne', 'ge', 'le', 'gt', 'lt'].includes(op))
      throw badRequest(`Invalid filter clause: Unrecognized '${op}'.`, 'BadRequest')
    return { kind: 'compare', path: name, op: op as Comparison, value: literal() }
  }

  function and(): Filter {
    let left = primary()
    while (peek() === 'and') {
      take()
      left = { kind: 'and', left, right: primary() }
    }
    return left
  }

  function or(): Filter {
    let left = and()
    while (peek() === 'or') {
      take()
      left = { kind: 'or', left, right: and() }
    }
    return left
  }

  const filter = or()
  if (position < list.length) throw badRequest('Invalid filter clause: Syntax error.', 'BadRequest')
  return filter
}

/**
 * Refuses what Graph refuses: an unknown property, an operator that it does not offer there.
 * @returns whether the filter needs an advanced query
 */
export function checkFilter(filter: Filter, type: WireType): boolean {
  const allowed = (path: string, op: string): void => {
    const property = path.split('/')[0] ?? path
    const operators = type.filter[property]?.split(' ')
    if (!operators && !(property in type.defaults))
      throw badRequest(
        `Invalid filter clause: Could not find a property named '${property}' on type '${type.name}'.`,
        'BadRequest',
      )
    if (!operators?.includes(op))
      throw unsupportedQuery(
        `Unsupported or invalid query filter clause specified for property '${property}' of resource '${type.name.split('.').pop()}'.`,
      )
  }
  const check = (part: Filter): boolean => {
    switch (part.kind) {
      case 'and':
      case 'or':
        return [check(part.left), check(part.right)].includes(true)
      case 'not':
        check(part.inner)
        return true
      case 'in':
        allowed(part.path, type.filter[part.path]?.includes('in') ? 'in' : 'eq')
        return false
      case 'any':
        allowed(part.path, 'eq')
        return false
      case 'compare': {
        if (part.path.endsWith('/$count')) {
          allowed(part.path, '$count')
          return true
        }
        const op = part.op === 'gt' ? 'ge' : part.op === 'lt' ? 'le' : part.op
        allowed(part.path, op)
        return op === 'ne' || op === 'endsWith'
      }
    }
  }
  return check(filter)
}

type Lookup = (path: string) => unknown

/** Text is compared without regard to case, as the directory does. */
export function matches(filter: Filter, lookup: Lookup): boolean {
  switch (filter.kind) {
    case 'and':
      return matches(filter.left, lookup) && matches(filter.right, lookup)
    case 'or':
      return matches(filter.left, lookup) || matches(filter.right, lookup)
    case 'not':
      return !matches(filter.inner, lookup)
    case 'in':
      return filter.values.some((value) => compare('eq', lookup(filter.path), value))
    case 'any': {
      const items = lookup(filter.path)
      return (
        Array.isArray(items) &&
        items.some((item: unknown) =>
          matches(filter.inner, (path) =>
            path === filter.variable
              ? item
              : path.startsWith(`${filter.variable}/`)
                ? (item as Record<string, unknown>)[path.slice(filter.variable.length + 1)]
                : undefined,
          ),
        )
      )
    }
    case 'compare':
      return compare(filter.op, lookup(filter.path), filter.value)
  }
}

const folded = (value: unknown): unknown => (typeof value === 'string' ? value.toLowerCase() : value)

function compare(op: Comparison, actual: unknown, expected: Literal): boolean {
  const [a, b] = [folded(actual ?? null), folded(expected)]
  switch (op) {
    case 'eq':
      return a === b
    case 'ne':
      return a !== b
    case 'startsWith':
      return typeof a === 'string' && typeof b === 'string' && a.startsWith(b)
    case 'endsWith':
      return typeof a === 'string' && typeof b === 'string' && a.endsWith(b)
    default: {
      if (a === null || b === null || typeof a !== typeof b) return false
      const order = (a as string) < (b as string) ? -1 : a === b ? 0 : 1
      return { ge: order >= 0, le: order <= 0, gt: order > 0, lt: order < 0 }[op]
    }
  }
}
