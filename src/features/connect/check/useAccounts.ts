import { useQueries, type UseQueryResult } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { AuthType, ConnectionValues } from '../../../domain/connectors/types'
import type { AccountReading } from '../../../domain/preflight/types'
import { useGraph } from '../../../graph/GraphContext'
import { accountQuery } from '../../../graph/queries/account'
import { useDebounced } from '../useDebounced'
import { addressesOf } from './addresses'

const ADDRESS_SETTLES_MS = 500

/** What the tenant knows of the addresses in the form, by the address in lower case; asked once they stand still. */
export function useAccounts(
  authType: AuthType,
  values: ConnectionValues,
): Readonly<Record<string, AccountReading>> {
  const graph = useGraph()
  // As text: a new list of the same addresses is no change.
  const settled = useDebounced(addressesOf(authType, values).join(' '), ADDRESS_SETTLES_MS)
  const addresses = useMemo(() => settled.split(' ').filter(Boolean), [settled])
  const combine = useCallback(
    (results: UseQueryResult<AccountReading>[]) =>
      Object.fromEntries(
        results.flatMap(({ data, isError }, index): [string, AccountReading][] => {
          const address = addresses[index]
          if (address === undefined || (!data && !isError)) return []
          return [[address, data ?? { state: 'unreadable' }]]
        }),
      ),
    [addresses],
  )
  return useQueries({ queries: addresses.map((address) => accountQuery(graph, address)), combine })
}
