/**
 * What the console knows of a tenant, as plain values. `graph/` makes them from wire types in one place;
 * everything else reasons over them and never sees a Graph payload.
 * Terms: https://learn.microsoft.com/entra/identity-platform/app-objects-and-service-principals
 */

/** A GUID in lower case. */
export type Guid = string
/** An instant in ISO 8601, UTC. */
export type Instant = string

/** A value that was read, or why it could not be: a page shows the rest and one sentence about what is missing. */
export type Readable<T> = { state: 'read'; value: T } | { state: 'unreadable'; reason: UnreadableReason }

export interface UnreadableReason {
  /** missing-scope: the token lacks a permission; missing-role: Graph said 403 in spite of it; failed: anything else. */
  kind: 'missing-scope' | 'missing-role' | 'failed'
  /** What the person may ask for: the least scope for the read. */
  scope?: string
  code?: string
  requestId?: string
}

/** https://learn.microsoft.com/graph/api/resources/application#properties (signInAudience) */
export type SignInAudience =
  'AzureADMyOrg' | 'AzureADMultipleOrgs' | 'AzureADandPersonalMicrosoftAccount' | 'PersonalMicrosoftAccount'

export interface PasswordCredential {
  keyId: Guid
  displayName: string | null
  /** First three characters of the secret. */
  hint: string | null
  startDateTime: Instant | null
  endDateTime: Instant | null
}

export interface KeyCredential {
  keyId: Guid
  displayName: string | null
  /** Upper-case hex SHA-1 thumbprint where Graph's customKeyIdentifier is one, else null. */
  thumbprint: string | null
  type: string | null
  usage: string | null
  startDateTime: Instant | null
  endDateTime: Instant | null
}

export interface DeclaredPermission {
  /** Permission id: an oauth2PermissionScope's for Scope, an appRole's for Role. */
  id: Guid
  type: 'Scope' | 'Role'
}

export interface RequiredResourceAccess {
  resourceAppId: Guid
  resourceAccess: DeclaredPermission[]
}

/** An app registration. */
export interface Application {
  objectId: Guid
  appId: Guid
  displayName: string
  createdDateTime: Instant | null
  signInAudience: SignInAudience
  publisherDomain: string | null
  web: { redirectUris: string[]; implicitGrant: { accessTokens: boolean; idTokens: boolean } }
  spa: { redirectUris: string[] }
  publicClient: { redirectUris: string[] }
  isFallbackPublicClient: boolean
  passwordCredentials: PasswordCredential[]
  keyCredentials: KeyCredential[]
  requiredResourceAccess: RequiredResourceAccess[]
}

/** https://learn.microsoft.com/entra/identity-platform/publisher-verification-overview */
export interface VerifiedPublisher {
  displayName: string
  /** Id in Microsoft's partner programme. */
  verifiedPublisherId: string
}

/** An enterprise application. */
export interface ServicePrincipal {
  objectId: Guid
  appId: Guid
  displayName: string
  accountEnabled: boolean
  appRoleAssignmentRequired: boolean
  /** Tenant that holds the registration; null where Graph does not tell. */
  appOwnerOrganizationId: Guid | null
  servicePrincipalType: string
  /** null: nobody verified; absent: not read. US Government and China do not know it. */
  verifiedPublisher?: VerifiedPublisher | null
}

/** https://learn.microsoft.com/graph/api/resources/permissionscope */
export interface DelegatedPermission {
  id: Guid
  value: string
  displayName: string
  description: string
  /** `type` of the permissionScope: Admin needs admin consent, User does not by itself. */
  adminConsentRequired: boolean
  isEnabled: boolean
}

/** https://learn.microsoft.com/graph/api/resources/approle , those that applications can be assigned */
export interface ApplicationPermission {
  id: Guid
  value: string
  displayName: string
  description: string
  isEnabled: boolean
}

/** An enterprise application that exposes an API: its catalogue of permissions. */
export interface ResourcePrincipal extends ServicePrincipal {
  delegatedPermissions: DelegatedPermission[]
  applicationPermissions: ApplicationPermission[]
}

/** https://learn.microsoft.com/graph/api/resources/oauth2permissiongrant */
export interface DelegatedGrant {
  id: string
  /** Object id of the client's enterprise application (not its client ID). */
  clientId: Guid
  resourceId: Guid
  consentType: 'AllPrincipals' | 'Principal'
  /** The consenting user for Principal, else null. */
  principalId: Guid | null
  /** Space-separated as Graph keeps it; may hold leading, double and trailing spaces. */
  scope: string
}

/** https://learn.microsoft.com/graph/api/resources/approleassignment */
export interface AppRoleAssignment {
  id: string
  appRoleId: Guid
  principalId: Guid
  resourceId: Guid
  createdDateTime: Instant | null
}

export interface DirectoryUser {
  objectId: Guid
  displayName: string
  userPrincipalName: string | null
}

/** A directory role that the signed-in person holds, directly or through a group. */
export interface DirectoryRole {
  templateId: Guid
  displayName: string
}

/** Everything that the console reads about one client ID. */
export interface RegistrationFacts {
  appId: Guid
  /** Tenant that was asked. */
  tenantId: Guid
  /** null: no registration with this client ID in this tenant. */
  application: Application | null
  /** null: no enterprise application with this client ID in this tenant. */
  servicePrincipal: ServicePrincipal | null
  owners: Readable<DirectoryUser[]>
  /** Delegated grants of which this application is the client. */
  grants: Readable<DelegatedGrant[]>
  /** Application permissions that this application was assigned. */
  assignments: Readable<AppRoleAssignment[]>
  /** Every API that is declared or granted and exists in the tenant. */
  resources: ResourcePrincipal[]
  /** Users named by per-user grants; a missing id could not be read or is gone. */
  users: Readonly<Record<Guid, DirectoryUser>>
}

/** Client ID of Microsoft Graph, the same in every cloud. https://learn.microsoft.com/troubleshoot/entra/entra-id/governance/verify-first-party-apps-sign-in */
export const MICROSOFT_GRAPH_APP_ID: Guid = '00000003-0000-0000-c000-000000000000'

/** Client ID of Azure AD Graph, which Microsoft Graph replaced; grants on it live on. https://learn.microsoft.com/troubleshoot/entra/entra-id/governance/verify-first-party-apps-sign-in */
export const AZURE_AD_GRAPH_APP_ID: Guid = '00000002-0000-0000-c000-000000000000'

/** Client ID of Exchange Online (Office 365 Exchange Online), the same everywhere. https://learn.microsoft.com/troubleshoot/entra/entra-id/governance/verify-first-party-apps-sign-in */
export const EXCHANGE_ONLINE_APP_ID: Guid = '00000002-0000-0ff1-ce00-000000000000'

/** The tokens of a grant's scope text. Graph keeps stray spaces, so never compare the text itself. */
export function scopeTokens(scope: string): string[] {
  return [...new Set(scope.split(/\s+/u).filter(Boolean))]
}
