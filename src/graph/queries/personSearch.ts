import type * as Wire from '@microsoft/microsoft-graph-types'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { DirectoryUser } from '../../domain/directory'
import { useGraph } from '../GraphContext'
import { searchUsers } from '../resources/users'
import { READ_SCOPES } from '../scopes'
import { toUser } from '../toFacts'
import type { GraphClient } from '../types'
import { useSettledSearch } from './useSettledSearch'

const MATCHES = 20

/** The first 20 people whose name or address begins with `text`. */
const personSearchQuery = (graph: GraphClient, text: string) =>
  queryOptions({
    queryKey: ['personSearch', text] as const,
    queryFn: async ({ signal }): Promise<DirectoryUser[]> => {
      const { body } = await graph.send<{ value?: Wire.User[] }>(searchUsers(text, MATCHES), {
        scopes: READ_SCOPES.users,
        signal,
      })
      return (body?.value ?? []).map(toUser)
    },
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
  })

/** People of the tenant by what is typed. */
export function usePersonSearch() {
  const graph = useGraph()
  return useSettledSearch((text) => personSearchQuery(graph, text))
}
