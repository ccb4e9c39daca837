import type { Guid, RegistrationFacts, ResourcePrincipal } from '../directory'
import type { PermissionRef } from '../permissions/types'
import { isSignInPermission, permissionId, permissionKey, resourcesByAppId } from './catalogue'
import { planDeclarations } from './declare'
import { planRow, type RowWish } from './delegated'
import { referenceTo } from './references'
import { STEP_SCOPES } from './scopes'
import type {
  AssignRoleStep,
  ChangePlan,
  ConsentIntent,
  CreatePrincipalStep,
  DelegatedGrantStep,
  ImpossiblePermission,
  RemoveRoleStep,
  RevokeTarget,
} from './types'

/**
 * The steps that lead from the tenant as it was read to what is wanted. Everything that is there already takes no step,
 * so a plan without steps (and without `impossible`) means that everything is as wanted. Nothing that is not named is
 * touched. `catalogue` holds the APIs that are wanted and exist in the tenant; those of the facts need not be repeated.
 * Terms: https://learn.microsoft.com/graph/permissions-grant-via-msgraph
 */
export function planConsent(
  facts: RegistrationFacts,
  intent: ConsentIntent,
  catalogue: readonly ResourcePrincipal[],
  options: { now: Date; id: string },
): ChangePlan {
  const resources = resourcesByAppId(facts, catalogue)
  const grant = [...new Map(intent.grant.map((one) => [permissionKey(one), one])).values()]
  const possible = grant.filter((permission) => {
    const resource = resources.get(permission.resourceAppId)
    // Of an API that is not here yet only names are known: enough for a delegated permission.
    return resource ? permissionId(resource, permission) !== null : permission.kind === 'Delegated'
  })
  const impossible: ImpossiblePermission[] = grant
    .filter((permission) => !possible.includes(permission))
    .map((permission) => ({
      permission,
      reason: resources.has(permission.resourceAppId) ? 'unknown-permission' : 'resource-missing',
    }))

  const displayName = facts.application?.displayName ?? facts.servicePrincipal?.displayName ?? facts.appId
  const missing = [...new Set(grant.map((one) => one.resourceAppId))].filter((appId) => !resources.has(appId))
  const creates = missing.map((appId) => createPrincipal(appId, appId))
  const wantsPrincipal = possible.length > 0 || (grant.length === 0 && intent.revoke.length === 0)
  const clientId = facts.servicePrincipal?.objectId ?? referenceTo(`create:${facts.appId}`)
  if (!facts.servicePrincipal && wantsPrincipal) creates.unshift(createPrincipal(facts.appId, displayName))

  const declared =
    intent.declareMissing && facts.application
      ? planDeclarations(facts.application, declarable(possible, resources))
      : { step: null, impossible: [] }
  const delegated = planDelegated(facts, clientId, possible, intent.revoke, resources)
  const roles = planRoles(facts, clientId, possible, intent.revoke, resources)

  return {
    id: options.id,
    tenantId: facts.tenantId,
    appId: facts.appId,
    appDisplayName: displayName,
    createdAt: options.now.toISOString(),
    steps: [...creates, ...(declared.step ? [declared.step] : []), ...delegated.steps, ...roles.steps],
    impossible: [...impossible, ...declared.impossible, ...delegated.impossible, ...roles.impossible],
  }
}

type Resources = ReadonlyMap<Guid, ResourcePrincipal>

function createPrincipal(appId: Guid, displayName: string): CreatePrincipalStep {
  return {
    kind: 'create-principal',
    id: `create:${appId}`,
    dependsOn: [],
    scopes: [...STEP_SCOPES.application],
    appId,
    displayName,
  }
}

function declarable(permissions: readonly PermissionRef[], resources: Resources) {
  return permissions.flatMap((permission) => {
    const resource = resources.get(permission.resourceAppId)
    const id = resource && permissionId(resource, permission)
    if (!id || isSignInPermission(permission)) return []
    const type = permission.kind === 'Delegated' ? ('Scope' as const) : ('Role' as const)
    return [
      { permission, entry: { resourceAppId: permission.resourceAppId, id, type, value: permission.value } },
    ]
  })
}

