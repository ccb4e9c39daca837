import type {
  Application,
  Guid,
  Instant,
  KeyCredential,
  RequiredResourceAccess,
  SignInAudience,
} from '../directory'

/** A Graph request of a step as it is shown, scripted and sent. `{{step-id}}` in path or body stands for the id of the object that step creates, `{{step-id.appId}}` for its client ID. */
export interface StepRequest {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  path: string
  body?: unknown
}

/** The application that a step changes, where a plan has several. */
export interface StepTarget {
  /** Client ID; null where it is not known (an enterprise application that is gone). */
  appId: Guid | null
  displayName: string
}

interface StepBase {
  /** Unique within the plan. */
  id: string
  /** Ids of the steps that must have succeeded (or been needless) before. */
  dependsOn: string[]
  /** The least delegated permissions of the console's token for this step, all of them. */
  scopes: string[]
  /** Absent: the plan's own application. */
  target?: StepTarget
}

/** Creates a registration as a whole, in one request. Its object id and client ID are references for what follows. */
export interface CreateApplicationStep extends StepBase {
  kind: 'create-application'
  displayName: string
  signInAudience: SignInAudience
  redirectUris: { platform: RedirectPlatform; uri: string }[]
  isFallbackPublicClient: boolean
  declared: DeclaredEntry[]
  certificate: PublicCertificate | null
  /** Object ids of owners besides the person who creates it (whom Entra adds by itself where no administrator's role creates). */
  owners: Guid[]
  /** Kept by the registration as a tag, by which it is found again: unique to the plan. Never a secret. */
  marker: string
}

/** Deletes a registration that an earlier plan created: undo only. Entra keeps it for 30 days. */
export interface DeleteApplicationStep extends StepBase {
  kind: 'delete-application'
  applicationObjectId: Guid
  displayName: string
  /**
   * All that the undone plan put on it, as outcomes name it: key IDs, thumbprints, redirect URIs, declared entries. With
   * anything more somebody uses it, and it stays. Absent: not looked at.
   */
  made?: string[]
}

/** Creates the enterprise application of `appId` (a client ID or `{{step-id.appId}}`). */
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

/** Switches sign-in or required assignment of an enterprise application. */
export interface SetPrincipalStep extends StepBase {
  kind: 'set-principal'
  principalId: Guid
  displayName: string
  property: PrincipalSwitch
  to: boolean
  /** As it was read when the plan was made. */
  before: boolean
}

/** https://learn.microsoft.com/graph/api/resources/serviceprincipal#properties */
export type PrincipalSwitch = 'accountEnabled' | 'appRoleAssignmentRequired'

/** Sets one property of a registration. Refused where somebody changed it meanwhile to a third value. */
export interface SetApplicationStep extends StepBase {
  kind: 'set-application'
  /** Object id, or `{{step-id}}`. */
  applicationObjectId: Guid
  setting: ApplicationSetting
  /** As it was read when the plan was made. */
  before: ApplicationSetting
  /** Both implicit switches as they were read, where one of them is set: they are sent together. */
  implicitGrant?: ImplicitGrant
  /** Account types, undo only: the version of tokens that is to come back with them. */
  tokenVersion?: number | null
}

export type ImplicitGrant = Application['web']['implicitGrant']

/** `to` of a {@link SetApplicationStep}; both settings of a step have the same `property`. */
export type ApplicationSetting =
  | { property: 'implicitIdTokens' | 'implicitAccessTokens' | 'isFallbackPublicClient'; value: boolean }
  | { property: 'signInAudience'; value: SignInAudience }

/** Adds and removes scope tokens in one row of oauth2PermissionGrants. */
export interface DelegatedGrantStep extends StepBase {
  kind: 'delegated-grant'
  /** Object id, or `{{step-id}}` of the step that creates it. */
  clientId: string
  /** Object id, or `{{step-id}}`. */
  resourceId: string
  /** Client ID of the API, empty where it is gone; absent in plans of earlier versions. */
  resourceAppId?: Guid
  resourceName: string
  consentType: 'AllPrincipals' | 'Principal'
  principalId: Guid | null
  add: string[]
  remove: string[]
  /** The row as it was read when the plan was made. */
  before: { grantId: string; scope: string } | null
  /** Why nobody can grant again what it removes; absent: an undo can. */
  forGood?: WhyForGood
}

/**
 * Why a permission that is taken away cannot be granted again: the client, or the API, has no enterprise application any
 * more, or the API no longer offers it.
 */
export type WhyForGood = 'client-gone' | 'api-gone' | 'permission-gone'

interface RoleStep extends StepBase {
  clientId: string
  resourceId: string
  resourceAppId: Guid
  resourceName: string
  appRoleId: Guid
  value: string
}

/** Assigns one application permission. */
export interface AssignRoleStep extends RoleStep {
  kind: 'assign-role'
}

