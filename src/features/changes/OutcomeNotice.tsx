import Alert from '@mui/material/Alert'
import { useTranslation } from 'react-i18next'
import type { Visibility } from '../../domain/changes/record'
import type { StepOutcome } from '../../domain/changes/types'
import { type Summary, summarize } from './outcomeText'

const SEVERITY: Readonly<Record<Summary, 'success' | 'info' | 'warning' | 'error'>> = {
  unclear: 'warning',
  all: 'success',
  allUnseen: 'info',
  nothingNeeded: 'success',
  partial: 'warning',
  none: 'error',
}

/** The result in one sentence. */
export function OutcomeNotice({
  outcomes,
  visibility,
  steps,
  leftOut = 0,
}: {
  outcomes: readonly StepOutcome[]
  visibility: Visibility
  steps: number
  /** Steps of the review that were not to be applied. */
  leftOut?: number
}) {
  const { t } = useTranslation('changes')
  const { summary, done } = summarize(outcomes, visibility, steps)
  return (
    <Alert severity={SEVERITY[summary]}>
      {summary === 'partial' ? t('outcome.partial', { done, count: steps }) : t(`outcome.${summary}`)}
      {leftOut > 0 && ` ${t('outcome.leftOut', { count: leftOut })}`}
      {outcomes.length < steps && ` ${t('outcome.stopped')}`}
    </Alert>
  )
}
