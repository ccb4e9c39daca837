import { consentRequests, type ConsentRequest } from '../seed/consentRequests'
import { CONSENT_REQUESTS } from '../seed/policies'
import { requireRole } from './access'
import { EDITORS } from './applicationAccess'
import { badRequest, notFound } from './errors'
import { list, single, type ListSource } from './odata/query'
import type { WireType } from './odata/types'
import { ok, type Call, type Route } from './route'
import { CONSENT_REQUEST_READ } from './scopes'

const ROOT = '/identityGovernance/appConsent/appConsentRequests'

const REQUEST: WireType = {
  name: 'microsoft.graph.appConsentRequest',
  defaults: { id: null, appId: null, appDisplayName: null, pendingScopes: [], userConsentRequests: [] },
  filter: { id: 'eq', appId: 'eq', appDisplayName: 'eq', userConsentRequests: 'eq' },
  orderBy: ['appDisplayName'],
  plainOrder: true,
}

const USER_REQUEST: WireType = {
  name: 'microsoft.graph.userConsentRequest',
  defaults: {
    id: null,
    approvalId: null,
    completedDateTime: null,
    createdBy: null,
    createdDateTime: null,
    customData: null,
    reason: null,
    status: null,
  },
  filter: { status: 'eq', createdBy: 'eq' },
  orderBy: ['createdDateTime'],
  plainOrder: true,
}

/** ../shared/facts/roles.md: administrators of applications see them "partly", here all. */
function readable({ caller, state }: Call): ConsentRequest[] {
  requireRole(caller, ...EDITORS, 'Privileged Role Administrator', 'Global Reader')
  return consentRequests(state.base())
}

/** Those who asked are there to be filtered by; like Graph, answers show an empty list. */
const source = (requests: readonly ConsentRequest[]): ListSource => ({
  name: 'identityGovernance/appConsent/appConsentRequests',
  type: { ...REQUEST, masked: { userConsentRequests: () => [] } },
  items: requests.map(({ request, askers }) => ({ ...request, userConsentRequests: askers })),
})

function find(call: Call): ConsentRequest {
  const id = call.params['id'] ?? ''
  const found = readable(call).find(({ request }) => request.id === id.toLowerCase())
  if (!found) throw notFound(id)
  return found
}

const isReviewer = ({ caller }: Call): boolean =>
  (CONSENT_REQUESTS.reviewers ?? []).some(({ query }) => query?.endsWith(`/${caller.oid}`))

/** https://learn.microsoft.com/graph/api/appconsentapprovalroute-list-appconsentrequests */
export const consentRequestRoutes: readonly Route[] = [
  {
    method: 'GET',
    paths: [ROOT],
    scopes: CONSENT_REQUEST_READ,
    run: (call) => ok(list(call.request, source(readable(call)))),
  },
  {
    method: 'GET',
    paths: [`${ROOT}/filterByCurrentUser(on='{on}')`],
    scopes: CONSENT_REQUEST_READ,
    run: (call) => {
      if (call.params['on'] !== 'reviewer') throw badRequest("Invalid value specified for parameter 'on'.")
      return ok(list(call.request, source(isReviewer(call) ? readable(call) : [])))
    },
  },
  {
    method: 'GET',
    paths: [`${ROOT}/{id}`],
    scopes: CONSENT_REQUEST_READ,
    run: (call) => ok(single(call.request, source([find(call)]))),
  },
  {
    method: 'GET',
    paths: [`${ROOT}/{id}/userConsentRequests`],
    scopes: CONSENT_REQUEST_READ,
    run: (call) =>
      ok(
        list(call.request, {
          name: 'userConsentRequests',
          type: USER_REQUEST,
          items: find(call).askers,
        }),
      ),
  },
]
