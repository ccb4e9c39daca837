import { riskOf } from '../../permissions/risk/riskOf'
import type { EffectiveRisk, RatedPermission } from '../../permissions/risk/types'
import type { RiskOverride } from '../api'
import { overrideKey } from './parse'

/**
 * Rates permissions as the tenant does where it has its own rating, else as the console does. With a rating of its own,
 * `level` is the tenant’s and `overridden` tells its words and what the console would have said.
 */
export function applyOverrides(
  overrides: readonly RiskOverride[],
): (permission: RatedPermission) => EffectiveRisk {
  const byKey = new Map(overrides.map((one) => [overrideKey(one), one]))
  return (permission) => {
    const risk = riskOf(permission)
    const { kind, value, resourceAppId } = permission
    const own = byKey.get(overrideKey({ kind, permission: value, ...(resourceAppId && { resourceAppId }) }))
    if (!own) return risk
    const { level, reason } = own
    return { ...risk, level, overridden: { level, reason, insteadOf: risk.level } }
  }
}
