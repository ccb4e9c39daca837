import type { Guid, Instant, KeyCredential, RequiredResourceAccess } from '../directory'
import type { PermissionRef } from '../permissions/types'

/** What somebody wants to change; a plan is made from it and the tenant's facts, never from requests. */
export interface ChangeIntent {
  /** Client ID of the application that is to receive the permissions. */
  appId: Guid
  /** Permissions to grant tenant-wide. */
  grant: PermissionRef[]
  /** Also declare those of `grant` that the registration does not declare yet (keeps every other declaration). */
  declareMissing: boolean
  /** Permissions to revoke. */
  revoke: RevokeTarget[]
  /** A certificate's public part to add to the registration, beside the keys that are there. */
  addCertificate?: PublicCertificate
  /** Redirect URIs to add to the registration, beside those that are there. */
  addRedirectUris?: { platform: RedirectPlatform; uri: string }[]
}

/** The public part of a certificate, as a registration keeps it. */
export interface PublicCertificate {
  /** Base64 of the DER. */
  der: string
  /** SHA-1 of the DER, upper-case hex. */
  thumbprint: string
  /** Shown in the portal's list; at most 90 characters. */
  displayName: string
  notBefore: Instant
  notAfter: Instant
}

export interface RevokeTarget extends PermissionRef {
  /** A delegated permission of one user; null or absent means the tenant-wide grant or the application assignment. */
  userId?: Guid | null
  /** Object id of the API's enterprise application: tells the API where that is gone and its client ID with it (`resourceAppId` is empty). */
  resourceObjectId?: Guid | null
  /** Delegated only: removed even where it is not granted now, since it will be by the time of the write. */
  expected?: boolean
}

/** A Graph request of a step as it is shown, scripted and sent. `{{step-id}}` in path or body stands for the id of the object that step creates. */
export interface StepRequest {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  path: string
  body?: unknown
}

interface StepBase {
  /** Unique within the plan. */
  id: string
  /** Ids of the steps that must have succeeded (or been needless) before. */
  dependsOn: string[]
  /** The least delegated permissions of the console's token for this step, all of them. */
  scopes: string[]
}

/** Creates the enterprise application of `appId`. */
export interface CreatePrincipalStep extends StepBase {
  kind: 'create-principal'
  appId: Guid
  displayName: string
}

/** Removes an enterprise application that an earlier plan created: undo only. */
export interface DeletePrincipalStep extends StepBase {
  kind: 'delete-principal'
  principalId: Guid
  appId: Guid
  displayName: string
}

/** Adds and removes scope tokens in one row of oauth2PermissionGrants. */
export interface DelegatedGrantStep extends StepBase {
  kind: 'delegated-grant'
  /** Object id, or `{{step-id}}` of the step that creates it. */
  clientId: string
  /** Object id, or `{{step-id}}`. */
  resourceId: string
  resourceName: string
  consentType: 'AllPrincipals' | 'Principal'
  principalId: Guid | null
  add: string[]
  remove: string[]
  /** The row as it was read when the plan was made. */
  before: { grantId: string; scope: string } | null
}

/** Assigns one application permission. */
export interface AssignRoleStep extends StepBase {
  kind: 'assign-role'
  clientId: string
  resourceId: string
  resourceAppId: Guid
  resourceName: string
  appRoleId: Guid
  value: string
}

/** Removes one application permission. */
export interface RemoveRoleStep extends StepBase {
  kind: 'remove-role'
  clientId: string
  resourceId: string
  resourceAppId: Guid
  resourceName: string
  appRoleId: Guid
  value: string
  assignmentId: string
}

/** Adds and removes entries of requiredResourceAccess, leaving every other entry as it is. */
export interface DeclareStep extends StepBase {
  kind: 'declare'
  applicationObjectId: Guid
  add: DeclaredEntry[]
  remove: DeclaredEntry[]
  /** requiredResourceAccess as it was read when the plan was made. */
  before: { resourceAppId: Guid; resourceAccess: { id: Guid; type: 'Scope' | 'Role' }[] }[]
}

