import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import type { ReasonGroup } from '../../domain/userConsent/groupReasons'
import { Status, type StatusTone } from '../Status'

const TONES: Record<ReasonGroup['may'], StatusTone> = {
  yes: 'good',
  no: 'warning',
  unknown: 'neutral',
}

/** Each reason once, with the permissions that it decides: the refusals first. */
export function ConsentReasons({ groups }: { groups: readonly ReasonGroup[] }) {
  const { t } = useTranslation('consent')
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
      {groups.map(({ key, may, reason, policy, values }) => (
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
