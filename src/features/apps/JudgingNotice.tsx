import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'

/** That readiness is being worked out, or that this failed, and how to go on. */
export function JudgingNotice({ failed, onAgain }: { failed: boolean; onAgain: () => void }) {
  const { t } = useTranslation(['apps', 'common'])
  if (!failed)
    return (
      <Box role="status" sx={{ color: 'text.secondary', mb: 1 }}>
        {t('ready.judging')}
      </Box>
    )
  return (
    <Alert
      severity="error"
      sx={{ mb: 1 }}
      action={
        <Button color="inherit" size="small" onClick={onAgain}>
          {t('common:state.retry')}
        </Button>
      }
    >
      {t('ready.failed')}
    </Alert>
  )
}