/** Adds a certificate's public part to a registration, or takes one away that an earlier plan added (undo only); every other key stays. */
export interface CertificateStep extends StepBase {
  kind: 'add-certificate' | 'remove-certificate'
  applicationObjectId: Guid
  certificate: PublicCertificate
  /** Keys as they were read when the plan was made. */
  before: KeyCredential[]
}

/** Adds redirect URIs to one platform of a registration, or takes away those that an earlier plan added (undo only). */
export interface RedirectUriStep extends StepBase {
  kind: 'add-redirect-uris' | 'remove-redirect-uris'
  applicationObjectId: Guid
  platform: RedirectPlatform
  uris: string[]
  /** Redirect URIs of the platform as they were read when the plan was made. */
  before: string[]
}

export type RedirectPlatform = 'web' | 'public-client'

export interface DeclaredEntry {
  resourceAppId: Guid
  id: Guid
  type: 'Scope' | 'Role'
  value: string
}

export type ChangeStep =
  | CreatePrincipalStep
  | DeletePrincipalStep
  | DelegatedGrantStep
  | AssignRoleStep
  | RemoveRoleStep
  | DeclareStep
  | CertificateStep
  | RedirectUriStep

export interface ChangePlan {
  id: string
  tenantId: Guid
  appId: Guid
  appDisplayName: string
  createdAt: string
  steps: ChangeStep[]
  /** Wanted permissions that no step can carry, and why. */
  impossible: ImpossiblePermission[]
  /** Wanted additions to the registration that no step can carry, and why; absent: none. */
  impossibleAdditions?: ImpossibleAddition[]
  /** Id of the plan that this one takes back. */
  undoOf?: string
}

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
 * registration's limit of redirect URIs.
 */
export interface ImpossibleAddition {
  /** A certificate's name or a redirect URI. */
  what: string
  reason: 'no-registration' | 'expired' | 'too-many'
}

/** A key of a registration with all that Graph told of it: what is sent back must be exactly that. */
export interface KeyEntry {
  /** Upper-case hex SHA-1; null where Graph's identifier is none. */
  thumbprint: string | null
  /** Base64 of the certificate's DER; null where Graph does not tell. */
  key: string | null
  raw: Readonly<Record<string, unknown>>
}

/** What a step read from Graph right before it writes. */
export type Observation =
  | { kind: 'principal'; id: Guid | null; inUse: boolean }
  | { kind: 'grants'; rows: { id: string; scope: string }[] }
  | { kind: 'assignment'; id: string | null }
  | { kind: 'declarations'; entries: RequiredResourceAccess[] }
  | { kind: 'keys'; entries: KeyEntry[] }
  | { kind: 'redirects'; uris: string[] }

/** Object ids by the id of the step that created (or found) them. */
export type Bindings = Readonly<Record<string, string>>

/** Why a step did not come about; from a GraphError or a TokenError, without what is personal. */
export interface StepFailure {
  name: string
  kind: string
  code: string
  status: number
  requestId: string | null
}

/** What became of one step. */
export interface StepOutcome {
  stepId: string
  /** already: nothing was left to do; skipped: see `skippedBecause`; cancelled: the person stopped before it. */
  state: 'applied' | 'already' | 'failed' | 'skipped' | 'cancelled'
  skippedBecause?: 'dependency' | 'in-use'
  error?: StepFailure
  /** What this step really added: scope tokens, keys of declared entries, names of application permissions, thumbprints, redirect URIs. */
  added: string[]
  /** What this step really removed, in the same terms. */
  removed: string[]
  /** Id of the object that the step stands for, whoever made it; null where there is none (any more). */
  objectId: string | null
  /** The same id where this step made it. */
  createdId: string | null
  /** Graph's request ids of the writes, for support. */
  requestIds: string[]
}

/** Identifies a declared entry in {@link StepOutcome}. */
export function declaredKey(entry: { resourceAppId: Guid; id: Guid; type: 'Scope' | 'Role' }): string {
  return `${entry.resourceAppId}/${entry.type}/${entry.id}`
}
