import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Heading } from './Heading'
import { ScopeList } from './ScopeList'
import type { StepProps } from './steps'

/** New permissions, to accept for oneself or, where the role allows it, for everybody. */
export function Consent({ step, answer }: StepProps<'consent'>) {
  const { t } = useTranslation('sandbox')
  const [forAll, setForAll] = useState(false)
  const { persona } = step
  return (
    <>
      <Heading>{t('consent.title')}</Heading>
      <Typography>{t('consent.intro', { app: step.appName, name: persona.name })}</Typography>
      <ScopeList scopes={step.scopes} />
      {step.mayConsentForAll && (
        <Box sx={{ mb: 2 }}>
          <Box component="label" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1, minHeight: 24 }}>
            <input
              type="checkbox"
              checked={forAll}
              onChange={(event) => setForAll(event.target.checked)}
              aria-describedby="for-all-help"
              style={{ width: 20, height: 20 }}
            />
            {t('consent.forAll')}
          </Box>
          <Box id="for-all-help" sx={{ color: 'text.secondary', fontSize: 14 }}>
            {t('consent.forAllHelp')}
          </Box>
        </Box>
      )}
      <Button
        variant="contained"
        sx={{ mr: 1 }}
        onClick={() => answer({ oid: persona.oid, consent: forAll ? 'organization' : 'accept' })}
      >
        {t('consent.accept')}
      </Button>
      <Button onClick={() => answer({ oid: persona.oid, consent: 'cancel' })}>{t('consent.cancel')}</Button>
    </>
  )
}
