import type {
  Application,
  KeyCredential,
  RequiredResourceAccess,
  ServicePrincipal,
} from '@microsoft/microsoft-graph-types'
import type { Guid } from '../../domain/directory'
import type { Rows } from '../state/types'
import { addChangesElsewhere } from './elsewhere'
import { ENTERPRISE_ONLY, type EnterpriseOnly } from './enterpriseOnly'
import { grantPermissions, grantScopes, type Grantee } from './granting'
import { guidOf, hash } from './guid'
import { applicationId, clientId, principalId } from './ids'
import { addLeftovers } from './leftovers'
import { people, userId } from './people'
import { RESOURCES, roleId, scopeId, type ResourceApi } from './resources'
import { STORIES } from './stories'
import { API, type ApiName, type Certificate, type Secret, type Story } from './story'
import {
  consoleClientId,
  EXCHANGE_APP_ID,
  GRAPH_APP_ID,
  MICROSOFT_TENANT_ID,
  SHAREPOINT_APP_ID,
  TENANT_DOMAIN,
  TENANT_ID,
} from './wellKnown'

const DAY = 86_400_000
/** In days, where a story does not tell. */
const DEFAULT_AGE = 100

export interface SeedOptions {
  /** In service principals; see {@link ./bulk}. Here it only names the console's own registration. */
  size: number
  /** Origin of the console: its redirect URI is `{origin}/auth`. */
  origin: string
  /** The story's "now", in milliseconds. */
  base: number
}

const words = (text: string | undefined): string[] => (text ?? '').split(' ').filter(Boolean)
const isoAt = (base: number, days: number): string =>
  new Date(base + days * DAY).toISOString().slice(0, 19) + 'Z'

/** The console's own registration: single tenant, consented for reads only, so that writes ask. */
function consoleStory({ origin }: SeedOptions): Story {
  return {
    key: 'console',
    name: 'Graph Connection Console',
    age: 1,
    spa: [`${origin}/auth`],
    declares: { graph: { delegated: 'User.Read Application.Read.All Directory.Read.All' } },
    granted: 'declared',
    owners: ['ada'],
  }
}

export function emptyRows(): Rows {
  return {
    applications: new Map(),
    servicePrincipals: new Map(),
    grants: new Map(),
    assignments: new Map(),
    users: new Map(),
    groups: new Map(),
    owners: new Map(),
    members: new Map(),
    roleAssignments: new Map(),
    audits: new Map(),
  }
}

/** Contoso as told: everything but the bulk of the larger sizes. */
export function seedStories(options: SeedOptions): Rows {
  const rows = emptyRows()
  const { users, groups, members, roleAssignments } = people()
  for (const user of users)
    rows.users.set(user.id ?? '', { createdDateTime: isoAt(options.base, -2000), ...user })
  for (const group of groups) rows.groups.set(group.id ?? '', group)
  for (const entry of members) rows.members.set(entry.id, entry)
  for (const assignment of roleAssignments) rows.roleAssignments.set(assignment.id, assignment)
  for (const story of [...STORIES, consoleStory(options)]) addRegistration(rows, options, story)
  for (const api of RESOURCES) addResource(rows, options, api)
  for (const enterprise of ENTERPRISE_ONLY) addEnterpriseOnly(rows, options, enterprise)
  addLeftovers(rows, options.base)
  addChangesElsewhere(rows, options.base)
  return rows
}

