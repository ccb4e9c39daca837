import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import type { ConsentAsker } from '../../domain/userConsent/requests'
import { isolated } from '../../ui/isolated'
import { RelativeDate } from '../../ui/RelativeDate'
import { Status } from '../../ui/Status'
import { Part } from './Part'

/** Who asked, when, and why, in their own words. */
export function AskerList({ askers }: { askers: readonly ConsentAsker[] | null }) {
  const { t } = useTranslation('consentScreen')
  return (
    <Part title={t('request.askers')}>
      {!askers && <Status tone="warning">{t('request.askersUnread')}</Status>}
      {askers && (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
          {askers.map(({ id, name, at, reason }) => (
            <li key={id}>
              <bdi>{name ?? t('request.nobody')}</bdi>
              {' · '}
              {at ? <RelativeDate iso={at} /> : t('request.unknownDate')}
              <Box sx={{ color: 'text.secondary', overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
                {reason ? t('request.reason', { reason: isolated(reason) }) : t('request.noReason')}
              </Box>
            </li>
          ))}
        </Box>
      )}
    </Part>
  )
}
