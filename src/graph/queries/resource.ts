import type * as Wire from '@microsoft/microsoft-graph-types'
import { queryOptions } from '@tanstack/react-query'
import type { Guid, ResourcePrincipal } from '../../domain/directory'
import { getResourceByAppId } from '../resources/servicePrincipals'
import { READ_SCOPES } from '../scopes'
import { toResourcePrincipal } from '../toFacts'
import type { GraphClient } from '../types'
import { orNull } from './orNull'

/** An API's permission catalogue by client ID; null where it has no enterprise application in the tenant. */
export const resourceQuery = (graph: GraphClient, resourceAppId: Guid) =>
  queryOptions({
    queryKey: ['resource', resourceAppId.toLowerCase()] as const,
    queryFn: async ({ signal }): Promise<ResourcePrincipal | null> => {
      const options = { scopes: READ_SCOPES.servicePrincipals, signal }
      const response = await orNull(
        graph.send<Wire.ServicePrincipal>(getResourceByAppId(resourceAppId), options),
      )
      return response && toResourcePrincipal(response.body)
    },
    // Catalogues are large and change with Microsoft's releases.
    staleTime: 600_000,
    retry: false,
  })
