import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import type { UnreadableReason } from '../../domain/directory'
import { ErrorNotice } from '../ErrorNotice'
import { Status } from '../Status'
import { UnreadableNotice } from '../UnreadableNotice'

/** The tenant's rules could not be read: asks for the permission where that is what lacks, else says why. */
export function PolicyAsk({
  reason,
  asking,
  error,
  onAsk,
}: {
  reason: UnreadableReason
  asking: boolean
  /** Why asking failed; null otherwise. */
  error: unknown
  onAsk: () => void
}) {
  const { t } = useTranslation('rotate')
  return (
    <Box sx={{ display: 'grid', gap: 1, justifyItems: 'start', fontSize: '0.875rem' }}>
      {reason.kind === 'missing-scope' ? (
        <>
          <Status tone="neutral">{t('policy.notGiven', { scope: reason.scope ?? '' })}</Status>
          <Button size="small" variant="outlined" disabled={asking} onClick={onAsk}>
            {t(asking ? 'policy.asking' : 'policy.ask')}
          </Button>
        </>
      ) : (
        <UnreadableNotice what={t('policy.what')} reason={reason} />
      )}
      {error !== null && <ErrorNotice error={error} />}
    </Box>
  )
}
