import type { Guid, RegistrationFacts, ResourcePrincipal } from '../directory'
import { sameGuid } from '../identifiers'
import { describePermission } from '../permissions/lookup'
import { isSignInScope, sameName } from '../permissions/names'
import type { PermissionRef, PermissionRow } from '../permissions/types'
import { planAdditions } from './additions'
import { planDeclarations } from './declare'
import { planRow, type RowWish } from './delegated'
import { referenceTo } from './references'
import { STEP_SCOPES } from './scopes'
import { refOf } from '../permissions/targets'
import type {
  AssignRoleStep,
  ChangePlan,
  ChangeIntent,
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
  intent: ChangeIntent,
  catalogue: readonly ResourcePrincipal[],
  options: { now: Date; id: string },
): ChangePlan {
  const resources: Resources = new Map([...facts.resources, ...catalogue].map((one) => [one.appId, one]))
  const wanted = intent.grant.map((one) => describe(one, resources))
  const grant = [...new Map(wanted.map((one) => [one.key, one])).values()]
  const isPossible = (row: PermissionRow): boolean =>
    // Of an API that is not here yet only names are known: enough for a delegated permission.
    resources.has(row.resourceAppId) ? row.known && row.id !== null : row.kind === 'Delegated'
  const possible = grant.filter(isPossible)
  const impossible: ImpossiblePermission[] = grant
    .filter((row) => !isPossible(row))
    .map((row) => ({
      permission: refOf(row),
      reason: resources.has(row.resourceAppId) ? 'unknown-permission' : 'resource-missing',
    }))

  const displayName = facts.application?.displayName ?? facts.servicePrincipal?.displayName ?? facts.appId
  const missing = [...new Set(grant.map((one) => one.resourceAppId))].filter((appId) => !resources.has(appId))
  const creates = missing.map((appId) => createPrincipal(appId, appId))
  const additions = planAdditions(facts.application, intent, options.now)
  const wantsPrincipal = possible.length > 0 || wantsPrincipalOnly(intent)
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
    steps: [
      ...additions.steps,
      ...creates,
      ...(declared.step ? [declared.step] : []),
      ...delegated.steps,
      ...roles.steps,
    ],
    impossible: [...impossible, ...declared.impossible, ...delegated.impossible, ...roles.impossible],
    ...(additions.impossible.length > 0 && { impossibleAdditions: additions.impossible }),
  }
}

/** A wish for nothing else is a wish for the enterprise application. */
function wantsPrincipalOnly({ grant, revoke, addCertificate, addRedirectUris = [] }: ChangeIntent): boolean {
  return grant.length + revoke.length + addRedirectUris.length === 0 && !addCertificate
}

type Resources = ReadonlyMap<Guid, ResourcePrincipal>
/** As much of an API as a step names. */
type Api = Pick<ResourcePrincipal, 'appId' | 'objectId' | 'displayName'>

/** The API of which something is to be revoked, be it gone; null where nothing tells which grants are its own. */
function apiOf({ resourceAppId, resourceObjectId }: RevokeTarget, resources: Resources): Api | null {
  const known = resources.get(resourceAppId.toLowerCase())
  if (known || !resourceObjectId) return known ?? null
  return { appId: '', objectId: resourceObjectId, displayName: resourceObjectId }
}

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

function describe(permission: PermissionRef, resources: Resources): PermissionRow {
  const appId = permission.resourceAppId.toLowerCase()
  return describePermission(
    { appId, principal: resources.get(appId) ?? null },
    permission.kind,
    permission.value,
  )
}

function declarable(rows: readonly PermissionRow[], resources: Resources) {
  return rows.flatMap((row) => {
    if (!row.id || !resources.has(row.resourceAppId) || isSignInScope(row.value)) return []
    const type = row.kind === 'Delegated' ? ('Scope' as const) : ('Role' as const)
    const entry = { resourceAppId: row.resourceAppId, id: row.id, type, value: row.value }
    return [{ permission: refOf(row), entry }]
  })
}

function planDelegated(
  facts: RegistrationFacts,
  clientId: string,
  grant: readonly PermissionRow[],
  revoke: readonly RevokeTarget[],
  resources: Resources,
): { steps: DelegatedGrantStep[]; impossible: ImpossiblePermission[] } {
  const wishes = new Map<string, RowWish>()
  const wishFor = (api: Api, principalId: Guid | null): RowWish => {
    const key = `${api.objectId}/${principalId ?? ''}`
    const wish = wishes.get(key) ?? {
      clientId,
      resourceId: api.objectId,
      resourceAppId: api.appId || api.objectId,
      resourceName: api.displayName,
      principalId,
      add: [],
      remove: [],
      expected: [],
    }
    wishes.set(key, wish)
    return wish
  }
  for (const { kind, resourceAppId: appId, value } of grant) {
    const api = resources.get(appId) ?? {
      appId,
      objectId: referenceTo(`create:${appId}`),
      displayName: appId,
    }
    if (kind === 'Delegated') wishFor(api, null).add.push(value)
  }
  for (const one of revoke) {
    const api = apiOf(one, resources)
    if (one.kind !== 'Delegated' || !facts.servicePrincipal || !api) continue
    const wish = wishFor(api, one.userId ?? null)
    // Named in both: what is asked for stays.
    if (wish.add.some((value) => sameName(value, one.value))) continue
    wish.remove.push(one.value)
    if (one.expected) wish.expected.push(one.value)
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
  grant: readonly PermissionRow[],
  revoke: readonly RevokeTarget[],
  resources: Resources,
): { steps: (AssignRoleStep | RemoveRoleStep)[]; impossible: ImpossiblePermission[] } {
  const steps: (AssignRoleStep | RemoveRoleStep)[] = []
  const impossible: ImpossiblePermission[] = []
  const assignments = facts.assignments.state === 'read' ? facts.assignments.value : []
  const stepFor = (resource: Api, appRoleId: Guid, value: string) => ({
    scopes: [...STEP_SCOPES.role],
    clientId,
    resourceId: resource.objectId,
    resourceAppId: resource.appId,
    resourceName: resource.displayName,
    appRoleId,
    value,
  })
  for (const row of grant) {
    const resource = resources.get(row.resourceAppId)
    if (row.kind !== 'Application' || !resource || !row.id) continue
    if (assignments.some((one) => one.resourceId === resource.objectId && one.appRoleId === row.id)) continue
    steps.push({
      kind: 'assign-role',
      id: `assign:${resource.appId}:${row.value}`,
      dependsOn: facts.servicePrincipal ? [] : [`create:${facts.appId}`],
      ...stepFor(resource, row.id, row.value),
    })
  }
  const kept = new Set(grant.map((row) => row.key))
  const removed = new Set<string>()
  for (const permission of revoke) {
    const row = describe(permission, resources)
    const resource = apiOf(permission, resources)
    if (row.kind !== 'Application' || kept.has(row.key) || !resource) continue
    if (facts.assignments.state !== 'read') impossible.push({ permission: refOf(row), reason: 'unreadable' })
    // A permission that its API no longer exposes has no name left: it goes by its id.
    const appRoleId = row.id ?? row.value
    for (const one of assignments) {
      if (one.resourceId !== resource.objectId || !sameGuid(one.appRoleId, appRoleId)) continue
      if (removed.has(one.id)) continue
      removed.add(one.id)
      steps.push({
        kind: 'remove-role',
        id: `remove:${one.id}`,
        dependsOn: [],
        assignmentId: one.id,
        ...stepFor(resource, one.appRoleId, row.value),
      })
    }
  }
  return { steps, impossible }
}
