import { createContext, useContext } from 'react'
import type { ConnectionValues } from '../../domain/connectors/types'
import type { ConnectionCheck } from './useConnectionCheck'

export const ConnectionCheckContext = createContext<ConnectionCheck | null>(null)

/** The check of the form that this part stands in. */
export function useCheck(): ConnectionCheck {
  const check = useContext(ConnectionCheckContext)
  if (!check) throw new Error('useCheck needs a connection form above it')
  return check
}

export const TypedValuesContext = createContext<(() => ConnectionValues) | null>(null)

/**
 * Answers the form's values as they stand there when it is called: the check's own follow when the browser has time, too
 * late for whoever takes them away with a click. The same function all the time, so that no key draws its user.
 */
export function useTypedValues(): () => ConnectionValues {
  const values = useContext(TypedValuesContext)
  if (!values) throw new Error('useTypedValues needs a connection form above it')
  return values
}
