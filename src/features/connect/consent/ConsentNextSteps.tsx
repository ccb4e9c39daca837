import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import type { UserConsentVerdict } from '../../../domain/userConsent/types'

/** What an admin, and the user, may do where a user may not consent. */
export function ConsentNextSteps({ verdict }: { verdict: UserConsentVerdict }) {
  const { t } = useTranslation('consent')
  if (verdict.verdict !== 'may-not') return null
  const refused = verdict.permissions.filter(({ may }) => may === 'no')
  const assignment = refused.some(({ reason }) => reason === 'assignment-required')
  const byPolicy = refused.some(
    ({ reason }) => reason !== 'admin-consent-required' && reason !== 'assignment-required',
  )
  return (
    <div>
      <Typography variant="h3" sx={{ fontSize: '0.875rem', fontWeight: 600 }}>
        {t('next.label')}
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5, fontSize: '0.875rem' }}>
        <li>{t('next.consent')}</li>
        {verdict.workflow === 'on' && <li>{t('next.ask')}</li>}
        {verdict.workflow === 'off' && <li>{t('next.workflow')}</li>}
        {assignment && <li>{t('next.assign')}</li>}
        {byPolicy && <li>{t('next.policy')}</li>}
      </Box>
    </div>
  )
}
