import { PAGE_SIZE, withQuery } from '../odata'
import { GRANT_SELECT, GRANTS_PATH } from '../resources/grants'
import { RESOURCE_SELECT } from '../resources/servicePrincipals'
import type { GraphRequest } from '../types'

/**
 * Registrations with what the list shows and joins. `$count` costs nothing on the first page, but makes it an advanced
 * query. https://learn.microsoft.com/graph/aad-advanced-queries
 */
export const directoryApplications = (): GraphRequest => ({
  method: 'GET',
  path: withQuery('/applications', {
    select: [
      'id',
      'appId',
      'displayName',
      'createdDateTime',
      'signInAudience',
      'passwordCredentials',
      'keyCredentials',
      'requiredResourceAccess',
      'web',
      'spa',
      'publicClient',
      'isFallbackPublicClient',
    ],
    top: PAGE_SIZE,
    count: true,
  }),
  eventual: true,
})

/** Enterprise applications, with the catalogues of those that expose an API: names of grants are matched with them. */
export const directoryPrincipals = (): GraphRequest => ({
  method: 'GET',
  path: withQuery('/servicePrincipals', { select: RESOURCE_SELECT, top: PAGE_SIZE, count: true }),
  eventual: true,
})

/** Delegated grants of the whole tenant; they cannot be counted beforehand. */
export const directoryGrants = (): GraphRequest => ({
  method: 'GET',
  path: withQuery(GRANTS_PATH, {
    select: GRANT_SELECT,
    top: PAGE_SIZE,
  }),
})
