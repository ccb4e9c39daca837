import { queryOptions } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import type { Application, Guid, RegistrationFacts, ResourcePrincipal } from '../../domain/directory'
import { readRegistration } from '../registration'
import type { GraphClient } from '../types'
import { keepResources, knownResources, REGISTRATION } from './resource'

const key = (appId: Guid) => [REGISTRATION, appId.toLowerCase()] as const

/** {@link readRegistration} of one client ID, which must be a GUID (set `enabled` where it may not be yet). */
export const registrationQuery = (graph: GraphClient, tenantId: Guid, appId: Guid) =>
  queryOptions({
    queryKey: key(appId),
    queryFn: async ({ client, signal }) => {
      const handedOver = new Set<ResourcePrincipal>()
      const facts = await readRegistration(graph, tenantId, appId, signal, () => {
        const known = knownResources(client)
        for (const resource of known) handedOver.add(resource)
        return known
      })
      keepResources(
        client,
        facts.resources.filter((resource) => !handedOver.has(resource)),
      )
      return facts
    },
    staleTime: 30_000,
    retry: false,
  })

/** Something about this registration, its enterprise application, or its grants has changed: read again what is shown. */
export function invalidateRegistration(queryClient: QueryClient, appId: Guid): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: key(appId) })
}

/** The registrations that were read one by one and are still kept. */
export function readRegistrations(queryClient: QueryClient): Application[] {
  return queryClient
    .getQueriesData<RegistrationFacts>({ queryKey: [REGISTRATION] })
    .flatMap(([, facts]) => facts?.application ?? [])
}
