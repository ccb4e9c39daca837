import type * as Wire from '@microsoft/microsoft-graph-types'
import { queryOptions } from '@tanstack/react-query'
import { MICROSOFT_GRAPH_APP_ID, type Readable } from '../../domain/directory'
import type { ClassifiedPermission } from '../../domain/userConsent/types'
import { toReadable } from '../readable'
import { listPermissionClassifications } from '../resources/policies'
import { getServicePrincipalNameByAppId } from '../resources/servicePrincipals'
import { READ_SCOPES } from '../scopes'
import { toClassified } from '../toPolicyFacts'
import type { GraphClient } from '../types'
import { knownGraphId } from './consentPolicies'

/** Milliseconds. */
const LIFE = 600_000

/**
 * How the tenant classifies the delegated permissions of Microsoft Graph, by name. At most two HTTP requests.
 * https://learn.microsoft.com/graph/api/serviceprincipal-list-delegatedpermissionclassifications
 */
export const classificationsQuery = (graph: GraphClient) =>
  queryOptions({
    queryKey: ['classifications'] as const,
    queryFn: ({ client, signal }): Promise<Readable<ClassifiedPermission[]>> => {
      const options = { scopes: READ_SCOPES.servicePrincipals, signal }
      const read = async () => {
        const about = getServicePrincipalNameByAppId(MICROSOFT_GRAPH_APP_ID)
        const id =
          knownGraphId(client) ?? (await graph.send<Wire.ServicePrincipal>(about, options)).body.id ?? ''
        const found = await graph.list<Wire.DelegatedPermissionClassification>(
          listPermissionClassifications(id),
          options,
        )
        return toClassified(found).sort((one, other) => one.value.localeCompare(other.value))
      }
      return toReadable(read(), options.scopes[0])
    },
    staleTime: LIFE,
    retry: false,
  })
