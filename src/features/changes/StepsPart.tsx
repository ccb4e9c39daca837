import Button from '@mui/material/Button'
import Box from '@mui/material/Box'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Visibility } from '../../domain/changes/record'
import type { ChangePlan, StepOutcome } from '../../domain/changes/types'
import { isDone } from './runRecord'
import { StepItem } from './StepItem'
import { PAGE, StepList } from './StepList'
import type { Review } from './useReview'
import type { Run } from './useRun'
import type { Selection } from './useSelection'
import type { StepText } from './useStepText'
import type { KnownUsers } from './useUserNames'

const NO_VISIBILITY: Visibility = {}

/** The steps with everything that is said of each, before, while and after they are applied. */
export function StepsPart({
  plan,
  review,
  run,
  earlier,
  selection,
  changed,
  stepText,
  known,
}: {
  plan: ChangePlan
  review: Review
  run: Run
  /** Outcomes of the run that is taken up again. */
  earlier: readonly StepOutcome[]
  selection: Selection
  /** Steps that changed since the plan was shown; null: none. */
  changed: ReadonlySet<string> | null
  stepText: StepText
  known: KnownUsers
}) {
  const { t } = useTranslation('changes')
  const [onlyUndone, setOnlyUndone] = useState(false)
  const isReview = run.phase === 'review'
  const told = 'outcomes' in run ? run.outcomes : earlier
  const outcomes = useMemo(() => new Map(told.map((one) => [one.stepId, one])), [told])
  const running = new Set('running' in run ? run.running : [])
  const visibility = 'visibility' in run ? run.visibility : NO_VISIBILITY
  const isOver = run.phase === 'verifying' || run.phase === 'done'
  const someApplied = told.some((one) => one.state === 'applied')
  const title = t(isOver ? (someApplied ? 'review.stepsDone' : 'review.stepsNotDone') : 'review.steps')
  const undone = useMemo(() => plan.steps.filter(({ id }) => !isDone(outcomes.get(id))), [outcomes, plan])
  const canFilter = run.phase === 'done' && plan.steps.length > PAGE && undone.length > 0
  const unread = review.facts !== null && review.facts.grants.state !== 'read'
  if (plan.steps.length === 0) return null

  return (
    <StepList
      title={title}
      hint={isReview ? t('review.stepsHint') : null}
      steps={canFilter && onlyUndone ? undone : plan.steps}
      known={known}
      tools={
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {isReview && plan.steps.length > 3 && (
            <>
              <Button size="small" onClick={() => selection.selectAll(true)}>
                {t('review.tickAll')}
              </Button>
              <Button size="small" onClick={() => selection.selectAll(false)}>
                {t('review.untickAll')}
              </Button>
            </>
          )}
          {canFilter && (
            <Button size="small" aria-pressed={onlyUndone} onClick={() => setOnlyUndone(!onlyUndone)}>
              {t('outcome.onlyUndone', { count: undone.length })}
            </Button>
          )}
        </Box>
      }
    >
      {(step, names) => {
        const outcome = outcomes.get(step.id)
        const needed = selection.neededBy(step)
        const isOpen = isReview && !isDone(outcome)
        return (
          <StepItem
            key={step.id}
            step={step}
            text={stepText(step, names)}
            resources={review.resources}
            unseen={step.kind === 'delegated-grant' && unread}
            changed={changed?.has(step.id) ?? false}
            may={review.may[step.id] ?? 'graph-decides'}
            needs={isOpen && needed ? stepText(needed, names) : null}
            selected={isOpen ? selection.has(step) : null}
            onSelect={selection.select}
            compact={plan.steps.length > PAGE}
            outcome={outcome ?? (isReview ? null : running.has(step.id) ? 'running' : 'waiting')}
            seen={visibility[step.id] === 'visible'}
            phase={isReview || !('outcomes' in run) ? 'applying' : run.phase}
          />
        )
      }}
    </StepList>
  )
}
