import { gone, ok, type Answer } from './answers'
import { pick, selectOf } from './lists'

type Item = { id: string; [property: string]: unknown }

/** Collections that have delta queries, by their segment. App role assignments have none. */
export type Tracked = 'applications' | 'servicePrincipals' | 'oauth2PermissionGrants'

const PAGE = 200

/** Remembers what changed, and answers delta queries. https://learn.microsoft.com/graph/delta-query-overview */
export function createDeltas(find: (collection: Tracked) => ReadonlyMap<string, Item>) {
  const changes: { collection: Tracked; id: string }[] = []

  function answer(collection: Tracked, url: URL): Answer {
    const query = url.searchParams
    const items = find(collection)
    const link = (name: string, values: Record<string, string | number | null>) => {
      const select = query.get('$select')
      const token = btoa(JSON.stringify({ select, ...values }))
      return `https://graph.microsoft.com/v1.0/${collection}/delta?${name}=${encodeURIComponent(token)}`
    }
    const deltaLink = { '@odata.deltaLink': link('$deltatoken', { after: changes.length }) }
    const token = query.get('$deltatoken') ?? query.get('$skiptoken')
    if (token === 'latest') return { ...ok({ value: [], ...deltaLink }, 1), items: 0 }
    if (token === null) return everything(items, 0, query, link, deltaLink)
    let state: { select: string | null; after?: number; offset?: number }
    try {
      state = JSON.parse(atob(token)) as typeof state
    } catch {
      return gone()
    }
    if (state.select) query.set('$select', state.select)
    if (state.offset !== undefined) return everything(items, state.offset, query, link, deltaLink)
    const ids = new Set(
      changes
        .slice(state.after)
        .filter((change) => change.collection === collection)
        .map(({ id }) => id),
    )
    const value = [...ids].map((id) => {
      const item = items.get(id)
      return item ? pick(item, selectOf(query)) : { id, '@removed': { reason: 'deleted' } }
    })
    return {
      ...ok({ value, '@odata.deltaLink': link('$deltatoken', { after: changes.length }) }, 1),
      items: value.length,
    }
  }

  return {
    answer,
    note(collection: Tracked, id: string): void {
      changes.push({ collection, id })
    },
  }
}

/** Without a token a delta query tells the whole collection. */
function everything(
  items: ReadonlyMap<string, Item>,
  offset: number,
  query: URLSearchParams,
  link: (name: string, values: Record<string, number>) => string,
  deltaLink: object,
): Answer {
  const value = [...items.values()].slice(offset, offset + PAGE).map((item) => pick(item, selectOf(query)))
  const next = offset + PAGE < items.size
  return {
    ...ok(
      { value, ...(next ? { '@odata.nextLink': link('$skiptoken', { offset: offset + PAGE }) } : deltaLink) },
      1,
    ),
    items: value.length,
  }
}
