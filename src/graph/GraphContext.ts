import { createContext, useContext } from 'react'
import type { GraphClient } from './types'

export const GraphContext = createContext<GraphClient | null>(null)

/** The Graph client of this session. Throws outside of a signed-in part. */
export function useGraph(): GraphClient {
  const graph = useContext(GraphContext)
  if (!graph) throw new Error('useGraph needs a signed-in session above it')
  return graph
}
