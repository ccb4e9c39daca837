import { getResponse, type HttpHandler } from 'msw'
import { ENVIRONMENTS } from '../domain/environments'
import { authorityHandlers } from './authority/handlers'
import type { PlannedFaults } from './graph/faults'
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
  /** What fails instead of the story's Busy Queue and Flaky Replica. */
  faults?: readonly PlannedFaults[]
}

/** Contoso without a worker around it: what the worker runs, and what tests in node call. */
export interface Tenant {
  handlers: readonly HttpHandler[]
  state: TenantState
  /** Rejects with a TypeError, as fetch does, for a host that is neither Graph's nor the sandbox authority's, and where the story breaks the connection. */
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
    const response = await getResponse([...handlers], request)
    // As fetch does where the connection breaks.
    if (response?.type === 'error') throw new TypeError('Failed to fetch')
    return response ?? new Response(null, { status: 404 })
  }

  const handlers: readonly HttpHandler[] = [
    ...graphHandlers({
      state,
      authority,
      graphOrigin: GRAPH_ORIGIN,
      now,
      forward: answer,
      faults: options.faults,
    }),
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
