import { badRequest, GraphFault } from '../errors'
import { context, optionsOf, project } from './query'
import type { WireType } from './types'

/** https://learn.microsoft.com/graph/delta-query-overview */

type Item = Record<string, unknown>

export interface DeltaSource {
  /** Segment of the address and the context, e.g. `applications`. */
  name: string
  type: WireType
  /** As lists show them now, by id. */
  items: ReadonlyMap<string, object>
  /** What has changed since entry `after` of the journal. */
  changedSince(after: number): { ids: ReadonlySet<string>; until: number }
  /** A token of another epoch is good for nothing. */
  epoch: number
  /** Restorable for 30 days, as registrations are, or gone at once. */
  reason: 'changed' | 'deleted'
  now: number
}

/** State of a delta query. It holds the query too: only the token comes back. */
interface Token {
  epoch: number
  select: string[] | null
  /** Entry of the journal that the next question starts from. */
  until: number
  /** Milliseconds since 1970. */
  made: number
  /** Where the next page begins; absent in a delta link. */
  offset?: number
  /** In a page of changes: the entry that the question started from; absent while everything is told. */
  after?: number
  top: number
}

/** Directory objects' tokens are valid this long: ../shared/facts/graph.md. */
const VALID_MS = 7 * 86_400_000

const written = (token: Token): string => btoa(JSON.stringify(token))

function read(text: string, { epoch, name, now }: DeltaSource, origin: string): Token {
  let token: Token
  try {
    token = JSON.parse(atob(text)) as Token
  } catch {
    throw badRequest(
      "Badly formed token for parameter '$deltatoken' or '$skiptoken'.",
      'Directory_BadDeltaToken',
    )
  }
  if (token.epoch !== epoch || now - token.made > VALID_MS)
    throw new GraphFault(410, 'syncStateNotFound', 'The sync state generation is not found; start anew.', {
      Location: `${origin}/v1.0/${name}/delta?$deltatoken=`,
    })
  return token
}

/** What an object never had is not told at all. */
const withoutNulls = (item: Item): Item =>
  Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null))

/**
 * Answer of a delta query: everything in pages, then only what changed. Without a token everything; with
 * `$deltatoken=latest` nothing but a link to start from.
 */
export function delta(request: Request, source: DeltaSource): Item {
  const url = new URL(request.url)
  const { select, top } = optionsOf(request, url, ['$deltatoken'])
  for (const name of ['$filter', '$search', '$orderby', '$expand'])
    if (url.searchParams.has(name)) throw badRequest(`'${name}' is not supported by delta queries here.`)
  // Refuses a property that the type lacks, whether anything has it or not.
  project(source.type, {}, select)
  const asked = url.searchParams.get('$deltatoken') || null
  const continued = url.searchParams.get('$skiptoken')
  const fresh = { epoch: source.epoch, select, made: source.now, top }
  const token: Token =
    continued !== null
      ? read(continued, source, url.origin)
      : asked !== null && asked !== 'latest'
        ? sinceLast(read(asked, source, url.origin), source)
        : { ...fresh, until: source.changedSince(0).until, offset: 0 }
  const ids =
    asked === 'latest'
      ? []
      : token.after === undefined
        ? [...source.items.keys()]
        : [...source.changedSince(token.after).ids]
  return answer(url, source, token, ids)
}

function sinceLast(last: Token, { changedSince, now }: DeltaSource): Token {
  return { ...last, made: now, after: last.until, until: changedSince(last.until).until, offset: 0 }
}

function answer({ origin }: URL, source: DeltaSource, token: Token, ids: readonly string[]): Item {
  const { name, type, items, reason } = source
  const { offset = 0, top, select } = token
  const link = (parameter: string, value: Token): string =>
    `${origin}/v1.0/${name}/delta?${parameter}=${encodeURIComponent(written(value))}`
  const names = select && !select.includes('id') ? ['id', ...select] : select
  const { after: _after, offset: _offset, ...state } = token
  return {
    '@odata.context': context(origin, name, select, false),
    value: ids.slice(offset, offset + top).map((id) => {
      const item = items.get(id)
      return item ? withoutNulls(project(type, item, names)) : { id, '@removed': { reason } }
    }),
    ...(offset + top < ids.length
      ? { '@odata.nextLink': link('$skiptoken', { ...token, offset: offset + top }) }
      : { '@odata.deltaLink': link('$deltatoken', state) }),
  }
}
