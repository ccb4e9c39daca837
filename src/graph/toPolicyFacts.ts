import type * as Wire from '@microsoft/microsoft-graph-types'
import type { Guid } from '../domain/directory'
import type {
  ConsentPolicies,
  PermissionGrantConditionSet,
  PermissionGrantPolicy,
} from '../domain/userConsent/types'

type ReadOf<Part> = Part extends { state: 'read'; value: infer Value } ? Value : never

const texts = (value: readonly (string | null)[] | null | undefined): string[] =>
  (value ?? []).flatMap((text) => text?.toLowerCase() ?? [])

/** A list of ids, or `all` where the condition is not set. */
function idsOrAll(value: readonly (string | null)[] | null | undefined): string[] {
  const ids = texts(value)
  return ids.length > 0 ? ids : ['all']
}

/**
 * Ids of the policies under which users consent for themselves. Those for groups and chats that they own (other
 * prefixes) are left out. https://learn.microsoft.com/entra/identity/enterprise-apps/configure-user-consent
 */
function selfConsentPolicies(assigned: readonly (string | null)[] | null | undefined): string[] {
  return (assigned ?? []).flatMap((entry) => {
    const [, scope, policy] = /^ManagePermissionGrantsFor(\w+)\.(.+)$/iu.exec(entry ?? '') ?? []
    if (!scope) return entry ? [entry] : []
    return scope.toLowerCase() === 'self' && policy ? [policy] : []
  })
}

/** https://learn.microsoft.com/graph/api/resources/authorizationpolicy#properties */
export function toAssigned(wire: Wire.AuthorizationPolicy): {
  assigned: string[]
  riskyAppsAllowed: boolean
} {
  return {
    assigned: selfConsentPolicies(wire.defaultUserRolePermissions?.permissionGrantPoliciesAssigned),
    riskyAppsAllowed: wire.allowUserConsentForRiskyApps ?? false,
  }
}

/** Conditions that are not set have the documented defaults. https://learn.microsoft.com/graph/api/resources/permissiongrantconditionset#properties */
function toConditionSet(wire: Wire.PermissionGrantConditionSet): PermissionGrantConditionSet {
  return {
    permissionType: wire.permissionType ?? '',
    permissionClassification: wire.permissionClassification?.toLowerCase() || 'all',
    permissions: idsOrAll(wire.permissions),
    resourceApplication: wire.resourceApplication?.toLowerCase() || 'any',
    clientApplicationIds: idsOrAll(wire.clientApplicationIds),
    clientApplicationTenantIds: idsOrAll(wire.clientApplicationTenantIds),
    clientApplicationPublisherIds: idsOrAll(wire.clientApplicationPublisherIds),
    clientApplicationsFromVerifiedPublisherOnly: wire.clientApplicationsFromVerifiedPublisherOnly ?? false,
  }
}

/** https://learn.microsoft.com/graph/api/resources/permissiongrantpolicy */
export function toGrantPolicy(wire: Wire.PermissionGrantPolicy): PermissionGrantPolicy {
  return {
    id: wire.id ?? '',
    displayName: wire.displayName || (wire.id ?? ''),
    includes: (wire.includes ?? []).map(toConditionSet),
    excludes: (wire.excludes ?? []).map(toConditionSet),
  }
}

/** https://learn.microsoft.com/graph/api/resources/adminconsentrequestpolicy#properties */
export function toConsentRequests(
  wire: Wire.AdminConsentRequestPolicy,
): ReadOf<ConsentPolicies['adminConsentRequests']> {
  return { isEnabled: wire.isEnabled ?? false, reviewerCount: (wire.reviewers ?? []).length }
}

/** Classification by permission id. */
export function toClassifications(
  wire: readonly Wire.DelegatedPermissionClassification[],
): Readonly<Record<Guid, string>> {
  return Object.fromEntries(
    wire.flatMap(({ permissionId, classification }) =>
      permissionId && classification ? [[permissionId.toLowerCase(), classification]] : [],
    ),
  )
}
