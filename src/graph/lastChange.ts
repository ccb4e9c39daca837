import { useSyncExternalStore } from 'react'
import type { Instant } from '../domain/directory'
import type { GraphClient } from './types'

/** When this session last changed the tenant: what was read before may be older than that. One for each session. */
const changes = new WeakMap<GraphClient, Instant>()
const listeners = new Set<() => void>()

/** To be called after a change was applied. */
export function noteChange(graph: GraphClient, at: Instant): void {
  changes.set(graph, at)
  for (const listener of listeners) listener()
}

/** Instant of this session's last change to the tenant; null where it made none. `graph` null: nobody is signed in. */
export function useLastChange(graph: GraphClient | null): Instant | null {
  return useSyncExternalStore(subscribe, () => (graph && changes.get(graph)) ?? null)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