function addRegistration(rows: Rows, options: SeedOptions, story: Story): void {
  const appId = story.key === 'console' ? consoleClientId(options.size) : clientId(story.key)
  const id = applicationId(story.key)
  const created = isoAt(options.base, -(story.age ?? DEFAULT_AGE))
  const audience = story.audience ?? 'AzureADMyOrg'
  const verifiedPublisher = story.verifiedPublisher
    ? { displayName: story.verifiedPublisher, verifiedPublisherId: '4711001', addedDateTime: created }
    : undefined
  const api = RESOURCES.find((candidate) => candidate.appId === appId)
  const application: Application = {
    id,
    appId,
    displayName: story.name,
    createdDateTime: created,
    signInAudience: audience,
    publisherDomain: TENANT_DOMAIN,
    notes: story.notes ?? null,
    isFallbackPublicClient: story.fallbackPublic ?? null,
    web: {
      homePageUrl: null,
      logoutUrl: null,
      redirectUris: story.web ?? [],
      implicitGrantSettings: {
        enableAccessTokenIssuance: story.implicit?.accessTokens ?? false,
        enableIdTokenIssuance: story.implicit?.idTokens ?? false,
      },
      redirectUriSettings: (story.web ?? []).map((uri) => ({ uri, index: null })),
    },
    spa: { redirectUris: story.spa ?? [] },
    publicClient: { redirectUris: story.publicClient ?? [] },
    passwordCredentials: (story.secrets ?? []).map((secret, i) =>
      passwordOf(options.base, story.key, secret, i),
    ),
    keyCredentials: (story.certificates ?? []).map((certificate) =>
      keyOf(options.base, story.key, certificate),
    ),
    requiredResourceAccess: declaredBy(story),
    ...(verifiedPublisher ? { verifiedPublisher } : {}),
    // Personal accounts take tokens of the second version alone.
    ...(audience.endsWith('PersonalMicrosoftAccount') ? { api: { requestedAccessTokenVersion: 2 } } : {}),
    ...(api
      ? {
          identifierUris: [`api://${appId}`],
          api: { requestedAccessTokenVersion: 2, oauth2PermissionScopes: api.scopes.map(withoutOrigin) },
          appRoles: api.roles,
        }
      : {}),
  }
  rows.applications.set(id, application)
  if (story.owners) rows.owners.set(id, { id, ownerIds: story.owners.map(userId) })
  if (story.enterprise === false) return
  const principal: ServicePrincipal = {
    id: principalId(appId),
    appId,
    appDisplayName: story.name,
    displayName: story.enterprise?.name ?? story.name,
    accountEnabled: !story.enterprise?.disabled,
    appRoleAssignmentRequired: story.enterprise?.assignmentRequired ?? false,
    appOwnerOrganizationId: TENANT_ID,
    servicePrincipalType: 'Application',
    servicePrincipalNames: [appId],
    signInAudience: audience,
    replyUrls: [...(story.web ?? []), ...(story.spa ?? []), ...(story.publicClient ?? [])],
    tags: ['WindowsAzureActiveDirectoryIntegratedApp'],
    ...(verifiedPublisher ? { verifiedPublisher } : {}),
    ...(api ? { oauth2PermissionScopes: api.scopes, appRoles: api.roles } : {}),
  } as ServicePrincipal
  rows.servicePrincipals.set(principalId(appId), principal)
  if (story.owners)
    rows.owners.set(principalId(appId), { id: principalId(appId), ownerIds: story.owners.map(userId) })
  addGrants(rows, options, story, appId)
}

const withoutOrigin = ({ ...scope }: ResourceApi['scopes'][number]) => scope

function passwordOf(base: number, key: string, secret: Secret, index: number) {
  return {
    keyId: secret.keyId ?? guidOf(`secret:${key}:${index}`),
    displayName: secret.name ?? null,
    hint: secret.hint,
    startDateTime: isoAt(base, secret.starts ?? Math.min(secret.ends, 0) - 365),
    endDateTime: isoAt(base, secret.ends),
    customKeyIdentifier: null,
    secretText: null,
  }
}

function keyOf(base: number, key: string, certificate: Certificate): KeyCredential {
  const id = guidOf(`certificate:${key}:${certificate.name}`)
  const hex = `${id}${hash(id).toString(16).padStart(8, '0')}`.replaceAll('-', '').toUpperCase()
  const bytes = hex.match(/../g) ?? []
  return {
    keyId: id,
    displayName: certificate.name,
    type: 'AsymmetricX509Cert',
    usage: 'Verify',
    customKeyIdentifier:
      certificate.thumbprint === 'hex'
        ? hex
        : btoa(String.fromCharCode(...bytes.map((byte) => Number.parseInt(byte, 16)))),
    // No certificate in truth: what counts is that it comes back as it was given.
    key: btoa(`Certificate of Contoso's story ${id}`),
    startDateTime: isoAt(base, Math.min(certificate.ends, 0) - 365),
    endDateTime: isoAt(base, certificate.ends),
  } as unknown as KeyCredential
}

