import { RISK_LEVELS, type RiskLevel } from '../../../domain/permissions/risk/types'
import type { Format } from '../../../ui/format'
import { isolated } from '../../../ui/isolated'

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/u

/**
 * Evidence as a sentence shows it: dates and numbers as the language writes them, risk levels as words, names such that they turn nothing around. `count` and
 * `context` choose the form of the sentence and stay as they are.
 */
export function readableEvidence(
  evidence: Readonly<Record<string, string | number>>,
  format: Format,
  levelWord: (level: RiskLevel) => string,
): Record<string, string | number> {
  const readable = (key: string, value: string | number): string | number => {
    if (key === 'count' || key === 'context') return value
    if (typeof value === 'number') return format.number(value)
    const level = key === 'risk' && RISK_LEVELS.find((one) => one === value)
    if (level) return levelWord(level)
    return INSTANT.test(value) ? format.date(value) : isolated(value)
  }
  return Object.fromEntries(Object.entries(evidence).map(([key, value]) => [key, readable(key, value)]))
}
