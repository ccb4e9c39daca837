import { ENVIRONMENTS } from '../domain/environments'
import type { GetToken } from './http/authorization'
import { createBatches } from './http/batch'
import { createList, createPages } from './http/pages'
import { createPace } from './http/pace'
import { sleep } from './http/sleep'
import { createTransport, parseJson } from './http/transport'
import type { TransportOptions } from './http/transport'
import { createWriteAllowance } from './http/writeAllowance'
import type { GraphClient } from './types'

interface GraphClientOptions {
  /** Origin of the session's Microsoft Graph, e.g. `https://graph.microsoft.com`; no token ever goes elsewhere. */
  graphOrigin: string
  /** The session's tenant; absent in tests that need none. */
  tenantId?: string
  fetch: typeof fetch
  getToken: GetToken
  /** Milliseconds since 1970; for tests, as are the next two. */
  now?: () => number
  /** From 0 up to 1. */
  random?: () => number
  sleep?: (ms: number, signal?: AbortSignal) => Promise<void>
}

/** The client of one session; what it promises is said at {@link GraphClient}, why in docs/decisions/graph-client.md. */
export function createGraphClient(options: GraphClientOptions): GraphClient {
  // Taken off the object: a browser's fetch refuses to be called as a method of anything but the window.
  const { fetch } = options
  const clock = { now: options.now ?? Date.now, sleep: options.sleep ?? sleep }
  const pace = createPace(clock)
  const transport: TransportOptions = {
    ...clock,
    pace,
    allowance: createWriteAllowance(clock),
    graphOrigin: options.graphOrigin,
    fetch: (input, init) => fetch(input, init),
    getToken: (scopes, tokenOptions) => options.getToken(scopes, tokenOptions),
    random: options.random ?? Math.random,
  }
  const send = createTransport(transport)
  const pages = createPages(send, transport.graphOrigin)
  return {
    root: `${options.graphOrigin}/v1.0`,
    ...(options.tenantId ? { tenantId: options.tenantId } : {}),
    knowsPublishers: options.graphOrigin === ENVIRONMENTS.global.graph,
    async send<T>(...[request, call]: Parameters<GraphClient['send']>) {
      const { status, requestId, bytes } = await send(request, call)
      return { status, requestId, body: parseJson(bytes, request) as T }
    },
    list: createList(pages),
    ...createBatches(send, transport),
    pages,
    writes: { reserve: transport.allowance.reserve, giveBack: transport.allowance.giveBack },
    throttle: { until: pace.closedUntil, subscribe: pace.subscribe },
  }
}
