import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChangePlan, StepOutcome } from '../../domain/changes/types'
import { useFormat } from '../../ui/format'
import { Identifier } from '../../ui/Identifier'
import { onlyTarget, targetsOf } from './reviewSubject'

/** Which application, in which tenant. */
export function ReviewFacts({
  plan,
  outcomes,
  tenantName,
}: {
  plan: ChangePlan
  outcomes: readonly StepOutcome[]
  tenantName: string
}) {
  const { t } = useTranslation('changes')
  const format = useFormat()
  const count = targetsOf(plan).length
  const only = onlyTarget(plan)
  const appId = only?.appId ?? plan.appId ?? outcomes.find((one) => one.appId)?.appId
  const isNew = plan.steps.some(({ kind }) => kind === 'create-application')
  return (
    <Box
      component="dl"
      sx={{ m: 0, display: 'grid', gridTemplateColumns: 'max-content minmax(0, 1fr)', columnGap: 2 }}
    >
      <Term term={t('review.app')}>
        {only?.displayName || t('review.several', { count, number: format.number(count) })}
      </Term>
      {(appId || isNew) && (
        <Term term={t('review.appId')}>
          {appId ? <Identifier value={appId} what={t('review.appId')} /> : t('review.appIdLater')}
        </Term>
      )}
      {only?.objectId && (
        <Term term={t('review.objectId')}>
          <Identifier value={only.objectId} what={t('review.objectId')} />
        </Term>
      )}
      <Term term={t('review.tenant')}>{tenantName}</Term>
    </Box>
  )
}

function Term({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <Box component="dt" sx={{ color: 'text.secondary' }}>
        {term}
      </Box>
      <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
        {children}
      </Box>
    </>
  )
}
