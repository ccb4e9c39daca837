import { withoutContent } from '../keyCredentials'

/** A wire type: what can be selected, filtered, searched and sorted. */
export interface WireType {
  /** `microsoft.graph.application` */
  name: string
  /** Every property that can be selected, with the value of an object that does not set it. */
  defaults: Readonly<Record<string, unknown>>
  /** Returned without $select; absent: everything. */
  plain?: readonly string[]
  /** Properties that are not shown whole, save where a route says otherwise. */
  masked?: Readonly<Record<string, (value: unknown) => unknown>>
  /** Operators of $filter by property: the table in ../shared/facts/graph.md. */
  filter: Readonly<Record<string, string>>
  /** Properties of $search; absent: not supported. */
  search?: readonly string[]
  /** Properties of $orderby, as advanced queries. */
  orderBy?: readonly string[]
  /** Sorting takes no advanced query, filtered or not. */
  plainOrder?: true
  /** Relations of $expand. */
  expand?: readonly string[]
  /** Page sizes where they are not 100, at most 999. */
  pages?: { usual: number; most: number }
}

const NO_PUBLISHER = { displayName: null, verifiedPublisherId: null, addedDateTime: null }
const NO_INFO = {
  logoUrl: null,
  marketingUrl: null,
  privacyStatementUrl: null,
  supportUrl: null,
  termsOfServiceUrl: null,
}

/** https://learn.microsoft.com/graph/api/resources/application */
export const APPLICATION: WireType = {
  name: 'microsoft.graph.application',
  defaults: {
    id: null,
    deletedDateTime: null,
    appId: null,
    addIns: [],
    api: {
      acceptMappedClaims: null,
      knownClientApplications: [],
      oauth2PermissionScopes: [],
      preAuthorizedApplications: [],
      requestedAccessTokenVersion: null,
    },
    appRoles: [],
    applicationTemplateId: null,
    certification: null,
    createdDateTime: null,
    defaultRedirectUri: null,
    description: null,
    disabledByMicrosoftStatus: null,
    displayName: null,
    groupMembershipClaims: null,
    identifierUris: [],
    info: NO_INFO,
    isDeviceOnlyAuthSupported: null,
    isFallbackPublicClient: null,
    keyCredentials: [],
    nativeAuthenticationApisEnabled: null,
    notes: null,
    optionalClaims: null,
    parentalControlSettings: { countriesBlockedForMinors: [], legalAgeGroupRule: 'Allow' },
    passwordCredentials: [],
    publicClient: { redirectUris: [] },
    publisherDomain: null,
    requestSignatureVerification: null,
    requiredResourceAccess: [],
    samlMetadataUrl: null,
    serviceManagementReference: null,
    servicePrincipalLockConfiguration: null,
    signInAudience: 'AzureADMyOrg',
    spa: { redirectUris: [] },
    tags: [],
    tokenEncryptionKeyId: null,
    uniqueName: null,
    verifiedPublisher: NO_PUBLISHER,
    web: {
      homePageUrl: null,
      logoutUrl: null,
      redirectUris: [],
      implicitGrantSettings: { enableAccessTokenIssuance: false, enableIdTokenIssuance: false },
      redirectUriSettings: [],
    },
  },
  masked: { keyCredentials: withoutContent },
  filter: {
    appId: 'eq in',
    displayName: 'eq ne not ge le in startsWith',
    createdDateTime: 'eq ne not ge le in',
    identifierUris: 'eq ne ge le startsWith',
    signInAudience: 'eq ne not',
    publisherDomain: 'eq ne ge le startsWith',
    tags: 'eq not ge le startsWith',
    applicationTemplateId: 'eq ne not',
    disabledByMicrosoftStatus: 'eq ne not',
    id: 'eq in',
    owners: '$count',
  },
  search: ['displayName', 'description', 'tags'],
  orderBy: ['displayName', 'createdDateTime', 'deletedDateTime'],
  expand: ['owners'],
}

/** https://learn.microsoft.com/graph/api/resources/serviceprincipal */
export const SERVICE_PRINCIPAL: WireType = {
  name: 'microsoft.graph.servicePrincipal',
  defaults: {
    id: null,
    deletedDateTime: null,
    accountEnabled: true,
    addIns: [],
    alternativeNames: [],
    appDescription: null,
    appDisplayName: null,
    appId: null,
    applicationTemplateId: null,
    appOwnerOrganizationId: null,
    appRoleAssignmentRequired: false,
    appRoles: [],
    description: null,
    disabledByMicrosoftStatus: null,
    displayName: null,
    homepage: null,
    info: NO_INFO,
    keyCredentials: [],
    loginUrl: null,
    logoutUrl: null,
    notes: null,
    notificationEmailAddresses: [],
    oauth2PermissionScopes: [],
    passwordCredentials: [],
    preferredSingleSignOnMode: null,
    preferredTokenSigningKeyThumbprint: null,
    replyUrls: [],
    resourceSpecificApplicationPermissions: [],
    samlSingleSignOnSettings: null,
    servicePrincipalNames: [],
    servicePrincipalType: 'Application',
    signInAudience: null,
    tags: [],
    tokenEncryptionKeyId: null,
    verifiedPublisher: NO_PUBLISHER,
  },
  masked: { keyCredentials: withoutContent },
  filter: {
    accountEnabled: 'eq ne not in',
    appId: 'eq ne not in startsWith',
    appOwnerOrganizationId: 'eq ne not ge le',
    appRoleAssignmentRequired: 'eq ne not',
    displayName: 'eq ne not ge le in startsWith',
    servicePrincipalNames: 'eq not ge le startsWith',
    alternativeNames: 'eq not ge le startsWith',
    tags: 'eq not ge le startsWith',
    id: 'eq in',
    owners: '$count',
  },
  search: ['displayName', 'description'],
  orderBy: ['displayName', 'createdDateTime', 'deletedDateTime'],
  expand: ['owners', 'appRoleAssignments', 'oauth2PermissionGrants'],
}

