import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import type { TabSession } from '../browserSettings'

/** One click back into the session that this browser knows of. */
export function Rejoin({
  session,
  user,
  disabled,
  onEnter,
}: {
  session: TabSession
  user: string
  disabled: boolean
  onEnter: (session: TabSession, user: string) => void
}) {
  const { t } = useTranslation('shell')
  return (
    <Paper component="section" aria-labelledby="start-rejoin" sx={{ p: 3 }}>
      <Typography id="start-rejoin" variant="h2" sx={{ mb: 1 }}>
        {t('start.rejoin.title')}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
        <Typography sx={{ overflowWrap: 'anywhere' }}>
          {session.kind === 'sandbox'
            ? t('start.rejoin.sandbox', { user })
            : t('start.rejoin.tenant', { user, tenant: session.connection.tenant })}
        </Typography>
        <Button variant="contained" disabled={disabled} onClick={() => onEnter(session, user)}>
          {t('start.rejoin.enter')}
        </Button>
      </Box>
    </Paper>
  )
}
