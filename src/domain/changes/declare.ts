import type { Application } from '../directory'
import { type DeclaredEntry, type DeclareStep, type ImpossiblePermission, declaredKey } from './types'
import type { RequiredResourceAccess } from '../directory'
import { STEP_SCOPES } from './scopes'
import type { PermissionRef } from '../permissions/types'

/** https://learn.microsoft.com/entra/identity-platform/supported-accounts-validation */
const LIMITS = { resources: 50, permissions: 400, permissionsPersonal: 200, perResourcePersonal: 30 }

/** The declarations with entries taken out and put in; every other entry, and its order, stays. */
export function changeDeclarations(
  before: readonly RequiredResourceAccess[],
  add: readonly DeclaredEntry[],
  remove: readonly DeclaredEntry[],
): RequiredResourceAccess[] {
  const gone = new Set(remove.map(declaredKey))
  const result = before.map(({ resourceAppId, resourceAccess }) => ({
    resourceAppId,
    resourceAccess: resourceAccess.filter(
      (entry) => !gone.has(declaredKey({ resourceAppId, id: entry.id, type: entry.type })),
    ),
  }))
  const known = new Set(declaredKeys(result))
  for (const entry of add) {
    if (known.has(declaredKey(entry))) continue
    const resource = result.find((one) => one.resourceAppId === entry.resourceAppId)
    const access = { id: entry.id, type: entry.type }
    if (resource) resource.resourceAccess.push(access)
    else result.push({ resourceAppId: entry.resourceAppId, resourceAccess: [access] })
    known.add(declaredKey(entry))
  }
  const emptied = new Set(remove.map((entry) => entry.resourceAppId))
  return result.filter((one) => one.resourceAccess.length > 0 || !emptied.has(one.resourceAppId))
}

/** A key per declared entry. */
export function declaredKeys(entries: readonly RequiredResourceAccess[]): string[] {
  return entries.flatMap(({ resourceAppId, resourceAccess }) =>
    resourceAccess.map((entry) => declaredKey({ resourceAppId, id: entry.id, type: entry.type })),
  )
}

/** Declares what is not declared yet, as far as the registration's limits allow; null where nothing is left to declare. */
export function planDeclarations(
  application: Application,
  wanted: readonly { permission: PermissionRef; entry: DeclaredEntry }[],
): { step: DeclareStep | null; impossible: ImpossiblePermission[] } {
  const before = application.requiredResourceAccess
  const known = new Set(declaredKeys(before))
  const personal = application.signInAudience.includes('PersonalMicrosoftAccount')
  const add: DeclaredEntry[] = []
  const impossible: ImpossiblePermission[] = []
  for (const { permission, entry } of wanted) {
    if (known.has(declaredKey(entry))) continue
    if (fits(changeDeclarations(before, [...add, entry], []), personal)) add.push(entry)
    else impossible.push({ permission, reason: 'declaration-limit' })
  }
  if (add.length === 0) return { step: null, impossible }
  const step: DeclareStep = {
    kind: 'declare',
    id: 'declare',
    dependsOn: [],
    scopes: [...STEP_SCOPES.application],
    applicationObjectId: application.objectId,
    add,
    remove: [],
    before,
  }
  return { step, impossible }
}

function fits(entries: readonly RequiredResourceAccess[], personal: boolean): boolean {
  const counts = entries.map((one) => one.resourceAccess.length)
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (entries.length > LIMITS.resources) return false
  if (!personal) return total <= LIMITS.permissions
  return total <= LIMITS.permissionsPersonal && Math.max(...counts) <= LIMITS.perResourcePersonal
}
