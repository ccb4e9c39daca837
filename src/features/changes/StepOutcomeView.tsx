import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import type { Visibility } from '../../domain/changes/record'
import type { StepOutcome } from '../../domain/changes/types'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { Status } from '../../ui/Status'
import { outcomeText } from './outcomeText'

/** What became of one step, with Graph's request ids for support. */
export function StepOutcomeView({
  outcome,
  visibility,
  phase,
}: {
  outcome: StepOutcome
  visibility: Visibility
  phase: 'applying' | 'verifying' | 'done'
}) {
  const { t } = useTranslation('changes')
  const { key, tone } = outcomeText(outcome, visibility, phase)
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 0.5 }}>
      <Status tone={tone}>{t(`outcome.${key}`)}</Status>
      {outcome.error &&
        (isOwnCode(outcome.error.code) ? (
          <Typography variant="body2">{t(`outcome.failure.${outcome.error.code}`)}</Typography>
        ) : (
          <ErrorNotice error={Object.assign(new Error(outcome.error.kind), outcome.error)} />
        ))}
      {outcome.requestIds.length > 0 && (
        <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
          {t('outcome.requestIds', { ids: outcome.requestIds.join(', ') })}
        </Typography>
      )}
    </Box>
  )
}

/** Why the console itself stopped, in its own words. */
const OWN_CODES = ['scope-too-long', 'changed-since', 'secret-lost', 'other-tenant'] as const

function isOwnCode(code: string): code is (typeof OWN_CODES)[number] {
  return (OWN_CODES as readonly string[]).includes(code)
}
