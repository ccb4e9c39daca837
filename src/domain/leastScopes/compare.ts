import type { RevokeTarget } from '../changes/types'
import { MICROSOFT_GRAPH_APP_ID, type RegistrationFacts } from '../directory'
import { sameGuid } from '../identifiers'
import { comparePermissions } from '../permissions/compare'
import { graphPermissions, isSignInScope, sameName } from '../permissions/names'
import { riskOf } from '../permissions/risk/riskOf'
import type { PermissionRisk } from '../permissions/risk/types'
import type { PermissionKind, PermissionRef, PermissionRow } from '../permissions/types'
import { isServed } from './leastScopes'
import type { LeastSet, Task } from './types'
import { grantsOf } from '../permissions/targets'

/** A permission of the registration or of the smallest set, and what is to become of it. */
export interface ComparedPermission {
  kind: PermissionKind
  value: string
  /** keep: needed and there; add: needed, and something of it is missing; remove: there, and not needed. */
  verdict: 'keep' | 'add' | 'remove'
  declared: boolean
  /** users: by single users only; unknown: the grants could not be read. */
  granted: 'everybody' | 'users' | 'no' | 'unknown'
  risk: PermissionRisk
  /** Of `add`: broader permissions that are granted and serve the same tasks today; else empty. */
  servedBy: string[]
  grant: PermissionRef
  /** Every grant of it. */
  revoke: RevokeTarget[]
}

/**
 * What a registration declares and holds of Microsoft Graph’s permissions of one kind, against the smallest set for
 * `tasks`. What signing in itself takes is never in the way, so it is never to be removed. What is to be added comes first.
 */
export function compareWithLeast(
  kind: PermissionKind,
  set: LeastSet,
  tasks: readonly Task[],
  facts: RegistrationFacts,
): ComparedPermission[] {
  const rows = comparePermissions(facts).filter(
    (row) => row.kind === kind && sameGuid(row.resourceAppId, MICROSOFT_GRAPH_APP_ID),
  )
  const readable = (kind === 'Delegated' ? facts.grants : facts.assignments).state === 'read'
  const held = new Set(rows.filter((row) => row.grantedTenantWide).map(({ value }) => value))
  const needed = set.permissions.map(({ value, because, risk }): ComparedPermission => {
    const row = rows.find((one) => sameName(one.value, value))
    const part = partOf(kind, value, row, readable)
    const declared = part.declared || isSignInScope(value) || facts.application === null
    const there = declared && (part.granted === 'everybody' || part.granted === 'unknown')
    return {
      ...part,
      risk,
      verdict: there ? 'keep' : 'add',
      servedBy: part.granted === 'everybody' ? [] : servedBy(kind, value, because, tasks, held),
    }
  })
  const excess = rows
    .filter(({ value }) => !isBasic(kind, value) && !needed.some((one) => sameName(one.value, value)))
    .map((row): ComparedPermission => {
      const part = partOf(kind, row.value, row, readable)
      return { ...part, risk: riskOf({ kind, value: row.value }), verdict: 'remove', servedBy: [] }
    })
  const order = ['add', 'remove', 'keep']
  return [...needed, ...excess].sort(
    (one, other) =>
      order.indexOf(one.verdict) - order.indexOf(other.verdict) || (one.value < other.value ? -1 : 1),
  )
}

/** The portal gives User.Read to every new registration, for signing in. */
function isBasic(kind: PermissionKind, value: string): boolean {
  return kind === 'Delegated' && (isSignInScope(value) || sameName(value, 'User.Read'))
}

function partOf(kind: PermissionKind, value: string, row: PermissionRow | undefined, readable: boolean) {
  const [grant] = graphPermissions(kind, [value])
  if (!grant) throw new Error('one name, one permission')
  const granted: ComparedPermission['granted'] = !readable
    ? 'unknown'
    : row?.grantedTenantWide
      ? 'everybody'
      : row && row.grantedToUsers.length > 0
        ? 'users'
        : 'no'
  return {
    kind,
    value,
    declared: row?.declared ?? false,
    granted,
    grant,
    revoke: row ? grantsOf(row) : [],
  }
}

/** The granted permissions that serve every task for which `value` is needed; empty where one of them is not served. */
function servedBy(
  kind: PermissionKind,
  value: string,
  because: readonly string[],
  tasks: readonly Task[],
  held: ReadonlySet<string>,
): string[] {
  const names = new Set<string>()
  for (const task of tasks) {
    const ways = kind === 'Delegated' ? task.delegated : task.application
    if (!because.includes(task.id) || typeof ways === 'string') continue
    const serving = ways.find((way) => !way.includes(value) && isServed(held, [way]))
    if (!serving) return []
    for (const name of serving) names.add(name)
  }
  return [...names]
}
