import type { Guid, Instant, SignInAudience } from '../directory'
import type { PermissionRef } from '../permissions/types'
import type { ApplicationSetting, ChangeStep, PublicCertificate, RedirectPlatform, WhyForGood } from './steps'

/** What somebody wants of one application; a plan is made from it and the tenant's facts, never from requests. */
export interface ChangeIntent {
  /** Client ID of the application that is to receive the permissions. */
  appId: Guid
  /** Permissions to grant: tenant-wide, or for one user. */
  grant: GrantTarget[]
  /** Also declare those of `grant` that the registration does not declare yet (keeps every other declaration). */
  declareMissing: boolean
  /** Permissions to revoke. */
  revoke: RevokeTarget[]
  /** Permissions to declare without granting them. */
  declare?: PermissionRef[]
  /** Declarations to take away (those of other permissions stay); grants stay. */
  undeclare?: { resourceAppId: Guid; id: Guid; type: 'Scope' | 'Role' }[]
  /** A certificate's public part to add to the registration, beside the keys that are there. */
  addCertificate?: PublicCertificate
  /** Key IDs of certificates to take from the registration. */
  removeCertificates?: Guid[]
  /** A client secret to be made, beside those that are there. */
  addSecret?: { displayName: string; endDateTime: Instant }
  /** Key IDs of client secrets to remove, for good. */
  removeSecrets?: Guid[]
  /** Redirect URIs to add to the registration, beside those that are there. */
  addRedirectUris?: { platform: RedirectPlatform; uri: string }[]
  removeRedirectUris?: { platform: RedirectPlatform; uri: string }[]
  moveRedirectUris?: { uri: string; from: RedirectPlatform; to: RedirectPlatform }[]
  /** Properties of the registration to set. */
  set?: ApplicationSetting[]
  /** The enterprise application is to be there, and so. */
  principal?: { accountEnabled?: boolean; appRoleAssignmentRequired?: boolean }
  addOwners?: { objectId: Guid; displayName: string }[]
}

/** A permission to grant. */
export interface GrantTarget extends PermissionRef {
  /** Delegated only: for this user alone; null or absent means tenant-wide. */
  userId?: Guid | null
}

export interface RevokeTarget extends PermissionRef {
  /** A delegated permission of one user; null or absent means the tenant-wide grant or the application assignment. */
  userId?: Guid | null
  /** Object id of the API's enterprise application: tells the API where that is gone and its client ID with it (`resourceAppId` is empty). */
  resourceObjectId?: Guid | null
  /** Delegated only: removed even where it is not granted now, since it will be by the time of the write. */
  expected?: boolean
}

/** A new registration for a connector, from nothing to ready. */
export interface ProvisionIntent {
  displayName: string
  signInAudience: SignInAudience
  redirectUris: { platform: RedirectPlatform; uri: string }[]
  isFallbackPublicClient: boolean
  /** Declared, and granted tenant-wide where `consent`. */
  permissions: PermissionRef[]
  consent: boolean
  secret: { displayName: string; endDateTime: Instant } | null
  certificate: PublicCertificate | null
  owners: { objectId: Guid; displayName: string }[]
}

/** One granted permission that is to be revoked over the tenant, as an audit or a list read it. */
export interface BulkRevocation {
  /** Client: client ID (null: unknown), object id and name of its enterprise application. */
  appId: Guid | null
  clientId: Guid
  clientName: string
  resourceId: Guid
  /** Empty where the API is gone. */
  resourceAppId: Guid
  resourceName: string
  kind: 'Delegated' | 'Application'
  value: string
  /** Delegated: null for the tenant-wide grant. */
  userId: Guid | null
  /** Delegated: the row, and its whole scope text as read. */
  grantId: string | null
  scope: string | null
  /** Application. */
  assignmentId: string | null
  appRoleId: Guid | null
  /** Why nobody can grant it again; absent: an undo can. */
  forGood?: WhyForGood
}

export interface ChangePlan {
  id: string
  tenantId: Guid
  /** Client ID; null where several applications are changed, or the one is yet to be created. */
  appId: Guid | null
  /** Empty where several applications are changed. */
  appDisplayName: string
  createdAt: string
  steps: ChangeStep[]
  /** Wanted permissions that no step can carry, and why. */
  impossible: ImpossiblePermission[]
  /** Other wishes that no step can carry, and why; absent: none. */
  impossibleAdditions?: ImpossibleAddition[]
  /** What the plan does on purpose or by the way that may surprise; absent: nothing. */
  warnings?: PlanWarning[]
  /** Id of the plan that this one takes back. */
  undoOf?: string
  /** Bulk: how many wanted grants were left for another run because of the limit; absent: none. */
  left?: number
}

