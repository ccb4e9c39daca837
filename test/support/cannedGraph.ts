/** One request as Graph sees it, whether it came by itself or as a part of a batch. */
export interface CannedRequest {
  method: string
  /** Relative to /v1.0, encoded, without the query. */
  path: string
  query: URLSearchParams
  body: unknown
  headers: Headers
  /** What the Authorization header carried. */
  token: string
}

export interface CannedAnswer {
  status: number
  body?: unknown
  headers?: Record<string, string>
}

interface WirePart {
  id: string
  method: string
  url: string
  headers?: Record<string, string>
  body?: unknown
}

export interface CannedGraph {
  origin: string
  fetch: typeof fetch
  /** Tokens tell their scopes, so that a test sees which permission a request was made with. */
  getToken(scopes: readonly string[]): Promise<string>
  /** HTTP requests, a batch counting as one. */
  http: CannedRequest[]
  /** Everything asked, a batch's parts and not the batch. */
  asked: CannedRequest[]
}

/** A Graph without a network that answers each request, also within a batch, as `answer` says. */
export function createCannedGraph(
  answer: (request: CannedRequest) => CannedAnswer,
  origin = 'https://graph.microsoft.com',
): CannedGraph {
  const http: CannedRequest[] = []
  const asked: CannedRequest[] = []

  function parse(
    method: string,
    relative: string,
    headers: Headers,
    token: string,
    body: unknown,
  ): CannedRequest {
    const url = new URL(`${origin}/v1.0${relative}`)
    return { method, path: url.pathname.slice('/v1.0'.length), query: url.searchParams, body, headers, token }
  }

  function ask(request: CannedRequest): CannedAnswer {
    asked.push(request)
    return answer(request)
  }

  return {
    origin,
    http,
    asked,
    getToken: (scopes) => Promise.resolve(scopes.join(' ')),
    fetch: (input, init) => {
      const url = new URL(String(input))
      const headers = new Headers(init?.headers)
      const body: unknown =
        init?.body === undefined || init.body === null ? undefined : JSON.parse(String(init.body))
      const token = headers.get('Authorization')?.replace('Bearer ', '') ?? ''
      const relative = `${url.pathname.slice('/v1.0'.length)}${url.search}`
      const request = parse(init?.method ?? 'GET', relative, headers, token, body)
      http.push(request)
      if (request.path !== '/$batch') {
        const { status, body: answered, headers: answeredHeaders } = ask(request)
        return Promise.resolve(
          new Response(answered === undefined ? null : JSON.stringify(answered), {
            status,
            headers: { 'Content-Type': 'application/json', ...answeredHeaders },
          }),
        )
      }
      const responses = (body as { requests: WirePart[] }).requests.map((part) => ({
        id: part.id,
        ...ask(parse(part.method, part.url, new Headers(part.headers), token, part.body)),
      }))
      return Promise.resolve(Response.json({ responses }))
    },
  }
}
