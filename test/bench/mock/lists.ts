import { badRequest, ok, unsupported, type Answer } from './answers'

type Item = { id: string }

const MAX_PAGE = 999
const DEFAULT_PAGE = 100

/** What a request costs besides its table value. https://learn.microsoft.com/graph/throttling-limits */
export function unitsOf(base: number, query: URLSearchParams): number {
  const top = query.get('$top')
  const change =
    (query.has('$expand') ? 1 : 0) -
    (query.has('$select') ? 1 : 0) -
    (top !== null && Number(top) < 20 ? 1 : 0)
  return Math.max(1, base + change)
}

export const selectOf = (query: URLSearchParams): string[] | null => query.get('$select')?.split(',') ?? null

/** The properties asked for, and the id. */
export function pick(item: Item, select: readonly string[] | null): Record<string, unknown> {
  if (!select) return item as Record<string, unknown>
  const picked: Record<string, unknown> = {}
  for (const name of select) if (name in item) picked[name] = (item as Record<string, unknown>)[name]
  picked['id'] ??= item.id
  return picked
}

/** Items as JSON, by the properties asked for: a server that wrote them anew each time would hold up what it answers. */
const written = new Map<string, WeakMap<Item, string>>()

function textOfItem(item: Item, select: readonly string[] | null): string {
  const key = select?.join() ?? ''
  const texts = written.get(key) ?? new WeakMap<Item, string>()
  written.set(key, texts)
  const text = texts.get(item) ?? JSON.stringify(pick(item, select))
  texts.set(item, text)
  return text
}

/** One page of a list, with a link to the next one on Microsoft's host. */
export function page<T extends Item>(
  url: URL,
  items: readonly T[],
  units: number,
  options: { counted?: boolean; more?: (item: T) => object } = {},
): Answer {
  const query = url.searchParams
  const top = Math.min(MAX_PAGE, Number(query.get('$top') ?? DEFAULT_PAGE))
  if (!(top >= 1)) return badRequest('Invalid page size specified.')
  const start = Number(query.get('$skiptoken') ?? 0)
  const select = selectOf(query)
  const found = items.slice(start, start + top)
  const next = new URL(url.pathname + url.search, 'https://graph.microsoft.com')
  next.searchParams.set('$skiptoken', String(start + top))
  const about = {
    '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata',
    ...(options.counted && start === 0 ? { '@odata.count': items.length } : {}),
    ...(start + top < items.length ? { '@odata.nextLink': next.href } : {}),
  }
  const { more } = options
  const value = more ? found.map((item) => ({ ...pick(item, select), ...more(item) })) : found
  const text = `${JSON.stringify(about).slice(0, -1)},"value":[${found.map((item) => textOfItem(item, select)).join()}]}`
  return {
    ...ok({ ...about, value }, unitsOf(units, query)),
    ...(more ? {} : { text }),
    items: found.length,
  }
}

const RANGE = /^displayName (ge|le) '((?:[^']|'')*)'$/
const EQUAL = /^(\w+) eq '([^']*)'$/
const IN = /^id in \(([^)]*)\)$/

/** Text as a directory compares it: without regard to case. */
const folded = (text: unknown): string => String(text).toLowerCase()

/**
 * Those that a filter finds: equalities, `in` and ranges of names joined by `and`, on the properties that Graph can
 * filter by. null: not to be filtered by.
 */
export function filtered<T extends Item>(
  items: readonly T[],
  filter: string | null,
  allowed: readonly string[],
): readonly T[] | null {
  if (filter === null) return items
  const tests: ((item: Record<string, unknown>) => boolean)[] = []
  for (const part of filter.split(/ and (?=(?:[^']*'[^']*')*[^']*$)/)) {
    const range = RANGE.exec(part)
    const equal = EQUAL.exec(part)
    const among = IN.exec(part)
    if (range && allowed.includes('displayName')) {
      const bound = folded(range[2]?.replaceAll("''", "'"))
      tests.push(
        range[1] === 'ge'
          ? (item) => folded(item['displayName']) >= bound
          : (item) => folded(item['displayName']) <= bound,
      )
    } else if (equal?.[1] && allowed.includes(equal[1])) {
      const [, name, value] = equal
      tests.push((item) => item[name] === value)
    } else if (among) {
      const ids = new Set(among[1]?.split(',').map((id) => id.trim().slice(1, -1)))
      tests.push((item) => ids.has(String(item['id'])))
    } else return null
  }
  return items.filter((item) => tests.every((test) => test(item as unknown as Record<string, unknown>)))
}

/** `/x/$count`: a number as text, for advanced queries alone. */
export function counted(items: readonly unknown[], eventual: boolean): Answer {
  return eventual ? { ...ok(items.length, 1), items: 0 } : badRequest('$count is not currently supported.')
}

export const refused = (property: string): Answer =>
  unsupported(`Unsupported or invalid query filter clause specified for property '${property}'.`)
