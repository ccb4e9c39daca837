import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { useChangeReview } from '../../ui/changeReview'
import { useCheck } from './ConnectionCheckContext'
import { mergedFix } from './fixes'

/** Opens the review of everything that the console can put right for this connection. */
export function ConsentButton() {
  const { t } = useTranslation('connect')
  const openReview = useChangeReview()
  const { findings, rows } = useCheck()
  const intent = mergedFix(findings)
  if (!intent) return null
  // What is granted already and only lacks its declaration asks for no consent.
  const consents = intent.grant.some(
    (wanted) => !rows.some((row) => row.value === wanted.value && row.grantedTenantWide),
  )
  return (
    <Box sx={{ mt: 1.5 }}>
      <Button variant="contained" fullWidth onClick={() => openReview(intent)}>
        {t(consents ? 'consent.grant' : 'consent.review')}
      </Button>
      <Typography sx={{ mt: 0.5, fontSize: '0.8125rem', color: 'text.secondary' }}>
        {t('consent.note')}
      </Typography>
    </Box>
  )
}
