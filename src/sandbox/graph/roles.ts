import { DIRECTORY_ROLES } from '../seed/people'
import { notFound } from './errors'
import { list, listTyped, single, type ListSource, type Typed } from './odata/query'
import { DIRECTORY_ROLE, GROUP, ROLE_ASSIGNMENT, USER } from './odata/types'
import { ok, type Call, type Route } from './route'
import { ROLES_READ } from './scopes'

const roles = (items: readonly object[]): ListSource => ({
  name: 'directoryRoles',
  type: DIRECTORY_ROLE,
  items,
})

function find({ params }: Call) {
  const found = DIRECTORY_ROLES.find(
    (role) => role.id === params['id'] || role.roleTemplateId === params['roleTemplateId'],
  )
  if (!found) throw notFound(params['id'] ?? params['roleTemplateId'] ?? '')
  return found
}

function membersOf(call: Call): Typed[] {
  const { roleTemplateId } = find(call)
  const { roleAssignments, users, groups } = call.state.stories()
  return [...roleAssignments.values()]
    .filter((assignment) => assignment.roleDefinitionId === roleTemplateId)
    .flatMap(({ principalId }) => {
      const [user, group] = [users.get(principalId), groups.get(principalId)]
      if (user) return [{ type: USER, item: user as Record<string, unknown> }]
      return group ? [{ type: GROUP, item: group as Record<string, unknown> }] : []
    })
}

/** https://learn.microsoft.com/graph/api/resources/directoryrole */
export const directoryRoleRoutes: readonly Route[] = [
  {
    method: 'GET',
    paths: ['/directoryRoles'],
    scopes: ROLES_READ,
    run: ({ request }) => ok(list(request, roles(DIRECTORY_ROLES))),
  },
  {
    method: 'GET',
    paths: ['/directoryRoles/{id}', "/directoryRoles(roleTemplateId='{roleTemplateId}')"],
    scopes: ROLES_READ,
    run: (call) => ok(single(call.request, roles([find(call)]))),
  },
  {
    method: 'GET',
    paths: ['/directoryRoles/{id}/members'],
    scopes: ROLES_READ,
    run: (call) => ok(listTyped(call.request, membersOf(call))),
  },
]

/** https://learn.microsoft.com/graph/api/resources/unifiedroleassignment */
export const roleManagementRoutes: readonly Route[] = [
  {
    method: 'GET',
    paths: ['/roleManagement/directory/roleAssignments'],
    scopes: ROLES_READ,
    run: ({ request, state }) =>
      ok(
        list(request, {
          name: 'roleManagement/directory/roleAssignments',
          type: ROLE_ASSIGNMENT,
          items: state.listed('roleAssignments'),
        }),
      ),
  },
]
