import { type ReactNode, useCallback, useDeferredValue, useMemo, useState } from 'react'
import { type Control, type UseFormGetValues, useWatch } from 'react-hook-form'
import type { AuthType, ConnectionSetup, ConnectionValues, Connector } from '../../domain/connectors/types'
import { ConnectionCheckContext, TypedValuesContext } from './ConnectionCheckContext'
import { useConnectionCheck } from './useConnectionCheck'
import type { ValueStore } from './valueStore'

/**
 * Checks the form as one types. The values are deferred and the children are the parent's, so that a key repaints its
 * own field at once and the checks when the browser has time.
 */
export function ConnectionCheckProvider({
  control,
  getValues,
  connector,
  authType,
  store,
  children,
}: {
  control: Control<ConnectionValues>
  /** Of the same form; the same function all the time. */
  getValues: UseFormGetValues<ConnectionValues>
  connector: Connector
  authType: AuthType
  store: ValueStore
  children: ReactNode
}) {
  const values = useDeferredValue(useWatch({ control }) as ConnectionValues)
  const [setup, keepSetup] = useState(store.recallSetup)
  const setSetup = useCallback(
    (next: ConnectionSetup) => {
      store.rememberSetup(next)
      keepSetup(next)
    },
    [store],
  )
  const checked = useMemo(
    () => ({ connector, authType, values, setup, setSetup }),
    [connector, authType, values, setup, setSetup],
  )
  return (
    <TypedValuesContext value={getValues}>
      <ConnectionCheckContext value={useConnectionCheck(checked)}>{children}</ConnectionCheckContext>
    </TypedValuesContext>
  )
}
