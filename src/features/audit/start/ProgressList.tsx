import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import { AUDIT_COLLECTIONS } from '../../../domain/audit/types'
import type { AuditProgress, AuditState } from '../../../graph/audit/protocol'
import { useFormat } from '../../../ui/format'
import { Status, type StatusTone } from '../../../ui/Status'
import { UnreadableNotice } from '../../../ui/UnreadableNotice'

const TONES = {
  waiting: 'neutral',
  reading: 'neutral',
  done: 'good',
  unreadable: 'warning',
  'not-asked': 'neutral',
} as const satisfies Record<AuditProgress['state'], StatusTone>

/** Each collection with how much of it is read. */
export function ProgressList({ progress }: { progress: AuditState['progress'] }) {
  const { t } = useTranslation('audit')
  const format = useFormat()
  const counts = ({ state, done, total }: AuditProgress): string => {
    if (state === 'waiting' || state === 'not-asked') return t(`progress.${state}`)
    if (total === null || total === done) return format.number(done)
    return t('progress.of', { done: format.number(done), total: format.number(total) })
  }
  return (
    <Box
      component="ul"
      sx={{
        listStyle: 'none',
        m: 0,
        p: 0,
        display: 'grid',
        gap: 0.5,
        columnGap: 3,
        gridTemplateColumns: 'repeat(auto-fill, minmax(min(300px, 100%), 1fr))',
        fontSize: '0.8125rem',
        fontVariantNumeric: 'tabular-nums',
      }}
    >
      {AUDIT_COLLECTIONS.map((name) => {
        const one = progress[name]
        return (
          <li key={name}>
            {one.state === 'unreadable' && one.reason ? (
              <UnreadableNotice what={t(`what.${name}`)} reason={one.reason} />
            ) : (
              <Status tone={TONES[one.state]}>
                {t('progress.line', { what: t(`what.${name}`), read: counts(one) })}
              </Status>
            )}
          </li>
        )
      })}
    </Box>
  )
}
