import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import CircularProgress from '@mui/material/CircularProgress'
import { useTranslation } from 'react-i18next'
import type { ChangePlan, ChangeStep } from '../../domain/changes/types'
import { undoPlan } from '../../domain/changes/undo'
import { usePlanReview } from './PlanReviewContext'
import { ReasonedButton } from './ReasonedButton'
import type { Run, useRun } from './useRun'

/** The dialog's buttons in each phase, and what is going on, said to everybody. */
export function ReviewActions({
  plan,
  selected,
  forbidden,
  running,
  stepText,
  onClose,
}: {
  plan: ChangePlan
  /** The plan without what is left out. */
  selected: ChangePlan
  /** How many steps the person's roles do not allow. */
  forbidden: number
  running: ReturnType<typeof useRun>
  stepText: (step: ChangeStep) => string
  onClose: () => void
}) {
  const { t } = useTranslation('changes')
  const openPlan = usePlanReview()
  const { run, start, stop, reset } = running
  const news = useNews(run, stepText)
  const reason = reasonOf(plan, selected, forbidden)
  const close = <Button onClick={onClose}>{t('review.close')}</Button>

  return (
    <>
      <Box role="status" sx={{ flex: '1 1 240px', fontSize: '0.8125rem', display: 'flex', gap: 1 }}>
        {news && <CircularProgress size={16} aria-hidden />}
        {news ??
          (run.phase === 'review' && plan.steps.length > 0
            ? t('review.selected', { selected: selected.steps.length, count: plan.steps.length })
            : '')}
      </Box>
      {run.phase === 'review' && (
        <>
          {close}
          <ReasonedButton
            variant="contained"
            disabledReason={reason && t(`apply.reason.${reason}`)}
            onClick={() => start(selected)}
          >
            {t('apply.action')}
          </ReasonedButton>
        </>
      )}
      {run.phase === 'applying' && (
        <Button onClick={stop} disabled={run.stopping}>
          {t(run.stopping ? 'apply.stopping' : 'apply.stop')}
        </Button>
      )}
      {run.phase === 'verifying' && close}
      {run.phase === 'done' && (
        <>
          {run.outcomes.some((one) => one.state === 'applied') && (
            <Button
              onClick={() =>
                openPlan(undoPlan(run.plan, run.outcomes, { now: new Date(), id: crypto.randomUUID() }))
              }
            >
              {t('outcome.undo')}
            </Button>
          )}
          {run.plan.undoOf === undefined && plan.steps.length > 0 && (
            <Button onClick={reset}>{t('outcome.again')}</Button>
          )}
          <Button variant="contained" onClick={onClose}>
            {t('review.close')}
          </Button>
        </>
      )}
    </>
  )
}

function reasonOf(
  plan: ChangePlan,
  selected: ChangePlan,
  forbidden: number,
): 'nothing' | 'roles' | 'none' | null {
  if (plan.steps.length === 0) return 'nothing'
  if (selected.steps.length > 0) return null
  return forbidden > 0 ? 'roles' : 'none'
}

function useNews(run: Run, stepText: (step: ChangeStep) => string): string | null {
  const { t } = useTranslation('changes')
  if (run.phase === 'asking') return t('apply.asking')
  if (run.phase === 'verifying') return t('apply.verifying')
  if (run.phase !== 'applying') return null
  const index = run.plan.steps.findIndex((step) => step.id === run.running)
  const step = run.plan.steps[index]
  if (!step) return null
  return t('apply.running', { number: index + 1, count: run.plan.steps.length, step: stepText(step) })
}
