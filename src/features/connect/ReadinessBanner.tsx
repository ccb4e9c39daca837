import CircularProgress from '@mui/material/CircularProgress'
import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import { Status, type StatusTone } from '../../ui/Status'
import type { Readiness } from './readiness'

const TONES: Record<Readiness['state'], StatusTone> = {
  ready: 'good',
  attention: 'warning',
  blocked: 'bad',
  incomplete: 'neutral',
  checking: 'neutral',
  unchecked: 'warning',
  unpicked: 'neutral',
  'certificate-unread': 'warning',
}

/** What the checks amount to, in one line that screen readers hear when it changes. */
export function ReadinessBanner({ readiness }: { readiness: Readiness }) {
  const { t } = useTranslation('connect')
  const text =
    'count' in readiness
      ? t(`readiness.${readiness.state}`, { count: readiness.count })
      : t(`readiness.${readiness.state}`)
  return (
    <Box role="status" data-readiness={readiness.state} sx={{ fontWeight: 600 }}>
      {readiness.state === 'checking' ? (
        <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1 }}>
          <CircularProgress aria-hidden size={16} />
          {text}
        </Box>
      ) : (
        <Status tone={TONES[readiness.state]}>{text}</Status>
      )}
    </Box>
  )
}
