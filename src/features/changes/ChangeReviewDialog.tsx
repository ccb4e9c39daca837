import Button from '@mui/material/Button'
import CircularProgress from '@mui/material/CircularProgress'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import { useTheme } from '@mui/material/styles'
import useMediaQuery from '@mui/material/useMediaQuery'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChangePlan } from '../../domain/changes/types'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { useFormat } from '../../ui/format'
import { LeaveSecretDialog } from './LeaveSecretDialog'
import { ReviewBody } from './ReviewBody'
import { nameOf, onlyTarget, type ReviewSubject, targetsOf } from './reviewSubject'
import { useLeaving } from './useLeaving'
import { useReview } from './useReview'
import { useRun } from './useRun'

/** The review: what would change, may I, apply, the verified result and the way back. */
export function ChangeReviewDialog({ subject, onClose }: { subject: ReviewSubject; onClose: () => void }) {
  const { t } = useTranslation('changes')
  const titleId = useId()
  const fullScreen = useMediaQuery(useTheme().breakpoints.down('sm'))
  const loaded = useReview(subject)
  const running = useRun(subject.request)
  const leaving = useLeaving(subject.request, running)
  const { phase } = running.run
  const close = () => leaving.leave(onClose)
  // While a write is under way its outcome must not get out of sight.
  const isBusy = phase === 'applying' || phase === 'asking' || phase === 'checking'

  return (
    <Dialog
      transitionDuration={120}
      open
      onClose={isBusy ? undefined : close}
      fullScreen={fullScreen}
      fullWidth
      maxWidth="md"
      aria-labelledby={titleId}
    >
      <DialogTitle id={titleId} sx={{ overflowWrap: 'anywhere' }}>
        <Title subject={subject} plan={loaded.state === 'ready' ? loaded.review.plan : null} />
      </DialogTitle>
      {loaded.state === 'ready' ? (
        <ReviewBody
          subject={subject}
          review={loaded.review}
          running={running}
          leaving={leaving}
          onClose={close}
        />
      ) : (
        <>
          <DialogContent>
            {loaded.state === 'foreign' && t('review.foreign')}
            {loaded.state === 'failed' && <ErrorNotice error={loaded.error} onRetry={loaded.retry} />}
            {loaded.state === 'loading' && <CircularProgress size={24} aria-label={t('review.loading')} />}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t('review.close')}</Button>
          </DialogActions>
        </>
      )}
      <LeaveSecretDialog leaving={leaving} />
    </Dialog>
  )
}

function Title({ subject, plan }: { subject: ReviewSubject; plan: ChangePlan | null }) {
  const { t } = useTranslation('changes')
  const format = useFormat()
  const { request } = subject
  const app = (plan && onlyTarget(plan)?.displayName) || nameOf(subject)
  const count = plan && app === '' ? targetsOf(plan).length : 0
  const isUndo = 'plan' in request && request.plan.undoOf !== undefined
  if (count > 0)
    return t(isUndo ? 'review.bulkUndoTitle' : 'review.bulkTitle', { count, number: format.number(count) })
  if ('provision' in request) return t('review.provisionTitle', { app })
  return t(isUndo ? 'review.undoTitle' : 'review.title', { app })
}
