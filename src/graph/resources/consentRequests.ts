import type { Guid } from '../../domain/directory'
import { guid, withQuery } from '../odata'
import type { GraphRequest } from '../types'

const REQUESTS = '/identityGovernance/appConsent/appConsentRequests'

/** Applications that somebody still waits for. https://learn.microsoft.com/graph/api/appconsentapprovalroute-list-appconsentrequests */
export const listPendingConsentRequests = (): GraphRequest => ({
  method: 'GET',
  path: withQuery(REQUESTS, {
    select: ['id', 'appId', 'appDisplayName', 'pendingScopes'],
    filter: "userConsentRequests/any(u:u/status eq 'InProgress')",
  }),
})

/** Who asked for one application, and why. https://learn.microsoft.com/graph/api/appconsentrequest-list-userconsentrequests */
export const listAskers = (requestId: Guid): GraphRequest => ({
  method: 'GET',
  path: withQuery(`${REQUESTS}/${guid(requestId)}/userConsentRequests`, {
    select: ['id', 'createdBy', 'createdDateTime', 'reason', 'status'],
  }),
})
