import type { EffectiveRisk, RiskLevel, RiskSource } from '../../permissions/risk/types'
import type { Words } from './words'

/** A rating as a file tells it. */
export interface StatedRisk {
  level: RiskLevel
  /** tenant: its own rating stands in for the console’s. */
  source: RiskSource | 'tenant'
  /** One sentence. */
  reason: string
}

export function statedRisk({ level, source, reason, overridden }: EffectiveRisk, words: Words): StatedRisk {
  if (overridden) return { level: overridden.level, source: 'tenant', reason: overridden.reason }
  return { level, source, reason: words.text(`risk.reason.${reason.id}`) }
}
