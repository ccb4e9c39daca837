import type { ConsentPolicies, PermissionGrantConditionSet, PermissionGrantPolicy } from './types'

const ANY_DELEGATED: PermissionGrantConditionSet = {
  permissionType: 'delegated',
  permissionClassification: 'all',
  permissions: ['all'],
  resourceApplication: 'any',
  clientApplicationIds: ['all'],
  clientApplicationTenantIds: ['all'],
  clientApplicationPublisherIds: ['all'],
  clientApplicationsFromVerifiedPublisherOnly: false,
}

/**
 * "Allow user consent for apps": everything that needs no admin by itself, for any application. Newer lists of
 * built-in policies leave it out though it is assigned.
 * https://learn.microsoft.com/entra/identity/enterprise-apps/configure-user-consent
 */
const LEGACY: PermissionGrantPolicy = {
  id: 'microsoft-user-default-legacy',
  displayName: 'microsoft-user-default-legacy',
  includes: [{ ...ANY_DELEGATED, permissionType: 'delegatedUserConsentable' }],
  excludes: [],
}

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()

/** The policies with these ids, in their order; null in the place of one that is not known. */
export function assignedPolicies(
  ids: readonly string[],
  policies: readonly PermissionGrantPolicy[],
): (PermissionGrantPolicy | null)[] {
  return ids.map(
    (id) => policies.find((policy) => same(policy.id, id)) ?? (same(LEGACY.id, id) ? LEGACY : null),
  )
}

/** Do the policies that users consent under ask how a permission is classified? null: they could not be read. */
export function asksForClassification({
  assigned,
  grantPolicies,
}: Pick<ConsentPolicies, 'assigned' | 'grantPolicies'>): boolean | null {
  if (assigned.state !== 'read' || grantPolicies.state !== 'read') return null
  return assignedPolicies(assigned.value, grantPolicies.value).some((policy) =>
    [...(policy?.includes ?? []), ...(policy?.excludes ?? [])].some(
      ({ permissionClassification }) => permissionClassification !== 'all',
    ),
  )
}
