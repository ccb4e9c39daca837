import Box from '@mui/material/Box'
import { lazy, type ReactNode, Suspense, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChangeReviewContext, type OpenChangeReview } from '../../ui/changeReview'
import { type ReviewSubject, subjectOf } from './reviewSubject'

const ChangeReviewDialog = lazy(() =>
  import('./ChangeReviewDialog').then((module) => ({ default: module.ChangeReviewDialog })),
)

/**
 * Gives everything below it the one review through which every write goes (`useChangeReview`). The dialog is a chunk of
 * its own. It lies over the screen, which keeps its state.
 */
export function ChangeReviewHost({ children }: { children: ReactNode }) {
  const [subject, setSubject] = useState<ReviewSubject | null>(null)
  const open = useCallback<OpenChangeReview>((wish) => setSubject(subjectOf(wish)), [])
  const close = useCallback(() => setSubject(null), [])

  return (
    <ChangeReviewContext value={open}>
      {children}
      {subject && (
        <Suspense fallback={<Loading />}>
          <ChangeReviewDialog key={subject.id} subject={subject} onClose={close} />
        </Suspense>
      )}
    </ChangeReviewContext>
  )
}

/** Plain, since the dialog is what is being loaded. */
function Loading() {
  const { t } = useTranslation('common')
  return (
    <Box
      role="status"
      sx={{
        position: 'fixed',
        inset: 0,
        zIndex: 'modal',
        display: 'grid',
        placeItems: 'center',
        bgcolor: 'rgb(0 0 0 / 50%)',
        color: 'common.white',
      }}
    >
      {t('state.loading')}
    </Box>
  )
}
