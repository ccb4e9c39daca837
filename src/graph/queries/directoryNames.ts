import type * as Wire from '@microsoft/microsoft-graph-types'
import { queryOptions } from '@tanstack/react-query'
import type { Guid } from '../../domain/directory'
import { isGuid } from '../../domain/identifiers'
import { chunks } from '../odata'
import { unreadableReason } from '../readable'
import { GET_BY_IDS_LIMIT, getUsersAndGroupsByIds } from '../resources/users'
import { READ_SCOPES } from '../scopes'
import type { GraphClient } from '../types'

/** Names of users and groups by object id. A courtesy: those that are gone or cannot be read are left out. */
export async function directoryNames(
  graph: GraphClient,
  ids: readonly Guid[],
  signal?: AbortSignal,
): Promise<Readonly<Record<Guid, string>>> {
  const wanted = [...new Set(ids.filter(isGuid))]
  try {
    const pages = await Promise.all(
      chunks(wanted, GET_BY_IDS_LIMIT).map((some) =>
        graph.list<Wire.User>(getUsersAndGroupsByIds(some), { scopes: READ_SCOPES.directory, signal }),
      ),
    )
    return Object.fromEntries(
      pages
        .flat()
        .flatMap(({ id, displayName }) => (id && displayName ? [[id.toLowerCase(), displayName]] : [])),
    )
  } catch (error) {
    // Aborts and bugs go on.
    unreadableReason(error, READ_SCOPES.directory[0])
    return {}
  }
}

/** {@link directoryNames} of the ids, for a screen. */
export const directoryNamesQuery = (graph: GraphClient, ids: readonly Guid[]) =>
  queryOptions({
    queryKey: ['directoryNames', ...ids] as const,
    queryFn: ({ signal }) => directoryNames(graph, ids, signal),
    staleTime: 600_000,
    retry: false,
  })
