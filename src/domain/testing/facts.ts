/** Builders of tenant facts for tests; never imported by the product. */
import {
  MICROSOFT_GRAPH_APP_ID,
  type Application,
  type DirectoryUser,
  type Guid,
  type PasswordCredential,
  type RegistrationFacts,
  type ResourcePrincipal,
  type ServicePrincipal,
} from '../directory'
import { GRAPH_PERMISSION_FACTS } from '../permissions/graphFacts'
import type { PermissionKind } from '../permissions/types'

export const TENANT_ID: Guid = '7d3c1a52-0e0b-4c5e-9a38-1f2d4b6c8e10'
export const APP_ID: Guid = '3a6f1c2e-5b7d-4e8f-9a0b-1c2d3e4f5a6b'
export const APP_OBJECT_ID: Guid = 'b1d2c3e4-f5a6-4b7c-8d9e-0f1a2b3c4d5e'
export const PRINCIPAL_ID: Guid = 'c4d5e6f7-a8b9-4c0d-9e1f-2a3b4c5d6e7f'
export const GRAPH_PRINCIPAL_ID: Guid = 'd7e8f9a0-b1c2-4d3e-8f4a-5b6c7d8e9f0a'
export const USER_ID: Guid = 'e0f1a2b3-c4d5-4e6f-8a7b-8c9d0e1f2a3b'
export const USER: DirectoryUser = {
  objectId: USER_ID,
  displayName: 'Adele Vance',
  userPrincipalName: 'adele@contoso.com',
}
export const NOW = new Date('2026-11-21T09:00:00Z')

/** `Delegated Mail.Read` or `Application Mail.Read`: a permission of Microsoft Graph. */
export type PermissionText = `${PermissionKind} ${string}`

/** Microsoft Graph's principal with the permissions that the connectors name. */
export function graphPrincipal(parts: Partial<ResourcePrincipal> = {}): ResourcePrincipal {
  return {
    ...servicePrincipal({
      objectId: GRAPH_PRINCIPAL_ID,
      appId: MICROSOFT_GRAPH_APP_ID,
      displayName: 'Microsoft Graph',
    }),
    delegatedPermissions: GRAPH_PERMISSION_FACTS.filter(({ kind }) => kind === 'Delegated').map((fact) => ({
      ...described(fact),
      adminConsentRequired: fact.adminConsentRequired,
    })),
    applicationPermissions: GRAPH_PERMISSION_FACTS.filter(({ kind }) => kind === 'Application').map(
      described,
    ),
    ...parts,
  }
}

function described({ id, value }: { id: Guid; value: string }) {
  return { id, value, displayName: `${value} name`, description: `${value} description`, isEnabled: true }
}

export function application(parts: Partial<Application> = {}): Application {
  return {
    objectId: APP_OBJECT_ID,
    appId: APP_ID,
    displayName: 'UiPath Outlook',
    createdDateTime: '2026-01-05T08:00:00Z',
    signInAudience: 'AzureADMyOrg',
    publisherDomain: 'contoso.com',
    web: {
      redirectUris: ['https://cloud.uipath.com/provisioning_/callback'],
      implicitGrant: { accessTokens: false, idTokens: false },
    },
    spa: { redirectUris: [] },
    publicClient: { redirectUris: [] },
    isFallbackPublicClient: false,
    passwordCredentials: [secret()],
    keyCredentials: [],
    requiredResourceAccess: [],
    ...parts,
  }
}

/** A live secret with the hint `abc`. */
export function secret(parts: Partial<PasswordCredential> = {}): PasswordCredential {
  return {
    keyId: '0a1b2c3d-4e5f-4a6b-8c7d-8e9f0a1b2c3d',
    displayName: 'robot',
    hint: 'abc',
    startDateTime: '2026-06-01T00:00:00Z',
    endDateTime: '2027-06-01T00:00:00Z',
    ...parts,
  }
}

