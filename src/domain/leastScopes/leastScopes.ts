import { breadthOf } from '../permissions/risk/traits'
import { riskOf } from '../permissions/risk/riskOf'
import { RISK_LEVELS } from '../permissions/risk/types'
import type { PermissionKind } from '../permissions/types'
import type { LeastSet, NeededPermission, Task, Way } from './types'

/**
 * The smallest sets of permissions that serve all of `tasks`, one of each kind: of every task the least way, without what
 * another task’s permission covers anyway (writing covers reading). One broad permission never stands in for several
 * narrow ones. No permission can be left out; the order of the tasks changes nothing but the order of the reasons.
 */
export function leastScopes(tasks: readonly Task[]): { delegated: LeastSet; application: LeastSet } {
  return {
    delegated: leastSet('Delegated', tasks, (task) => task.delegated),
    application: leastSet('Application', tasks, (task) => task.application),
  }
}

function leastSet(
  kind: PermissionKind,
  tasks: readonly Task[],
  waysOf: (task: Task) => readonly Way[] | Task['delegated'],
): LeastSet {
  const served: { task: Task; ways: readonly Way[] }[] = []
  const without: LeastSet['without'] = []
  for (const task of tasks) {
    const ways = waysOf(task)
    if (typeof ways === 'string') without.push({ taskId: task.id, why: ways })
    else served.push({ task, ways })
  }
  const chosen = smallest(
    kind,
    served.map(({ ways }) => ways),
  )
  const permissions = [...chosen].sort().map((value): NeededPermission => {
    const because = served
      .filter(({ ways }) => ways.some((way) => way.includes(value) && isServed(chosen, [way])))
      .map(({ task }) => task.id)
    return { kind, value, because, risk: riskOf({ kind, value }) }
  })
  return { permissions, without }
}

/** Of every task the least way; then without what the rest covers, the gravest first. */
function smallest(kind: PermissionKind, demands: readonly (readonly Way[])[]): ReadonlySet<string> {
  const names = new Set(demands.flatMap((ways) => leastWay(kind, ways)))
  const gravest = [...names].sort((one, other) => weigh(kind, other, one) || (one < other ? -1 : 1))
  for (const name of gravest) {
    names.delete(name)
    if (!demands.every((ways) => isServed(names, ways))) names.add(name)
  }
  return names
}

/** The one whose gravest permission is the least grave; of several, the one that Microsoft names first. */
function leastWay(kind: PermissionKind, ways: readonly Way[]): Way {
  const gravity = (way: Way) => Math.max(...way.map((value) => levelOf(kind, value)))
  const [first = [], ...rest] = ways
  return rest.reduce((least, way) => (gravity(way) < gravity(least) ? way : least), first)
}

/** Below zero: `one` is less grave than `other`, or as grave and narrower. */
function weigh(kind: PermissionKind, one: string, other: string): number {
  return (
    levelOf(kind, one) - levelOf(kind, other) ||
    breadthOf({ kind, value: one }) - breadthOf({ kind, value: other })
  )
}

function levelOf(kind: PermissionKind, value: string): number {
  return RISK_LEVELS.indexOf(riskOf({ kind, value }).level)
}

/** Does one of the ways lie in `names` as a whole? */
export function isServed(names: ReadonlySet<string>, ways: readonly Way[]): boolean {
  return ways.some((way) => way.every((name) => names.has(name)))
}