/** Removes one application permission. */
export interface RemoveRoleStep extends RoleStep {
  kind: 'remove-role'
  assignmentId: string
  /** Why nobody can assign it again; absent: an undo can. */
  forGood?: WhyForGood
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

/** The public part of a certificate, as a registration keeps it. */
export interface PublicCertificate {
  /** Base64 of the DER; empty where only the thumbprint is known (removals). */
  der: string
  /** SHA-1 of the DER, upper-case hex. */
  thumbprint: string
  /** Shown in the portal's list; at most 90 characters. */
  displayName: string
  notBefore: Instant
  notAfter: Instant
}

/** Adds a certificate's public part to a registration, or takes one away; every other key stays. */
export interface CertificateStep extends StepBase {
  kind: 'add-certificate' | 'remove-certificate'
  applicationObjectId: Guid
  certificate: PublicCertificate
  /** Of a removal: the one key that is meant, since several may hold one certificate and some tell no thumbprint. Absent: by the certificate. */
  keyId?: Guid
  /** Keys as they were read when the plan was made. */
  before: KeyCredential[]
}

/** Lets Entra make a client secret. Its value is in the answer alone: never in an outcome, a record or a script's output file. */
export interface AddSecretStep extends StepBase {
  kind: 'add-secret'
  /** Object id, or `{{step-id}}`. */
  applicationObjectId: Guid
  displayName: string
  endDateTime: Instant
}

/** Removes a client secret. Cannot be undone: nobody but its holder knows the value. */
export interface RemoveSecretStep extends StepBase {
  kind: 'remove-secret'
  applicationObjectId: Guid
  /** `{{step-id}}` where an earlier step of the plan that is undone made it. */
  keyId: Guid
  displayName: string | null
  hint: string | null
  endDateTime: Instant | null
}

/** Adds redirect URIs to one platform of a registration, or takes them away; others stay. */
export interface RedirectUriStep extends StepBase {
  kind: 'add-redirect-uris' | 'remove-redirect-uris'
  applicationObjectId: Guid
  platform: RedirectPlatform
  uris: string[]
  /** Redirect URIs of the platform as they were read when the plan was made. */
  before: string[]
}

/** Moves redirect URIs from one platform to another, in one request, since one URI cannot be on two. */
export interface MoveRedirectUrisStep extends StepBase {
  kind: 'move-redirect-uris'
  applicationObjectId: Guid
  from: RedirectPlatform
  to: RedirectPlatform
  uris: string[]
  /** Redirect URIs of both platforms as they were read when the plan was made. */
  before: { from: string[]; to: string[] }
}

export type RedirectPlatform = 'web' | 'spa' | 'public-client'

/** Adds or removes one owner of a registration. */
export interface OwnerStep extends StepBase {
  kind: 'add-owner' | 'remove-owner'
  applicationObjectId: Guid
  ownerId: Guid
  ownerName: string
}

export interface DeclaredEntry {
  resourceAppId: Guid
  id: Guid
  type: 'Scope' | 'Role'
  value: string
}

export type ChangeStep =
  | CreateApplicationStep
  | DeleteApplicationStep
  | CreatePrincipalStep
  | DeletePrincipalStep
  | SetPrincipalStep
  | SetApplicationStep
  | DelegatedGrantStep
  | AssignRoleStep
  | RemoveRoleStep
  | DeclareStep
  | CertificateStep
  | AddSecretStep
  | RemoveSecretStep
  | RedirectUriStep
  | MoveRedirectUrisStep
  | OwnerStep

/** A key of a registration with all that Graph told of it: what is sent back must be exactly that. */
export interface KeyEntry {
  /** Upper-case hex SHA-1; null where Graph's identifier is none. */
  thumbprint: string | null
  /** Base64 of the certificate's DER; null where Graph does not tell. */
  key: string | null
  raw: Readonly<Record<string, unknown>>
}

/** A client secret of a registration, without its value, which nobody can read. */
interface SecretEntry {
  keyId: Guid
  displayName: string | null
  endDateTime?: Instant | null
}

/** What a step read from Graph right before it writes. */
export type Observation =
  /** `inUse`: it carries something that the undone plan did not put there. */
  | { kind: 'application'; found: { objectId: Guid; appId: Guid } | null; inUse?: boolean }
  | { kind: 'principal'; id: Guid | null; inUse: boolean }
  | { kind: 'switch'; value: boolean }
  | {
      kind: 'setting'
      value: ApplicationSetting['value']
      implicitGrant?: ImplicitGrant
      /** Version of the access tokens for its own API. */
      tokenVersion?: number | null
    }
  | { kind: 'grants'; rows: { id: string; scope: string }[] }
  | { kind: 'assignment'; id: string | null }
  | { kind: 'declarations'; entries: RequiredResourceAccess[] }
  | { kind: 'keys'; entries: KeyEntry[] }
  | { kind: 'secrets'; entries: SecretEntry[] }
  | { kind: 'redirects'; uris: Readonly<Record<RedirectPlatform, string[]>> }
  | { kind: 'owners'; ids: Guid[] }

/** Object ids by the id of the step that created (or found) them; client IDs under `step-id.appId`. */
export type Bindings = Readonly<Record<string, string>>

/** Identifies a declared entry in an outcome's `added` and `removed`. */
export function declaredKey(entry: { resourceAppId: Guid; id: Guid; type: 'Scope' | 'Role' }): string {
  return `${entry.resourceAppId}/${entry.type}/${entry.id}`
}
