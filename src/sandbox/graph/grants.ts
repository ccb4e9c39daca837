import type { OAuth2PermissionGrant } from '@microsoft/microsoft-graph-types'
import { grantChangedEvents } from '../seed/auditChanges'
import { grantEvent, targetOf } from '../seed/auditEvents'
import { grantIdOf } from '../seed/guid'
import { holds, requireRole, type Caller } from './access'
import { deltaRoute } from './delta'
import { occasionOf } from './directoryAudits'
import { badRequest, denied, duplicate, notFound } from './errors'
import { count, list, project, single, type ListSource } from './odata/query'
import { GRANT } from './odata/types'
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
import { GRANT_DELTA_READ, GRANT_READ, GRANT_WRITE, OWN_GRANT_READ } from './scopes'
import { principalOf, referenced } from './servicePrincipals'

/** https://learn.microsoft.com/graph/api/resources/oauth2permissiongrant */

const MAX_SCOPE = 3_850

const source = (items: readonly object[]): ListSource => ({
  name: 'oauth2PermissionGrants',
  type: GRANT,
  items,
})

/** Besides the permission, a directory role: facts/graph.md "read grants". An ordinary user has none. */
function requireReader(caller: Caller): void {
  requireRole(
    caller,
    'Global Administrator',
    'Global Reader',
    'Application Administrator',
    'Application Developer',
    'Cloud Application Administrator',
    'Privileged Role Administrator',
    'User Administrator',
  )
}

/** Tenant-wide: those who may consent for everybody (facts/roles.md). One's own: as the user consent policy allows. */
function requireWriter(caller: Caller, grant: OAuth2PermissionGrant, mayConsentAlone: boolean): void {
  if (
    holds(
      caller,
      'Global Administrator',
      'Privileged Role Administrator',
      'Cloud Application Administrator',
      'Application Administrator',
    )
  )
    return
  if (grant.consentType === 'Principal' && grant.principalId === caller.oid && mayConsentAlone) return
  throw denied()
}

function find({ state, params }: Call): OAuth2PermissionGrant {
  const found = state.rows().grants.get(params['id'] ?? '')
  if (!found) throw notFound(params['id'] ?? '')
  return found
}

function checkedScope(scope: unknown): string {
  if (typeof scope !== 'string')
    throw badRequest("A value is required for property 'scope' of resource 'OAuth2PermissionGrant'.")
  if (scope.length > MAX_SCOPE) throw badRequest(`Property 'scope' is longer than ${MAX_SCOPE} characters.`)
  return scope
}

/** Does every token stand for a delegated permission that a user may consent to alone? */
function userMayConsent(call: Call, resourceId: string, scope: string): boolean {
  const scopes = call.state.rows().servicePrincipals.get(resourceId)?.oauth2PermissionScopes ?? []
  return scope
    .split(' ')
    .filter(Boolean)
    .every((token) =>
      scopes.some(({ value, type, isEnabled }) => value === token && type === 'User' && isEnabled),
    )
}

const sides = ({ state }: Call, { clientId, resourceId }: OAuth2PermissionGrant) =>
  [targetOf(state.rows(), clientId ?? ''), targetOf(state.rows(), resourceId ?? '')] as const

async function create(call: Call) {
  const body = objectBody(call.body)
  const clientId = required(body, 'clientId').toLowerCase()
  const resourceId = required(body, 'resourceId').toLowerCase()
  const consentType = required(body, 'consentType')
  const principalId = typeof body['principalId'] === 'string' ? body['principalId'].toLowerCase() : null
  const scope = checkedScope(body['scope'])
  if (consentType !== 'AllPrincipals' && consentType !== 'Principal')
    throw badRequest(
      "Invalid value specified for property 'consentType' of resource 'OAuth2PermissionGrant'.",
    )
  if ((consentType === 'Principal') !== (principalId !== null))
    throw badRequest(
      "Invalid value specified for property 'principalId' of resource 'OAuth2PermissionGrant'.",
    )
  const id = grantIdOf(clientId, resourceId, principalId)
  const grant: OAuth2PermissionGrant = { id, clientId, consentType, principalId, resourceId, scope }
  requireWriter(call.caller, grant, userMayConsent(call, resourceId, scope))
  referenced(call.state, clientId)
  referenced(call.state, resourceId)
  if (principalId && !call.state.rows().users.has(principalId)) throw notFound(principalId)
  if (call.state.rows().grants.has(id)) throw duplicate('Permission entry already exists.')
  const event = grantEvent(grant, ...sides(call, grant), occasionOf(call))
  await call.state.commit([put('grants', null, grant), put('audits', null, event)])
  const context = `${new URL(call.request.url).origin}/v1.0/$metadata#oauth2PermissionGrants/$entity`
  return created({ '@odata.context': context, ...project(GRANT, grant, null) })
}

