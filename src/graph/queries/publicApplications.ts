import type * as Wire from '@microsoft/microsoft-graph-types'
import { queryOptions } from '@tanstack/react-query'
import type { ServicePrincipal } from '../../domain/directory'
import { valuesOf } from '../batchParts'
import { listServicePrincipalsNamed, searchServicePrincipals } from '../resources/servicePrincipals'
import { listOrganization } from '../resources/tenant'
import { READ_SCOPES } from '../scopes'
import { toServicePrincipal, toTenantId } from '../toFacts'
import type { GraphClient } from '../types'

/** The vendor of the connectors, as its applications and its publisher are called. */
const VENDOR = 'UiPath'

/**
 * Enterprise applications called after the vendor whose registration is in another tenant, with who published them where
 * the cloud tells; in one HTTP request. By name only: Graph filters enterprise applications by no publisher. The tenant's
 * own registrations often carry the vendor's name too, so the request also asks which tenant this is; where that cannot
 * be read, they are among the answers. Rejects with GraphError or TokenError.
 * https://learn.microsoft.com/graph/aad-advanced-queries#serviceprincipal-properties
 */
export const publicApplicationsQuery = (graph: GraphClient) =>
  queryOptions({
    queryKey: ['publicApplications'] as const,
    queryFn: async ({ signal }): Promise<ServicePrincipal[]> => {
      const publisher = graph.knowsPublishers ?? false
      const options = { scopes: [...READ_SCOPES.servicePrincipals, ...READ_SCOPES.organization], signal }
      const requests = [
        searchServicePrincipals(VENDOR, publisher),
        listServicePrincipalsNamed(VENDOR, publisher),
      ]
      const results = await graph.batch([...requests, listOrganization()], options)
      const found = await Promise.all(
        requests.map((request, index) =>
          valuesOf<Wire.ServicePrincipal>(graph, request, results[index], options),
        ),
      )
      const tenant = results[requests.length]
      const here = tenant?.ok ? toTenantId(tenant.response.body as { value?: Wire.Organization[] }) : null
      const byId = new Map(found.flat().map((wire) => [wire.id, toServicePrincipal(wire)]))
      return [...byId.values()].filter(
        ({ appOwnerOrganizationId }) => here === null || appOwnerOrganizationId !== here,
      )
    },
    staleTime: 300_000,
    retry: false,
  })
