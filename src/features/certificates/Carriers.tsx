import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import { useTranslation } from 'react-i18next'
import { Link as RouterLink } from 'react-router'
import { useCertificateCarriers } from '../../graph/directory/useCertificateCarriers'
import { useFormat } from '../../ui/format'
import { paths } from '../../ui/paths'
import { UnreadableNotice } from '../../ui/UnreadableNotice'

/** The tenant's registrations on which this certificate is registered. */
export function Carriers({ thumbprint }: { thumbprint: string }) {
  const { t } = useTranslation('certificates')
  const format = useFormat()
  const { carriers, complete, unreadable } = useCertificateCarriers(thumbprint)
  if (unreadable) return <UnreadableNotice what={t('carriers.title')} reason={unreadable} />
  const found = carriers ?? []
  const state = found.length === 0 ? (complete ? 'none' : 'noneYet') : complete ? null : 'more'
  return (
    <>
      {found.length > 0 && (
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {found.map(({ appId, keyId, displayName, endDateTime }) => (
            <li key={`${appId} ${keyId}`}>
              <Link component={RouterLink} to={paths.app(appId)}>
                {displayName}
              </Link>{' '}
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {endDateTime
                  ? t('carriers.until', { date: format.date(endDateTime) })
                  : t('carriers.endless')}
              </Box>
            </li>
          ))}
        </Box>
      )}
      <Box role="status" sx={{ color: 'text.secondary' }}>
        {state && t(`carriers.${state}`)}
      </Box>
    </>
  )
}