function declaredBy(story: Story): RequiredResourceAccess[] {
  const declared: RequiredResourceAccess[] = Object.entries(story.declares ?? {}).map(
    ([name, permissions]) => ({
      resourceAppId: API[name as ApiName],
      resourceAccess: [
        ...words(permissions.delegated).map((value) => ({
          id: scopeId(API[name as ApiName], value),
          type: 'Scope',
        })),
        ...words(permissions.application).map((value) => ({
          id: roleId(API[name as ApiName], value),
          type: 'Role',
        })),
      ],
    }),
  )
  for (const { resourceAppId, id, type } of story.declaresRaw ?? []) {
    const entry = declared.find((candidate) => candidate.resourceAppId === resourceAppId)
    if (entry) entry.resourceAccess = [...(entry.resourceAccess ?? []), { id, type }]
    else declared.push({ resourceAppId, resourceAccess: [{ id, type }] })
  }
  return declared
}

function addGrants(rows: Rows, options: SeedOptions, story: Story, appId: Guid): void {
  const grantee: Grantee = {
    client: { id: principalId(appId), appId, name: story.name },
    base: options.base,
    age: story.age ?? DEFAULT_AGE,
    consented: story.consented,
  }
  const granted = story.granted === 'declared' ? story.declares : story.granted
  for (const [name, permissions] of Object.entries(granted ?? {})) {
    const api = API[name as ApiName]
    const delegated = name === 'graph' && story.scopeText ? story.scopeText : permissions.delegated
    grantPermissions(
      rows,
      grantee,
      { id: principalId(api), appId: api },
      { ...permissions, ...(delegated ? { delegated } : {}) },
    )
  }
  for (const { user, api, scope } of story.userGrants ?? [])
    grantScopes(rows, grantee, principalId(API[api ?? 'graph']), userId(user), scope)
  if (story.orphanGrant) grantScopes(rows, grantee, guidOf('servicePrincipal:gone'), null, story.orphanGrant)
}

/** Microsoft's APIs. Contoso's own was added with its registration. */
function addResource(rows: Rows, options: SeedOptions, api: ResourceApi): void {
  if (![GRAPH_APP_ID, EXCHANGE_APP_ID, SHAREPOINT_APP_ID].includes(api.appId)) return
  addEnterpriseOnly(rows, options, { appId: api.appId, name: api.name, ownerTenant: MICROSOFT_TENANT_ID })
  const principal = rows.servicePrincipals.get(principalId(api.appId))
  Object.assign(principal ?? {}, { oauth2PermissionScopes: api.scopes, appRoles: api.roles })
}

function addEnterpriseOnly(rows: Rows, options: SeedOptions, enterprise: EnterpriseOnly): void {
  const { appId, name } = enterprise
  const id = principalId(appId)
  const age = 200 + (hash(appId) % 1500)
  const created = isoAt(options.base, -age)
  rows.servicePrincipals.set(id, {
    id,
    appId,
    appDisplayName: enterprise.ownerTenant ? name : null,
    displayName: name,
    accountEnabled: !enterprise.disabled,
    appRoleAssignmentRequired: false,
    appOwnerOrganizationId: enterprise.ownerTenant,
    servicePrincipalType: enterprise.type ?? 'Application',
    servicePrincipalNames: [appId],
    signInAudience: enterprise.ownerTenant ? 'AzureADMultipleOrgs' : null,
    replyUrls: enterprise.replyUrls ?? [],
    tags: enterprise.publisher ? ['WindowsAzureActiveDirectoryIntegratedApp'] : [],
    passwordCredentials: (enterprise.secrets ?? []).map((secret, i) =>
      passwordOf(options.base, appId, secret, i),
    ),
    keyCredentials: (enterprise.certificates ?? []).map((certificate) =>
      keyOf(options.base, appId, certificate),
    ),
    ...(enterprise.publisher
      ? {
          verifiedPublisher: {
            displayName: enterprise.publisher,
            verifiedPublisherId: '4711002',
            addedDateTime: created,
          },
        }
      : {}),
  } as ServicePrincipal)
  const grantee: Grantee = {
    client: { id, appId, name },
    base: options.base,
    age,
    consented: enterprise.consented,
  }
  grantPermissions(
    rows,
    grantee,
    { id: principalId(GRAPH_APP_ID), appId: GRAPH_APP_ID },
    {
      ...(enterprise.delegated ? { delegated: enterprise.delegated } : {}),
      ...(enterprise.application ? { application: enterprise.application } : {}),
    },
  )
  for (const { user, scope } of enterprise.userGrants ?? [])
    grantScopes(rows, grantee, principalId(GRAPH_APP_ID), userId(user), scope)
}
