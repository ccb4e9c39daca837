import { getResponse, type HttpHandler } from 'msw'
import { ENVIRONMENTS } from '../domain/environments'
import { authorityHandlers } from './authority/handlers'
import { graphHandlers } from './graph/handlers'
import { LOGIN_ORIGIN } from './seed/wellKnown'
import { memoryAuthority, memoryState } from './state/memory'
import { createState, type TenantState } from './state/tenantState'
import type { AuthorityStore, StateStore } from './state/types'

export const GRAPH_ORIGIN = ENVIRONMENTS.global.graph

export interface TenantOptions {
  /** Origin of the console, for its own registration. */
  origin?: string
  store?: StateStore
  authority?: AuthorityStore
  now?: () => number
  /** Milliseconds from a write until lists show it; see state/tenantState.ts. */
  lag?: (seq: number) => number
}

/** Contoso without a worker around it: what the worker runs, and what tests in node call. */
export interface Tenant {
  handlers: readonly HttpHandler[]
  state: TenantState
  /** Rejects with a TypeError, as fetch does, for a host that is neither Graph's nor the sandbox authority's. */
  answer(request: Request): Promise<Response>
  /** Back to the seed; the story's dates start anew. */
  reset(): Promise<void>
}

/** @param size service principals: 60 are the stories alone; see seed/bulk.ts */
export function createTenant(size: number, options: TenantOptions = {}): Tenant {
  const now = options.now ?? Date.now
  const store = options.store ?? memoryState(now())
  const authority = options.authority ?? memoryAuthority()
  const origin = options.origin ?? 'http://localhost:5173'
  const state = createState({ store, size, origin, now, ...(options.lag ? { lag: options.lag } : {}) })

  async function answer(request: Request): Promise<Response> {
    const { origin: target } = new URL(request.url)
    if (target !== GRAPH_ORIGIN && target !== LOGIN_ORIGIN)
      throw new TypeError(`The sandbox has no host ${target}`)
    return (await getResponse([...handlers], request)) ?? new Response(null, { status: 404 })
  }

  const handlers: readonly HttpHandler[] = [
    ...graphHandlers({ state, authority, graphOrigin: GRAPH_ORIGIN, now, forward: answer }),
    ...authorityHandlers({ state, store: authority, graphOrigin: GRAPH_ORIGIN, now }),
  ]

  return {
    handlers,
    state,
    answer,
    async reset() {
      await store.reset(now())
      await state.sync()
    },
  }
}
