/** Tenants for tests of the audit; never imported by the product. */
import {
  type ApplicationPermission,
  type DelegatedGrant,
  type DelegatedPermission,
  type DirectoryUser,
  type Guid,
  type KeyCredential,
  MICROSOFT_GRAPH_APP_ID,
} from '../../directory'
import { GRAPH_PERMISSION_FACTS } from '../../permissions/graphFacts'
import { MICROSOFT_TENANT_ID } from '../../registrations/types'
import type { AuditApplication, AuditAssignment, AuditPrincipal, AuditSecret, TenantSnapshot } from '../types'

export const AUDIT_TENANT_ID: Guid = '7d3c1a52-0e0b-4c5e-9a38-1f2d4b6c8e10'
export const AUDIT_NOW = Date.parse('2026-11-21T09:00:00Z')
export const NO_ROLE: Guid = '00000000-0000-0000-0000-000000000000'
export const GRAPH_OBJECT_ID: Guid = 'dddddddd-0000-4000-8000-000000000000'

/** The same GUID for the same kind (one hex digit) and number. */
export function guid(kind: string, number: number): Guid {
  return `${kind.repeat(8)}-0000-4000-8000-${number.toString(16).padStart(12, '0')}`
}

export function application(parts: Partial<AuditApplication> & { appId: Guid }): AuditApplication {
  return {
    objectId: `b${parts.appId.slice(1)}`,
    displayName: `App ${parts.appId.slice(-4)}`,
    createdDateTime: '2025-01-01T00:00:00Z',
    signInAudience: 'AzureADMyOrg',
    publisherDomain: null,
    web: { redirectUris: [], implicitGrant: { accessTokens: false, idTokens: false } },
    spa: { redirectUris: [] },
    publicClient: { redirectUris: [] },
    isFallbackPublicClient: false,
    passwordCredentials: [],
    keyCredentials: [],
    requiredResourceAccess: [],
    ...parts,
  }
}

export function principal(parts: Partial<AuditPrincipal> & { objectId: Guid; appId: Guid }): AuditPrincipal {
  const { delegatedPermissions = [], applicationPermissions = [] } = parts
  return {
    displayName: `App ${parts.appId.slice(-4)}`,
    accountEnabled: true,
    appRoleAssignmentRequired: false,
    appOwnerOrganizationId: AUDIT_TENANT_ID,
    servicePrincipalType: 'Application',
    verifiedPublisher: null,
    passwordCredentials: [],
    keyCredentials: [],
    hasRoles: applicationPermissions.length > 0,
    ...parts,
    delegatedPermissions,
    applicationPermissions,
  }
}

/** Microsoft Graph with the permissions that the connectors name. */
export function graphApi(): AuditPrincipal {
  const described = { displayName: 'As Graph names it', description: 'As Graph tells it.', isEnabled: true }
  return principal({
    objectId: GRAPH_OBJECT_ID,
    appId: MICROSOFT_GRAPH_APP_ID,
    displayName: 'Microsoft Graph',
    appOwnerOrganizationId: MICROSOFT_TENANT_ID,
    delegatedPermissions: GRAPH_PERMISSION_FACTS.filter(({ kind }) => kind === 'Delegated').map(
      ({ id, value, adminConsentRequired }) => ({ id, value, adminConsentRequired, ...described }),
    ),
    applicationPermissions: GRAPH_PERMISSION_FACTS.filter(({ kind }) => kind === 'Application').map(
      ({ id, value }) => ({ id, value, ...described }),
    ),
  })
}

/** A snapshot with everything read; what is not given is empty. */
export function snapshotOf(parts: Partial<TenantSnapshot>): TenantSnapshot {
  const { applications = [], principals = [], grants = [], assignments = [], users = [] } = parts
  return {
    tenantId: AUDIT_TENANT_ID,
    environment: 'global',
    takenAt: '2026-11-21T08:59:00Z',
    scopes: ['Application.Read.All', 'Directory.Read.All'],
    owners: null,
    ...parts,
    applications,
    principals,
    grants,
    assignments,
    users,
    coverage: parts.coverage ?? {
      complete: true,
      notRead: [],
      counts: {
        applications: applications.length,
        principals: principals.length,
        grants: grants.length,
        assignments: assignments.length,
        assignmentsToPeople: 0,
        resourcesAsked: 0,
        users: users.length,
      },
      counted: { applications: null, principals: null, grants: null },
    },
  }
}

