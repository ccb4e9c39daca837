import {
  type Application,
  type Guid,
  MICROSOFT_GRAPH_APP_ID,
  type RegistrationFacts,
  type ResourcePrincipal,
  type SignInAudience,
} from '../../../domain/directory'
import { blankApplication, type MemoryApplication } from './memoryApplications'
import type { MemoryState } from './memoryGraph'

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
  const application: Application | null = registration ? applicationOf(registration) : null
  return structuredClone({
    appId: APP,
    tenantId: TENANT,
    application,
    servicePrincipal: client
      ? {
          objectId: client.id,
          appId: APP,
          displayName: 'Robot mail',
          accountEnabled: client.accountEnabled ?? true,
          appRoleAssignmentRequired: client.appRoleAssignmentRequired ?? false,
          appOwnerOrganizationId: TENANT,
          servicePrincipalType: 'Application',
        }
      : null,
    owners: { state: 'read', value: (registration?.owners ?? []).map(ownerOf) },
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

function applicationOf(registration: MemoryApplication): Application {
  const { enableAccessTokenIssuance, enableIdTokenIssuance } = registration.web.implicitGrantSettings
  return {
    objectId: registration.id,
    appId: registration.appId,
    displayName: registration.displayName,
    createdDateTime: null,
    signInAudience: registration.signInAudience as SignInAudience,
    publisherDomain: null,
    web: {
      redirectUris: registration.web.redirectUris,
      implicitGrant: { accessTokens: enableAccessTokenIssuance, idTokens: enableIdTokenIssuance },
    },
    spa: registration.spa,
    publicClient: registration.publicClient,
    isFallbackPublicClient: registration.isFallbackPublicClient ?? false,
    passwordCredentials: registration.passwordCredentials.map((one) => ({ ...one, startDateTime: null })),
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
}

function ownerOf(objectId: Guid) {
  return { objectId, displayName: objectId, userPrincipalName: null }
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

/** The registration as the model keeps it, with nothing but declarations. */
export function registrationOf(
  requiredResourceAccess: MemoryApplication['requiredResourceAccess'],
): MemoryApplication {
  return { ...blankApplication(APP_OBJECT, APP), displayName: 'Robot mail', requiredResourceAccess }
}
