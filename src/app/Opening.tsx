import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'

/** Shown while a session is opened. */
export function Opening() {
  const { t } = useTranslation('shell')
  return (
    <Box component="main" sx={{ p: 4, display: 'grid', gap: 1, justifyItems: 'center' }}>
      <Typography variant="h1">{t('name')}</Typography>
      <Typography role="status" color="textSecondary">
        {t('opening')}
      </Typography>
    </Box>
  )
}
