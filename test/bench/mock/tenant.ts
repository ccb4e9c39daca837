/** Objects as Graph answers them, with what the audit and its peers ask for. */
export interface AppRole {
  id: string
  value: string
  displayName: string
  description: string
  allowedMemberTypes: string[]
  isEnabled: boolean
  origin: string
}
export interface Scope {
  id: string
  value: string
  type: 'Admin' | 'User'
  adminConsentDisplayName: string
  isEnabled: boolean
}
export interface Principal {
  id: string
  appId: string
  displayName: string
  servicePrincipalType: string
  appRoles: AppRole[]
  oauth2PermissionScopes: Scope[]
  [property: string]: unknown
}
export interface Registration {
  id: string
  appId: string
  displayName: string
  [property: string]: unknown
}
export interface Grant {
  id: string
  clientId: string
  consentType: 'AllPrincipals' | 'Principal'
  principalId: string | null
  resourceId: string
  scope: string
}
export interface Assignment {
  id: string
  principalId: string
  resourceId: string
  appRoleId: string
  [property: string]: unknown
}

export interface Tenant {
  principals: Principal[]
  registrations: Registration[]
  grants: Grant[]
  assignments: Assignment[]
  users: string[]
  /** How many principals expose application roles: the first ones. */
  resources: number
}

export interface TenantSize {
  principals: number
  /** Absent: half as many. */
  registrations?: number
  /** Absent: 2.5 each. */
  grants?: number
  /** Absent: 1.5 each. */
  assignments?: number
}

type Random = () => number

/** Mulberry32: the same numbers for the same seed. */
function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const HEX = '0123456789abcdef'
const DASHES = new Set([8, 13, 18, 23])

function guid(random: Random): string {
  let text = ''
  for (let i = 0; i < 36; i++) text += DASHES.has(i) ? '-' : HEX[(random() * 16) | 0]
  return text
}

const upTo = (random: Random, count: number): number => (random() * count) | 0
const oneOf = <T>(list: readonly T[], random: Random): T => list[upTo(random, list.length)] as T

const MICROSOFT_TENANT = 'f8cdef31-a31e-4b4a-93e4-5f571e91255a'
const OWN_TENANT = '11111111-2222-3333-4444-555555555555'
const CREATED = '2024-01-01T00:00:00Z'
const APIS = [
  'Microsoft Graph',
  'Office 365 Exchange Online',
  'Office 365 SharePoint Online',
  'Windows Azure Active Directory',
  'Azure Key Vault',
  'Azure Service Management',
  'Dynamics CRM',
  'Power BI Service',
  'Microsoft Intune',
  'Azure Storage',
]
const COMPANIES = ['Contoso', 'Fabrikam', 'Northwind', 'Adatum', 'Litware']
const SEED = 7

/** How many roles and scopes the resource of this number exposes: Microsoft Graph most of all, then the large APIs. */
function catalogueSize(number: number): { roles: number; scopes: number } {
  if (number === 0) return { roles: 400, scopes: 700 }
  return number < APIS.length ? { roles: 40, scopes: 60 } : { roles: 3, scopes: 4 }
}

/**
 * A tenant that is the same every time: a fifth of the assignments on one principal in two hundred, seven grants and
 * assignments in ten on Microsoft Graph, half of the grants tenant-wide. The order in which numbers are drawn is that of
 * ../shared/bench/tenant.mjs, so that figures taken there hold here.
 */
export function generateTenant(size: TenantSize): Tenant {
  const { principals: count } = size
  const random = randomFrom(SEED)
  const resources = Math.min(count >> 2, 60 + Math.round(count / 100))
  const principals = Array.from({ length: count }, (_, number) => principal(number, resources, random))
  const registrations = Array.from({ length: size.registrations ?? count >> 1 }, (_, number) =>
    registration(principals[count - 1 - number] as Principal, principals, resources, random),
  )
  const users = Array.from({ length: Math.max(20, count >> 2) }, () => guid(random))
  const grants = Array.from({ length: size.grants ?? Math.round(2.5 * count) }, () =>
    grant(principals, resources, users, random),
  )
  const assignments = Array.from({ length: size.assignments ?? Math.round(1.5 * count) }, () =>
    assignment(principals, resources, random),
  )
  return { principals, registrations, grants, assignments, users, resources }
}

