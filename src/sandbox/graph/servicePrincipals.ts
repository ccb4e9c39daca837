import type { ServicePrincipal } from '@microsoft/microsoft-graph-types'
import { principalEvent } from '../seed/auditChanges'
import { randomGuid } from '../seed/guid'
import { ENTERPRISE_ONLY } from '../seed/enterpriseOnly'
import { TENANT_ID } from '../seed/wellKnown'
import type { TenantState } from '../state/tenantState'
import type { Change } from '../state/types'
import { editsEverything, namedOf } from './applicationAccess'
import { redirectUrisOf } from './applicationRules'
import { deltaRoute } from './delta'
import { occasionOf } from './directoryAudits'
import { badRequest, badRequestBecause, denied, duplicate, notFound } from './errors'
import { count, list, listTyped, project, single, type ListSource } from './odata/query'
import { ASSIGNMENT, GRANT, SERVICE_PRINCIPAL } from './odata/types'
import { ownersOf, ownersRelation, typedOwners } from './owners'
import {
  created,
  keyed,
  NO_CONTENT,
  objectBody,
  ok,
  put,
  remove,
  required,
  type Call,
  type Route,
} from './route'
import { APPLICATION_READ, PRINCIPAL_WRITE } from './scopes'

/** https://learn.microsoft.com/graph/api/resources/serviceprincipal */

const source = (call: Call, items: readonly object[]): ListSource => ({
  name: 'servicePrincipals',
  type: SERVICE_PRINCIPAL,
  items,
  related: (item, relation) => {
    if (relation === 'owners') return ownersRelation(call)(item, relation)
    if (relation === 'oauth2PermissionGrants')
      return call.state
        .listed('grants')
        .filter((grant) => grant.clientId === item['id'])
        .map((grant) => project(GRANT, grant, null))
    return call.state
      .listed('assignments')
      .filter((given) => given.principalId === item['id'])
      .map((given) => project(ASSIGNMENT, given, null))
  },
})

export const principalOf = ({ state, params }: Pick<Call, 'state' | 'params'>): ServicePrincipal =>
  namedOf(state.rows().servicePrincipals, params)

/** A principal that a write refers to. One made a moment ago is not yet known everywhere: 404, and trying again helps. */
export function referenced(state: TenantState, id: string): ServicePrincipal {
  const found = state.rows().servicePrincipals.get(id.toLowerCase())
  if (!found || state.isYoung('servicePrincipals', id)) throw notFound(id)
  return found
}

function requireEditor(call: Call, principal: ServicePrincipal): void {
  if (editsEverything(call.caller)) return
  if (!ownersOf(call.state, principal.id ?? '').includes(call.caller.oid)) throw denied()
}

async function create(call: Call) {
  if (!editsEverything(call.caller)) throw denied()
  const body = objectBody(call.body)
  const appId = required(body, 'appId').toLowerCase()
  const { applications, servicePrincipals } = call.state.rows()
  if ([...servicePrincipals.values()].some((principal) => principal.appId === appId))
    throw duplicate(
      `The service principal cannot be created, updated, or restored because the service principal name ${appId} is already in use.`,
    )
  const application = [...applications.values()].find((candidate) => candidate.appId === appId)
  // Elsewhere the registration may be anybody's multi-tenant one; here the vendors' that the story knows.
  const vendor = ENTERPRISE_ONLY.find((candidate) => candidate.appId === appId)
  // Also while a registration that was made a moment ago is not known everywhere: trying again helps.
  if ((!application && !vendor) || call.state.isYoung('applications', application?.id ?? ''))
    throw badRequestBecause(
      `The appId '${appId}' of the service principal does not reference a valid application object.`,
      'NoBackingApplicationObject',
      'appId',
    )
  const displayName = application?.displayName ?? vendor?.name ?? ''
  const principal: ServicePrincipal = {
    accountEnabled: body['accountEnabled'] !== false,
    id: randomGuid(Math.random),
    appId,
    appDisplayName: displayName,
    displayName,
    appOwnerOrganizationId: application ? TENANT_ID : (vendor?.ownerTenant ?? null),
    appRoleAssignmentRequired: body['appRoleAssignmentRequired'] === true,
    servicePrincipalType: 'Application',
    servicePrincipalNames: [appId, ...(application?.identifierUris ?? [])],
    signInAudience: application?.signInAudience ?? 'AzureADMultipleOrgs',
    replyUrls: application ? redirectUrisOf(application) : [],
    oauth2PermissionScopes: application?.api?.oauth2PermissionScopes ?? [],
    appRoles: application?.appRoles ?? [],
    tags: Array.isArray(body['tags']) ? (body['tags'] as string[]) : [],
  }
  const event = principalEvent(null, principal, occasionOf(call))
  await call.state.commit([put('servicePrincipals', null, principal), put('audits', null, event)])
  const context = `${new URL(call.request.url).origin}/v1.0/$metadata#servicePrincipals/$entity`
  return created({ '@odata.context': context, ...project(SERVICE_PRINCIPAL, principal, null) })
}

