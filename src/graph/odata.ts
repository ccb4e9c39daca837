import type { Guid } from '../domain/directory'

/** Largest page that the directory's collections give. https://learn.microsoft.com/graph/api/application-list#optional-query-parameters */
export const PAGE_SIZE = 999

/**
 * Most values in one `in (...)`: the directory refuses filters with more than 15 alternatives.
 * https://learn.microsoft.com/graph/filter-query-parameter
 */
export const FILTER_VALUES = 15

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/iu

/** Is the whole text one GUID? */
export const isGuidText = (text: string): boolean => GUID.test(text)

/**
 * The GUID in lower case.
 * @throws TypeError for anything else, so that no text can change the shape of a request.
 */
export function guid(value: string): Guid {
  if (!isGuidText(value)) throw new TypeError('Not a GUID')
  return value.toLowerCase()
}

/** An OData string literal, quotes doubled. https://learn.microsoft.com/graph/query-parameters#escaping-single-quotes */
export function literal(value: string): string {
  return `'${value.replaceAll("'", "''")}'`
}

/** A quoted phrase for `$search` on one property. https://learn.microsoft.com/graph/search-query-parameter#using-search-on-directory-object-collections */
export function searchPhrase(property: string, text: string): string {
  return `"${property}:${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}

interface QueryOptions {
  select?: readonly string[]
  filter?: string
  search?: string
  orderBy?: string
  top?: number
  count?: boolean
}

/** `path` with its query options, values percent-encoded; the path must be encoded already. */
export function withQuery(path: string, options: QueryOptions): string {
  const parts: [string, string | undefined][] = [
    ['$select', options.select?.join(',')],
    ['$filter', options.filter],
    ['$search', options.search],
    ['$orderby', options.orderBy],
    ['$top', options.top?.toString()],
    ['$count', options.count ? 'true' : undefined],
  ]
  const query = parts.flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`],
  )
  return query.length > 0 ? `${path}?${query.join('&')}` : path
}

/** `values` in runs of at most `size`. */
export function chunks<T>(values: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, index) =>
    values.slice(index * size, (index + 1) * size),
  )
}
