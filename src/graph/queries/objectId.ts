import type * as Wire from '@microsoft/microsoft-graph-types'
import { queryOptions } from '@tanstack/react-query'
import type { Guid } from '../../domain/directory'
import { objectOf } from '../batchParts'
import { getApplicationName } from '../resources/applications'
import { getServicePrincipalName } from '../resources/servicePrincipals'
import { READ_SCOPES } from '../scopes'
import { toRegistrationName } from '../toFacts'
import type { GraphClient } from '../types'

/**
 * Whose object id is this? Answers the registration's, or the enterprise application's, client ID and name: people
 * paste either object id as client ID. null where it is neither's.
 */
export const objectIdQuery = (graph: GraphClient, objectId: Guid) =>
  queryOptions({
    queryKey: ['objectId', objectId.toLowerCase()] as const,
    queryFn: async ({ signal }): Promise<{ appId: Guid; displayName: string } | null> => {
      const results = await graph.batch([getApplicationName(objectId), getServicePrincipalName(objectId)], {
        scopes: READ_SCOPES.applications,
        signal,
      })
      const wire = objectOf<Wire.Application>(results[0]) ?? objectOf<Wire.ServicePrincipal>(results[1])
      if (!wire) return null
      const { appId, displayName } = toRegistrationName(wire)
      return { appId, displayName }
    },
    staleTime: 60_000,
    retry: false,
  })
