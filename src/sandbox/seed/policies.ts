import type {
  AdminConsentRequestPolicy,
  AuthorizationPolicy,
  DelegatedPermissionClassification,
  PermissionGrantConditionSet,
  PermissionGrantPolicy,
  TenantAppManagementPolicy,
} from '@microsoft/microsoft-graph-types'
import { guidOf } from './guid'
import { userId } from './people'
import { resource } from './resources'
import { clientId } from './ids'
import { GRAPH_APP_ID, TENANT_ID } from './wellKnown'

/** What Contoso's users may do: register nothing; consent under Microsoft's recommendation, and a policy of their own for one robot. */
export const AUTHORIZATION: AuthorizationPolicy = {
  allowUserConsentForRiskyApps: false,
  defaultUserRolePermissions: {
    allowedToCreateApps: false,
    allowedToCreateSecurityGroups: false,
    allowedToCreateTenants: false,
    allowedToReadBitlockerKeysForOwnedDevice: true,
    allowedToReadOtherUsers: true,
    permissionGrantPoliciesAssigned: [
      'ManagePermissionGrantsForSelf.microsoft-user-default-recommended',
      'ManagePermissionGrantsForSelf.contoso-robots',
      'ManagePermissionGrantsForOwnedResource.microsoft-dynamically-managed-permissions-for-team',
    ],
  },
}

/** Longest life of a client secret and of a certificate, in days. */
export const SECRET_DAYS = 730
export const CERTIFICATE_DAYS = 1_095
/** Since when the policy counts: before any registration of the story. */
const SINCE = '2015-01-01T00:00:00Z'
const lifetime = (restrictionType: string, maxLifetime: string) => ({
  restrictionType,
  maxLifetime,
  restrictForAppsCreatedAfterDateTime: SINCE,
  state: 'enabled',
})

/** What Contoso allows of credentials: secrets for two years, certificates for three. https://learn.microsoft.com/graph/api/resources/tenantappmanagementpolicy */
export const APP_MANAGEMENT = {
  id: '00000000-0000-0000-0000-000000000000',
  displayName: 'Default app management tenant policy',
  description:
    'Default tenant policy that enforces app management restrictions on applications and service principals.',
  isEnabled: true,
  applicationRestrictions: {
    passwordCredentials: [lifetime('passwordLifetime', `P${SECRET_DAYS}D`)],
    keyCredentials: [lifetime('asymmetricKeyLifetime', `P${CERTIFICATE_DAYS}D`)],
  },
  servicePrincipalRestrictions: { passwordCredentials: [], keyCredentials: [] },
} as unknown as TenantAppManagementPolicy

/** Two people may approve. */
export const CONSENT_REQUESTS: AdminConsentRequestPolicy = {
  isEnabled: true,
  notifyReviewers: true,
  remindersEnabled: true,
  requestDurationInDays: 30,
  version: 3,
  reviewers: ['ada', 'chidi'].map((key) => ({
    query: `/v1.0/users/${userId(key)}`,
    queryType: 'MicrosoftGraph',
    queryRoot: null,
  })),
}

const conditions = (
  key: string,
  { permissionType = 'delegated', ...parts }: PermissionGrantConditionSet = {},
): PermissionGrantConditionSet => ({
  id: guidOf(`conditionSet:${key}`),
  permissionClassification: 'all',
  permissionType,
  resourceApplication: 'any',
  permissions: ['all'],
  clientApplicationIds: ['all'],
  clientApplicationTenantIds: ['all'],
  clientApplicationPublisherIds: ['all'],
  clientApplicationsFromVerifiedPublisherOnly: false,
  ...parts,
})

const graphScopes = resource(GRAPH_APP_ID).scopes
const idsOf = (names: readonly string[]): string[] =>
  names.flatMap((name) => graphScopes.find(({ value }) => value === name)?.id ?? [])

/**
 * What Microsoft's recommendation leaves to admins, as far as its message centre told in 2025 and 2026; the list is
 * Microsoft's to change. https://learn.microsoft.com/entra/identity/enterprise-apps/manage-app-consent-policies
 */
const LEFT_TO_ADMINS = [
  'Files.Read.All',
  'Files.ReadWrite.All',
  'Sites.Read.All',
  'Sites.ReadWrite.All',
  'Mail.Read',
  'Mail.ReadBasic',
  'Mail.ReadWrite',
  'Mail.Read.Shared',
  'Mail.ReadWrite.Shared',
  'Mail.Send',
  'Mail.Send.Shared',
  'MailboxSettings.ReadWrite',
  'Calendars.Read',
  'Calendars.ReadWrite',
  'Calendars.Read.Shared',
  'Calendars.ReadWrite.Shared',
  'Chat.Read',
  'Chat.ReadWrite',
  'Contacts.ReadWrite',
  'EWS.AccessAsUser.All',
  'People.Read',
]

/** Built-in policies first, as Graph lists them; the condition sets come with every read. */
export const GRANT_POLICIES: readonly PermissionGrantPolicy[] = [
  {
    id: 'microsoft-user-default-low',
    displayName: 'Default User Low Risk Policy',
    description: 'All low risk permissions are consentable by member type users by default.',
    includes: [
      conditions('low-own', { permissionClassification: 'low', clientApplicationTenantIds: [TENANT_ID] }),
      conditions('low-verified', {
        permissionClassification: 'low',
        clientApplicationsFromVerifiedPublisherOnly: true,
      }),
    ],
    excludes: [],
  },
  {
    id: 'microsoft-user-default-recommended',
    displayName: 'Microsoft User Default Recommended Policy',
    description: "Permissions consentable based on Microsoft's current recommendations.",
    includes: [conditions('recommended', { permissionType: 'delegatedUserConsentable' })],
    excludes: [
      conditions('recommended-out', {
        resourceApplication: GRAPH_APP_ID,
        permissions: idsOf(LEFT_TO_ADMINS),
      }),
    ],
  },
  {
    id: 'microsoft-all-application-permissions',
    displayName: 'All application permissions',
    description: 'Includes all application permissions, for all APIs.',
    includes: [conditions('all-application', { permissionType: 'application' })],
    excludes: [],
  },
  {
    id: 'contoso-robots',
    displayName: 'Robots of Contoso',
    description: 'Mail of Order Confirmation Mailer, and what Contoso classifies as low.',
    includes: [
      conditions('robots-mail', {
        resourceApplication: GRAPH_APP_ID,
        permissions: idsOf(['Mail.Read', 'Mail.ReadWrite', 'Mail.Send']),
        clientApplicationIds: [clientId('not-granted')],
      }),
      conditions('robots-low', {
        permissionClassification: 'low',
        clientApplicationTenantIds: [TENANT_ID],
      }),
    ],
    excludes: [],
  },
]

/** What Contoso classifies as low of Microsoft Graph: as the portal proposes. */
export const CLASSIFICATIONS: readonly DelegatedPermissionClassification[] = graphScopes
  .filter(({ value }) => ['User.Read', 'openid', 'profile', 'email', 'offline_access'].includes(value ?? ''))
  .map(({ id, value }) => ({
    id: `${guidOf(`classification:${value}`).replaceAll('-', '').slice(0, 22)}E`,
    permissionId: id,
    permissionName: value,
    classification: 'low',
  }))
