import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import type { SignInProblem } from '../../auth/signInProblem'

/** Why the sign-in failed: the setting to put right first, the authority's own words last. */
export function SignInProblemNotice({ problem }: { problem: SignInProblem }) {
  const { t } = useTranslation('shell')
  return (
    <Alert severity={problem.cause === 'cancelled' || problem.cause === 'declined' ? 'info' : 'error'}>
      <AlertTitle>{t(`signInProblem.${problem.cause}.title`)}</AlertTitle>
      {t(`signInProblem.${problem.cause}.next`, { uri: `${window.location.origin}/auth` })}
      {problem.blame !== 'nothing' && (
        <Box component="p" sx={{ m: 0, mt: 0.5 }}>
          {t('signInProblem.blame', { what: t(`blame.${problem.blame}`) })}
        </Box>
      )}
      <Box component="p" sx={{ m: 0, mt: 0.5, fontSize: '0.8125rem', overflowWrap: 'anywhere' }}>
        {t('signInProblem.raw')} <code>{problem.raw}</code>
      </Box>
    </Alert>
  )
}
