import type { AppRole, PermissionScope, ServicePrincipal } from '@microsoft/microsoft-graph-types'
import type { Guid } from '../../domain/directory'
import type { Rows } from '../state/types'
import { assignmentIdOf, grantIdOf, hash, randomFrom, randomGuid } from './guid'
import { RESOURCES } from './resources'
import { principalId } from './ids'
import { GRAPH_APP_ID, MICROSOFT_TENANT_ID, TENANT_DOMAIN, TENANT_ID } from './wellKnown'

const OWNERS = ['Contoso', 'Fabrikam', 'Northwind', 'Adatum', 'Litware', 'Proseware', 'Tailspin', 'Woodgrove']
const TASKS = [
  'Invoice',
  'Payroll',
  'Mailbox',
  'Calendar',
  'Stock',
  'Ticket',
  'Contract',
  'Survey',
  'Claims',
  'Travel',
]
const THINGS = ['Robot', 'Sync', 'Reader', 'Portal', 'Notifier', 'Archive', 'Bridge', 'Dashboard']

const DAY = 86_400_000

interface Api {
  id: Guid
  appId: Guid
  name: string
  scopes: PermissionScope[]
  roles: AppRole[]
}

/**
 * Fills a tenant up to `size` enterprise applications, half as many registrations, 2.5 grants and 1.5 assignments for
 * each principal, a fifth of the assignments on a few: the proportions of large tenants. Always the same for a size.
 */
export function addBulk(rows: Rows, size: number, base: number): void {
  const random = randomFrom(size)
  const upTo = (limit: number): number => Math.floor(random() * limit)
  const pick = <T>(list: readonly T[]): T => list[upTo(list.length)] as T
  const stories = { principals: rows.servicePrincipals.size, registrations: rows.applications.size }
  if (size <= stories.principals) return

  const userIds = addUsers(rows, Math.floor(size / 4), random, base)
  const apis = addApis(rows, Math.round(size / 100), random)
  const principals: ServicePrincipal[] = []
  let registrations = Math.floor(size / 2) - stories.registrations
  while (rows.servicePrincipals.size < size) {
    const number = rows.servicePrincipals.size
    const owned = registrations-- > 0
    const [id, appId] = [randomGuid(random), randomGuid(random)]
    const displayName = `${owned ? 'Contoso' : pick(OWNERS)} ${pick(TASKS)} ${pick(THINGS)} ${number}`
    const managed = !owned && random() < 0.2
    const principal: ServicePrincipal = {
      id,
      appId,
      appDisplayName: displayName,
      displayName,
      accountEnabled: random() < 0.95,
      appRoleAssignmentRequired: random() < 0.3,
      appOwnerOrganizationId: owned
        ? TENANT_ID
        : managed
          ? null
          : random() < 0.3
            ? MICROSOFT_TENANT_ID
            : randomGuid(random),
      servicePrincipalType: managed ? 'ManagedIdentity' : 'Application',
      signInAudience: owned ? 'AzureADMyOrg' : 'AzureADMultipleOrgs',
      servicePrincipalNames: [appId],
    }
    rows.servicePrincipals.set(id, principal)
    principals.push(principal)
    if (owned) addRegistration(rows, principal, apis, base, random)
  }
  addGrants(rows, Math.round(2.5 * size), principals, apis, userIds, random)
  addAssignments(rows, Math.round(1.5 * size), principals, apis, base, random)
}

function addUsers(rows: Rows, count: number, random: () => number, base: number): Guid[] {
  const ids: Guid[] = []
  for (let i = 0; i < count; i++) {
    const id = randomGuid(random)
    ids.push(id)
    rows.users.set(id, {
      id,
      displayName: `Employee ${i + 1}`,
      userPrincipalName: `employee${i + 1}@${TENANT_DOMAIN}`,
      accountEnabled: true,
      userType: 'Member',
      createdDateTime: new Date(base - 9e10).toISOString(),
    })
  }
  return ids
}

