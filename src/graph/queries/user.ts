import type * as Wire from '@microsoft/microsoft-graph-types'
import { queryOptions } from '@tanstack/react-query'
import type { DirectoryUser } from '../../domain/directory'
import { getUserByName } from '../resources/users'
import { READ_SCOPES } from '../scopes'
import { toUser } from '../toFacts'
import type { GraphClient } from '../types'
import { orNull } from './orNull'

/** The user with this user principal name; null where the tenant has none. */
export const userByUpnQuery = (graph: GraphClient, userPrincipalName: string) =>
  queryOptions({
    queryKey: ['user', userPrincipalName.toLowerCase()] as const,
    queryFn: async ({ signal }): Promise<DirectoryUser | null> => {
      const options = { scopes: READ_SCOPES.users, signal }
      const response = await orNull(graph.send<Wire.User>(getUserByName(userPrincipalName), options))
      return response && toUser(response.body)
    },
    staleTime: 60_000,
    retry: false,
  })
