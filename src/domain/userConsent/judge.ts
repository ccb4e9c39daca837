import {
  scopeTokens,
  type DelegatedPermission,
  type RegistrationFacts,
  type ResourcePrincipal,
} from '../directory'
import type { PermissionRef } from '../permissions/types'
import { clientOf, judgeByPolicies, type Ask } from './matching'
import { assignedPolicies } from './policies'
import type { ConsentPolicies, UserConsentVerdict } from './types'

type Judged = Omit<UserConsentVerdict['permissions'][number], 'value'>

const no = (reason: Judged['reason']): Judged => ({ may: 'no', reason })
const unknown = (reason: Judged['reason']): Judged => ({ may: 'unknown', reason })

/**
 * Microsoft's risk-based step-up leaves these to users even for applications that it calls risky.
 * https://learn.microsoft.com/entra/identity-platform/publisher-verification-overview
 */
const BASIC = ['openid', 'profile', 'email', 'offline_access', 'User.Read']

/** Was it granted to everybody already? Only then nobody is asked. */
function granted(facts: RegistrationFacts | null, api: ResourcePrincipal, value: string): boolean {
  return (
    facts?.grants.state === 'read' &&
    facts.grants.value.some(
      (grant) =>
        grant.consentType === 'AllPrincipals' &&
        grant.resourceId === api.objectId &&
        scopeTokens(grant.scope).includes(value),
    )
  )
}

/** May Microsoft hold the application for risky, so that even what a policy admits needs an admin? Whether it does, Graph does not tell. */
function mayBeRisky(facts: RegistrationFacts | null, policies: ConsentPolicies, value: string): boolean {
  const { tenantId, publisher } = clientOf(facts)
  const foreign = facts !== null && tenantId !== null && tenantId !== facts.tenantId
  return foreign && publisher === null && policies.riskyAppsAllowed !== true && !BASIC.includes(value)
}

function judgeOne(
  permission: DelegatedPermission,
  api: ResourcePrincipal,
  facts: RegistrationFacts | null,
  policies: ConsentPolicies,
): Judged {
  if (granted(facts, api, permission.value)) return { may: 'yes', reason: 'granted-already' }
  // https://learn.microsoft.com/entra/identity/enterprise-apps/configure-user-consent (its note)
  if (facts?.servicePrincipal?.appRoleAssignmentRequired) return no('assignment-required')
  const { assigned, grantPolicies } = policies
  const admin = permission.adminConsentRequired
  if (assigned.state !== 'read') return admin ? no('admin-consent-required') : unknown('policy-unreadable')
  if (assigned.value.length === 0) return no('users-may-not-consent')
  const found = assignedPolicies(assigned.value, grantPolicies.state === 'read' ? grantPolicies.value : [])
  const ask: Ask = { permission, api, client: clientOf(facts), classifications: policies.classifications }
  const judged = judgeByPolicies(ask, found)
  if (admin) {
    // A policy of the tenant's own may admit what the API's maker reserves for admins: Microsoft says that it can, not
    // that it suffices. What needs an admin cannot be classified.
    const may = judged.may === 'no' || judged.reason === 'classification-unknown' ? 'no' : 'unknown'
    return { ...judged, may, reason: 'admin-consent-required' }
  }
  if (judged.may === 'yes' && mayBeRisky(facts, policies, permission.value)) {
    return { ...judged, may: 'unknown', reason: 'risky-application' }
  }
  return judged
}

function workflowOf({ adminConsentRequests }: ConsentPolicies): UserConsentVerdict['workflow'] {
  if (adminConsentRequests.state !== 'read') return 'unknown'
  return adminConsentRequests.value.isEnabled ? 'on' : 'off'
}

function verdictOf(permissions: readonly Judged[]): UserConsentVerdict['verdict'] {
  if (permissions.some(({ may }) => may === 'no')) return 'may-not'
  return permissions.some(({ may }) => may === 'unknown') ? 'unknown' : 'may'
}

/**
 * Could a user without a role consent to these permissions for themselves? By what the tenant lets its default users do:
 * a custom role may let somebody consent to more. What is not known is said to be, never guessed.
 * @param asked delegated permissions; an application permission is an admin's in every tenant
 * @param facts the application that asks; null: not known, which matters only where a policy asks who it is
 * @param catalogue Microsoft Graph's permissions; null while unread
 * https://learn.microsoft.com/entra/identity/enterprise-apps/manage-app-consent-policies
 */
export function judgeUserConsent(
  asked: readonly PermissionRef[],
  facts: RegistrationFacts | null,
  policies: ConsentPolicies,
  catalogue: ResourcePrincipal | null,
): UserConsentVerdict {
  const apis = [...(catalogue ? [catalogue] : []), ...(facts?.resources ?? [])]
  const permissions = asked.map(({ resourceAppId, kind, value }) => {
    if (kind === 'Application') return { value, ...no('admin-consent-required') }
    const api = apis.find(({ appId }) => appId === resourceAppId)
    const permission = api?.delegatedPermissions.find((one) => one.value === value && one.isEnabled)
    if (!api || !permission) return { value, ...unknown('permission-unknown') }
    return { value, ...judgeOne(permission, api, facts, policies) }
  })
  return { verdict: verdictOf(permissions), permissions, workflow: workflowOf(policies) }
}