/** https://learn.microsoft.com/graph/api/resources/directoryaudit */
export const DIRECTORY_AUDIT: WireType = {
  name: 'microsoft.graph.directoryAudit',
  defaults: {
    id: null,
    activityDateTime: null,
    activityDisplayName: null,
    additionalDetails: [],
    category: 'ApplicationManagement',
    correlationId: null,
    initiatedBy: null,
    loggedByService: 'Core Directory',
    operationType: 'Assign',
    result: 'success',
    resultReason: '',
    targetResources: [],
  },
  filter: {
    activityDateTime: 'eq ge le',
    activityDisplayName: 'eq startsWith',
    category: 'eq',
    correlationId: 'eq',
    loggedByService: 'eq',
    result: 'eq',
    initiatedBy: 'eq startsWith',
    targetResources: 'eq startsWith',
  },
  orderBy: ['activityDateTime'],
  plainOrder: true,
}

/** https://learn.microsoft.com/graph/api/resources/oauth2permissiongrant */
export const GRANT: WireType = {
  name: 'microsoft.graph.oAuth2PermissionGrant',
  defaults: { id: null, clientId: null, consentType: null, principalId: null, resourceId: null, scope: null },
  filter: { clientId: 'eq', consentType: 'eq', principalId: 'eq', resourceId: 'eq' },
}

/** https://learn.microsoft.com/graph/api/resources/approleassignment */
export const ASSIGNMENT: WireType = {
  name: 'microsoft.graph.appRoleAssignment',
  defaults: {
    id: null,
    deletedDateTime: null,
    appRoleId: null,
    createdDateTime: null,
    principalDisplayName: null,
    principalId: null,
    principalType: null,
    resourceDisplayName: null,
    resourceId: null,
  },
  filter: { resourceId: 'eq', principalDisplayName: 'eq startsWith' },
}

/** https://learn.microsoft.com/graph/api/resources/user */
export const USER: WireType = {
  name: 'microsoft.graph.user',
  defaults: {
    id: null,
    deletedDateTime: null,
    accountEnabled: true,
    businessPhones: [],
    companyName: null,
    createdDateTime: null,
    department: null,
    displayName: null,
    givenName: null,
    jobTitle: null,
    mail: null,
    mailNickname: null,
    mobilePhone: null,
    officeLocation: null,
    onPremisesSyncEnabled: null,
    preferredLanguage: null,
    proxyAddresses: [],
    surname: null,
    usageLocation: null,
    userPrincipalName: null,
    userType: 'Member',
  },
  plain: [
    'businessPhones',
    'displayName',
    'givenName',
    'jobTitle',
    'mail',
    'mobilePhone',
    'officeLocation',
    'preferredLanguage',
    'surname',
    'userPrincipalName',
    'id',
  ],
  filter: {
    id: 'eq in',
    displayName: 'eq ne not ge le in startsWith',
    userPrincipalName: 'eq ne not ge le in startsWith endsWith',
    mail: 'eq ne not ge le in startsWith endsWith',
    proxyAddresses: 'eq not ge le startsWith endsWith',
    accountEnabled: 'eq ne not in',
    userType: 'eq ne not in',
    department: 'eq ne not ge le in startsWith',
  },
  search: ['displayName', 'mail', 'userPrincipalName'],
  orderBy: ['displayName', 'userPrincipalName'],
}

/** https://learn.microsoft.com/graph/api/resources/group */
export const GROUP: WireType = {
  name: 'microsoft.graph.group',
  defaults: {
    id: null,
    deletedDateTime: null,
    createdDateTime: null,
    description: null,
    displayName: null,
    groupTypes: [],
    isAssignableToRole: null,
    mail: null,
    mailEnabled: null,
    mailNickname: null,
    securityEnabled: null,
    visibility: null,
  },
  filter: { id: 'eq in', displayName: 'eq ne not ge le in startsWith' },
  search: ['displayName', 'description'],
}

/** https://learn.microsoft.com/graph/api/resources/directoryrole */
export const DIRECTORY_ROLE: WireType = {
  name: 'microsoft.graph.directoryRole',
  defaults: { id: null, deletedDateTime: null, description: null, displayName: null, roleTemplateId: null },
  filter: { displayName: 'eq', roleTemplateId: 'eq' },
}

/** https://learn.microsoft.com/graph/api/resources/unifiedroleassignment */
export const ROLE_ASSIGNMENT: WireType = {
  name: 'microsoft.graph.unifiedRoleAssignment',
  defaults: {
    id: null,
    principalId: null,
    roleDefinitionId: null,
    directoryScopeId: '/',
    appScopeId: null,
    condition: null,
    principalOrganizationId: null,
  },
  filter: { principalId: 'eq in', roleDefinitionId: 'eq in', directoryScopeId: 'eq' },
}
