import { type ReactNode, useDeferredValue } from 'react'
import { type Control, useWatch } from 'react-hook-form'
import type { AuthType, ConnectionValues } from '../../domain/connectors/types'
import { ConnectionCheckContext } from './ConnectionCheckContext'
import { useConnectionCheck } from './useConnectionCheck'

/**
 * Checks the form as one types. The values are deferred and the children are the parent's, so that a key repaints its
 * own field at once and the checks when the browser has time.
 */
export function ConnectionCheckProvider({
  control,
  authType,
  children,
}: {
  control: Control<ConnectionValues>
  authType: AuthType
  children: ReactNode
}) {
  const typed = useWatch({ control }) as ConnectionValues
  const values = useDeferredValue(typed)
  const check = useConnectionCheck(authType, values)
  return <ConnectionCheckContext value={check}>{children}</ConnectionCheckContext>
}
