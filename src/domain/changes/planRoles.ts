import type { AppRoleAssignment } from '../directory'
import { refOf } from '../permissions/targets'
import type { Api } from './apis'
import { forGoodOf } from './loss'
import type { PermissionWishes } from './planGrants'
import { isReference, stepOfReference } from './references'
import { STEP_SCOPES } from './scopes'
import type { AssignRoleStep, RemoveRoleStep } from './steps'
import type { ImpossiblePermission } from './types'

/** One step for each application permission: assignments have no rows to share. */
export function planRoles(wishes: PermissionWishes): {
  steps: (AssignRoleStep | RemoveRoleStep)[]
  impossible: ImpossiblePermission[]
} {
  const { facts, clientId, grant, revoke, apis } = wishes
  const steps: (AssignRoleStep | RemoveRoleStep)[] = []
  const impossible = new Map<string, ImpossiblePermission>()
  const assignments = indexAssignments(facts.assignments.state === 'read' ? facts.assignments.value : [])
  const stepFor = (api: Api, appRoleId: string, value: string) => ({
    scopes: [...STEP_SCOPES.role],
    clientId,
    resourceId: api.objectId,
    resourceAppId: api.appId,
    resourceName: api.displayName,
    appRoleId,
    value,
  })
  for (const { row } of grant) {
    const api = apis.get(row.resourceAppId)
    if (row.kind !== 'Application' || !api || !row.id) continue
    if (assignments.has(roleKey(api.objectId, row.id))) continue
    steps.push({
      kind: 'assign-role',
      id: `assign:${api.appId}:${row.value}`,
      dependsOn: isReference(clientId) ? [stepOfReference(clientId)] : [],
      ...stepFor(api, row.id, row.value),
    })
  }
  const kept = new Set(grant.map(({ row }) => row.key))
  const removed = new Set<string>()
  for (const target of revoke) {
    const api = target.kind === 'Application' ? apis.ofRevocation(target) : null
    if (!api) continue
    const row = apis.describe({ ...target, resourceAppId: api.appId })
    if (kept.has(row.key)) continue
    if (facts.assignments.state !== 'read') {
      impossible.set(row.key, { permission: refOf(row), reason: 'unreadable' })
    }
    // A permission that its API no longer exposes has no name left: it goes by its id.
    for (const one of assignments.get(roleKey(api.objectId, row.id ?? row.value)) ?? []) {
      if (removed.has(one.id)) continue
      removed.add(one.id)
      steps.push({
        kind: 'remove-role',
        id: `remove:${one.id}`,
        dependsOn: [],
        assignmentId: one.id,
        ...stepFor(api, one.appRoleId, row.value),
        ...forGoodOf({ kind: 'Application', client: true, api: api.appId !== '', known: row.known }),
      })
    }
  }
  return { steps, impossible: [...impossible.values()] }
}

function roleKey(resourceId: string, appRoleId: string): string {
  return `${resourceId}/${appRoleId}`.toLowerCase()
}

function indexAssignments(assignments: readonly AppRoleAssignment[]): Map<string, AppRoleAssignment[]> {
  const index = new Map<string, AppRoleAssignment[]>()
  for (const one of assignments) {
    const key = roleKey(one.resourceId, one.appRoleId)
    const known = index.get(key)
    if (known) known.push(one)
    else index.set(key, [one])
  }
  return index
}
