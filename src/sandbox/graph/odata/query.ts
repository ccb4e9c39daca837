import { hash } from '../../seed/guid'
import { badRequest, unsupportedQuery } from '../errors'
import { checkFilter, matches, parseFilter } from './filter'
import { parseSearch } from './search'
import type { WireType } from './types'

type Item = Record<string, unknown>

/** A typed object: what a polymorphic list holds. */
export interface Typed {
  type: WireType
  item: Item
}

export interface ListSource {
  /** Segment of the context, e.g. `applications`. */
  name: string
  type: WireType
  items: readonly object[]
  /** Values of a relation, by name: for $expand and `owners/$count`. */
  related?: (item: Item, relation: string) => object[]
}

export interface Options {
  select: string[] | null
  expand: string[]
  top: number
  skiptoken: string | null
  url: URL
  eventual: boolean
  counted: boolean
}

const KNOWN = [
  '$select',
  '$filter',
  '$search',
  '$orderby',
  '$count',
  '$top',
  '$skip',
  '$expand',
  '$skiptoken',
  '$format',
]
const PAGES = { usual: 100, most: 999 }
/** $expand of directory objects returns at most twenty. https://learn.microsoft.com/graph/query-parameters#expand-parameter */
const MAX_EXPANDED = 20

/** Throws 400 for what Graph does not take; `more`: query parameters of one call alone. */
export function optionsOf(
  request: Request,
  url: URL,
  more: readonly string[] = [],
  { usual, most }: NonNullable<WireType['pages']> = PAGES,
): Options {
  for (const name of url.searchParams.keys())
    if (name.startsWith('$') && !KNOWN.includes(name) && !more.includes(name))
      throw badRequest(`The query parameter '${name}' is not supported.`)
  if (url.searchParams.has('$skip')) throw badRequest("'$skip' is not supported by the service.")
  const topText = url.searchParams.get('$top')
  const top = topText === null ? usual : Number(topText)
  if (!Number.isInteger(top) || top < 1 || top > most)
    throw unsupportedQuery(
      `Invalid page size specified: '${topText}'. Must be between 1 and ${most} inclusive.`,
    )
  const eventual = request.headers.get('ConsistencyLevel')?.toLowerCase() === 'eventual'
  const list = (name: string): string[] | null =>
    url.searchParams
      .get(name)
      ?.split(',')
      .map((part) => part.trim())
      .filter(Boolean) ?? null
  return {
    select: list('$select'),
    expand: list('$expand') ?? [],
    top,
    skiptoken: url.searchParams.get('$skiptoken'),
    url,
    eventual,
    counted: eventual && url.searchParams.get('$count') === 'true',
  }
}

/** One object as $select and the defaults have it. */
export function project(type: WireType, item: object, select: readonly string[] | null): Item {
  const names = select ?? type.plain ?? Object.keys(type.defaults)
  const projected: Item = {}
  for (const name of names) {
    if (!(name in type.defaults))
      throw badRequest(
        `Parsing OData Select and Expand failed: Could not find a property named '${name}' on type '${type.name}'.`,
        'BadRequest',
      )
    const value = name in item ? (item as Item)[name] : type.defaults[name]
    const mask = type.masked?.[name]
    projected[name] = mask && value ? mask(value) : value
  }
  return projected
}

export const context = (
  origin: string,
  name: string,
  select: readonly string[] | null,
  single: boolean,
): string =>
  `${origin}/v1.0/$metadata#${name}${select ? `(${select.join(',')})` : ''}${single ? '/$entity' : ''}`

/** Answer of a read of one object. */
export function single(request: Request, source: ListSource): Item {
  const url = new URL(request.url)
  const { select, expand } = optionsOf(request, url)
  const item = source.items[0] as Item
  return {
    '@odata.context': context(url.origin, source.name, select, true),
    ...project(source.type, item, select),
    ...expanded(source, item, expand),
  }
}

function expanded(source: ListSource, item: Item, relations: readonly string[]): Item {
  const values: Item = {}
  for (const relation of relations) {
    if (!source.type.expand?.includes(relation) || !source.related)
      throw badRequest(
        `Parsing OData Select and Expand failed: '${relation}' cannot be expanded.`,
        'BadRequest',
      )
    values[relation] = source.related(item, relation).slice(0, MAX_EXPANDED)
  }
  return values
}

/** The value at `initiatedBy/user/id`. */
const within = (item: Item, path: string): unknown =>
  path.split('/').reduce<unknown>((value, name) => (value as Item | null | undefined)?.[name], item)

