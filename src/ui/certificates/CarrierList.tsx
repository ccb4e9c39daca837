import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import { useTranslation } from 'react-i18next'
import { Link as RouterLink } from 'react-router'
import type { Carrier } from '../../domain/certificates/carriers'
import type { UnreadableReason } from '../../domain/directory'
import { useFormat } from '../format'
import { paths } from '../paths'
import { UnreadableNotice } from '../UnreadableNotice'

/** The tenant's registrations on which a certificate is registered, as far as they are read. */
export function CarrierList({
  carriers,
  complete,
  unreadable,
  renew,
}: {
  carriers: readonly Carrier[] | null
  complete: boolean
  unreadable: UnreadableReason | null
  /** Reads them anew, where something was changed since they were read. */
  renew: (() => void) | null
}) {
  const { t } = useTranslation('certificates')
  const format = useFormat()
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
        {state && t(`carriers.${state}`)} {renew && t('carriers.stale')}
      </Box>
      {renew && (
        <Button size="small" onClick={renew}>
          {t('carriers.renew')}
        </Button>
      )}
    </>
  )
}
