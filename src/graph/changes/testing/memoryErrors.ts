import { GraphError, type GraphErrorKind, type GraphRequest } from '../../types'

export function graphError(kind: GraphErrorKind, request: GraphRequest): GraphError {
  const status = { conflict: 409, 'not-found': 404, forbidden: 403, invalid: 400 }[kind as string] ?? 0
  return new GraphError({ kind, status, code: kind, message: kind, requestId: null, call: request.method })
}

export function find<T extends { id: string }>(list: T[], id: string | undefined, request: GraphRequest): T {
  const found = list.find((one) => one.id === id)
  if (!found) throw graphError('not-found', request)
  return found
}

/** `a eq 'b' and c eq 'd'` and `tags/any(t:t eq 'e')`, which is all that plans filter by. */
export function matches(object: object, filter: string): boolean {
  return filter.split(' and ').every((term) => {
    const tag = /^tags\/any\(t:t eq '(.*)'\)$/u.exec(term)?.[1]
    if (tag !== undefined) return (object as { tags: string[] }).tags.includes(tag)
    const [, name = '', value = ''] = /^(\w+) eq '(.*)'$/u.exec(term) ?? []
    return (object as Record<string, unknown>)[name] === value
  })
}