/** Filters, searches and sorts as the query asks, and refuses what Graph refuses. */
function chosen(source: ListSource, options: Options): Item[] {
  const { type, related } = source
  const query = options.url.searchParams
  const [filterText, searchText, orderText] = [
    query.get('$filter'),
    query.get('$search'),
    query.get('$orderby'),
  ]
  let items = source.items as readonly Item[]
  let advanced = false
  if (filterText !== null) {
    const filter = parseFilter(filterText)
    advanced = checkFilter(filter, type)
    items = items.filter((item) =>
      matches(filter, (path) => {
        if (path.endsWith('/$count')) return related?.(item, path.slice(0, -'/$count'.length)).length ?? 0
        return path in item ? item[path] : path.includes('/') ? within(item, path) : type.defaults[path]
      }),
    )
  }
  if (searchText !== null) {
    if (!type.search) throw badRequest(`$search is not supported on '${type.name}'.`)
    if (!options.eventual)
      throw unsupportedQuery(
        "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
      )
    items = items.filter(parseSearch(searchText, type))
  }
  if (orderText !== null) {
    const [property = '', direction = 'asc'] = orderText.trim().split(/\s+/)
    if (!type.orderBy?.includes(property))
      throw unsupportedQuery(`Sorting not supported for property '${property}'.`)
    advanced ||= !type.plainOrder && (filterText !== null || type.name !== 'microsoft.graph.user')
    const sign = direction === 'desc' ? -1 : 1
    const key = (item: Item): string => String(item[property] ?? '').toLowerCase()
    items = [...items].sort((a, b) => sign * (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
  }
  if (advanced && !options.counted)
    throw unsupportedQuery(
      "The specified filter or sort is only supported with the header 'ConsistencyLevel: eventual' and the query parameter '$count=true'.",
    )
  if ((options.counted || searchText !== null) && options.expand.length > 0)
    throw unsupportedQuery('$expand is not supported with advanced queries.')
  return [...items]
}

interface Token {
  /** Where the next page begins. */
  o: number
  /** Ties the token to its query. */
  q: number
  /** The page before was an eventual one. */
  e: boolean
}

const queryHash = (url: URL): number => {
  const rest = new URLSearchParams(url.search)
  rest.delete('$skiptoken')
  return hash(`${url.pathname}?${rest.toString()}`)
}

function startOf({ skiptoken, url, eventual }: Options): number {
  if (skiptoken === null) return 0
  const expired = () =>
    badRequest(
      'The specified page token value has expired and can no longer be included in your request.',
      'Directory_ExpiredPageToken',
    )
  let token: Token
  try {
    token = JSON.parse(atob(skiptoken)) as Token
  } catch {
    throw expired()
  }
  if (token.q !== queryHash(url) || !Number.isInteger(token.o)) throw expired()
  if (token.e && !eventual)
    throw unsupportedQuery("The page token belongs to a query with the header 'ConsistencyLevel: eventual'.")
  return token.o
}

function nextLink({ url, eventual }: Options, offset: number): string {
  const next = new URL(url)
  const token: Token = { o: offset, q: queryHash(url), e: eventual }
  next.searchParams.set('$skiptoken', btoa(JSON.stringify(token)))
  return next.href
}

function page(options: Options, name: string, items: readonly object[], shape: (item: object) => Item): Item {
  const start = startOf(options)
  const end = start + options.top
  return {
    '@odata.context': context(options.url.origin, name, options.select, false),
    ...(options.counted && start === 0 ? { '@odata.count': items.length } : {}),
    ...(end < items.length ? { '@odata.nextLink': nextLink(options, end) } : {}),
    value: items.slice(start, end).map(shape),
  }
}

/** Answer of a list. https://learn.microsoft.com/graph/query-parameters */
export function list(request: Request, source: ListSource): Item {
  const options = optionsOf(request, new URL(request.url), [], source.type.pages)
  const items = chosen(source, options)
  return page(options, source.name, items, (item) => ({
    ...project(source.type, item, options.select),
    ...expanded(source, item as Item, options.expand),
  }))
}

/** Answer of a list whose items are of several types: each says which. */
export function listTyped(request: Request, items: readonly Typed[]): Item {
  const options = optionsOf(request, new URL(request.url))
  for (const name of options.select ?? [])
    if (items.length > 0 && !items.some(({ type }) => name in type.defaults))
      throw badRequest(
        `Could not find a property named '${name}' on type 'microsoft.graph.directoryObject'.`,
        'BadRequest',
      )
  return page(options, 'directoryObjects', items, (item) => typed(item as Typed, options.select))
}

/** With `@odata.type`; of $select only what the type has. */
export function typed({ type, item }: Typed, select: readonly string[] | null): Item {
  return {
    '@odata.type': `#${type.name}`,
    ...project(type, item, select?.filter((name) => name in type.defaults) ?? null),
  }
}

/** The $select of a read of one object of unknown type. */
export const selectOf = (request: Request): string[] | null => optionsOf(request, new URL(request.url)).select

/** Answer of `/$count`: a number as text. */
export function count(request: Request, source: ListSource): number {
  const url = new URL(request.url)
  const options = optionsOf(request, url)
  if (!options.eventual) throw badRequest('$count is not currently supported.')
  return chosen(source, { ...options, counted: true }).length
}
