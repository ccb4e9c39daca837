import { requireRole } from './access'
import { list, single } from './odata/query'
import type { WireType } from './odata/types'
import { ok, type Route } from './route'
import { CONSENT_POLICY_READ, GRANT_POLICY_READ, POLICY_READ } from './scopes'

const AUTHORIZATION: WireType = {
  name: 'microsoft.graph.authorizationPolicy',
  defaults: {
    id: 'authorizationPolicy',
    displayName: 'Authorization Policy',
    description: 'Used to manage authorization related settings across the company.',
    allowInvitesFrom: 'adminsAndGuestInviters',
    allowedToSignUpEmailBasedSubscriptions: false,
    allowedToUseSSPR: true,
    allowEmailVerifiedUsersToJoinOrganization: false,
    allowUserConsentForRiskyApps: false,
    blockMsolPowerShell: true,
    guestUserRoleId: '10dae51f-b6af-4016-8d66-8c2a99b929b3',
    defaultUserRolePermissions: {
      allowedToCreateApps: true,
      allowedToCreateSecurityGroups: false,
      allowedToCreateTenants: false,
      allowedToReadBitlockerKeysForOwnedDevice: true,
      allowedToReadOtherUsers: true,
      permissionGrantPoliciesAssigned: ['ManagePermissionGrantsForSelf.microsoft-user-default-legacy'],
    },
  },
  filter: {},
}

const CONSENT_REQUESTS: WireType = {
  name: 'microsoft.graph.adminConsentRequestPolicy',
  defaults: {
    isEnabled: true,
    notifyReviewers: true,
    remindersEnabled: true,
    requestDurationInDays: 30,
    version: 3,
    reviewers: [],
  },
  filter: {},
}

const GRANT_POLICY: WireType = {
  name: 'microsoft.graph.permissionGrantPolicy',
  defaults: { id: null, displayName: null, description: null },
  filter: {},
}

const grantPolicies = [
  {
    id: 'microsoft-user-default-legacy',
    displayName: 'Default User Consent Policy',
    description: 'All permissions that do not need admin consent, for any app.',
  },
  {
    id: 'microsoft-all-application-permissions',
    displayName: 'All application permissions',
    description: 'Includes all application permissions, for all APIs.',
  },
]

/** https://learn.microsoft.com/graph/api/resources/policy-overview */
export const policyRoutes: readonly Route[] = [
  // Default users read it too, as the documentation's note has it.
  {
    method: 'GET',
    paths: ['/policies/authorizationPolicy'],
    scopes: POLICY_READ,
    run: ({ request }) =>
      ok(single(request, { name: 'policies/authorizationPolicy', type: AUTHORIZATION, items: [{}] })),
  },
  {
    method: 'GET',
    paths: ['/policies/adminConsentRequestPolicy'],
    scopes: CONSENT_POLICY_READ,
    run: ({ request, caller }) => {
      requireRole(
        caller,
        'Global Administrator',
        'Global Reader',
        'Cloud Application Administrator',
        'Application Administrator',
      )
      return ok(
        single(request, { name: 'policies/adminConsentRequestPolicy', type: CONSENT_REQUESTS, items: [{}] }),
      )
    },
  },
  {
    method: 'GET',
    paths: ['/policies/permissionGrantPolicies'],
    scopes: GRANT_POLICY_READ,
    run: ({ request }) =>
      ok(
        list(request, { name: 'policies/permissionGrantPolicies', type: GRANT_POLICY, items: grantPolicies }),
      ),
  },
]
