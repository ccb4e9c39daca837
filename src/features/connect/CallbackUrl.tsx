import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import type { AuthType } from '../../domain/connectors/types'
import { ExternalLink } from '../../ui/ExternalLink'
import { Identifier } from '../../ui/Identifier'
import { Section } from './Section'
import { usePortalLink } from './usePortalLink'

/** The redirect URI to register, to copy exactly. */
export function CallbackUrl({ redirect }: { redirect: AuthType['redirect'] }) {
  const { t } = useTranslation('connect')
  const href = usePortalLink()('authentication')
  return (
    <Section id="callback" title={t('callback.title')}>
      {redirect ? (
        <>
          {redirect.uris.map((uri) => (
            <Box key={uri}>
              <Identifier value={uri} what={t('callback.uri')} />
            </Box>
          ))}
          <Typography sx={{ fontSize: '0.875rem', mt: 0.5 }}>{t('callback.what')}</Typography>
          <Typography sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
            {t('callback.hosted')}
          </Typography>
          {href && (
            <Box sx={{ fontSize: '0.875rem', mt: 0.5 }}>
              <ExternalLink href={href}>{t('callback.openPortal')}</ExternalLink>
            </Box>
          )}
        </>
      ) : (
        <Typography sx={{ fontSize: '0.875rem' }}>{t('callback.none')}</Typography>
      )}
    </Section>
  )
}
