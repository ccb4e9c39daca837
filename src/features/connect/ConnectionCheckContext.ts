import { createContext, useContext } from 'react'
import type { ConnectionCheck } from './useConnectionCheck'

export const ConnectionCheckContext = createContext<ConnectionCheck | null>(null)

/** The check of the form that this part stands in. */
export function useCheck(): ConnectionCheck {
  const check = useContext(ConnectionCheckContext)
  if (!check) throw new Error('useCheck needs a connection form above it')
  return check
}
