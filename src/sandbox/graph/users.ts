import type { User } from '@microsoft/microsoft-graph-types'
import { DIRECTORY_ROLES } from '../seed/people'
import { groupsOf, rolesOf } from './access'
import { denied, notFound } from './errors'
import { count, list, listTyped, single, type ListSource, type Typed } from './odata/query'
import { APPLICATION, ASSIGNMENT, DIRECTORY_ROLE, GROUP, SERVICE_PRINCIPAL, USER } from './odata/types'
import { ok, type Call, type Route } from './route'
import { ME_READ, MEMBER_OF_READ, USERS_READ } from './scopes'

/** https://learn.microsoft.com/graph/api/resources/user */

const source = (items: readonly object[], name = 'users'): ListSource => ({ name, type: USER, items })

function find({ state, params }: Call): User {
  const wanted = (params['id'] ?? '').toLowerCase()
  const { users } = state.rows()
  const found =
    users.get(wanted) ?? [...users.values()].find((user) => user.userPrincipalName?.toLowerCase() === wanted)
  if (!found) throw notFound(params['id'] ?? '')
  return found
}

function me({ state, caller }: Call): User {
  const found = state.rows().users.get(caller.oid)
  if (!found) throw notFound(caller.oid)
  return found
}

/** Groups and directory roles; `transitive` adds the roles that come through a group. */
function memberships({ state }: Call, oid: string, transitive: boolean): Typed[] {
  const rows = state.stories()
  const groupIds = groupsOf(rows, oid)
  const held = [...rows.roleAssignments.values()].filter(({ principalId }) => principalId === oid)
  const roles = transitive
    ? DIRECTORY_ROLES.filter((role) => rolesOf(rows, oid).has(role.displayName))
    : DIRECTORY_ROLES.filter((role) =>
        held.some(({ roleDefinitionId }) => roleDefinitionId === role.roleTemplateId),
      )
  return [
    ...groupIds.flatMap((id) => {
      const group = rows.groups.get(id)
      return group ? [{ type: GROUP, item: group as Record<string, unknown> }] : []
    }),
    ...roles.map((role) => ({ type: DIRECTORY_ROLE, item: { ...role } })),
  ]
}

function ownedObjects({ state, caller }: Call): Typed[] {
  const { owners, applications, servicePrincipals } = state.rows()
  return [...owners.values()]
    .filter(({ ownerIds }) => ownerIds.includes(caller.oid))
    .flatMap(({ id }) => {
      const application = applications.get(id)
      if (application) return [{ type: APPLICATION, item: application as Record<string, unknown> }]
      const principal = servicePrincipals.get(id)
      return principal ? [{ type: SERVICE_PRINCIPAL, item: principal as Record<string, unknown> }] : []
    })
}

function findReadable(call: Call): User {
  const user = find(call)
  // User.Read is the signed-in user's profile only.
  if (user.id !== call.caller.oid && !USERS_READ.any.some((scope) => call.caller.scopes.has(scope)))
    throw denied()
  return user
}

const ofPrincipal = (call: Call, id: string | undefined) =>
  ok(
    list(call.request, {
      name: 'appRoleAssignments',
      type: ASSIGNMENT,
      items: call.state.listed('assignments').filter((given) => given.principalId === id),
    }),
  )

export const userRoutes: readonly Route[] = [
  {
    method: 'GET',
    paths: ['/users'],
    scopes: USERS_READ,
    units: 2,
    run: (call) => ok(list(call.request, source(call.state.listed('users')))),
  },
  {
    method: 'GET',
    paths: ['/users/$count'],
    scopes: USERS_READ,
    run: (call) => ok(count(call.request, source(call.state.listed('users')))),
  },
  {
    method: 'GET',
    paths: ['/users/{id}'],
    scopes: ME_READ,
    run: (call) => ok(single(call.request, source([findReadable(call)]))),
  },
  {
    method: 'GET',
    paths: ['/users/{id}/memberOf'],
    scopes: MEMBER_OF_READ,
    units: 2,
    run: (call) => ok(listTyped(call.request, memberships(call, findReadable(call).id ?? '', false))),
  },
  {
    method: 'GET',
    paths: ['/users/{id}/transitiveMemberOf'],
    scopes: MEMBER_OF_READ,
    units: 2,
    run: (call) => ok(listTyped(call.request, memberships(call, findReadable(call).id ?? '', true))),
  },
]

export const meRoutes: readonly Route[] = [
  {
    method: 'GET',
    paths: ['/me'],
    scopes: ME_READ,
    run: (call) => ok(single(call.request, source([me(call)]))),
  },
  {
    method: 'GET',
    paths: ['/me/memberOf'],
    scopes: MEMBER_OF_READ,
    units: 2,
    run: (call) => ok(listTyped(call.request, memberships(call, call.caller.oid, false))),
  },
  {
    method: 'GET',
    paths: ['/me/transitiveMemberOf'],
    scopes: MEMBER_OF_READ,
    units: 2,
    run: (call) => ok(listTyped(call.request, memberships(call, call.caller.oid, true))),
  },
  {
    method: 'GET',
    paths: ['/me/ownedObjects'],
    scopes: { any: ['User.Read', 'User.Read.All', 'Directory.Read.All', 'Directory.ReadWrite.All'] },
    units: 2,
    run: (call) => ok(listTyped(call.request, ownedObjects(call))),
  },
  {
    method: 'GET',
    paths: ['/me/appRoleAssignments'],
    scopes: { any: ['AppRoleAssignment.ReadWrite.All', 'Directory.Read.All'] },
    run: (call) => ofPrincipal(call, call.caller.oid),
  },
]
