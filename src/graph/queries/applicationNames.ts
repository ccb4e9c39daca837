import type * as Wire from '@microsoft/microsoft-graph-types'
import { queryOptions } from '@tanstack/react-query'
import type { Guid } from '../../domain/directory'
import { isGuid } from '../../domain/identifiers'
import { unreadableReason } from '../readable'
import { getServicePrincipalNameByAppId } from '../resources/servicePrincipals'
import { READ_SCOPES } from '../scopes'
import type { GraphClient } from '../types'

/** Names of enterprise applications by client ID, 20 in one HTTP request. A courtesy: those that are not here or cannot be read are left out. */
export const applicationNamesQuery = (graph: GraphClient, appIds: readonly Guid[]) =>
  queryOptions({
    queryKey: ['applicationNames', ...appIds] as const,
    queryFn: async ({ signal }): Promise<Readonly<Record<Guid, string>>> => {
      const wanted = appIds.filter(isGuid)
      if (wanted.length === 0) return {}
      try {
        const results = await graph.batch<Wire.ServicePrincipal>(wanted.map(getServicePrincipalNameByAppId), {
          scopes: READ_SCOPES.servicePrincipals,
          signal,
        })
        return Object.fromEntries(
          results.flatMap((result, index) => {
            const name = result.ok ? result.response.body.displayName : null
            return name ? [[wanted[index] ?? '', name]] : []
          }),
        )
      } catch (error) {
        // Aborts and bugs go on.
        unreadableReason(error, READ_SCOPES.servicePrincipals[0])
        return {}
      }
    },
    staleTime: 600_000,
    retry: false,
  })
