import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import type { UserConsentVerdict } from '../../../domain/userConsent/types'
import { Status, type StatusTone } from '../../../ui/Status'
import { groupReasons } from './groupReasons'

const TONES: Record<UserConsentVerdict['permissions'][number]['may'], StatusTone> = {
  yes: 'good',
  no: 'warning',
  unknown: 'neutral',
}

/** Each reason once, with the permissions that it decides: the refusals first. */
export function ConsentReasons({ permissions }: { permissions: UserConsentVerdict['permissions'] }) {
  const { t } = useTranslation('consent')
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
      {groupReasons(permissions).map(({ key, may, reason, policy, values }) => (
        <li key={key} data-consent-reason={reason}>
          <Status tone={TONES[may]}>
            {reason === 'admin-consent-required' && policy
              ? t('reason.admin-consent-overridden', { policy })
              : t(`reason.${reason}`, { policy: policy ?? '' })}
          </Status>
          <Box sx={{ pl: 3.5, fontSize: '0.8125rem', overflowWrap: 'anywhere' }}>
            {t('someOf', { count: values.length })} <code>{values.join(' ')}</code>
          </Box>
        </li>
      ))}
    </Box>
  )
}
