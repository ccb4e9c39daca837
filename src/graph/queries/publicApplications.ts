import type * as Wire from '@microsoft/microsoft-graph-types'
import { queryOptions } from '@tanstack/react-query'
import type { ServicePrincipal } from '../../domain/directory'
import { valuesOf } from '../batchParts'
import { listServicePrincipalsNamed, searchServicePrincipals } from '../resources/servicePrincipals'
import { READ_SCOPES } from '../scopes'
import { toServicePrincipal } from '../toFacts'
import type { GraphClient } from '../types'

/** The vendor of the connectors, as its applications and its publisher are called. */
const VENDOR = 'UiPath'

/**
 * Enterprise applications called after the vendor, in one HTTP request: its own public ones (owned by another tenant)
 * and the tenant's own registrations of that name, with who published them where the cloud tells. By name only: Graph
 * filters enterprise applications by no publisher. Rejects with GraphError or TokenError.
 * https://learn.microsoft.com/graph/aad-advanced-queries#serviceprincipal-properties
 */
export const publicApplicationsQuery = (graph: GraphClient) =>
  queryOptions({
    queryKey: ['publicApplications'] as const,
    queryFn: async ({ signal }): Promise<ServicePrincipal[]> => {
      const publisher = graph.knowsPublishers ?? false
      const options = { scopes: READ_SCOPES.servicePrincipals, signal }
      const requests = [
        searchServicePrincipals(VENDOR, publisher),
        listServicePrincipalsNamed(VENDOR, publisher),
      ]
      const results = await graph.batch(requests, options)
      const found = await Promise.all(
        requests.map((request, index) =>
          valuesOf<Wire.ServicePrincipal>(graph, request, results[index], options),
        ),
      )
      const byId = new Map(found.flat().map((wire) => [wire.id, toServicePrincipal(wire)]))
      return [...byId.values()]
    },
    staleTime: 300_000,
    retry: false,
  })
