import type * as Wire from '@microsoft/microsoft-graph-types'
import type { Guid } from '../domain/directory'
import type {
  ClassifiedPermission,
  ConsentReviewer,
  ConsentWorkflow,
  PermissionGrantConditionSet,
  PermissionGrantPolicy,
} from '../domain/userConsent/types'

const texts = (value: readonly (string | null)[] | null | undefined): string[] =>
  (value ?? []).flatMap((text) => text?.toLowerCase() ?? [])

/** A list of ids, or `all` where the condition is not set. */
function idsOrAll(value: readonly (string | null)[] | null | undefined): string[] {
  const ids = texts(value)
  return ids.length > 0 ? ids : ['all']
}

/**
 * Ids of the policies under which users consent for themselves, and (other prefixes) as owners of teams, chats and groups.
 * https://learn.microsoft.com/entra/identity/enterprise-apps/configure-user-consent
 * https://learn.microsoft.com/entra/identity/enterprise-apps/configure-user-consent-groups
 */
function consentPolicies(assigned: readonly (string | null)[] | null | undefined) {
  const forSelf: string[] = []
  const asOwner: string[] = []
  for (const entry of assigned ?? []) {
    const [, scope, policy] = /^ManagePermissionGrantsFor(\w+)\.(.+)$/iu.exec(entry ?? '') ?? []
    if (scope && policy) (scope.toLowerCase() === 'self' ? forSelf : asOwner).push(policy)
    else if (entry) forSelf.push(entry)
  }
  return { forSelf, asOwner }
}

/** https://learn.microsoft.com/graph/api/resources/authorizationpolicy#properties */
export function toAssigned(wire: Wire.AuthorizationPolicy): {
  assigned: string[]
  assignedToOwners: string[]
  riskyAppsAllowed: boolean
} {
  const { forSelf, asOwner } = consentPolicies(
    wire.defaultUserRolePermissions?.permissionGrantPoliciesAssigned,
  )
  return {
    assigned: forSelf,
    assignedToOwners: asOwner,
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
export function toConsentWorkflow(wire: Wire.AdminConsentRequestPolicy): ConsentWorkflow {
  const reviewers = (wire.reviewers ?? []).map(({ query }) => toReviewer(query ?? ''))
  return {
    isEnabled: wire.isEnabled ?? false,
    reviewerCount: reviewers.length,
    reviewers,
    durationDays: wire.requestDurationInDays ?? null,
    notifies: wire.notifyReviewers ?? false,
    reminds: wire.remindersEnabled ?? false,
  }
}

const REVIEWER_QUERIES = [
  ['user', /\/users\/([\da-f-]{36})$/iu],
  ['group', /\/groups\/([\da-f-]{36})(?:\/|$)/iu],
  ['role', /\/roleAssignments\?.*roleDefinitionId(?:\s|%20)+eq(?:\s|%20)+'([\da-f-]{36})'/iu],
] as const

/** A reviewer is a query for people. https://learn.microsoft.com/graph/api/resources/accessreviewreviewerscope */
function toReviewer(query: string): ConsentReviewer {
  for (const [kind, pattern] of REVIEWER_QUERIES) {
    const id = pattern.exec(query)?.[1]
    if (id) return { kind, id: id.toLowerCase() }
  }
  return { kind: 'other', query }
}

export function toClassified(
  wire: readonly Wire.DelegatedPermissionClassification[],
): ClassifiedPermission[] {
  return wire.flatMap(({ permissionId, permissionName, classification }) =>
    permissionId && classification
      ? [{ id: permissionId.toLowerCase(), value: permissionName ?? '', classification }]
      : [],
  )
}

/** Classification by permission id. */
export function classificationById(
  classified: readonly ClassifiedPermission[],
): Readonly<Record<Guid, string>> {
  return Object.fromEntries(classified.map(({ id, classification }) => [id, classification]))
}
