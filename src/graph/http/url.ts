import { refused } from '../errors'
import type { GraphRequest } from '../types'

const VERSION = '/v1.0'

/**
 * The URL of a request: a path under the session's Graph, or a next link that stays there. Whatever would carry the
 * token elsewhere (another host or scheme, names before an @, a path that climbs out of the version) is refused.
 * Next links are opaque and followed whole: https://learn.microsoft.com/graph/paging
 * @throws GraphError of kind `refused`
 */
export function resolveUrl(graphOrigin: string, request: GraphRequest): URL {
  const text = request.path.startsWith('/') ? `${graphOrigin}${VERSION}${request.path}` : request.path
  const url = URL.canParse(text) ? new URL(text) : null
  const stays =
    url !== null &&
    url.origin === new URL(graphOrigin).origin &&
    url.username === '' &&
    url.password === '' &&
    url.pathname.startsWith(`${VERSION}/`) &&
    !request.path.startsWith('//')
  if (!stays) throw refused(request, 'The address leaves the Microsoft Graph of this session')
  return url
}

/** The same as a $batch wants it: relative to the version. https://learn.microsoft.com/graph/json-batching */
export function relativeUrl(graphOrigin: string, request: GraphRequest): string {
  const url = resolveUrl(graphOrigin, request)
  return `${url.pathname.slice(VERSION.length)}${url.search}`
}
