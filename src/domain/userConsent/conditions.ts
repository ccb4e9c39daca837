import type { Guid, ResourcePrincipal } from '../directory'
import { sameGuid } from '../identifiers'
import type { PermissionGrantConditionSet, PermissionGrantPolicy } from './types'

/** What a condition set is about, ready to be put in words. Parts that condition nothing are null. */
export interface Conditions {
  permissions:
    /** Everything of a kind: see `permissionType` of the set. */
    | { all: string }
    /** Names where the catalogue knows them, else ids. */
    | { some: string[] }
  /** `low`, `medium`, `high`; null: whatever it is classified as. */
  classification: string | null
  /** Client ID of the API; null: any. */
  resourceAppId: Guid | null
  /** Client IDs. */
  applications: Guid[] | null
  tenants: 'this' | Guid[] | null
  /** Verified publishers. */
  publishers: 'any' | string[] | null
}

const only = (values: readonly string[]): string[] | null => (values.includes('all') ? null : [...values])

/**
 * A condition set's conditions, those that hold for everything left out.
 * https://learn.microsoft.com/graph/api/resources/permissiongrantconditionset#properties
 * @param catalogue names the permissions of its own API; null: not read
 */
export function conditionsOf(
  set: PermissionGrantConditionSet,
  tenantId: Guid,
  catalogue: ResourcePrincipal | null,
): Conditions {
  const ids = only(set.permissions)
  const tenants = only(set.clientApplicationTenantIds)
  const publishers = only(set.clientApplicationPublisherIds)
  const known = catalogue && sameGuid(catalogue.appId, set.resourceApplication) ? catalogue : null
  const named = (id: string) =>
    [...(known?.delegatedPermissions ?? []), ...(known?.applicationPermissions ?? [])].find(
      (one) => one.id === id,
    )?.value ?? id
  return {
    permissions: ids ? { some: ids.map(named).sort() } : { all: set.permissionType },
    classification: set.permissionClassification === 'all' ? null : set.permissionClassification,
    resourceAppId: set.resourceApplication === 'any' ? null : set.resourceApplication,
    applications: only(set.clientApplicationIds),
    tenants: tenants?.length === 1 && sameGuid(tenants[0] ?? '', tenantId) ? 'this' : tenants,
    publishers: publishers ?? (set.clientApplicationsFromVerifiedPublisherOnly ? 'any' : null),
  }
}

/** Client IDs of the applications that policies name, each once. */
export function clientsOf(policies: readonly (PermissionGrantPolicy | null)[]): Guid[] {
  const sets = policies.flatMap((policy) => [...(policy?.includes ?? []), ...(policy?.excludes ?? [])])
  return [...new Set(sets.flatMap((set) => only(set.clientApplicationIds) ?? []))].sort()
}
