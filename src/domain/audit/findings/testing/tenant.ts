/** Tenants for tests of findings, from what each application holds; never imported by the product. */
import {
  MICROSOFT_GRAPH_APP_ID,
  type DelegatedGrant,
  type Guid,
  type KeyCredential,
  type RequiredResourceAccess,
} from '../../../directory'
import type { PermissionKind } from '../../../permissions/types'
import type { RiskOverride } from '../../api'
import {
  application,
  AUDIT_TENANT_ID,
  graphApi,
  GRAPH_OBJECT_ID,
  guid,
  principal,
  snapshotOf,
} from '../../rows/testing'
import type {
  AuditApplication,
  AuditAssignment,
  AuditPrincipal,
  AuditSecret,
  TenantSnapshot,
} from '../../types'

export const FOREIGN_TENANT = guid('e', 1)
export const GONE_API = guid('f', 9)
export const [ADELE, BOB] = [guid('4', 1), guid('4', 2)] as const

/** `Delegated Mail.Read` or `Application Mail.Read`, of Microsoft Graph. */
type PermissionText = `${PermissionKind} ${string}`

/** An application of a tenant; permissions are Microsoft Graph's unless `resourceId` says otherwise. */
export interface AppRecipe {
  /** null: nothing is here but grants. */
  name?: string | null
  /** false: registered elsewhere (see `principal.appOwnerOrganizationId`). */
  registered?: boolean
  declared?: readonly PermissionText[]
  granted?: readonly PermissionText[]
  /** By user. */
  consented?: Readonly<Record<Guid, readonly string[]>>
  resourceId?: Guid
  application?: Partial<AuditApplication>
  /** null: the registration has none here. */
  principal?: Partial<AuditPrincipal> | null
}

export interface TenantRecipe extends Partial<Pick<TenantSnapshot, 'owners' | 'coverage'>> {
  apps: readonly AppRecipe[]
  overrides?: readonly RiskOverride[]
}

const EXTRA_ROLES = [
  'RoleManagement.ReadWrite.Directory',
  'Group.ReadWrite.All',
  'Directory.Read.All',
  'AppRoleAssignment.ReadWrite.All',
  'Policy.ReadWrite.ConditionalAccess',
]
const OFF_ROLE = guid('3', 99)

/** Microsoft Graph with some more permissions than connectors need, one of them switched off. */
function wideGraph(): AuditPrincipal {
  const graph = graphApi()
  const described = { displayName: 'As Graph names it', description: 'As Graph tells it.', isEnabled: true }
  const missing = EXTRA_ROLES.filter(
    (value) => !graph.applicationPermissions.some((one) => one.value === value),
  )
  return {
    ...graph,
    applicationPermissions: [
      ...graph.applicationPermissions,
      ...missing.map((value, number) => ({ ...described, id: guid('3', 100 + number), value })),
      { ...described, id: OFF_ROLE, value: 'Off.Role', isEnabled: false },
    ],
  }
}

export function tenantOf({ apps, owners = null, coverage }: TenantRecipe): TenantSnapshot {
  const graph = wideGraph()
  const made = apps.map((recipe, number) => appOf(recipe, number, graph))
  return snapshotOf({
    applications: made.flatMap((one) => one.application),
    principals: [graph, ...made.flatMap((one) => one.principal)],
    grants: made.flatMap((one) => one.grants),
    assignments: made.flatMap((one) => one.assignments),
    users: [
      { objectId: ADELE, displayName: 'Adele Vance', userPrincipalName: 'adele@contoso.com' },
      { objectId: BOB, displayName: 'Bob', userPrincipalName: 'bob@contoso.com' },
    ],
    owners,
    ...(coverage && { coverage }),
  })
}

