import type * as Wire from '@microsoft/microsoft-graph-types'
import type { AccountReading } from '../domain/preflight/types'
import type {
  Application,
  ApplicationPermission,
  AppRoleAssignment,
  DelegatedGrant,
  DelegatedPermission,
  DirectoryRole,
  DirectoryUser,
  Guid,
  KeyCredential,
  PasswordCredential,
  RequiredResourceAccess,
  ResourcePrincipal,
  ServicePrincipal,
  SignInAudience,
  VerifiedPublisher,
} from '../domain/directory'

/*
 * The only place where wire types become facts (policies: toPolicyFacts). Graph leaves out and nulls what it pleases, so nothing here throws:
 * a missing text is empty, a missing list is empty, a missing switch has Graph's documented default.
 */

const AUDIENCES: readonly SignInAudience[] = [
  'AzureADMyOrg',
  'AzureADMultipleOrgs',
  'AzureADandPersonalMicrosoftAccount',
  'PersonalMicrosoftAccount',
]

const id = (value: string | null | undefined): Guid => value?.toLowerCase() ?? ''
const idOrNull = (value: string | null | undefined): Guid | null => (value ? value.toLowerCase() : null)
const list = <T>(value: readonly T[] | null | undefined): readonly T[] => value ?? []

/**
 * Graph's customKeyIdentifier as an upper-case hex SHA-1 thumbprint: base64 of the 20 bytes or of their hex text, or
 * the 40 hex digits themselves; null for anything else (people may set what they like).
 * https://learn.microsoft.com/graph/api/resources/keycredential#properties
 */
