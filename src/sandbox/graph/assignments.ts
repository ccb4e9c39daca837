import type { AppRoleAssignment } from '@microsoft/microsoft-graph-types'
import { assignmentEvent, targetOf } from '../seed/auditEvents'
import { assignmentIdOf } from '../seed/guid'
import { GRAPH_APP_ID } from '../seed/wellKnown'
import { holds, type Caller } from './access'
import { occasionOf } from './directoryAudits'
import { badRequest, denied, notFound } from './errors'
import { list, project, single, type ListSource } from './odata/query'
import { ASSIGNMENT } from './odata/types'
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
import { APPLICATION_READ, ASSIGNMENT_CREATE, ASSIGNMENT_DELETE } from './scopes'
import { principalOf, referenced } from './servicePrincipals'

/** https://learn.microsoft.com/graph/api/resources/approleassignment */

/** "Default access": what a user is assigned where the application has no roles. */
const DEFAULT_ROLE = '00000000-0000-0000-0000-000000000000'
/** https://learn.microsoft.com/entra/identity/users/directory-service-limits-restrictions */
const MAX_ASSIGNMENTS = 1_500
/** Azure AD Graph, the predecessor: guarded as Microsoft Graph is. */
const AZURE_AD_GRAPH = '00000002-0000-0000-c000-000000000000'

type Side = 'principalId' | 'resourceId'

const source = (items: readonly object[]): ListSource => ({
  name: 'appRoleAssignments',
  type: ASSIGNMENT,
  items,
})

/** Application permissions of Microsoft Graph take a Privileged Role or Global Administrator; of others, the application administrators too. */
function requireAssigner(caller: Caller, resourceAppId: string | null | undefined): void {
  if (holds(caller, 'Global Administrator', 'Privileged Role Administrator')) return
  const guarded = resourceAppId === GRAPH_APP_ID || resourceAppId === AZURE_AD_GRAPH
  if (!guarded && holds(caller, 'Cloud Application Administrator', 'Application Administrator')) return
  throw denied()
}

const ofSide = (call: Call, side: Side): AppRoleAssignment[] => {
  const { id } = principalOf(call)
  return call.state.listed('assignments').filter((assignment) => assignment[side] === id)
}

function find(call: Call, side: Side): AppRoleAssignment {
  const principal = principalOf(call)
  const id = call.params['assignmentId'] ?? ''
  const found = call.state.rows().assignments.get(id)
  if (found?.[side] !== principal.id || !found) throw notFound(id)
  return found
}

/** Role, client and API, as the log names them. */
function told({ state }: Call, { appRoleId, principalId, resourceId }: AppRoleAssignment) {
  const rows = state.rows()
  const roles = rows.servicePrincipals.get(resourceId ?? '')?.appRoles
  const role = roles?.find((candidate) => candidate.id === appRoleId)
  return [
    { value: role?.value ?? null, displayName: role?.displayName ?? null },
    targetOf(rows, principalId ?? ''),
    targetOf(rows, resourceId ?? ''),
  ] as const
}

const create = (side: Side) => async (call: Call) => {
  const body = objectBody(call.body)
  const principalId = required(body, 'principalId').toLowerCase()
  const resourceId = required(body, 'resourceId').toLowerCase()
  const appRoleId = required(body, 'appRoleId').toLowerCase()
  const owner = principalOf(call)
  if ({ principalId, resourceId }[side] !== owner.id)
    throw badRequest(`Property '${side}' does not match the object in the request's address.`)
  const { servicePrincipals, users, groups, assignments } = call.state.rows()
  const resource = servicePrincipals.get(resourceId)
  requireAssigner(call.caller, resource?.appId)
  referenced(call.state, resourceId)
  const user = users.get(principalId)
  const group = groups.get(principalId)
  const client = user ?? group ?? referenced(call.state, principalId)
  const known = resource?.appRoles?.some((role) => role.id === appRoleId && role.isEnabled)
  if (!known && !(appRoleId === DEFAULT_ROLE && (user ?? group)))
    throw badRequest(`Permission being assigned was not found on application '${resourceId}'.`)
  const id = assignmentIdOf(principalId, resourceId, appRoleId)
  if (assignments.has(id)) throw badRequest('Permission being assigned already exists on the object')
  if (
    [...assignments.values()].filter((given) => given.principalId === principalId).length >= MAX_ASSIGNMENTS
  )
    throw badRequest(
      'The maximum number of app role assignments of the object is reached.',
      'Directory_QuotaExceeded',
    )
  const assignment: AppRoleAssignment = {
    id,
    appRoleId,
    createdDateTime: new Date(call.now).toISOString(),
    principalDisplayName: client.displayName ?? null,
    principalId,
    principalType: user ? 'User' : group ? 'Group' : 'ServicePrincipal',
    resourceDisplayName: resource?.displayName ?? null,
    resourceId,
  }
  const event = assignmentEvent(assignment, ...told(call, assignment), occasionOf(call))
  // People's assignments are logged as another activity, which nobody here asks for.
  const logged = (user ?? group) ? [] : [put('audits', null, event)]
  await call.state.commit([put('assignments', null, assignment), ...logged])
  const context = `${new URL(call.request.url).origin}/v1.0/$metadata#appRoleAssignments/$entity`
  return created({ '@odata.context': context, ...project(ASSIGNMENT, assignment, null) })
}

const erase = (side: Side) => async (call: Call) => {
  const before = find(call, side)
  requireAssigner(call.caller, call.state.rows().servicePrincipals.get(before.resourceId ?? '')?.appId)
  const event = assignmentEvent(before, ...told(call, before), occasionOf(call), { removed: true })
  const logged = before.principalType === 'ServicePrincipal' ? [put('audits', null, event)] : []
  await call.state.commit([remove('assignments', before), ...logged])
  return NO_CONTENT
}

const routesOf = (name: string, side: Side): Route[] => [
  {
    method: 'GET',
    paths: keyed('servicePrincipals', `/${name}`),
    scopes: APPLICATION_READ,
    units: 2,
    run: (call) => ok(list(call.request, source(ofSide(call, side)))),
  },
  {
    method: 'POST',
    paths: keyed('servicePrincipals', `/${name}`),
    scopes: ASSIGNMENT_CREATE,
    run: create(side),
  },
  {
    method: 'GET',
    paths: keyed('servicePrincipals', `/${name}/{assignmentId}`),
    scopes: APPLICATION_READ,
    run: (call) => ok(single(call.request, source([find(call, side)]))),
  },
  {
    method: 'DELETE',
    paths: keyed('servicePrincipals', `/${name}/{assignmentId}`),
    scopes: ASSIGNMENT_DELETE,
    run: erase(side),
  },
]

/** Seen from the client (`appRoleAssignments`) and from the API (`appRoleAssignedTo`). */
export const assignmentRoutes: readonly Route[] = [
  ...routesOf('appRoleAssignments', 'principalId'),
  ...routesOf('appRoleAssignedTo', 'resourceId'),
]