export function servicePrincipal(parts: Partial<ServicePrincipal> = {}): ServicePrincipal {
  return {
    objectId: PRINCIPAL_ID,
    appId: APP_ID,
    displayName: 'UiPath Outlook',
    accountEnabled: true,
    appRoleAssignmentRequired: false,
    appOwnerOrganizationId: TENANT_ID,
    servicePrincipalType: 'Application',
    ...parts,
  }
}

/** What {@link registrationFacts} makes facts of; permissions are Microsoft Graph's, by name. */
export interface FactsRecipe {
  application?: Partial<Application> | null
  servicePrincipal?: Partial<ServicePrincipal> | null
  declared?: readonly PermissionText[]
  /** Tenant-wide. */
  granted?: readonly PermissionText[]
  /** Delegated permissions of users, by user id. */
  grantedToUsers?: Readonly<Record<Guid, readonly string[]>>
  resources?: ResourcePrincipal[]
  owners?: RegistrationFacts['owners']
  grants?: RegistrationFacts['grants']
  assignments?: RegistrationFacts['assignments']
}

/** Facts of one registration of {@link TENANT_ID}: a sound one unless the recipe says otherwise. */
export function registrationFacts(recipe: FactsRecipe = {}): RegistrationFacts {
  const { declared = [], granted = [], grantedToUsers = {} } = recipe
  const rows = (kind: PermissionKind) =>
    granted.map(split).flatMap((permission) => (permission.kind === kind ? [permission.value] : []))
  const grant = (scope: readonly string[], userId: Guid | null) => ({
    id: `grant-${userId ?? 'all'}`,
    clientId: PRINCIPAL_ID,
    resourceId: GRAPH_PRINCIPAL_ID,
    consentType: userId ? ('Principal' as const) : ('AllPrincipals' as const),
    principalId: userId,
    scope: scope.join(' '),
  })
  const delegated = rows('Delegated')
  return {
    appId: APP_ID,
    tenantId: TENANT_ID,
    application:
      recipe.application === null
        ? null
        : application({
            requiredResourceAccess: declared.length ? [declarations(declared)] : [],
            ...recipe.application,
          }),
    servicePrincipal: recipe.servicePrincipal === null ? null : servicePrincipal(recipe.servicePrincipal),
    owners: recipe.owners ?? { state: 'read', value: [USER] },
    grants: recipe.grants ?? {
      state: 'read',
      value: [
        ...(delegated.length ? [grant(delegated, null)] : []),
        ...Object.entries(grantedToUsers).map(([userId, scope]) => grant(scope, userId)),
      ],
    },
    assignments: recipe.assignments ?? {
      state: 'read',
      value: rows('Application').map((value) => ({
        id: `assignment-${value}`,
        appRoleId: permissionId({ kind: 'Application', value }),
        principalId: PRINCIPAL_ID,
        resourceId: GRAPH_PRINCIPAL_ID,
        createdDateTime: '2026-06-01T00:00:00Z',
      })),
    },
    resources: recipe.resources ?? [graphPrincipal()],
    users: { [USER_ID]: USER },
  }
}

function declarations(permissions: readonly PermissionText[]) {
  return {
    resourceAppId: MICROSOFT_GRAPH_APP_ID,
    resourceAccess: permissions.map(split).map((permission) => ({
      id: permissionId(permission),
      type: permission.kind === 'Application' ? ('Role' as const) : ('Scope' as const),
    })),
  }
}

function split(text: PermissionText): { kind: PermissionKind; value: string } {
  const [kind, value = ''] = text.split(' ')
  return { kind: kind === 'Application' ? 'Application' : 'Delegated', value }
}

/** A name that Microsoft Graph does not have stands for its own id. */
function permissionId({ kind, value }: { kind: PermissionKind; value: string }): Guid {
  return GRAPH_PERMISSION_FACTS.find((fact) => fact.kind === kind && fact.value === value)?.id ?? value
}
