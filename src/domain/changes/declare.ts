import type { Application, RequiredResourceAccess } from '../directory'
import { refOf } from '../permissions/targets'
import type { PermissionRef, PermissionRow } from '../permissions/types'
import type { Apis } from './apis'
import { STEP_SCOPES } from './scopes'
import { type DeclaredEntry, type DeclareStep, declaredKey } from './steps'
import type { ChangeIntent, ImpossiblePermission } from './types'

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

/** What fits of what is to be declared, and what does not. */
export function fitDeclarations(
  before: readonly RequiredResourceAccess[],
  wanted: readonly DeclarationWish[],
  options: { remove: readonly DeclaredEntry[]; personal: boolean },
): { add: DeclaredEntry[]; impossible: ImpossiblePermission[] } {
  const known = new Set(declaredKeys(changeDeclarations(before, [], options.remove)))
  const add: DeclaredEntry[] = []
  const impossible: ImpossiblePermission[] = []
  for (const { permission, entry } of wanted) {
    if (known.has(declaredKey(entry))) continue
    known.add(declaredKey(entry))
    const after = changeDeclarations(before, [...add, entry], options.remove)
    if (fits(after, options.personal)) add.push(entry)
    else impossible.push({ permission, reason: 'declaration-limit' })
  }
  return { add, impossible }
}

/** A permission and the entry that declares it. */
interface DeclarationWish {
  permission: PermissionRef
  entry: DeclaredEntry
}

/** How a permission is declared; null where its API's catalogue does not tell its id. */
export function declarationOf(row: PermissionRow): DeclarationWish | null {
  if (!row.id) return null
  const type = row.kind === 'Delegated' ? ('Scope' as const) : ('Role' as const)
  return {
    permission: refOf(row),
    entry: { resourceAppId: row.resourceAppId, id: row.id, type, value: row.value },
  }
}

/**
 * One step that declares what is not declared yet, as far as the registration's limits allow, and takes away what is to
 * go and nobody asks for; null where nothing is left to do.
 */
export function planDeclarations(
  application: Application,
  wanted: readonly DeclarationWish[],
  options: { undeclare?: ChangeIntent['undeclare']; personal: boolean; apis: Apis },
): { step: DeclareStep | null; impossible: ImpossiblePermission[] } {
  const before = application.requiredResourceAccess
  const kept = new Set(wanted.map(({ entry }) => lowerKey(entry)))
  const gone = new Set((options.undeclare ?? []).map(lowerKey).filter((key) => !kept.has(key)))
  // As the registration spells them.
  const remove = before.flatMap(({ resourceAppId, resourceAccess }) =>
    resourceAccess
      .map(({ id, type }) => ({ resourceAppId, id, type }))
      .filter((entry) => gone.has(lowerKey(entry)))
      .map((entry) => ({ ...entry, value: nameOf(entry, options.apis) })),
  )
  const { add, impossible } = fitDeclarations(before, wanted, { remove, personal: options.personal })
  if (add.length + remove.length === 0) return { step: null, impossible }
  const step: DeclareStep = {
    kind: 'declare',
    id: 'declare',
    dependsOn: [],
    scopes: [...STEP_SCOPES.application],
    applicationObjectId: application.objectId,
    add,
    remove,
    before,
  }
  return { step, impossible }
}

function lowerKey(entry: Omit<DeclaredEntry, 'value'>): string {
  const { resourceAppId, id, type } = entry
  return declaredKey({ resourceAppId: resourceAppId.trim(), id: id.trim(), type }).toLowerCase()
}

function nameOf({ resourceAppId, id, type }: Omit<DeclaredEntry, 'value'>, apis: Apis): string {
  return apis.describe({ resourceAppId, kind: type === 'Scope' ? 'Delegated' : 'Application', value: id })
    .value
}

function fits(entries: readonly RequiredResourceAccess[], personal: boolean): boolean {
  const counts = entries.map((one) => one.resourceAccess.length)
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (entries.length > LIMITS.resources) return false
  if (!personal) return total <= LIMITS.permissions
  return total <= LIMITS.permissionsPersonal && Math.max(...counts) <= LIMITS.perResourcePersonal
}
