import { malformed, refused } from '../errors'
import type { GraphCallOptions, GraphRequest } from '../types'
import { parseJson, readAs } from './transport'
import type { Send } from './transport'
import { resolveUrl } from './url'

/** A page of a collection as it comes. https://learn.microsoft.com/graph/paging */
interface Page<T> {
  value: T[]
  nextLink: string | null
}

/**
 * Fetches page after page, the headers of the first on each; an empty page with a next link is followed too. `parse`
 * owns the buffer (it may transfer it) and answers the next link.
 */
export function createPages(send: Send, graphOrigin: string) {
  return async function pages(
    request: GraphRequest,
    options: GraphCallOptions,
    parse: (page: ArrayBuffer) => Promise<{ nextLink: string | null }>,
  ): Promise<void> {
    const seen = new Set<string>()
    let next: GraphRequest | null = request
    while (next !== null) {
      const { href } = resolveUrl(graphOrigin, next)
      if (seen.has(href)) throw malformed(request, 'The next link leads back to a page already read')
      seen.add(href)
      const { bytes } = await send(next, options)
      options.signal?.throwIfAborted()
      const { nextLink } = await readAs(parse(bytes), request, 'The page is no JSON')
      if (nextLink?.startsWith('/')) throw refused(request, 'The next link is not absolute')
      next = nextLink ? { ...request, path: nextLink } : null
    }
  }
}

/** The parts of a page that the client looks at. Throws GraphError `malformed` where it is no collection. */
export function readPage<T>(body: unknown, request: GraphRequest): Page<T> {
  const page = body as { value?: unknown; '@odata.nextLink'?: unknown } | null | undefined
  if (!Array.isArray(page?.value)) throw malformed(request, 'The answer is no collection')
  const link = page['@odata.nextLink']
  return { value: page.value as T[], nextLink: typeof link === 'string' ? link : null }
}

export function createList(pages: ReturnType<typeof createPages>) {
  return async function list<T>(request: GraphRequest, options: GraphCallOptions): Promise<T[]> {
    const all: T[][] = []
    await pages(request, options, (bytes) => {
      const page = readPage<T>(parseJson(bytes, request), request)
      all.push(page.value)
      return Promise.resolve(page)
    })
    return all.flat() as T[]
  }
}
