import {
  type Application,
  type Guid,
  MICROSOFT_GRAPH_APP_ID,
  type RegistrationFacts,
  type ResourcePrincipal,
} from '../../../domain/directory'
import type { MemoryApplication, MemoryState } from './memoryGraph'

/** A small tenant: one registration, Microsoft Graph and one API more. */
export const TENANT: Guid = '10000000-0000-4000-8000-000000000000'
export const APP: Guid = '20000000-0000-4000-8000-000000000001'
export const APP_OBJECT: Guid = '20000000-0000-4000-8000-000000000002'
export const CLIENT: Guid = '20000000-0000-4000-8000-000000000003'
export const OTHER_API: Guid = '30000000-0000-4000-8000-000000000001'
export const USER: Guid = '40000000-0000-4000-8000-000000000001'

export const PERMISSION_NAMES = [
  'Mail.Read',
  'Mail.ReadWrite',
  'Mail.Send',
  'User.Read',
  'offline_access',
] as const

export const API_OBJECTS: Readonly<Record<Guid, Guid>> = {
  [MICROSOFT_GRAPH_APP_ID]: '50000000-0000-4000-8000-000000000001',
  [OTHER_API]: '50000000-0000-4000-8000-000000000002',
}

export function permissionIdOf(kind: 'Delegated' | 'Application', value: string): Guid {
  const index = PERMISSION_NAMES.findIndex((name) => name === value)
  return `60000000-0000-4000-8000-00000000${kind === 'Delegated' ? '1' : '2'}${String(index).padStart(3, '0')}`
}

function api(appId: Guid): ResourcePrincipal {
  const exposed = (kind: 'Delegated' | 'Application') =>
    PERMISSION_NAMES.map((value) => ({
      id: permissionIdOf(kind, value),
      value,
      displayName: value,
      description: value,
      adminConsentRequired: true,
      isEnabled: true,
    }))
  return {
    objectId: API_OBJECTS[appId] ?? '',
    appId,
    displayName: appId === MICROSOFT_GRAPH_APP_ID ? 'Microsoft Graph' : 'Payroll',
    accountEnabled: true,
    appRoleAssignmentRequired: false,
    appOwnerOrganizationId: null,
    servicePrincipalType: 'Application',
    delegatedPermissions: exposed('Delegated'),
    applicationPermissions: exposed('Application'),
  }
}

/** Both APIs with the same names of permissions, so that mixing them up shows. */
export const APIS: readonly ResourcePrincipal[] = [api(MICROSOFT_GRAPH_APP_ID), api(OTHER_API)]

/** What the console would read of the model. */
export function factsOf(state: MemoryState, changes: Partial<RegistrationFacts> = {}): RegistrationFacts {
  const client = state.principals.find((one) => one.appId === APP)
  const registration = state.applications.find((one) => one.id === APP_OBJECT)
  const application: Application | null = registration
    ? {
        objectId: APP_OBJECT,
        appId: APP,
        displayName: 'Robot mail',
        createdDateTime: null,
        signInAudience: 'AzureADMyOrg',
        publisherDomain: null,
        web: {
          redirectUris: registration.web.redirectUris,
          implicitGrant: { accessTokens: false, idTokens: false },
        },
        spa: { redirectUris: [] },
        publicClient: registration.publicClient,
        isFallbackPublicClient: false,
        passwordCredentials: [],
        keyCredentials: registration.keyCredentials.map(({ keyId, customKeyIdentifier }) => ({
          keyId,
          displayName: null,
          thumbprint: customKeyIdentifier,
          type: 'AsymmetricX509Cert',
          usage: 'Verify',
          startDateTime: null,
          endDateTime: null,
        })),
        requiredResourceAccess: registration.requiredResourceAccess,
      }
    : null
  return structuredClone({
    appId: APP,
    tenantId: TENANT,
    application,
    servicePrincipal: client
      ? {
          objectId: client.id,
          appId: APP,
          displayName: 'Robot mail',
          accountEnabled: true,
          appRoleAssignmentRequired: false,
          appOwnerOrganizationId: TENANT,
          servicePrincipalType: 'Application',
        }
      : null,
    owners: { state: 'read', value: [] },
    grants: {
      state: 'read',
      value: state.grants
        .filter((one) => one.clientId === client?.id)
        .map((one) => ({ ...one, consentType: one.principalId ? 'Principal' : 'AllPrincipals' })),
    },
    assignments: {
      state: 'read',
      value: state.assignments
        .filter((one) => one.principalId === client?.id)
        .map((one) => ({ ...one, createdDateTime: null })),
    },
    resources: [...APIS],
    users: {},
    ...changes,
  })
}

/** The tenant with nothing granted; `withPrincipal` gives the registration its enterprise application. */
export function emptyTenant(withPrincipal = true): MemoryState {
  return {
    principals: [
      ...APIS.map(({ objectId, appId }) => ({ id: objectId, appId })),
      ...(withPrincipal ? [{ id: CLIENT, appId: APP }] : []),
    ],
    applications: [registrationOf([])],
    grants: [],
    assignments: [],
  }
}

/** The registration as the model keeps it, without keys and redirect URIs. */
export function registrationOf(
  requiredResourceAccess: MemoryApplication['requiredResourceAccess'],
): MemoryApplication {
  return {
    id: APP_OBJECT,
    requiredResourceAccess,
    keyCredentials: [],
    web: { redirectUris: [], homePageUrl: 'https://example.org/' },
    publicClient: { redirectUris: [] },
  }
}