const WRITABLE = [
  'accountEnabled',
  'appRoleAssignmentRequired',
  'displayName',
  'notes',
  'tags',
  'description',
  'loginUrl',
  'notificationEmailAddresses',
]

const SWITCHES = ['accountEnabled', 'appRoleAssignmentRequired'] as const

async function update(call: Call) {
  const before = principalOf(call)
  requireEditor(call, before)
  const body = objectBody(call.body)
  for (const name of Object.keys(body))
    if (!WRITABLE.includes(name)) throw badRequest(`Property '${name}' cannot be set here.`)
  for (const name of SWITCHES)
    if (name in body && typeof body[name] !== 'boolean')
      throw badRequest(`Invalid value specified for property '${name}' of resource 'ServicePrincipal'.`)
  // https://learn.microsoft.com/entra/fundamentals/users-default-permissions: owners change it, but do not switch it on or off.
  if ('accountEnabled' in body && !editsEverything(call.caller)) throw denied()
  const after: ServicePrincipal = { ...before, ...body }
  const event = principalEvent(before, after, occasionOf(call))
  await call.state.commit([put('servicePrincipals', before, after), put('audits', null, event)])
  return NO_CONTENT
}

/** The changes by which a principal goes, its grants, assignments and owners with it. */
export function principalRemoval(call: Call, before: ServicePrincipal): Change[] {
  const { grants, assignments, owners } = call.state.rows()
  const owned = owners.get(before.id ?? '')
  return [
    remove('servicePrincipals', before),
    ...(owned ? [remove('owners', owned)] : []),
    ...[...grants.values()]
      .filter(({ clientId, resourceId }) => clientId === before.id || resourceId === before.id)
      .map((grant) => remove('grants', grant)),
    ...[...assignments.values()]
      .filter(({ principalId, resourceId }) => principalId === before.id || resourceId === before.id)
      .map((given) => remove('assignments', given)),
    put('audits', null, principalEvent(before, null, occasionOf(call))),
  ]
}

async function erase(call: Call) {
  const before = principalOf(call)
  requireEditor(call, before)
  await call.state.commit(principalRemoval(call, before))
  return NO_CONTENT
}

export const servicePrincipalRoutes: readonly Route[] = [
  {
    method: 'GET',
    paths: ['/servicePrincipals'],
    scopes: APPLICATION_READ,
    run: (call) => ok(list(call.request, source(call, call.state.listed('servicePrincipals')))),
  },
  {
    method: 'GET',
    paths: ['/servicePrincipals/$count'],
    scopes: APPLICATION_READ,
    run: (call) => ok(count(call.request, source(call, call.state.listed('servicePrincipals')))),
  },
  deltaRoute('servicePrincipals', SERVICE_PRINCIPAL, APPLICATION_READ),
  { method: 'POST', paths: ['/servicePrincipals'], scopes: PRINCIPAL_WRITE, run: create },
  {
    method: 'GET',
    paths: keyed('servicePrincipals'),
    scopes: APPLICATION_READ,
    run: (call) => ok(single(call.request, source(call, [principalOf(call)]))),
  },
  { method: 'PATCH', paths: keyed('servicePrincipals'), scopes: PRINCIPAL_WRITE, run: update },
  { method: 'DELETE', paths: keyed('servicePrincipals'), scopes: PRINCIPAL_WRITE, run: erase },
  {
    method: 'GET',
    paths: keyed('servicePrincipals', '/owners'),
    scopes: APPLICATION_READ,
    run: (call) => ok(listTyped(call.request, typedOwners(call.state, principalOf(call).id ?? ''))),
  },
]
