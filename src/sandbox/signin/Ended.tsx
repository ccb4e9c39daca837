import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { Heading } from './Heading'
import type { Step } from './steps'

/** Nothing more to answer: the request cannot be served, or the person is signed out. */
export function Ended({ step }: { step: Extract<Step, { kind: 'error' | 'logged-out' }> }) {
  const { t } = useTranslation('sandbox')
  return (
    <>
      <Heading>{t(step.kind === 'error' ? 'error.title' : 'loggedOut.title')}</Heading>
      <Typography sx={{ mb: 2 }}>
        {t(step.kind === 'error' ? 'error.explanation' : 'loggedOut.text')}
      </Typography>
      {step.kind === 'error' && (
        <Typography sx={{ mb: 2, overflowWrap: 'anywhere' }}>
          <code>{`AADSTS${step.aadsts}`}</code> {step.message}
        </Typography>
      )}
      <a href="/">{t('error.home')}</a>
    </>
  )
}
