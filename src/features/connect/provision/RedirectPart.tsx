import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import type { ConnectionSetup } from '../../../domain/connectors/types'
import { Identifier } from '../../../ui/Identifier'
import { Status } from '../../../ui/Status'
import { BaseUrlField } from '../BaseUrlField'
import { Section } from '../Section'
import { TargetFrameworkChoice } from '../TargetFrameworkChoice'
import { useBaseUrl } from '../useBaseUrl'
import { redirectsOf } from './draft'
import { Problems } from './Problems'
import type { PartProps } from './types'

/** Platform and redirect URIs, by what the connector asks for and where the automation platform is. */
export function RedirectPart({
  authType,
  problems,
  setup,
  setSetup,
}: PartProps & { setup: ConnectionSetup; setSetup: (setup: ConnectionSetup) => void }) {
  const { t } = useTranslation(['provision', 'connect'])
  const { problem } = useBaseUrl()
  const { redirect } = authType
  const unclear = typeof redirect?.pattern === 'string' && problem !== null
  return (
    <Section id="provision-redirects" title={t('redirects.title')}>
      {redirect ? (
        <Box sx={{ display: 'grid', gap: 1.5, fontSize: '0.875rem' }}>
          {redirect.pattern !== null && <BaseUrlField />}
          <Problems field="redirects" problems={problems} />
          {redirect.urisWhenNet5 && <TargetFrameworkChoice setup={setup} setSetup={setSetup} />}
          <Box role="status">
            {unclear ? (
              <Typography sx={{ fontSize: 'inherit', color: 'text.secondary' }}>
                {t('connect:callback.unclear')}
              </Typography>
            ) : (
              <>
                <Box>{t(`redirects.${redirect.platform}`)}</Box>
                {redirectsOf(authType, setup).map(({ uri }) => (
                  <div key={uri}>
                    <Identifier value={uri} what={t('redirects.uri')} />
                  </div>
                ))}
              </>
            )}
          </Box>
          {redirect.basis === 'inferred' && (
            <Box sx={{ fontSize: '0.8125rem' }}>
              <Status tone="neutral">{t('connect:callback.inferred')}</Status>
            </Box>
          )}
        </Box>
      ) : (
        <Typography sx={{ fontSize: '0.875rem' }}>
          {t(authType.credential === 'none' ? 'redirects.flag' : 'redirects.none')}
        </Typography>
      )}
    </Section>
  )
}
