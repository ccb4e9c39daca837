import type { Guid } from '../../domain/directory'
import { guid, literal, PAGE_SIZE, searchPhrase, withQuery } from '../odata'
import type { GraphRequest } from '../types'

/**
 * What toFacts.toApplication reads. No `verifiedPublisher`: US Government and China do not know it and refuse it.
 * https://learn.microsoft.com/graph/api/resources/application#properties
 */
export const APPLICATION_SELECT = [
  'id',
  'appId',
  'displayName',
  'createdDateTime',
  'signInAudience',
  'publisherDomain',
  'web',
  'spa',
  'publicClient',
  'isFallbackPublicClient',
  'passwordCredentials',
  'keyCredentials',
  'requiredResourceAccess',
] as const

const NAME_SELECT = ['id', 'appId', 'displayName'] as const

/** `/applications/{id}`. Throws TypeError where `objectId` is no GUID. */
const applicationPath = (objectId: Guid) => `/applications/${guid(objectId)}`

/** `/applications(appId='{appId}')`. https://learn.microsoft.com/graph/api/application-get */
const applicationByAppIdPath = (appId: Guid) => `/applications(appId='${guid(appId)}')`

/** The registration with this client ID; 404 where the tenant has none. */
export const getApplicationByAppId = (appId: Guid): GraphRequest => ({
  method: 'GET',
  path: withQuery(applicationByAppIdPath(appId), { select: APPLICATION_SELECT }),
})

/** Names only, by object id; 404 where there is none. */
export const getApplicationName = (objectId: Guid): GraphRequest => ({
  method: 'GET',
  path: withQuery(applicationPath(objectId), { select: NAME_SELECT }),
})

/** https://learn.microsoft.com/graph/api/application-list-owners */
export const listOwnersByAppId = (appId: Guid): GraphRequest => ({
  method: 'GET',
  path: withQuery(`${applicationByAppIdPath(appId)}/owners`, {
    select: ['id', 'displayName', 'userPrincipalName'],
    top: PAGE_SIZE,
  }),
})

/**
 * The first `top` registrations whose name matches, from the directory's index (which lags behind writes).
 * https://learn.microsoft.com/graph/aad-advanced-queries
 */
export function searchApplications(text: string, top: number): GraphRequest {
  const base = { select: NAME_SELECT, top }
  return text === ''
    ? {
        method: 'GET',
        path: withQuery('/applications', { ...base, orderBy: 'displayName', count: true }),
        eventual: true,
      }
    : {
        method: 'GET',
        path: withQuery('/applications', { ...base, search: searchPhrase('displayName', text) }),
        eventual: true,
      }
}

/** Names of the registration with this client ID; an empty list where there is none. */
export const findApplicationName = (appId: Guid): GraphRequest => ({
  method: 'GET',
  path: withQuery('/applications', {
    select: NAME_SELECT,
    filter: `appId eq ${literal(guid(appId))}`,
    top: 1,
  }),
})