function principal(number: number, resources: number, random: Random): Principal {
  const isResource = number < resources
  const own = isResource ? catalogueSize(number) : { roles: 0, scopes: random() < 0.2 ? 1 : 0 }
  const appRoles = Array.from({ length: own.roles }, (_, k) => ({
    id: guid(random),
    value: `Role${number}.${k}.Read.All`,
    displayName: `Role ${k} of res ${number}`,
    description: `Allows the app to read things number ${k} without a signed-in user.`,
    allowedMemberTypes: ['Application'],
    isEnabled: true,
    origin: 'Application',
  }))
  const oauth2PermissionScopes = Array.from({ length: own.scopes }, (_, k) => ({
    id: guid(random),
    value: `Scope${number}.${k}.Read`,
    type: k % 2 ? ('Admin' as const) : ('User' as const),
    adminConsentDisplayName: `Scope ${k}`,
    isEnabled: true,
  }))
  return {
    id: guid(random),
    appId: guid(random),
    displayName: APIS[number] ?? `${oneOf(COMPANIES, random)} ${isResource ? 'API' : 'App'} ${number}`,
    servicePrincipalType: random() < 0.2 && !isResource ? 'ManagedIdentity' : 'Application',
    accountEnabled: random() < 0.95,
    appOwnerOrganizationId: random() < 0.2 ? MICROSOFT_TENANT : OWN_TENANT,
    createdDateTime: CREATED,
    publisherName: 'Contoso',
    tags: ['WindowsAzureActiveDirectoryIntegratedApp'],
    appRoleAssignmentRequired: random() < 0.3,
    appRoles,
    oauth2PermissionScopes,
    passwordCredentials: [],
    keyCredentials: [],
    verifiedPublisher: { displayName: null, verifiedPublisherId: null, addedDateTime: null },
  }
}

function registration(
  own: Principal,
  principals: readonly Principal[],
  resources: number,
  random: Random,
): Registration {
  const apis = random() < 0.6 ? 1 : random() < 0.7 ? 2 : 0
  const used = new Set<number>()
  const requiredResourceAccess: object[] = []
  for (let k = 0; k < apis; k++) {
    const number = k === 0 ? 0 : 1 + upTo(random, resources - 1)
    if (used.has(number)) continue
    used.add(number)
    const api = principals[number] as Principal
    const declared = 1 + upTo(random, 5)
    requiredResourceAccess.push({
      resourceAppId: api.appId,
      resourceAccess: Array.from({ length: declared }, () =>
        random() < 0.5 && api.appRoles.length > 0
          ? { id: oneOf(api.appRoles, random).id, type: 'Role' }
          : { id: oneOf(api.oauth2PermissionScopes, random).id, type: 'Scope' },
      ),
    })
  }
  return {
    id: guid(random),
    appId: own.appId,
    displayName: own.displayName,
    signInAudience: 'AzureADMyOrg',
    createdDateTime: CREATED,
    publisherDomain: 'contoso.example',
    requiredResourceAccess,
    passwordCredentials: [],
    keyCredentials: [],
    web: {
      redirectUris: [],
      implicitGrantSettings: { enableAccessTokenIssuance: false, enableIdTokenIssuance: false },
    },
    spa: { redirectUris: [] },
    publicClient: { redirectUris: [] },
    isFallbackPublicClient: null,
  }
}

const anyResource = (resources: number, random: Random): number =>
  random() < 0.7 ? 0 : upTo(random, resources)

function grant(
  principals: readonly Principal[],
  resources: number,
  users: readonly string[],
  random: Random,
): Grant {
  const client = principals[resources + upTo(random, principals.length - resources)] as Principal
  const api = principals[anyResource(resources, random)] as Principal
  const scopes = Array.from({ length: 1 + upTo(random, 6) })
  const scope = scopes.map(() => oneOf(api.oauth2PermissionScopes, random).value).join(' ')
  const forAll = random() < 0.5
  return {
    id: guid(random),
    clientId: client.id,
    consentType: forAll ? 'AllPrincipals' : 'Principal',
    principalId: forAll ? null : oneOf(users, random),
    resourceId: api.id,
    scope: ` ${scope}`,
  }
}

/** Some with more than a thousand assignments, and every fifth on few principals: those that `$expand` cuts off. */
function assignment(principals: readonly Principal[], resources: number, random: Random): Assignment {
  const few = (principals.length / 200) | 0
  const onFew = random() < 0.2
  const client = principals[
    resources + ((onFew ? random() * few : random() * (principals.length - resources)) | 0)
  ] as Principal
  const api = principals[anyResource(resources, random)] as Principal
  const role = oneOf(api.appRoles, random)
  return {
    id: guid(random),
    principalId: client.id,
    principalType: 'ServicePrincipal',
    principalDisplayName: client.displayName,
    resourceId: api.id,
    resourceDisplayName: api.displayName,
    appRoleId: role.id,
    createdDateTime: CREATED,
  }
}
