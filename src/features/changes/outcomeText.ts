import type { Visibility } from '../../domain/changes/record'
import type { StepOutcome } from '../../domain/changes/types'
import type { StatusTone } from '../../ui/Status'

/** How an outcome reads: key within `changes:outcome`, and its tone. `phase`: is the verifying over? */
export function outcomeText(
  outcome: StepOutcome,
  visibility: Visibility,
  phase: 'applying' | 'verifying' | 'done',
): {
  key:
    | 'applied'
    | 'appliedUnchecked'
    | 'unseen'
    | 'already'
    | 'failed'
    | 'dependency'
    | 'inUse'
    | 'cancelled'
    | 'unknown'
  tone: StatusTone
} {
  switch (outcome.state) {
    case 'applied':
      // Made, but its value went with the answer.
      if (outcome.error) return { key: 'appliedUnchecked', tone: 'warning' }
      if (visibility[outcome.stepId] === 'visible') return { key: 'applied', tone: 'good' }
      return phase === 'done' ? { key: 'unseen', tone: 'warning' } : { key: 'appliedUnchecked', tone: 'good' }
    case 'already':
      return { key: 'already', tone: 'good' }
    case 'failed':
      return { key: 'failed', tone: 'bad' }
    case 'skipped':
      return { key: outcome.skippedBecause === 'in-use' ? 'inUse' : 'dependency', tone: 'warning' }
    case 'cancelled':
      return { key: 'cancelled', tone: 'neutral' }
    case 'unknown':
      return { key: 'unknown', tone: 'warning' }
  }
}

export type Summary = 'unclear' | 'all' | 'allUnseen' | 'nothingNeeded' | 'partial' | 'none'

/** The whole plan's result in one word; `steps`: how many the plan has. */
export function summarize(
  outcomes: readonly StepOutcome[],
  visibility: Visibility,
  steps: number,
): { summary: Summary; done: number } {
  const applied = outcomes.filter((one) => one.state === 'applied')
  const done = applied.length + outcomes.filter((one) => one.state === 'already').length
  if (outcomes.some((one) => one.state === 'unknown')) return { summary: 'unclear', done }
  if (done < steps) return { summary: done === 0 ? 'none' : 'partial', done }
  if (applied.length === 0) return { summary: 'nothingNeeded', done }
  const seen = applied.every((one) => visibility[one.stepId] === 'visible')
  return { summary: seen ? 'all' : 'allUnseen', done }
}
