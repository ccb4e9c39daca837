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
import { ErrorNotice } from '../../ui/ErrorNotice'
import { ReviewBody } from './ReviewBody'
import { useReview, type ReviewSubject } from './useReview'
import { useRun } from './useRun'

/** The review: what would change, may I, apply, the verified result and the way back. */
export function ChangeReviewDialog({ subject, onClose }: { subject: ReviewSubject; onClose: () => void }) {
  const { t } = useTranslation('changes')
  const titleId = useId()
  const fullScreen = useMediaQuery(useTheme().breakpoints.down('sm'))
  const loaded = useReview(subject)
  const running = useRun()
  const { phase } = running.run
  // While a write is under way its outcome must not get out of sight.
  const close = phase === 'applying' || phase === 'asking' ? undefined : onClose

  const plan = loaded.state === 'ready' ? loaded.review.plan : null
  const app = plan?.appDisplayName ?? ('plan' in subject ? subject.plan.appDisplayName : '')
  const isUndo = 'plan' in subject && subject.plan.undoOf !== undefined
  return (
    <Dialog
      transitionDuration={120}
      open
      onClose={close}
      fullScreen={fullScreen}
      fullWidth
      maxWidth="md"
      aria-labelledby={titleId}
    >
      <DialogTitle id={titleId} sx={{ overflowWrap: 'anywhere' }}>
        {t(isUndo ? 'review.undoTitle' : 'review.title', { app })}
      </DialogTitle>
      {loaded.state === 'ready' ? (
        <ReviewBody subject={subject} review={loaded.review} running={running} onClose={onClose} />
      ) : (
        <>
          <DialogContent>
            {loaded.state === 'failed' ? (
              <ErrorNotice error={loaded.error} onRetry={loaded.retry} />
            ) : (
              <CircularProgress size={24} aria-label={t('review.loading')} />
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t('review.close')}</Button>
          </DialogActions>
        </>
      )}
    </Dialog>
  )
}
