/** Builders of a tenant's policies for tests; never imported by the product. */
import { MICROSOFT_GRAPH_APP_ID } from '../../directory'
import { graphPrincipal, TENANT_ID } from '../../testing/facts'
import type {
  ConsentPolicies,
  ConsentWorkflow,
  PermissionGrantConditionSet,
  PermissionGrantPolicy,
} from '../types'

export const CATALOGUE = graphPrincipal()

/** Id of a delegated permission of Microsoft Graph. */
export function idOf(value: string): string {
  const found = CATALOGUE.delegatedPermissions.find((permission) => permission.value === value)
  if (!found) throw new Error(`Microsoft Graph has no ${value}`)
  return found.id
}

/** A condition set with the documented defaults. */
export const set = (parts: Partial<PermissionGrantConditionSet> = {}): PermissionGrantConditionSet => ({
  permissionType: 'delegated',
  permissionClassification: 'all',
  permissions: ['all'],
  resourceApplication: 'any',
  clientApplicationIds: ['all'],
  clientApplicationTenantIds: ['all'],
  clientApplicationPublisherIds: ['all'],
  clientApplicationsFromVerifiedPublisherOnly: false,
  ...parts,
})
export const policy = (
  id: string,
  includes: PermissionGrantConditionSet[],
  excludes: PermissionGrantConditionSet[] = [],
): PermissionGrantPolicy => ({ id, displayName: id, includes, excludes })

/** As Microsoft's own sample has it: low for this tenant's applications, or for verified publishers. */
export const LOW = policy('microsoft-user-default-low', [
  set({ permissionClassification: 'low', clientApplicationTenantIds: [TENANT_ID] }),
  set({ permissionClassification: 'low', clientApplicationsFromVerifiedPublisherOnly: true }),
])
export const RECOMMENDED = policy(
  'microsoft-user-default-recommended',
  [set({ permissionType: 'delegatedUserConsentable' })],
  [set({ resourceApplication: MICROSOFT_GRAPH_APP_ID, permissions: [idOf('Mail.Read')] })],
)
export const UNREADABLE = {
  state: 'unreadable' as const,
  reason: { kind: 'missing-scope' as const, scope: 'Policy.Read.All' },
}

/** Two people review, and are told. */
export const workflow = (parts: Partial<ConsentWorkflow> = {}): ConsentWorkflow => ({
  isEnabled: true,
  reviewerCount: 2,
  reviewers: [
    { kind: 'user', id: '00000000-0000-4000-8000-0000000000a1' },
    { kind: 'user', id: '00000000-0000-4000-8000-0000000000a2' },
  ],
  durationDays: 30,
  notifies: true,
  reminds: true,
  ...parts,
})

export function policies(
  parts: Partial<ConsentPolicies> & { own?: PermissionGrantPolicy[] } = {},
): ConsentPolicies {
  const { own = [], ...rest } = parts
  return {
    assigned: {
      state: 'read',
      value: own.length > 0 ? own.map(({ id }) => id) : ['microsoft-user-default-legacy'],
    },
    grantPolicies: { state: 'read', value: [LOW, RECOMMENDED, ...own] },
    assignedToOwners: { state: 'read', value: [] },
    adminConsentRequests: { state: 'read', value: workflow() },
    riskyAppsAllowed: false,
    classifications: { state: 'read', value: { [idOf('User.Read')]: 'low' } },
    ...rest,
  }
}
export const assigned = (...ids: string[]) => policies({ assigned: { state: 'read', value: ids } })
