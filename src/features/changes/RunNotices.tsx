import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { StaleNotice } from './Notices'
import { OutcomeNotice } from './OutcomeNotice'
import type { staleSteps } from './staleSteps'
import type { Running } from './useRun'
import type { StepText } from './useStepText'
import type { KnownUsers } from './useUserNames'

/** What came of the Apply click: the result, or why nothing was written. */
export function RunNotices({
  running: { run, unrecorded },
  stale,
  leftOut,
  steps,
  stepText,
  known,
}: {
  running: Running
  stale: ReturnType<typeof staleSteps> | null
  leftOut: number
  steps: number
  stepText: StepText
  known: KnownUsers
}) {
  const { t } = useTranslation('changes')
  return (
    <>
      {run.phase === 'done' && (
        <OutcomeNotice outcomes={run.outcomes} visibility={run.visibility} steps={steps} leftOut={leftOut} />
      )}
      {unrecorded && <Alert severity="warning">{t('outcome.unrecorded')}</Alert>}
      {run.phase === 'review' && run.error != null && (
        <Box role="alert">
          <ErrorNotice error={run.error} />
          <Typography variant="body2">{t('apply.notApplied')}</Typography>
        </Box>
      )}
      {stale && <StaleNotice gone={stale.gone} stepText={stepText} known={known} />}
    </>
  )
}
