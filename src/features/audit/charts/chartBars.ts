import { RISK_LEVELS, type RiskLevel } from '../../../domain/permissions/risk/types'
import type { ChartDatum } from '../../../domain/audit/report'
import type { ChartBar } from '../../../ui/charts/types'

/** Worst first: the part nearest to the axis can be compared best. */
export const PART_ORDER: readonly RiskLevel[] = [...RISK_LEVELS].reverse()

interface ChartWords {
  label(datum: ChartDatum): string
  level(level: RiskLevel): string
  number(value: number): string
  list(parts: readonly string[]): string
  /** What a click on one level of a bar shows; absent: its levels are not picked one by one. */
  showPart?(bar: string, level: RiskLevel): string
}

/**
 * Finds the permissions of one level among those of a bar, also of principals that are counted in another part for a
 * higher one; null: nobody knows the level.
 */
export function partFilter({ filter }: ChartDatum, level: string): string | null {
  return PART_ORDER.some((one) => one === level) ? `${filter} risk:${level}` : null
}

/** Bars of what the worker counted, in the words of the person. */
export function chartBars(data: readonly ChartDatum[], words: ChartWords): ChartBar[] {
  return data.map((datum) => {
    const label = words.label(datum)
    const parts = datum.parts
    const all = parts
      ? PART_ORDER.map((level) => ({
          key: level,
          look: level,
          label: words.level(level),
          value: parts[level] ?? 0,
          shown: words.number(parts[level] ?? 0),
          hint: words.showPart?.(label, level),
        }))
      : undefined
    const shown = words.number(datum.value)
    const spoken = (all ?? []).filter(({ value }) => value > 0).map((part) => `${part.label} ${part.shown}`)
    return {
      key: datum.key,
      label,
      value: datum.value,
      shown,
      detail: words.list(spoken),
      parts: all,
    }
  })
}
