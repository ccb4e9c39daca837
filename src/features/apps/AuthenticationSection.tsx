import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import type { Application, RegistrationFacts } from '../../domain/directory'
import { Identifier } from '../../ui/Identifier'
import { Status } from '../../ui/Status'
import { FactList } from './FactList'
import { Section } from './Section'

const PLATFORMS = ['web', 'spa', 'publicClient'] as const

function RedirectUris({ application }: { application: Application }) {
  const { t } = useTranslation('apps')
  const used = PLATFORMS.filter((platform) => application[platform].redirectUris.length > 0)
  if (used.length === 0) return <Box sx={{ mb: 1 }}>{t('authentication.noRedirects')}</Box>
  return used.map((platform) => (
    <Box key={platform} sx={{ mb: 1 }}>
      <Typography variant="h3" sx={{ fontSize: '0.875rem' }}>
        {t(`authentication.${platform}`)}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {application[platform].redirectUris.map((uri) => (
          <Box component="li" key={uri} sx={{ minHeight: 28, display: 'flex', alignItems: 'center' }}>
            <Identifier value={uri} what={t('authentication.uri', { uri })} />
          </Box>
        ))}
      </Box>
    </Box>
  ))
}

/** Platforms, redirect URIs and the switches beside them. */
export function AuthenticationSection({
  facts,
  application,
}: {
  facts: RegistrationFacts
  application: Application
}) {
  const { t } = useTranslation('apps')
  const { accessTokens, idTokens } = application.web.implicitGrant
  const implicit =
    accessTokens && idTokens ? 'both' : accessTokens ? 'accessTokens' : idTokens ? 'idTokens' : 'off'
  return (
    <Section title={t('authentication.title')} portal="authentication" facts={facts}>
      <RedirectUris application={application} />
      <FactList
        facts={[
          {
            name: t('authentication.implicit'),
            value: (
              <Status tone={implicit === 'off' ? 'good' : 'warning'}>
                {t(`authentication.implicitState.${implicit}`)}
              </Status>
            ),
          },
          {
            name: t('authentication.publicFlows'),
            value: (
              <Status tone="neutral">
                {application.isFallbackPublicClient
                  ? t('authentication.publicFlowsOn')
                  : t('authentication.publicFlowsOff')}
              </Status>
            ),
          },
        ]}
      />
    </Section>
  )
}
