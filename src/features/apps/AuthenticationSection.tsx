import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import type { Application, RegistrationFacts } from '../../domain/directory'
import { changeIntent } from '../../domain/changes/intent'
import { Status } from '../../ui/Status'
import { AddRedirect } from './edit/AddRedirect'
import { PLATFORMS } from './edit/platforms'
import { RedirectRow } from './edit/RedirectRow'
import { Switch } from './edit/Switch'
import { FactList } from './FactList'
import { Section } from './Section'

function RedirectUris({ application }: { application: Application }) {
  const { t } = useTranslation('apps')
  const used = PLATFORMS.filter(({ key }) => application[key].redirectUris.length > 0)
  if (used.length === 0) return <Box sx={{ mb: 1 }}>{t('authentication.noRedirects')}</Box>
  return used.map(({ id, key }) => (
    <Box key={id} sx={{ mb: 1 }}>
      <Typography variant="h3" sx={{ fontSize: '0.875rem' }}>
        {t(`authentication.${key}`)}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {application[key].redirectUris.map((uri) => (
          <RedirectRow key={uri} appId={application.appId} platform={id} uri={uri} />
        ))}
      </Box>
    </Box>
  ))
}

/** One of the two tokens that the browser may get without a code, and its switch. */
function Implicit({ application, token }: { application: Application; token: 'accessTokens' | 'idTokens' }) {
  const { t } = useTranslation('apps')
  const on = application.web.implicitGrant[token]
  const property = token === 'accessTokens' ? 'implicitAccessTokens' : 'implicitIdTokens'
  return (
    <Switch
      action={t(on ? 'authentication.switchOff' : 'authentication.switchOn')}
      what={t(`authentication.implicitOf.${token}`)}
      change={changeIntent(application.appId, { set: [{ property, value: !on }] })}
    >
      <Status tone={on ? 'warning' : 'good'}>
        {t(on ? 'authentication.implicitOn' : 'authentication.implicitOff')}
      </Status>
    </Switch>
  )
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
  const isPublic = application.isFallbackPublicClient
  return (
    <Section title={t('authentication.title')} portal="authentication" facts={facts}>
      <RedirectUris application={application} />
      <AddRedirect application={application} />
      <FactList
        facts={[
          {
            name: t('authentication.implicitOf.accessTokens'),
            value: <Implicit application={application} token="accessTokens" />,
          },
          {
            name: t('authentication.implicitOf.idTokens'),
            value: <Implicit application={application} token="idTokens" />,
          },
          {
            name: t('authentication.publicFlows'),
            value: (
              <Switch
                action={t(isPublic ? 'authentication.forbid' : 'authentication.allow')}
                what={t('authentication.publicFlows')}
                change={changeIntent(application.appId, {
                  set: [{ property: 'isFallbackPublicClient', value: !isPublic }],
                })}
              >
                <Status tone="neutral">
                  {t(isPublic ? 'authentication.publicFlowsOn' : 'authentication.publicFlowsOff')}
                </Status>
              </Switch>
            ),
          },
        ]}
      />
    </Section>
  )
}