export function toThumbprint(customKeyIdentifier: string | null | undefined): string | null {
  if (!customKeyIdentifier) return null
  // Forty hex digits are valid base64 too, so they are looked for first.
  if (/^[0-9a-f]{40}$/iu.test(customKeyIdentifier)) return customKeyIdentifier.toUpperCase()
  let bytes: string
  try {
    bytes = atob(customKeyIdentifier)
  } catch {
    return null
  }
  if (/^[0-9a-f]{40}$/iu.test(bytes)) return bytes.toUpperCase()
  if (bytes.length !== 20) return null
  return Array.from(bytes, (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()
}

export function toPasswordCredential(wire: Wire.PasswordCredential): PasswordCredential {
  return {
    keyId: id(wire.keyId),
    displayName: wire.displayName ?? null,
    hint: wire.hint ?? null,
    startDateTime: wire.startDateTime ?? null,
    endDateTime: wire.endDateTime ?? null,
  }
}

export function toKeyCredential(wire: Wire.KeyCredential): KeyCredential {
  return {
    keyId: id(wire.keyId),
    displayName: wire.displayName ?? null,
    // The published types say number for this Edm.Binary; on the wire it is text.
    thumbprint: toThumbprint(wire.customKeyIdentifier as string | null | undefined),
    type: wire.type ?? null,
    usage: wire.usage ?? null,
    startDateTime: wire.startDateTime ?? null,
    endDateTime: wire.endDateTime ?? null,
  }
}

function toRequiredResourceAccess(wire: Wire.RequiredResourceAccess): RequiredResourceAccess {
  return {
    resourceAppId: id(wire.resourceAppId),
    resourceAccess: list(wire.resourceAccess).map((access) => ({
      id: id(access.id),
      type: access.type === 'Role' ? 'Role' : 'Scope',
    })),
  }
}

/** https://learn.microsoft.com/graph/api/resources/application#properties */
export function toApplication(wire: Wire.Application): Application {
  const implicit = wire.web?.implicitGrantSettings
  return {
    objectId: id(wire.id),
    appId: id(wire.appId),
    displayName: wire.displayName || id(wire.appId),
    createdDateTime: wire.createdDateTime ?? null,
    signInAudience: AUDIENCES.find((audience) => audience === wire.signInAudience) ?? 'AzureADMyOrg',
    publisherDomain: wire.publisherDomain ?? null,
    web: {
      redirectUris: [...list(wire.web?.redirectUris)],
      implicitGrant: {
        accessTokens: implicit?.enableAccessTokenIssuance ?? false,
        idTokens: implicit?.enableIdTokenIssuance ?? false,
      },
    },
    spa: { redirectUris: [...list(wire.spa?.redirectUris)] },
    publicClient: { redirectUris: [...list(wire.publicClient?.redirectUris)] },
    isFallbackPublicClient: wire.isFallbackPublicClient ?? false,
    passwordCredentials: list(wire.passwordCredentials).map(toPasswordCredential),
    keyCredentials: list(wire.keyCredentials).map(toKeyCredential),
    requiredResourceAccess: list(wire.requiredResourceAccess).map(toRequiredResourceAccess),
  }
}

/** https://learn.microsoft.com/graph/api/resources/serviceprincipal#properties */
export function toServicePrincipal(wire: Wire.ServicePrincipal): ServicePrincipal {
  return {
    objectId: id(wire.id),
    appId: id(wire.appId),
    displayName: wire.displayName || id(wire.appId),
    accountEnabled: wire.accountEnabled ?? true,
    appRoleAssignmentRequired: wire.appRoleAssignmentRequired ?? false,
    appOwnerOrganizationId: idOrNull(wire.appOwnerOrganizationId),
    servicePrincipalType: wire.servicePrincipalType ?? '',
    ...('verifiedPublisher' in wire ? { verifiedPublisher: toPublisher(wire.verifiedPublisher) } : {}),
  }
}

/** null: nobody verified. Graph gives an object of nulls then. */
function toPublisher(
  wire: Wire.NullableOption<Wire.VerifiedPublisher> | undefined,
): VerifiedPublisher | null {
  if (!wire?.verifiedPublisherId) return null
  return { displayName: wire.displayName ?? '', verifiedPublisherId: wire.verifiedPublisherId }
}

function toDelegatedPermission(wire: Wire.PermissionScope): DelegatedPermission {
  const value = wire.value ?? ''
  return {
    id: id(wire.id),
    value,
    displayName: wire.adminConsentDisplayName || wire.userConsentDisplayName || value,
    description: wire.adminConsentDescription || wire.userConsentDescription || '',
    adminConsentRequired: wire.type !== 'User',
    isEnabled: wire.isEnabled ?? true,
  }
}

function toApplicationPermission(wire: Wire.AppRole): ApplicationPermission {
  const value = wire.value ?? ''
  return {
    id: id(wire.id),
    value,
    displayName: wire.displayName || value,
    description: wire.description ?? '',
    isEnabled: wire.isEnabled ?? true,
  }
}

/** An enterprise application with its catalogue; roles that only users and groups can hold are left out. */
export function toResourcePrincipal(wire: Wire.ServicePrincipal): ResourcePrincipal {
  return {
    ...toServicePrincipal(wire),
    delegatedPermissions: list(wire.oauth2PermissionScopes).map(toDelegatedPermission),
    applicationPermissions: list(wire.appRoles)
      .filter((role) => list(role.allowedMemberTypes).includes('Application'))
      .map(toApplicationPermission),
  }
}

/** https://learn.microsoft.com/graph/api/resources/oauth2permissiongrant#properties */
export function toDelegatedGrant(wire: Wire.OAuth2PermissionGrant): DelegatedGrant {
  return {
    id: wire.id ?? '',
    clientId: id(wire.clientId),
    resourceId: id(wire.resourceId),
    consentType: wire.consentType === 'AllPrincipals' ? 'AllPrincipals' : 'Principal',
    principalId: idOrNull(wire.principalId),
    scope: wire.scope ?? '',
  }
}

/** https://learn.microsoft.com/graph/api/resources/approleassignment#properties */
export function toAppRoleAssignment(wire: Wire.AppRoleAssignment): AppRoleAssignment {
  return {
    id: wire.id ?? '',
    appRoleId: id(wire.appRoleId),
    principalId: id(wire.principalId),
    resourceId: id(wire.resourceId),
    createdDateTime: wire.createdDateTime ?? null,
  }
}

/** A user, or another kind of object that can own an application (it has no user principal name). */
export function toUser(wire: Wire.User): DirectoryUser {
  return {
    objectId: id(wire.id),
    displayName: wire.displayName || wire.userPrincipalName || id(wire.id),
    userPrincipalName: wire.userPrincipalName ?? null,
  }
}

/** A user or shared mailbox. https://learn.microsoft.com/graph/api/resources/user#properties */
export function toAccount(wire: Wire.User): AccountReading {
  return {
    state: 'found',
    objectId: id(wire.id),
    displayName: wire.displayName || wire.userPrincipalName || id(wire.id),
    userPrincipalName: wire.userPrincipalName ?? '',
    accountEnabled: wire.accountEnabled ?? true,
    guest: wire.userType === 'Guest',
    mail: wire.mail ?? null,
  }
}

type Membership = Wire.DirectoryRole & { '@odata.type'?: string | null }

/**
 * The directory roles among a person's memberships; null where Graph hides which they are (it then tells no more than
 * type and id). https://learn.microsoft.com/graph/permissions-overview#limited-information-returned-for-inaccessible-member-objects
 */
export function toDirectoryRoles(memberships: readonly Membership[]): DirectoryRole[] | null {
  const roles = memberships.filter(
    (membership) => membership['@odata.type'] === '#microsoft.graph.directoryRole',
  )
  if (roles.some((role) => !role.roleTemplateId)) return null
  return roles.map((role) => ({ templateId: id(role.roleTemplateId), displayName: role.displayName ?? '' }))
}

/** Names only, of a registration or an enterprise application. */
export function toRegistrationName(wire: Wire.Application | Wire.ServicePrincipal): {
  objectId: Guid
  appId: Guid
  displayName: string
} {
  return { objectId: id(wire.id), appId: id(wire.appId), displayName: wire.displayName || id(wire.appId) }
}

/** Verified domains in lower case. https://learn.microsoft.com/graph/api/resources/verifieddomain */
export function toDomains(wire: Wire.Organization | undefined): string[] {
  return list(wire?.verifiedDomains).flatMap((domain) => domain.name?.toLowerCase() ?? [])
}

/** The one tenant of a list of organizations. */
export function toTenantId({ value }: { value?: readonly Wire.Organization[] }): Guid | null {
  return idOrNull(value?.[0]?.id)
}
