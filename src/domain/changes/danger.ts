import { MICROSOFT_GRAPH_APP_ID } from '../directory'
import { permissionKey } from '../permissions/names'
import { atLeast, riskOf } from '../permissions/risk/riskOf'
import type { PermissionRisk, RiskLevel } from '../permissions/risk/types'
import type { PermissionRef } from '../permissions/types'
import type { ChangePlan } from './types'
import type { ChangeStep } from './steps'

/** A permission that a step grants, and how much harm it can do. */
export interface GrantRisk {
  stepId: string
  permission: PermissionRef
  risk: PermissionRisk
}

export interface PlanRisk {
  /** The highest of all; null: the plan grants nothing. */
  level: RiskLevel | null
  /** In the order of the steps. */
  grants: GrantRisk[]
}

/** The risk of everything that a plan grants. What it revokes or only declares gives nobody any power. */
export function riskOfPlan({ steps }: Pick<ChangePlan, 'steps'>): PlanRisk {
  const rated = new Map<string, PermissionRisk>()
  const rate = (permission: PermissionRef): PermissionRisk => {
    const key = permissionKey(permission.resourceAppId, permission.kind, permission.value)
    const risk = rated.get(key) ?? riskOf(permission)
    rated.set(key, risk)
    return risk
  }
  const grants = steps.flatMap((step) =>
    grantedBy(step).map((permission) => ({ stepId: step.id, permission, risk: rate(permission) })),
  )
  const level = [...rated.values()].reduce<RiskLevel | null>(
    (worst, { level: one }) => (worst && atLeast(worst, one) ? worst : one),
    null,
  )
  return { level, grants }
}

/**
 * The grants of a plan that lead to Global Administrator, directly or by a detour: what asks to type the application's
 * name. What no list names but is rated critical (a way to take over the tenant) counts as well; a revocation never does.
 */
export function dangerousGrants(plan: Pick<ChangePlan, 'steps'>): GrantRisk[] {
  return riskOfPlan(plan).grants.filter(({ risk }) => risk.path !== undefined || risk.level === 'critical')
}

/** The permissions that a step grants; of a plan without the API's client ID (of an earlier version) the most dangerous is assumed. */
function grantedBy(step: ChangeStep): PermissionRef[] {
  if (step.kind === 'delegated-grant') {
    const { resourceAppId = MICROSOFT_GRAPH_APP_ID } = step
    return step.add.map((value) => ({ resourceAppId, kind: 'Delegated', value }))
  }
  if (step.kind !== 'assign-role') return []
  const { resourceAppId, value } = step
  return [{ resourceAppId, kind: 'Application', value }]
}
