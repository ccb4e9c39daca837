import type * as Wire from '@microsoft/microsoft-graph-types'
import { queryOptions } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import type { Guid, ResourcePrincipal } from '../../domain/directory'
import { getResourceByAppId } from '../resources/servicePrincipals'
import { READ_SCOPES } from '../scopes'
import { toResourcePrincipal } from '../toFacts'
import type { GraphClient } from '../types'
import { orNull } from './orNull'

const RESOURCES = 'resource'
/** Brings the catalogues of the APIs that it names, see registrationQuery. */
export const REGISTRATION = 'registration'
/** Milliseconds. Catalogues are large (Microsoft Graph's is a megabyte) and change with their makers' releases. */
const CATALOGUE_LIFE = 600_000

const key = (appId: Guid) => [RESOURCES, appId.toLowerCase()] as const

/** The APIs whose catalogues were read lately and are not known to have changed. */
export function knownResources(queryClient: QueryClient): ResourcePrincipal[] {
  const fresh = queryClient.getQueryCache().findAll({
    queryKey: [RESOURCES],
    predicate: ({ state }) => !state.isInvalidated && state.dataUpdatedAt > Date.now() - CATALOGUE_LIFE,
  })
  return fresh.flatMap(({ state }) => (state.data as ResourcePrincipal | null | undefined) ?? [])
}

/** Ends when nothing that brings catalogues is being read any more; at once where nothing is. */
export async function resourcesSettled(queryClient: QueryClient): Promise<void> {
  const reading = queryClient.getQueryCache().findAll({
    fetchStatus: 'fetching',
    predicate: ({ queryKey: [what] }) => what === RESOURCES || what === REGISTRATION,
  })
  await Promise.allSettled(reading.map(({ promise }) => promise))
}

/** Keeps catalogues that came with something else for {@link resourceQuery}. */
export function keepResources(queryClient: QueryClient, resources: readonly ResourcePrincipal[]): void {
  for (const resource of resources) queryClient.setQueryData(key(resource.appId), resource)
}

/** An API's permission catalogue by client ID; null where it has no enterprise application in the tenant. */
export const resourceQuery = (graph: GraphClient, resourceAppId: Guid) =>
  queryOptions({
    queryKey: key(resourceAppId),
    queryFn: async ({ signal }): Promise<ResourcePrincipal | null> => {
      const options = { scopes: READ_SCOPES.servicePrincipals, signal }
      const response = await orNull(
        graph.send<Wire.ServicePrincipal>(getResourceByAppId(resourceAppId), options),
      )
      return response && toResourcePrincipal(response.body)
    },
    staleTime: CATALOGUE_LIFE,
    retry: false,
  })
