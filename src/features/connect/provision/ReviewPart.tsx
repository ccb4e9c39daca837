import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import type { ProvisionIntent } from '../../../domain/changes/types'
import { type ProvisionReview, useChangeReview } from '../../../ui/changeReview'
import { Status } from '../../../ui/Status'
import type { DraftProblem } from './draft'
import { FIELD_IDS } from './Problems'

/** The one way on: the review of everything that would be made. What is wrong is named first, each with the way to its field. */
export function ReviewPart({
  problems,
  asked,
  onAsk,
  intent,
  onReady,
}: {
  problems: readonly DraftProblem[]
  asked: boolean
  onAsk: () => void
  intent: () => ProvisionIntent
  onReady: NonNullable<ProvisionReview['onReady']>
}) {
  const { t } = useTranslation('provision')
  const openReview = useChangeReview()
  const review = () => {
    onAsk()
    const [first] = problems
    if (first) focus(first)
    else openReview({ provision: intent(), onReady })
  }
  return (
    <Box sx={{ display: 'grid', gap: 1, justifyItems: 'start' }}>
      <Box role="alert" sx={{ fontSize: '0.875rem' }}>
        {asked && problems.length > 0 && (
          <>
            <Status tone="bad">{t('review.problems', { count: problems.length })}</Status>
            <Box component="ul" sx={{ m: 0, pl: 5 }}>
              {problems.map((one) => (
                <li key={one.problem}>
                  <Link
                    component="button"
                    type="button"
                    onClick={() => focus(one)}
                    sx={{ textAlign: 'left', minHeight: 24 }}
                  >
                    {t(`problem.${one.problem}`)}
                  </Link>
                </li>
              ))}
            </Box>
          </>
        )}
      </Box>
      <Button variant="contained" onClick={review}>
        {t('review.action')}
      </Button>
      <Typography sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{t('review.note')}</Typography>
    </Box>
  )
}

function focus({ field }: DraftProblem): void {
  const element = document.getElementById(FIELD_IDS[field])
  element?.scrollIntoView({ block: 'center' })
  element?.focus()
}
