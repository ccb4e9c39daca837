import { ENVIRONMENTS } from '../../../domain/environments'
import { createGraphClient } from '../../createGraphClient'
import type { GraphClient, GraphError, GraphRequest } from '../../types'
import { memoryGraph, type MemoryState } from './memoryGraph'
import { TENANT } from './tenant'

/**
 * What happens to a request on its way: the server answers something else (`done`: it did it all the same), or the
 * connection breaks, or no answer ever comes.
 */
export type HttpFault =
  | {
      status: number
      headers?: Record<string, string>
      error?: { code: string; message: string }
      /** Instead of the error. */
      body?: object
      done?: boolean
    }
  | { reset: true; done: boolean }
  | { hangs: true; done: boolean }

interface Part {
  id: string
  method: GraphRequest['method']
  url: string
  body?: unknown
}
interface Told {
  status: number
  headers?: Record<string, string>
  body?: unknown
}

/**
 * The real Graph client over HTTP to a tenant in memory: so that what the client does by itself (waiting, tokens, sending
 * again) and what plans do about it are tried together. `writes` are those that took effect, `addresses` all that was asked.
 */
export function httpMemory(
  state: MemoryState,
  faultFor: (request: GraphRequest) => HttpFault | null = () => null,
  { origin = ENVIRONMENTS.global.graph, tenantId = TENANT } = {},
) {
  const memory = memoryGraph(state)
  const writes: GraphRequest[] = []
  const tokens: { claims?: string; forceRefresh?: boolean }[] = []
  const waits: number[] = []
  const addresses: URL[] = []

  async function perform(request: GraphRequest): Promise<Told> {
    const [result] = await memory.graph.batch([request], { scopes: [] })
    if (!result?.ok) return refusalOf(result?.error)
    if (request.method !== 'GET') writes.push(request)
    const { body } = result.response
    return body === undefined ? { status: 204 } : { status: request.method === 'POST' ? 201 : 200, body }
  }

  /** null: the connection breaks. */
  async function tell(request: GraphRequest): Promise<Told | null> {
    const fault = faultFor(request)
    if (!fault) return perform(request)
    if (fault.done) await perform(request)
    if ('hangs' in fault) return new Promise(() => {})
    if ('reset' in fault) return null
    return {
      status: fault.status,
      headers: fault.headers ?? {},
      body: fault.body ?? { error: fault.error ?? ERROR },
    }
  }

  const answer: typeof fetch = async (input, init) => {
    const url = new URL(String(input))
    addresses.push(url)
    const path = `${url.pathname.slice('/v1.0'.length)}${url.search}`
    const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined
    if (path !== '/$batch') {
      const told = await tell({ method: (init?.method ?? 'GET') as GraphRequest['method'], path, body })
      if (!told) throw new TypeError('connection reset')
      return responseOf(told)
    }
    const { requests } = body as { requests: Part[] }
    const responses: (Told & { id: string })[] = []
    let broken = false
    for (const { id, method, url: own, body: content } of requests) {
      const told = await tell({ method, path: own, body: content })
      if (told) responses.push({ id, ...told })
      else broken = true
    }
    if (broken) throw new TypeError('connection reset')
    return Response.json({ responses })
  }

  const graph: GraphClient = createGraphClient({
    graphOrigin: origin,
    tenantId,
    fetch: answer,
    getToken: (_scopes, { claims, forceRefresh } = {}) => {
      tokens.push({ ...(claims ? { claims } : {}), ...(forceRefresh ? { forceRefresh } : {}) })
      return Promise.resolve('token')
    },
    random: () => 0.5,
    sleep: (ms) => Promise.resolve(void waits.push(ms)),
  })
  return { graph, requests: memory.requests, writes, tokens, waits, addresses }
}

const ERROR = { code: 'Fault', message: 'A fault' }

/** https://learn.microsoft.com/graph/errors */
function refusalOf(error: GraphError | undefined): Told {
  const code = error?.code ?? ''
  return { status: error?.status || 500, body: { error: { code, message: error?.message ?? '' } } }
}

function responseOf({ status, headers, body }: Told): Response {
  return new Response(body === undefined ? null : JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json', ...headers },
  })
}
