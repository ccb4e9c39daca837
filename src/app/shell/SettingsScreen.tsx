import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../auth/session'
import { OwnWriteConsent } from '../../features/changes/OwnWriteConsent'
import { Identifier } from '../../ui/Identifier'
import { PageHeader } from '../../ui/PageHeader'
import { updateStored } from '../browserSettings'
import { LanguageSwitch } from '../LanguageSwitch'

/** Language, the connection in use, what the browser keeps, and the console's own write consent. */
export function SettingsScreen() {
  const { t } = useTranslation('shell')
  const { environment, tenantId, consoleClientId } = useSession()
  const [forgotten, setForgotten] = useState(false)
  const connection = [
    [t('settings.clientId'), consoleClientId],
    [t('settings.tenantId'), tenantId],
    [t('settings.authority'), environment.authority],
    [t('settings.graph'), environment.graph],
    [t('settings.redirectUri'), `${window.location.origin}/auth`],
  ] as const
  return (
    <>
      <PageHeader title={t('settings.title')} />
      <Box sx={{ display: 'grid', gap: 2, maxWidth: 840 }}>
        <Section title={t('settings.languageTitle')}>
          <LanguageSwitch hideLabel />
        </Section>
        <Section title={t('settings.connectionTitle')}>
          <Typography color="textSecondary" sx={{ mb: 1 }}>
            {t('settings.connectionIntro')}
          </Typography>
          <Box
            component="dl"
            sx={{
              m: 0,
              display: 'grid',
              columnGap: 2,
              rowGap: 0.5,
              alignItems: 'center',
              gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '160px minmax(0, 1fr)' },
              '& dd': { m: 0 },
            }}
          >
            <dt>{t('settings.environment')}</dt>
            <dd>{environment.label}</dd>
            {connection.map(([term, value]) => (
              <Box key={term} sx={{ display: 'contents' }}>
                <dt>{term}</dt>
                <dd>
                  <Identifier value={value} what={term} />
                </dd>
              </Box>
            ))}
          </Box>
        </Section>
        <Paper sx={{ p: 2 }}>
          <OwnWriteConsent />
        </Paper>
        <Section title={t('settings.forget')}>
          <Typography color="textSecondary" sx={{ mb: 1 }}>
            {t('settings.forgetIntro')}
          </Typography>
          <Button
            variant="outlined"
            onClick={() => {
              updateStored({ typed: {}, language: null })
              setForgotten(true)
            }}
          >
            {t('settings.forget')}
          </Button>
          <Typography role="status" sx={{ mt: 1 }}>
            {forgotten ? t('settings.forgotten') : ''}
          </Typography>
        </Section>
      </Box>
    </>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <Paper component="section" aria-labelledby={id} sx={{ p: 2 }}>
      <Typography id={id} variant="h2" sx={{ mb: 1 }}>
        {title}
      </Typography>
      {children}
    </Paper>
  )
}
