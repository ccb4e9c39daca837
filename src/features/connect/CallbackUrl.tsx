import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { redirectUris } from '../../domain/connectors/setup'
import type { RedirectSpec } from '../../domain/connectors/types'
import { ExternalLink } from '../../ui/ExternalLink'
import { Identifier } from '../../ui/Identifier'
import { Status } from '../../ui/Status'
import { BaseUrlField } from './BaseUrlField'
import { useCheck } from './ConnectionCheckContext'
import { Section } from './Section'
import { TargetFrameworkChoice } from './TargetFrameworkChoice'
import { useBaseUrl } from './useBaseUrl'
import { usePortalLink } from './usePortalLink'

/** The redirect URIs to register, to copy exactly; computed before there is any registration. */
export function CallbackUrl() {
  const { t } = useTranslation('connect')
  const { authType } = useCheck()
  const { redirect, publicApplication } = authType
  const title = t(redirect?.platform === 'public-client' ? 'callback.publicTitle' : 'callback.title')
  return (
    <Section id="callback" title={title}>
      {redirect ? (
        <Redirect redirect={redirect} />
      ) : (
        <Typography sx={{ fontSize: '0.875rem' }}>
          {t(publicApplication ? 'callback.vendors' : 'callback.none')}
        </Typography>
      )}
    </Section>
  )
}

function Redirect({ redirect }: { redirect: RedirectSpec }) {
  const { t } = useTranslation('connect')
  const { setup, setSetup } = useCheck()
  const href = usePortalLink()('authentication')
  const { problem } = useBaseUrl()
  const unclear = redirect.pattern !== null && problem !== null
  const web = redirect.platform === 'web'
  const uris = redirectUris(redirect, setup)
  return (
    <Box sx={{ display: 'grid', gap: 1.5, fontSize: '0.875rem' }}>
      {redirect.pattern !== null && <BaseUrlField />}
      {redirect.urisWhenNet5 && <TargetFrameworkChoice setup={setup} setSetup={setSetup} />}
      <Box role="status">
        {unclear ? (
          <Typography sx={{ fontSize: 'inherit', color: 'text.secondary' }}>
            {t('callback.unclear')}
          </Typography>
        ) : (
          uris.map((uri) => (
            <Box key={uri}>
              <Identifier value={uri} what={t(web ? 'callback.uri' : 'callback.publicUri')} />
            </Box>
          ))
        )}
      </Box>
      <Box>
        <Typography sx={{ fontSize: 'inherit' }}>
          {t(web ? 'callback.what' : 'callback.publicWhat')}
        </Typography>
        {redirect.basis === 'inferred' && (
          <Box sx={{ mt: 0.5, fontSize: '0.8125rem' }}>
            <Status tone="neutral">{t('callback.inferred')}</Status>
          </Box>
        )}
        {href && (
          <Box sx={{ mt: 0.5 }}>
            <ExternalLink href={href}>{t('callback.openPortal')}</ExternalLink>
          </Box>
        )}
      </Box>
    </Box>
  )
}
