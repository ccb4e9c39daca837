import {
  APP_MANAGEMENT,
  AUTHORIZATION,
  CLASSIFICATIONS,
  CONSENT_REQUESTS,
  GRANT_POLICIES,
} from '../seed/policies'
import { GRAPH_APP_ID } from '../seed/wellKnown'
import { requireRole } from './access'
import { EDITORS } from './applicationAccess'
import { list, single } from './odata/query'
import type { WireType } from './odata/types'
import { ok, type Route } from './route'
import { CLASSIFICATION_READ, CONSENT_POLICY_READ, GRANT_POLICY_READ, POLICY_READ } from './scopes'
import { principalOf } from './servicePrincipals'

const AUTHORIZATION_TYPE: WireType = {
  name: 'microsoft.graph.authorizationPolicy',
  defaults: {
    id: 'authorizationPolicy',
    displayName: 'Authorization Policy',
    description: 'Used to manage authorization related settings across the company.',
    allowInvitesFrom: 'adminsAndGuestInviters',
    allowedToSignUpEmailBasedSubscriptions: false,
    allowedToUseSSPR: true,
    allowEmailVerifiedUsersToJoinOrganization: false,
    allowUserConsentForRiskyApps: null,
    blockMsolPowerShell: true,
    guestUserRoleId: '10dae51f-b6af-4016-8d66-8c2a99b929b3',
    defaultUserRolePermissions: {},
  },
  filter: {},
}

const CONSENT_REQUESTS_TYPE: WireType = {
  name: 'microsoft.graph.adminConsentRequestPolicy',
  defaults: {
    isEnabled: false,
    notifyReviewers: false,
    remindersEnabled: false,
    requestDurationInDays: 0,
    version: 0,
    reviewers: [],
  },
  filter: {},
}

const APP_MANAGEMENT_TYPE: WireType = {
  name: 'microsoft.graph.tenantAppManagementPolicy',
  defaults: {
    id: null,
    deletedDateTime: null,
    displayName: null,
    description: null,
    isEnabled: false,
    applicationRestrictions: null,
    servicePrincipalRestrictions: null,
  },
  filter: {},
}

const GRANT_POLICY_TYPE: WireType = {
  name: 'microsoft.graph.permissionGrantPolicy',
  defaults: { id: null, displayName: null, description: null, includes: [], excludes: [] },
  filter: {},
}

const CLASSIFICATION_TYPE: WireType = {
  name: 'microsoft.graph.delegatedPermissionClassification',
  defaults: { id: null, permissionId: null, permissionName: null, classification: null },
  filter: {},
}

/** https://learn.microsoft.com/graph/api/resources/policy-overview */
export const policyRoutes: readonly Route[] = [
  // Default users read it too, as the documentation's note has it.
  {
    method: 'GET',
    paths: ['/policies/authorizationPolicy'],
    scopes: POLICY_READ,
    run: ({ request }) =>
      ok(
        single(request, {
          name: 'policies/authorizationPolicy',
          type: AUTHORIZATION_TYPE,
          items: [AUTHORIZATION],
        }),
      ),
  },
  {
    method: 'GET',
    paths: ['/policies/adminConsentRequestPolicy'],
    scopes: CONSENT_POLICY_READ,
    run: ({ request, caller }) => {
      requireRole(caller, ...EDITORS, 'Global Reader')
      return ok(
        single(request, {
          name: 'policies/adminConsentRequestPolicy',
          type: CONSENT_REQUESTS_TYPE,
          items: [CONSENT_REQUESTS],
        }),
      )
    },
  },
  {
    method: 'GET',
    paths: ['/policies/defaultAppManagementPolicy'],
    scopes: POLICY_READ,
    run: ({ request, caller }) => {
      // https://learn.microsoft.com/graph/api/tenantappmanagementpolicy-get; ../shared/facts/roles.md
      requireRole(caller, ...EDITORS, 'Privileged Role Administrator', 'Global Reader')
      return ok(
        single(request, {
          name: 'policies/defaultAppManagementPolicy',
          type: APP_MANAGEMENT_TYPE,
          items: [APP_MANAGEMENT],
        }),
      )
    },
  },
  {
    method: 'GET',
    paths: ['/policies/permissionGrantPolicies'],
    scopes: GRANT_POLICY_READ,
    run: ({ request }) =>
      ok(
        list(request, {
          name: 'policies/permissionGrantPolicies',
          type: GRANT_POLICY_TYPE,
          items: GRANT_POLICIES,
        }),
      ),
  },
]

/** Which permissions of an API the tenant calls low, medium or high. https://learn.microsoft.com/graph/api/resources/delegatedpermissionclassification */
export const classificationRoutes: readonly Route[] = [
  {
    method: 'GET',
    paths: ['/servicePrincipals/{id}/delegatedPermissionClassifications'],
    scopes: CLASSIFICATION_READ,
    run: (call) =>
      ok(
        list(call.request, {
          name: 'delegatedPermissionClassifications',
          type: CLASSIFICATION_TYPE,
          items: principalOf(call).appId === GRAPH_APP_ID ? CLASSIFICATIONS : [],
        }),
      ),
  },
]
