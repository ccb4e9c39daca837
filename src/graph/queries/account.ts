import type * as Wire from '@microsoft/microsoft-graph-types'
import { queryOptions } from '@tanstack/react-query'
import type { AccountReading } from '../../domain/preflight/types'
import { objectOf, valuesOf } from '../batchParts'
import { toReadable } from '../readable'
import { findUsersByAddress, getUserByName } from '../resources/users'
import { READ_SCOPES } from '../scopes'
import { toAccount } from '../toFacts'
import type { GraphClient } from '../types'

/** Graph takes a name that begins with `$` for a system word: https://learn.microsoft.com/graph/api/user-get#http-request */
const READ_BY_FILTER_ONLY = /^\$/u

async function readAccount(
  graph: GraphClient,
  address: string,
  signal: AbortSignal,
): Promise<AccountReading> {
  const options = { scopes: READ_SCOPES.users, signal }
  const byAddress = findUsersByAddress(address)
  const byName = READ_BY_FILTER_ONLY.test(address) ? [] : [getUserByName(address)]
  const results = await graph.batch([byAddress, ...byName], options)
  const named = byName.length > 0 ? objectOf<Wire.User>(results[1]) : null
  if (named) return toAccount(named)
  const found = await valuesOf<Wire.User>(graph, byAddress, results[0], options)
  const wanted = address.toLowerCase()
  const user =
    found.find((candidate) => candidate.userPrincipalName?.toLowerCase() === wanted) ??
    found.find((candidate) => candidate.mail?.toLowerCase() === wanted) ??
    found[0]
  return user ? toAccount(user) : { state: 'not-found' }
}

/**
 * The user or shared mailbox with this user principal name or mail address, in one HTTP request. `address` must be an
 * address (`isAddressText` in resources/users: set `enabled` where it may not be yet). Whatever keeps it from being read
 * makes it `unreadable`, never `not-found`.
 */
export const accountQuery = (graph: GraphClient, address: string) =>
  queryOptions({
    queryKey: ['account', address.trim().toLowerCase()] as const,
    queryFn: async ({ signal }): Promise<AccountReading> => {
      const reading = await toReadable(readAccount(graph, address.trim(), signal), READ_SCOPES.users[0])
      return reading.state === 'read' ? reading.value : { state: 'unreadable' }
    },
    staleTime: 60_000,
    retry: false,
  })