function addApis(rows: Rows, count: number, random: () => number): Api[] {
  const apis: Api[] = RESOURCES.map((api) => ({ ...api, id: principalId(api.appId) }))
  for (let i = 0; i < count; i++) {
    const [id, appId, name] = [randomGuid(random), randomGuid(random), `Line of Business API ${i + 1}`]
    const scopes = ['Read', 'Write', 'Approve'].map((verb, k) => ({
      id: randomGuid(random),
      value: `Items.${verb}`,
      type: k === 0 ? 'User' : 'Admin',
      adminConsentDisplayName: `${verb} items`,
      adminConsentDescription: `Allows the app to ${verb.toLowerCase()} items for the signed-in user.`,
      isEnabled: true,
    }))
    const roles = ['Read', 'Write'].map((verb) => ({
      id: randomGuid(random),
      value: `Items.${verb}.All`,
      displayName: `${verb} all items`,
      description: `Allows the app to ${verb.toLowerCase()} every item without a signed-in user.`,
      allowedMemberTypes: ['Application'],
      isEnabled: true,
      origin: 'Application',
    }))
    apis.push({ id, appId, name, scopes, roles })
    rows.servicePrincipals.set(id, {
      id,
      appId,
      appDisplayName: name,
      displayName: name,
      accountEnabled: true,
      appRoleAssignmentRequired: false,
      appOwnerOrganizationId: TENANT_ID,
      servicePrincipalType: 'Application',
      signInAudience: 'AzureADMyOrg',
      servicePrincipalNames: [appId],
      oauth2PermissionScopes: scopes,
      appRoles: roles,
    })
  }
  return apis
}

/** Microsoft Graph seven times out of ten. */
function anyApi(apis: readonly Api[], random: () => number): Api {
  const graph = apis.find((api) => api.appId === GRAPH_APP_ID)
  return (random() < 0.7 ? graph : apis[Math.floor(random() * apis.length)]) as Api
}

function addRegistration(
  rows: Rows,
  principal: ServicePrincipal,
  apis: readonly Api[],
  base: number,
  random: () => number,
): void {
  const id = randomGuid(random)
  const api = anyApi(apis, random)
  const at = (days: number) => new Date(base + days * DAY).toISOString()
  const ends = Math.floor(random() * 800) - 200
  const resourceAccess = Array.from({ length: 1 + Math.floor(random() * 4) }, () => {
    const role = random() < 0.5 && api.roles.length > 0
    const list = role ? api.roles : api.scopes
    return { id: list[Math.floor(random() * list.length)]?.id ?? '', type: role ? 'Role' : 'Scope' }
  })
  rows.applications.set(id, {
    id,
    appId: principal.appId ?? null,
    displayName: principal.displayName ?? null,
    createdDateTime: at(-Math.floor(random() * 2500)),
    signInAudience: 'AzureADMyOrg',
    publisherDomain: TENANT_DOMAIN,
    requiredResourceAccess: random() < 0.8 ? [{ resourceAppId: api.appId, resourceAccess }] : [],
    passwordCredentials:
      random() < 0.7
        ? [
            {
              keyId: randomGuid(random),
              displayName: 'secret',
              hint: Math.floor(random() * 46_656)
                .toString(36)
                .padStart(3, '0'),
              startDateTime: at(ends - 365),
              endDateTime: at(ends),
              customKeyIdentifier: null,
              secretText: null,
            },
          ]
        : [],
  })
}

function addGrants(
  rows: Rows,
  count: number,
  principals: readonly ServicePrincipal[],
  apis: readonly Api[],
  userIds: readonly Guid[],
  random: () => number,
): void {
  while (rows.grants.size < count) {
    const clientId = principals[Math.floor(random() * principals.length)]?.id ?? ''
    const api = anyApi(apis, random)
    const principal = random() < 0.5 ? null : (userIds[Math.floor(random() * userIds.length)] ?? null)
    const scopes = Array.from(
      { length: 1 + Math.floor(random() * 6) },
      () => api.scopes[Math.floor(random() * api.scopes.length)]?.value ?? '',
    )
    const id = grantIdOf(clientId, api.id, principal)
    rows.grants.set(id, {
      id,
      clientId,
      consentType: principal ? 'Principal' : 'AllPrincipals',
      principalId: principal,
      resourceId: api.id,
      scope: ` ${[...new Set(scopes)].join(' ')}`,
    })
  }
}

function addAssignments(
  rows: Rows,
  count: number,
  principals: readonly ServicePrincipal[],
  apis: readonly Api[],
  base: number,
  random: () => number,
): void {
  const few = Math.max(1, Math.floor(principals.length / 200))
  const assignable = apis.filter((api) => api.roles.length > 0)
  while (rows.assignments.size < count) {
    const client = principals[Math.floor(random() * (random() < 0.2 ? few : principals.length))] ?? {}
    const api = anyApi(assignable, random)
    const appRoleId = api.roles[Math.floor(random() * api.roles.length)]?.id ?? ''
    const id = assignmentIdOf(client.id ?? '', api.id, appRoleId)
    rows.assignments.set(id, {
      id,
      appRoleId,
      createdDateTime: new Date(base - DAY * (30 + (hash(id) % 1_200))).toISOString(),
      principalDisplayName: client.displayName ?? null,
      principalId: client.id ?? null,
      principalType: 'ServicePrincipal',
      resourceDisplayName: api.name,
      resourceId: api.id,
    })
  }
}
