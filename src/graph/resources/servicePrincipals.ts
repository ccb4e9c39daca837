import type { Guid } from '../../domain/directory'
import { guid, literal, PAGE_SIZE, withQuery } from '../odata'
import type { GraphRequest } from '../types'

/**
 * What toFacts.toServicePrincipal reads. No `verifiedPublisher`: US Government and China do not know it.
 * https://learn.microsoft.com/graph/api/resources/serviceprincipal#properties
 */
const SERVICE_PRINCIPAL_SELECT = [
  'id',
  'appId',
  'displayName',
  'accountEnabled',
  'appRoleAssignmentRequired',
  'appOwnerOrganizationId',
  'servicePrincipalType',
] as const

/** With the catalogue of permissions: large (Microsoft Graph's own is about a megabyte), so never for whole lists. */
export const RESOURCE_SELECT = [...SERVICE_PRINCIPAL_SELECT, 'oauth2PermissionScopes', 'appRoles'] as const

/** `/servicePrincipals/{id}`. Throws TypeError where `objectId` is no GUID. */
export const servicePrincipalPath = (objectId: Guid) => `/servicePrincipals/${guid(objectId)}`

/** `/servicePrincipals(appId='{appId}')`. https://learn.microsoft.com/graph/api/serviceprincipal-get */
const servicePrincipalByAppIdPath = (appId: Guid) => `/servicePrincipals(appId='${guid(appId)}')`

/** The enterprise application of this client ID; 404 where the tenant has none. */
export const getServicePrincipalByAppId = (appId: Guid): GraphRequest => ({
  method: 'GET',
  path: withQuery(servicePrincipalByAppIdPath(appId), { select: SERVICE_PRINCIPAL_SELECT }),
})

/** Names only, by object id; 404 where there is none. */
export const getServicePrincipalName = (objectId: Guid): GraphRequest => ({
  method: 'GET',
  path: withQuery(servicePrincipalPath(objectId), { select: ['id', 'appId', 'displayName'] }),
})

/** One API with its catalogue; 404 where it is not in the tenant. */
export const getResourceByAppId = (appId: Guid): GraphRequest => ({
  method: 'GET',
  path: withQuery(servicePrincipalByAppIdPath(appId), { select: RESOURCE_SELECT }),
})

export type PrincipalKey = { appId: Guid } | { objectId: Guid }

/** APIs with their catalogues by client or object ids, at most FILTER_VALUES of them; those not in the tenant are left out. */
export function findResources(keys: readonly PrincipalKey[]): GraphRequest {
  const among = (property: string, ids: readonly Guid[]) =>
    ids.length === 0 ? [] : [`${property} in (${ids.map((id) => literal(guid(id))).join(',')})`]
  const filter = [
    ...among(
      'appId',
      keys.flatMap((key) => ('appId' in key ? [key.appId] : [])),
    ),
    ...among(
      'id',
      keys.flatMap((key) => ('objectId' in key ? [key.objectId] : [])),
    ),
  ].join(' or ')
  return {
    method: 'GET',
    path: withQuery('/servicePrincipals', { select: RESOURCE_SELECT, filter, top: PAGE_SIZE }),
  }
}