function planDelegated(
  facts: RegistrationFacts,
  clientId: string,
  grant: readonly PermissionRef[],
  revoke: readonly RevokeTarget[],
  resources: Resources,
): { steps: DelegatedGrantStep[]; impossible: ImpossiblePermission[] } {
  const wishes = new Map<string, RowWish>()
  const wishFor = (resourceAppId: Guid, principalId: Guid | null): RowWish => {
    const key = `${resourceAppId}/${principalId ?? ''}`
    const resource = resources.get(resourceAppId)
    const wish = wishes.get(key) ?? {
      clientId,
      resourceId: resource?.objectId ?? referenceTo(`create:${resourceAppId}`),
      resourceAppId,
      resourceName: resource?.displayName ?? resourceAppId,
      principalId,
      add: [],
      remove: [],
    }
    wishes.set(key, wish)
    return wish
  }
  for (const one of grant) if (one.kind === 'Delegated') wishFor(one.resourceAppId, null).add.push(one.value)
  for (const one of revoke) {
    if (one.kind !== 'Delegated' || !facts.servicePrincipal || !resources.has(one.resourceAppId)) continue
    const wish = wishFor(one.resourceAppId, one.userId ?? null)
    // Named in both: what is asked for stays.
    if (!wish.add.includes(one.value)) wish.remove.push(one.value)
  }
  const planned = [...wishes.values()].map((wish) => ({ wish, ...planRow(wish, facts.grants) }))
  return {
    steps: planned.flatMap((one) => one.steps),
    impossible: planned.flatMap(({ wish, tooLong }) =>
      tooLong.map((value) => ({
        permission: { resourceAppId: wish.resourceAppId, kind: 'Delegated' as const, value },
        reason: 'scope-too-long' as const,
      })),
    ),
  }
}

function planRoles(
  facts: RegistrationFacts,
  clientId: string,
  grant: readonly PermissionRef[],
  revoke: readonly RevokeTarget[],
  resources: Resources,
): { steps: (AssignRoleStep | RemoveRoleStep)[]; impossible: ImpossiblePermission[] } {
  const steps: (AssignRoleStep | RemoveRoleStep)[] = []
  const impossible: ImpossiblePermission[] = []
  const assignments = facts.assignments.state === 'read' ? facts.assignments.value : []
  const stepFor = (permission: PermissionRef, resource: ResourcePrincipal, appRoleId: Guid) => ({
    scopes: [...STEP_SCOPES.role],
    clientId,
    resourceId: resource.objectId,
    resourceAppId: resource.appId,
    resourceName: resource.displayName,
    appRoleId,
    value: permission.value,
  })
  for (const permission of grant) {
    const resource = resources.get(permission.resourceAppId)
    const appRoleId = resource && permissionId(resource, permission)
    if (permission.kind !== 'Application' || !resource || !appRoleId) continue
    if (assignments.some((one) => one.resourceId === resource.objectId && one.appRoleId === appRoleId)) continue
    steps.push({
      kind: 'assign-role',
      id: `assign:${resource.appId}:${permission.value}`,
      dependsOn: facts.servicePrincipal ? [] : [`create:${facts.appId}`],
      ...stepFor(permission, resource, appRoleId),
    })
  }
  const kept = new Set(grant.map(permissionKey))
  const removed = new Set<string>()
  for (const permission of revoke) {
    const resource = resources.get(permission.resourceAppId)
    if (permission.kind !== 'Application' || kept.has(permissionKey(permission)) || !resource) continue
    if (facts.assignments.state !== 'read') impossible.push({ permission, reason: 'unreadable' })
    // One that is switched off can still be assigned, and must be removable.
    const role = resource.applicationPermissions.find((one) => one.value === permission.value)
    for (const one of assignments) {
      if (one.resourceId !== resource.objectId || !isRole(one.appRoleId, permission.value, role?.id)) continue
      if (removed.has(one.id)) continue
      removed.add(one.id)
      steps.push({
        kind: 'remove-role',
        id: `remove:${one.id}`,
        dependsOn: [],
        assignmentId: one.id,
        ...stepFor(permission, resource, one.appRoleId),
      })
    }
  }
  return { steps, impossible }
}

/** A permission that its API no longer exposes has no name left: it is then named by its id. */
function isRole(appRoleId: Guid, value: string, roleId: Guid | undefined): boolean {
  return roleId ? appRoleId === roleId : appRoleId === value
}
