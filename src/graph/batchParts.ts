import { readPage } from './http/pages'
import type { GraphBatchResult, GraphCallOptions, GraphClient, GraphRequest } from './types'

/** The body of a part, null where Graph says that there is no such object; throws the part's GraphError otherwise. */
export function objectOf<T>(result: GraphBatchResult | undefined): T | null {
  if (result?.ok) return result.response.body as T
  if (!result || result.error.kind === 'not-found') return null
  throw result.error
}

/** All values of a part that is a collection: its further pages are followed one by one. */
export async function valuesOf<T>(
  graph: GraphClient,
  request: GraphRequest,
  result: GraphBatchResult | undefined,
  options: GraphCallOptions,
): Promise<T[]> {
  if (!result) return []
  if (!result.ok) throw result.error
  const { value, nextLink } = readPage<T>(result.response.body, request)
  if (nextLink === null) return value
  return [...value, ...(await graph.list<T>({ ...request, path: nextLink }, options))]
}