async function update(call: Call) {
  const before = find(call)
  const body = objectBody(call.body)
  for (const name of Object.keys(body))
    if (name !== 'scope') throw badRequest(`Property '${name}' cannot be changed.`)
  const scope = checkedScope(body['scope'])
  requireWriter(call.caller, before, userMayConsent(call, before.resourceId ?? '', scope))
  const after = { ...before, scope }
  const events = grantChangedEvents(before, after, ...sides(call, after), occasionOf(call))
  await call.state.commit([
    put('grants', before, after),
    ...events.map((event) => put('audits', null, event)),
  ])
  return NO_CONTENT
}

async function erase(call: Call) {
  const before = find(call)
  // Taking back one's own consent needs no policy.
  requireWriter(call.caller, before, true)
  const event = grantEvent(before, ...sides(call, before), occasionOf(call), { removed: true })
  await call.state.commit([remove('grants', before), put('audits', null, event)])
  return NO_CONTENT
}

const listAll = (call: Call) => {
  requireReader(call.caller)
  return ok(list(call.request, source(call.state.listed('grants'))))
}

export const grantRoutes: readonly Route[] = [
  { method: 'GET', paths: ['/oauth2PermissionGrants'], scopes: GRANT_READ, units: 2, run: listAll },
  {
    method: 'GET',
    paths: ['/oauth2PermissionGrants/$count'],
    scopes: GRANT_READ,
    units: 2,
    run: (call) => {
      requireReader(call.caller)
      return ok(count(call.request, source(call.state.listed('grants'))))
    },
  },
  deltaRoute('oauth2PermissionGrants', GRANT, GRANT_DELTA_READ, requireReader),
  { method: 'POST', paths: ['/oauth2PermissionGrants'], scopes: GRANT_WRITE, run: create },
  {
    method: 'GET',
    paths: ['/oauth2PermissionGrants/{id}'],
    scopes: GRANT_READ,
    units: 2,
    run: (call) => {
      requireReader(call.caller)
      return ok(single(call.request, source([find(call)])))
    },
  },
  { method: 'PATCH', paths: ['/oauth2PermissionGrants/{id}'], scopes: GRANT_WRITE, run: update },
  { method: 'DELETE', paths: ['/oauth2PermissionGrants/{id}'], scopes: GRANT_WRITE, run: erase },
]

/** Those that belong to one principal or user. */
export const grantsOfPrincipalRoutes: readonly Route[] = [
  {
    method: 'GET',
    paths: keyed('servicePrincipals', '/oauth2PermissionGrants'),
    scopes: GRANT_READ,
    run: (call) => {
      requireReader(call.caller)
      const { id } = principalOf(call)
      return ok(
        list(call.request, source(call.state.listed('grants').filter((grant) => grant.clientId === id))),
      )
    },
  },
]

export const grantsOfUserRoutes: readonly Route[] = [
  {
    method: 'GET',
    paths: ['/me/oauth2PermissionGrants'],
    scopes: OWN_GRANT_READ,
    run: (call) =>
      ok(
        list(
          call.request,
          source(call.state.listed('grants').filter((grant) => grant.principalId === call.caller.oid)),
        ),
      ),
  },
  {
    method: 'GET',
    paths: ['/users/{id}/oauth2PermissionGrants'],
    scopes: OWN_GRANT_READ,
    run: (call) => {
      requireReader(call.caller)
      return ok(
        list(
          call.request,
          source(call.state.listed('grants').filter((grant) => grant.principalId === call.params['id'])),
        ),
      )
    },
  },
]
