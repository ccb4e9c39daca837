import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { StepOutcome } from '../../../domain/changes/types'
import { useFormat } from '../../../ui/format'

/** "212 steps: 200 applied, 12 failed" in the person's language. */
export function useCounts(): {
  counts: (steps: number, states: ReadonlyMap<StepOutcome['state'], number>) => string
  number: (value: number) => string
} {
  const { t } = useTranslation('changeHistory')
  const { list, number } = useFormat()
  return useMemo(() => {
    const counts = (steps: number, states: ReadonlyMap<StepOutcome['state'], number>) => {
      const told: string[] = [...states].map(([state, count]) =>
        t(`counts.${state}`, { count, number: number(count) }),
      )
      const waiting = steps - [...states.values()].reduce((sum, count) => sum + count, 0)
      if (waiting > 0) told.push(t('counts.waiting', { count: waiting, number: number(waiting) }))
      return t('counts.steps', { count: steps, number: number(steps), states: list(told) })
    }
    return { counts, number }
  }, [list, number, t])
}
