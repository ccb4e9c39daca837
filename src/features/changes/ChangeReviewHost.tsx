import Box from '@mui/material/Box'
import { lazy, type ReactNode, Suspense, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChangePlan, ChangeIntent } from '../../domain/changes/types'
import { ChangeReviewContext } from '../../ui/changeReview'
import { PlanReviewContext } from './PlanReviewContext'
import type { ReviewSubject } from './useReview'

const ChangeReviewDialog = lazy(() =>
  import('./ChangeReviewDialog').then((module) => ({ default: module.ChangeReviewDialog })),
)

/**
 * Gives everything below it the one review through which every write goes (`useChangeReview`). The dialog is a chunk of
 * its own. It lies over the screen, which keeps its state.
 */
export function ChangeReviewHost({ children }: { children: ReactNode }) {
  const [subject, setSubject] = useState<ReviewSubject | null>(null)
  const openIntent = useCallback(
    (intent: ChangeIntent) => setSubject({ id: crypto.randomUUID(), intent }),
    [],
  )
  const openPlan = useCallback((plan: ChangePlan) => setSubject({ id: plan.id, plan }), [])
  const close = useCallback(() => setSubject(null), [])

  return (
    <ChangeReviewContext value={openIntent}>
      <PlanReviewContext value={openPlan}>
        {children}
        {subject && (
          <Suspense fallback={<Loading />}>
            <ChangeReviewDialog key={subject.id} subject={subject} onClose={close} />
          </Suspense>
        )}
      </PlanReviewContext>
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