function appOf(recipe: AppRecipe, number: number, graph: AuditPrincipal) {
  const {
    name = `App number ${number}`,
    registered = true,
    declared = [],
    granted = [],
    consented = {},
  } = recipe
  const appId = guid('a', number)
  const objectId = guid('c', number)
  const resourceId = recipe.resourceId ?? GRAPH_OBJECT_ID
  const permissions = granted.map(split)
  const grant = (scope: readonly string[], user: Guid | null): DelegatedGrant => ({
    id: `grant-${number}-${user}`,
    clientId: objectId,
    resourceId,
    consentType: user === null ? 'AllPrincipals' : 'Principal',
    principalId: user,
    scope: ` ${scope.join('  ')} `,
  })
  const delegated = permissions.filter(({ kind }) => kind === 'Delegated').map(({ value }) => value)
  const displayName = name ?? ''
  return {
    application:
      registered && name !== null
        ? [
            application({
              appId,
              displayName,
              requiredResourceAccess: declared.length > 0 ? [declaration(declared, graph)] : [],
              ...recipe.application,
            }),
          ]
        : [],
    principal:
      recipe.principal === null || name === null
        ? []
        : [
            principal({
              objectId,
              appId,
              displayName,
              appOwnerOrganizationId: registered ? AUDIT_TENANT_ID : FOREIGN_TENANT,
              ...recipe.principal,
            }),
          ],
    grants: [
      ...(delegated.length > 0 ? [grant(delegated, null)] : []),
      ...Object.entries(consented).map(([user, scope]) => grant(scope, user)),
    ],
    assignments: permissions
      .filter(({ kind }) => kind === 'Application')
      .map(({ value }): AuditAssignment => ({
        id: `assignment-${number}-${value}`,
        appRoleId: idOf('Application', value, graph),
        principalId: objectId,
        resourceId,
        createdDateTime: '2026-03-05T10:00:00Z',
      })),
  }
}

function declaration(permissions: readonly PermissionText[], graph: AuditPrincipal): RequiredResourceAccess {
  return {
    resourceAppId: MICROSOFT_GRAPH_APP_ID,
    resourceAccess: permissions.map(split).map(({ kind, value }) => ({
      id: idOf(kind, value, graph),
      type: kind === 'Application' ? 'Role' : 'Scope',
    })),
  }
}

function split(text: PermissionText): { kind: PermissionKind; value: string } {
  const [kind, value = ''] = text.split(' ')
  return { kind: kind === 'Application' ? 'Application' : 'Delegated', value }
}

/** A name that Graph does not have stands for its own id. */
function idOf(kind: PermissionKind, value: string, graph: AuditPrincipal): Guid {
  const list = kind === 'Application' ? graph.applicationPermissions : graph.delegatedPermissions
  return list.find((one) => one.value === value)?.id ?? value
}

export function secretOf(parts: Partial<AuditSecret> = {}): AuditSecret {
  return {
    keyId: guid('1', 1),
    displayName: 'robot',
    startDateTime: '2026-06-01T00:00:00Z',
    endDateTime: '2027-06-01T00:00:00Z',
    ...parts,
  }
}

export function certificateOf(parts: Partial<KeyCredential> = {}): KeyCredential {
  return {
    ...secretOf({ keyId: guid('1', 2), displayName: 'CN=robot' }),
    thumbprint: 'AB'.repeat(20),
    type: 'AsymmetricX509Cert',
    usage: 'Verify',
    ...parts,
  }
}

/** What single sign-on with SAML leaves on an enterprise application. */
export const SAML_SIGNING: Partial<AuditPrincipal> = {
  keyCredentials: [
    certificateOf({ keyId: guid('1', 7), type: 'X509CertAndPassword', usage: 'Sign' }),
    certificateOf({ keyId: guid('1', 8) }),
  ],
  passwordCredentials: [
    secretOf({ keyId: guid('1', 7), displayName: 'CN=Microsoft Azure Federated SSO Certificate' }),
  ],
}

/** Redirect URIs of a web application. */
export function redirects(...redirectUris: string[]): Partial<AuditApplication> {
  return { web: { redirectUris, implicitGrant: { accessTokens: false, idTokens: false } } }
}
