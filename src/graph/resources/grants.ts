import type { Guid } from '../../domain/directory'
import { guid, literal, PAGE_SIZE, withQuery } from '../odata'
import type { GraphRequest } from '../types'

/** https://learn.microsoft.com/graph/api/resources/oauth2permissiongrant#properties */
export const GRANT_SELECT = ['id', 'clientId', 'consentType', 'principalId', 'resourceId', 'scope'] as const

export const GRANTS_PATH = '/oauth2PermissionGrants'

/**
 * The delegated grants of which this enterprise application is the client. By the filter and not by the principal's
 * own list, since it lags least behind writes. https://learn.microsoft.com/graph/api/oauth2permissiongrant-list
 */
export const listGrantsOfClient = (clientId: Guid): GraphRequest => ({
  method: 'GET',
  path: withQuery(GRANTS_PATH, {
    select: GRANT_SELECT,
    filter: `clientId eq ${literal(guid(clientId))}`,
    top: PAGE_SIZE,
  }),
})
