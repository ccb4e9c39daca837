import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { useGraph } from '../GraphContext'
import type { GraphClient } from '../types'

/** The way to what sign-in does not ask for. */
export interface Asking {
  /** Asks for the permissions to read it: from a click. */
  ask: () => void
  asking: boolean
  /** Why asking failed; null otherwise. */
  error: unknown
}

/** @param read Opens a popup where it must, and keeps what comes for the query of it. */
export function useAsking(read: (graph: GraphClient, client: QueryClient) => Promise<unknown>): Asking {
  const graph = useGraph()
  const client = useQueryClient()
  const { mutate, isPending, error } = useMutation({ mutationFn: () => read(graph, client) })
  return { ask: mutate, asking: isPending, error }
}
