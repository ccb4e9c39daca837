import type * as Wire from '@microsoft/microsoft-graph-types'
import { queryOptions } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { MICROSOFT_GRAPH_APP_ID, type Guid, type Readable } from '../../domain/directory'
import { asksForClassification } from '../../domain/userConsent/policies'
import type { ConsentPolicies } from '../../domain/userConsent/types'
import { valuesOf } from '../batchParts'
import { toReadable, unreadableReason } from '../readable'
import {
  getAdminConsentRequestPolicy,
  getAuthorizationPolicy,
  listPermissionClassifications,
  listPermissionGrantPolicies,
} from '../resources/policies'
import { getServicePrincipalNameByAppId } from '../resources/servicePrincipals'
import { READ_SCOPES } from '../scopes'
import { toRegistrationName } from '../toFacts'
import {
  classificationById,
  toAssigned,
  toClassified,
  toConsentWorkflow,
  toGrantPolicy,
} from '../toPolicyFacts'
import type { GraphBatchResult, GraphCallOptions, GraphClient, GraphRequest } from '../types'
import { knownResources, resourcesSettled } from './resource'

/** Milliseconds. */
const POLICIES_LIFE = 600_000

const [POLICIES, GRANT_POLICIES] = READ_SCOPES.consentPolicies

/** One object of a batch; a policy is always there, so that "not found" is a failure like any other. */
function part<W, T>(
  result: GraphBatchResult | undefined,
  scope: string,
  toFact: (wire: W) => T,
): Promise<Readable<T>> {
  const reading = async () => {
    if (!result) throw new TypeError('A part of the batch is missing')
    if (!result.ok) throw result.error
    return toFact(result.response.body as W)
  }
  return toReadable(reading(), scope)
}

/** How the tenant classifies the permissions of Microsoft Graph. */
async function readClassifications(
  graph: GraphClient,
  request: GraphRequest,
  result: GraphBatchResult | undefined,
  signal?: AbortSignal,
): Promise<Readable<Readonly<Record<Guid, string>>>> {
  const options = { scopes: READ_SCOPES.servicePrincipals, signal }
  const reading = result
    ? valuesOf<Wire.DelegatedPermissionClassification>(graph, request, result, options)
    : graph.list<Wire.DelegatedPermissionClassification>(request, options)
  return toReadable(reading.then(toClassified).then(classificationById), options.scopes[0])
}

/**
 * What the tenant's policies say about consent by users, in one HTTP request. Where the object id of Microsoft Graph's
 * enterprise application is not known, how the tenant classifies its permissions takes a second one, if a policy asks.
 * @throws TokenError where the permissions for it are not given; GraphError where not even the batch is answered
 */
async function fetchConsentPolicies(
  graph: GraphClient,
  knownId: Guid | null,
  options: Omit<GraphCallOptions, 'scopes'>,
): Promise<ConsentPolicies> {
  const call = { ...options, scopes: READ_SCOPES.consentPolicies }
  const grantPolicyList = listPermissionGrantPolicies()
  const [authorization, grants, requests, about] = await graph.batch(
    [
      getAuthorizationPolicy(),
      grantPolicyList,
      getAdminConsentRequestPolicy(),
      knownId
        ? listPermissionClassifications(knownId)
        : getServicePrincipalNameByAppId(MICROSOFT_GRAPH_APP_ID),
    ],
    call,
  )
  const [rights, grantPolicies, adminConsentRequests] = await Promise.all([
    part(authorization, POLICIES, toAssigned),
    toReadable(
      valuesOf<Wire.PermissionGrantPolicy>(graph, grantPolicyList, grants, call).then((policies) =>
        policies.map(toGrantPolicy),
      ),
      GRANT_POLICIES,
    ),
    part(requests, POLICIES, toConsentWorkflow),
  ])
  const assigned: ConsentPolicies['assigned'] =
    rights.state === 'read' ? { state: 'read', value: rights.value.assigned } : rights
  const foundId = knownId ?? (about?.ok ? toRegistrationName(about.response.body as object).objectId : null)
  return {
    assigned,
    assignedToOwners:
      rights.state === 'read' ? { state: 'read', value: rights.value.assignedToOwners } : rights,
    grantPolicies,
    adminConsentRequests,
    riskyAppsAllowed: rights.state === 'read' ? rights.value.riskyAppsAllowed : null,
    classifications:
      foundId && asksForClassification({ assigned, grantPolicies })
        ? await readClassifications(
            graph,
            listPermissionClassifications(foundId),
            knownId ? about : undefined,
            options.signal,
          )
        : null,
  }
}

/** Object id of Microsoft Graph’s enterprise application where its catalogue was read; null: not known yet. */
export function knownGraphId(client: QueryClient): Guid | null {
  return knownResources(client).find(({ appId }) => appId === MICROSOFT_GRAPH_APP_ID)?.objectId ?? null
}

/**
 * The tenant's policies about consent by users. Sign-in does not ask for the permissions that this needs: without them,
 * and where nothing could be read at all, every part is unreadable with the reason, and {@link readConsentPolicies} asks.
 */
export const consentPoliciesQuery = (graph: GraphClient) =>
  queryOptions({
    queryKey: ['consentPolicies'] as const,
    queryFn: async ({ client, signal }): Promise<ConsentPolicies> => {
      // What is being read for the same form tells Microsoft Graph's object id, and saves the second request.
      await resourcesSettled(client)
      try {
        return await fetchConsentPolicies(graph, knownGraphId(client), { signal })
      } catch (error) {
        const unreadable = (scope: string) => ({
          state: 'unreadable' as const,
          reason: unreadableReason(error, scope),
        })
        return {
          assigned: unreadable(POLICIES),
          assignedToOwners: unreadable(POLICIES),
          grantPolicies: unreadable(GRANT_POLICIES),
          adminConsentRequests: unreadable(POLICIES),
          riskyAppsAllowed: null,
          classifications: null,
        }
      }
    },
    // An admin changes them rarely; an answer "not given" would be asked for again with every form that is opened.
    staleTime: POLICIES_LIFE,
    gcTime: POLICIES_LIFE,
    retry: false,
  })

/**
 * Reads them from a click: a popup may ask for the permissions. What comes is kept for {@link consentPoliciesQuery}.
 * @throws TokenError where the person or the tenant says no; GraphError
 */
export async function readConsentPolicies(
  graph: GraphClient,
  client: QueryClient,
  options: { interactive: boolean },
): Promise<ConsentPolicies> {
  const policies = await fetchConsentPolicies(graph, knownGraphId(client), options)
  client.setQueryData(consentPoliciesQuery(graph).queryKey, policies)
  return policies
}
