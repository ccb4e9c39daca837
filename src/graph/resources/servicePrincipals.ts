import type { Guid } from '../../domain/directory'
import { guid, literal, PAGE_SIZE, searchPhrase, withQuery } from '../odata'
import type { GraphRequest } from '../types'

/**
 * What toFacts.toServicePrincipal reads. `verifiedPublisher` comes on top where the cloud knows it ({@link withPublisher}).
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

const NAME_SELECT = ['id', 'appId', 'displayName'] as const

/**
 * US Government and China do not know who published an application, and refuse to be asked.
 * https://learn.microsoft.com/graph/deployments
 */
const withPublisher = (publisher: boolean): readonly string[] =>
  publisher ? [...SERVICE_PRINCIPAL_SELECT, 'verifiedPublisher'] : SERVICE_PRINCIPAL_SELECT

/** `/servicePrincipals/{id}`. Throws TypeError where `objectId` is no GUID. */
export const servicePrincipalPath = (objectId: Guid) => `/servicePrincipals/${guid(objectId)}`

/** `/servicePrincipals(appId='{appId}')`. Throws TypeError where it is no GUID. https://learn.microsoft.com/graph/api/serviceprincipal-get */
export const servicePrincipalByAppIdPath = (appId: Guid) => `/servicePrincipals(appId='${guid(appId)}')`

/** The enterprise application of this client ID; 404 where the tenant has none. `publisher`: is it to be read who published it? */
export const getServicePrincipalByAppId = (appId: Guid, publisher: boolean): GraphRequest => ({
  method: 'GET',
  path: withQuery(servicePrincipalByAppIdPath(appId), { select: withPublisher(publisher) }),
})

/** Names only, by object id; 404 where there is none. */
export const getServicePrincipalName = (objectId: Guid): GraphRequest => ({
  method: 'GET',
  path: withQuery(servicePrincipalPath(objectId), { select: NAME_SELECT }),
})

/** Names only, by client ID; 404 where there is none. */
export const getServicePrincipalNameByAppId = (appId: Guid): GraphRequest => ({
  method: 'GET',
  path: withQuery(servicePrincipalByAppIdPath(appId), { select: NAME_SELECT }),
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

/**
 * Enterprise applications with a word in their name that begins like this, from the directory's index.
 * https://learn.microsoft.com/graph/search-query-parameter#using-search-on-directory-object-collections
 */
export const searchServicePrincipals = (text: string, publisher: boolean): GraphRequest => ({
  method: 'GET',
  path: withQuery('/servicePrincipals', {
    select: withPublisher(publisher),
    search: searchPhrase('displayName', text),
    top: PAGE_SIZE,
  }),
  eventual: true,
})

/** Enterprise applications whose name begins like this, however the index would cut it into words. */
export const listServicePrincipalsNamed = (start: string, publisher: boolean): GraphRequest => ({
  method: 'GET',
  path: withQuery('/servicePrincipals', {
    select: withPublisher(publisher),
    filter: `startsWith(displayName,${literal(start)})`,
    top: PAGE_SIZE,
  }),
})