/** Numbers that look random and are the same for the same seed. */
function createRandom(seed: number) {
  let state = seed >>> 0
  const next = (): number => {
    // mulberry32
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (end: number): number => Math.floor(next() * end)
  return {
    below,
    chance: (part: number): boolean => next() < part,
    pick: <T>(list: readonly T[]): T => list[below(list.length)] as T,
    some: <T>(list: readonly T[], atMost: number): T[] =>
      list.length === 0 ? [] : Array.from({ length: below(atMost + 1) }, () => list[below(list.length)] as T),
  }
}
type Random = ReturnType<typeof createRandom>

/** What people and attackers call things. */
export const NAMES = [
  'Contoso Mail Sync',
  'contoso mail sync',
  'Résumé Parser',
  '',
  ' ',
  '"quoted", with a comma',
  '=HYPERLINK("http://evil.example")',
  '<script>alert(1)</script>',
  '\u202Egnp.exe',
  'A*B\\C',
  'none',
  'risk:high',
  'App 10',
  'App 2\n',
  '统一码',
  'x'.repeat(256),
] as const

const TOKENS =
  `Mail.Read mail.read MAIL.READWRITE Mail.Send openid Profile offline_access User.Read Files.Read.All
  Directory.ReadWrite.All Removed.Permission Off.Switch __proto__ constructor`.split(/\s+/u)
const SPACES = [' ', '  ', '\t', ' \n '] as const

/** A small tenant with everything odd that a tenant can have; the same for the same seed. */
export function randomTenant(seed: number, most = 8): TenantSnapshot {
  const random = createRandom(seed)
  const { below, chance, pick, some } = random
  const apis = [graphApi(), customApi()]
  const applications: AuditApplication[] = []
  const principals: AuditPrincipal[] = chance(0.9) ? apis : []
  const users = Array.from({ length: below(4) }, (_, number) => userOf(number, pick(NAMES)))
  const roles = apis.flatMap((api) => api.applicationPermissions.slice(0, 6).map(({ id }) => id))
  const scopes = apis.flatMap((api) => api.delegatedPermissions.slice(0, 8).map(({ id }) => id))
  const declarable = [MICROSOFT_GRAPH_APP_ID, guid('5', 1), guid('9', 9)]
  for (let number = 0; number < below(most + 1); number++) {
    const appId = guid('a', number)
    const displayName = pick(NAMES)
    const registered = chance(0.6)
    if (registered) {
      applications.push(
        application({
          appId,
          displayName,
          passwordCredentials: some([1, 2, 3], 2).map((one) => secretOf(number * 10 + one, random)),
          keyCredentials: chance(0.2) ? [certificateOf(number, random)] : [],
          requiredResourceAccess: some(declarable, 3).map((resourceAppId) => ({
            resourceAppId,
            resourceAccess: [
              ...some([...scopes, guid('7', 7)], 4).map((id) => ({ id, type: 'Scope' as const })),
              ...some([...roles, guid('8', 8)], 3).map((id) => ({ id, type: 'Role' as const })),
            ],
          })),
        }),
      )
    }
    if (registered && chance(0.2)) continue
    principals.push(
      principal({
        objectId: guid('c', number),
        appId,
        displayName: chance(0.8) ? displayName : pick(NAMES),
        accountEnabled: chance(0.8),
        servicePrincipalType: registered ? 'Application' : pick(['Application', 'ManagedIdentity', 'Legacy']),
        appOwnerOrganizationId: registered
          ? AUDIT_TENANT_ID
          : pick([MICROSOFT_TENANT_ID, guid('e', 1), null, AUDIT_TENANT_ID]),
        verifiedPublisher: pick([null, undefined, { displayName: pick(NAMES), verifiedPublisherId: '1' }]),
        passwordCredentials: chance(0.1) ? [secretOf(900 + number, random)] : [],
      }),
    )
  }
  const holders = [...Array.from({ length: most }, (_, number) => guid('c', number)), guid('c', 999)]
  const resources = [GRAPH_OBJECT_ID, GRAPH_OBJECT_ID, guid('6', 1), guid('f', 9)]
  const consenting = [...users.map(({ objectId }) => objectId), guid('4', 444)]
  const grants: DelegatedGrant[] = Array.from({ length: below(12) }, (_, number) => {
    const everybody = chance(0.5)
    return {
      id: `grant-${number}`,
      clientId: pick(holders),
      resourceId: pick(resources),
      consentType: everybody ? 'AllPrincipals' : 'Principal',
      principalId: everybody ? null : pick(consenting),
      scope: scopeText(random),
    }
  })
  const assignments: AuditAssignment[] = Array.from({ length: below(10) }, (_, number) => ({
    id: `assignment-${number}`,
    appRoleId: pick([...roles, NO_ROLE, guid('8', 8)]),
    principalId: pick(holders),
    resourceId: pick(resources),
    createdDateTime: pick([null, '2026-03-05T10:00:00Z', '2025-12-31T23:59:59Z', '2026-03-31T00:00:00Z']),
  }))
  const owners = chance(0.5)
    ? Object.fromEntries(applications.map(({ objectId }) => [objectId, some(users, 2)]))
    : null
  return snapshotOf({ applications, principals, grants, assignments, users, owners })
}

function scopeText({ some, pick, chance }: Random): string {
  const tokens = some(TOKENS, 5).map((token) => token + pick(SPACES))
  return (chance(0.4) ? pick(SPACES) : '') + tokens.join('')
}

/** An API of the tenant's own: one permission switched off, one without a name. */
export function customApi(): AuditPrincipal {
  const delegated = (number: number, value: string, isEnabled = true): DelegatedPermission => ({
    id: guid('2', number),
    value,
    displayName: value,
    description: '',
    adminConsentRequired: false,
    isEnabled,
  })
  const role = (number: number, value: string, isEnabled = true): ApplicationPermission => ({
    id: guid('3', number),
    value,
    displayName: value,
    description: '',
    isEnabled,
  })
  return principal({
    objectId: guid('6', 1),
    appId: guid('5', 1),
    displayName: 'Orders "API", internal',
    delegatedPermissions: [
      delegated(1, 'Mail.Read'),
      delegated(2, 'Off.Switch', false),
      delegated(3, 'Orders.Read'),
    ],
    applicationPermissions: [role(1, 'Orders.Write'), role(2, ''), role(3, 'Off.Switch', false)],
  })
}

function userOf(number: number, displayName: string): DirectoryUser {
  return { objectId: guid('4', number), displayName, userPrincipalName: `user${number}@contoso.com` }
}

const ENDS = [
  null,
  '2020-01-01T00:00:00Z',
  '2026-12-01T00:00:00Z',
  '2027-03-01T00:00:00Z',
  '2031-01-01T00:00:00Z',
]

function secretOf(number: number, { pick }: Random): AuditSecret {
  return {
    keyId: guid('1', number),
    displayName: pick(NAMES),
    startDateTime: '2019-01-01T00:00:00Z',
    endDateTime: pick(ENDS),
  }
}

function certificateOf(number: number, random: Random): KeyCredential {
  return { ...secretOf(number + 5000, random), thumbprint: null, type: 'AsymmetricX509Cert', usage: 'Verify' }
}

/** A tenant of many principals for measuring: each has some two grants and an assignment of many permissions. */
export function largeTenant(principals: number, rowsEach = 10): TenantSnapshot {
  const random = createRandom(principals)
  const graph = graphApi()
  const scopes = graph.delegatedPermissions.map(({ value }) => value)
  const roles = graph.applicationPermissions.map(({ id }) => id)
  const own = Array.from({ length: principals }, (_, number) => number)
  return snapshotOf({
    applications: own
      .filter((number) => number % 2 === 0)
      .map((number) =>
        application({
          appId: guid('a', number),
          displayName: `Contoso ${random.pick(['Mail', 'Files', 'Résumé', 'Sync'])} ${number}`,
          passwordCredentials: [secretOf(number, random)],
          requiredResourceAccess: [
            {
              resourceAppId: MICROSOFT_GRAPH_APP_ID,
              resourceAccess: graph.delegatedPermissions.slice(0, 3).map(({ id }) => ({ id, type: 'Scope' })),
            },
          ],
        }),
      ),
    principals: [
      graph,
      ...own.map((number) =>
        principal({
          objectId: guid('c', number),
          appId: guid('a', number),
          displayName: `Contoso application ${number}`,
          appOwnerOrganizationId: number % 2 === 0 ? AUDIT_TENANT_ID : MICROSOFT_TENANT_ID,
        }),
      ),
    ],
    grants: own.flatMap((number) => [
      grantOf(`e${number}`, number, null, random.some(scopes, rowsEach).join(' ')),
      grantOf(`u${number}`, number, guid('4', number % 500), random.some(scopes, rowsEach).join(' ')),
    ]),
    assignments: own.map((number) => ({
      id: `r${number}`,
      appRoleId: random.pick(roles),
      principalId: guid('c', number),
      resourceId: GRAPH_OBJECT_ID,
      createdDateTime: '2026-03-05T10:00:00Z',
    })),
    users: Array.from({ length: 500 }, (_, number) => userOf(number, `Person ${number}`)),
  })
}

function grantOf(id: string, number: number, user: Guid | null, scope: string): DelegatedGrant {
  const consentType = user === null ? 'AllPrincipals' : 'Principal'
  return {
    id,
    clientId: guid('c', number),
    resourceId: GRAPH_OBJECT_ID,
    consentType,
    principalId: user,
    scope,
  }
}