/** Something to say before it is done. It holds while all of its steps are among those that are carried out. */
export interface PlanWarning {
  code: PlanWarningCode
  stepIds: string[]
}

/**
 * last-credential: no secret or certificate that is in force is left; last-redirect-uri: the registration loses its last
 * redirect URI; disables-sign-in: nobody can sign in to the application; requires-assignment: only who is assigned can;
 * opens-to-organizations, opens-to-personal-accounts: others than before can sign in; shuts-out-accounts: some that could
 * can no longer; implicit-grant: tokens come from the authorization endpoint; public-client: flows without a credential.
 */
export type PlanWarningCode =
  | 'last-credential'
  | 'last-redirect-uri'
  | 'disables-sign-in'
  | 'requires-assignment'
  | 'opens-to-organizations'
  | 'opens-to-personal-accounts'
  | 'shuts-out-accounts'
  | 'implicit-grant'
  | 'public-client'

/**
 * unknown-permission: the API does not expose it (any more); resource-missing: the API's enterprise application has to
 * exist before its application permissions can be named; scope-too-long: the row would pass Graph's limit;
 * declaration-limit: it is granted but does not fit the registration; unreadable: what is to be revoked could not be read.
 */
export interface ImpossiblePermission {
  permission: PermissionRef
  reason: 'unknown-permission' | 'resource-missing' | 'scope-too-long' | 'declaration-limit' | 'unreadable'
}

/**
 * no-registration: it is not in this tenant; expired: Graph takes no certificate whose time is over; too-many: the
 * registration's limit of redirect URIs; not-there: what is to be removed or moved is not there; elsewhere: the redirect
 * URI is on another platform (move it); personal-accounts: these account types allow only two client secrets;
 * no-replacement: it is not removed because what was to replace it cannot be added. Of an undo: why a permission cannot be
 * granted again.
 */
export interface ImpossibleAddition {
  /** A certificate's or secret's name, a redirect URI, a setting, a permission with its API. */
  what: string
  reason:
    | 'no-registration'
    | 'expired'
    | 'too-many'
    | 'not-there'
    | 'elsewhere'
    | 'personal-accounts'
    | 'no-replacement'
    | 'unreadable'
    | WhyForGood
}

/** Why a step did not come about; from a GraphError or a TokenError, without what is personal. */
export interface StepFailure {
  name: string
  kind: string
  /**
   * `changed-since`: somebody changed meanwhile what this step was planned on; nothing was written. `secret-lost`, of a
   * step that was applied: the secret was made, but its value went with a lost answer. `other-tenant`: the plan is not
   * the signed-in tenant's.
   */
  code: string
  status: number
  requestId: string | null
}

/** What became of one step. */
export interface StepOutcome {
  stepId: string
  /**
   * already: nothing was left to do; skipped: see `skippedBecause`; cancelled: the person stopped before it; unknown: it
   * was being written when the console was closed or the connection broke, and nobody has been able to look since.
   */
  state: 'applied' | 'already' | 'failed' | 'skipped' | 'cancelled' | 'unknown'
  skippedBecause?: 'dependency' | 'in-use'
  error?: StepFailure
  /** What this step really added: scope tokens, keys of declared entries, names of application permissions, thumbprints, redirect URIs, owners' object ids, key IDs. */
  added: string[]
  /** What this step really removed, in the same terms. */
  removed: string[]
  /** Of a removed certificate its public part, for the way back. */
  removedCertificate?: PublicCertificate
  /** Id of the object that the step stands for, whoever made it; null where there is none (any more). */
  objectId: string | null
  /** Client ID of the registration that a `create-application` step made. */
  appId?: Guid
  /** The same id as `objectId` where this step made it. */
  createdId: string | null
  /** Graph's request ids of the writes, for support. */
  requestIds: string[]
}

/** A client secret's value, handed to whoever applied the plan and kept nowhere else. */
export type OnSecret = (secret: { stepId: string; keyId: Guid; value: string; endDateTime: Instant }) => void
