import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import type { RedirectPlatform } from '../../../domain/changes/steps'
import type { Guid } from '../../../domain/directory'
import { changeIntent } from '../../../domain/changes/intent'
import { useChangeReview } from '../../../ui/changeReview'
import { Identifier } from '../../../ui/Identifier'
import { PLATFORMS } from './platforms'

/** One redirect URI, and the ways to take it away or to another platform. */
export function RedirectRow({
  appId,
  platform,
  uri,
}: {
  appId: Guid
  platform: RedirectPlatform
  uri: string
}) {
  const { t } = useTranslation('apps')
  const review = useChangeReview()
  return (
    <Box
      component="li"
      sx={{ minHeight: 28, display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'center' }}
    >
      <Identifier value={uri} what={t('authentication.uri', { uri })} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', ml: 'auto' }}>
        {PLATFORMS.filter(({ id }) => id !== platform).map(({ id, key }) => (
          <Button
            key={id}
            size="small"
            onClick={() =>
              review({ intent: changeIntent(appId, { moveRedirectUris: [{ uri, from: platform, to: id }] }) })
            }
          >
            {t(`authentication.moveTo.${key}`)}
            <span className="visually-hidden"> {t('authentication.uri', { uri })}</span>
          </Button>
        ))}
        <Button
          size="small"
          color="error"
          aria-label={t('authentication.removeWhat', { uri })}
          onClick={() => review({ intent: changeIntent(appId, { removeRedirectUris: [{ platform, uri }] }) })}
        >
          {t('authentication.remove')}
        </Button>
      </Box>
    </Box>
  )
}
