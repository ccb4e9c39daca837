/** Who may consent to what in a tenant, as plain values. */
import type { Guid, Readable } from '../directory'

/** What the tenant's policies say about consent by users. https://learn.microsoft.com/entra/identity/enterprise-apps/configure-user-consent */
export interface ConsentPolicies {
  /** authorizationPolicy: ids of the permission grant policies that its default user role may use, e.g. `microsoft-user-default-low`; empty: users may not consent. */
  assigned: Readable<string[]>
  /** permissionGrantPolicies, built-in and own. */
  grantPolicies: Readable<PermissionGrantPolicy[]>
  /** authorizationPolicy: ids of the permission grant policies under which owners consent for what they own: teams, chats, groups. */
  assignedToOwners: Readable<string[]>
  /** adminConsentRequestPolicy: may users ask an admin? */
  adminConsentRequests: Readable<ConsentWorkflow>
  /** authorizationPolicy: users may consent even where Microsoft calls the application risky; null: not read. */
  riskyAppsAllowed: boolean | null
  /** How the tenant classifies delegated permissions of Microsoft Graph, by permission id; null: no policy asks for it, or it was not read. */
  classifications: Readable<Readonly<Record<Guid, string>>> | null
}

/** https://learn.microsoft.com/graph/api/resources/adminconsentrequestpolicy#properties */
export interface ConsentWorkflow {
  isEnabled: boolean
  reviewerCount: number
  reviewers: ConsentReviewer[]
  /** Days after which a request ends without a decision; null: Graph does not tell. */
  durationDays: number | null
  /** Reviewers are told by mail of a request, and reminded before it ends. */
  notifies: boolean
  reminds: boolean
}

/** Who may decide; `other`: a query that the console does not understand. */
export type ConsentReviewer =
  | { kind: 'user' | 'group'; id: Guid }
  /** `id`: template id of a directory role. */
  | { kind: 'role'; id: Guid }
  | { kind: 'other'; query: string }

/** A delegated permission as the tenant classifies it. https://learn.microsoft.com/graph/api/resources/delegatedpermissionclassification */
export interface ClassifiedPermission {
  id: Guid
  /** Empty where Graph does not tell. */
  value: string
  /** `low`, `medium` or `high`. */
  classification: string
}

/** https://learn.microsoft.com/graph/api/resources/permissiongrantpolicy */
export interface PermissionGrantPolicy {
  id: string
  displayName: string
  includes: PermissionGrantConditionSet[]
  excludes: PermissionGrantConditionSet[]
}

/** https://learn.microsoft.com/graph/api/resources/permissiongrantconditionset */
export interface PermissionGrantConditionSet {
  /** `delegated`; `delegatedUserConsentable`: those of them that need no admin by themselves; `application`. */
  permissionType: string
  /** `low`, `medium`, `high`, `all`. */
  permissionClassification: string
  /** Permission ids, or `all`; all ids of a condition set are in lower case. */
  permissions: string[]
  /** Client ID of the API, or `any`. */
  resourceApplication: string
  clientApplicationIds: string[]
  clientApplicationTenantIds: string[]
  clientApplicationPublisherIds: string[]
  clientApplicationsFromVerifiedPublisherOnly: boolean
}

/** Could a user without a role consent to these permissions for themselves? */
export interface UserConsentVerdict {
  /** may: to all of them; may-not: at least one needs an admin; unknown: what decides it could not be read. */
  verdict: 'may' | 'may-not' | 'unknown'
  /** Every permission asked for, with what decides it. */
  permissions: {
    value: string
    may: 'yes' | 'no' | 'unknown'
    /** Texts: `consent:reason.{reason}`. */
    reason: UserConsentReason
    /** The permission grant policy that admits it, where one does. */
    policy?: string
  }[]
  /** The admin consent workflow: can a user who may not consent ask an admin? */
  workflow: 'on' | 'off' | 'unknown'
}

export type UserConsentReason =
  | 'granted-already'
  | 'admin-consent-required'
  | 'assignment-required'
  | 'users-may-not-consent'
  | 'admitted-by-policy'
  | 'no-policy-admits'
  | 'excluded-by-policy'
  | 'publisher-not-verified'
  | 'publisher-unknown'
  | 'classification-unknown'
  | 'application-unknown'
  | 'risky-application'
  | 'permission-unknown'
  | 'policy-unreadable'
