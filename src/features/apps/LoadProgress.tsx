import Box from '@mui/material/Box'
import LinearProgress from '@mui/material/LinearProgress'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CollectionProgress, Progress } from '../../graph/directory/loadRun'
import { useFormat } from '../../ui/format'
import { UnreadableNotice } from '../../ui/UnreadableNotice'

const COLLECTIONS = ['applications', 'principals', 'grants', 'assignments'] as const

/** Between 0 and 100 over the collections that can be counted beforehand; null while none can. */
function percent(progress: Progress): number | null {
  const counted = COLLECTIONS.map((name) => progress[name]).filter(({ total }) => total !== null)
  const total = counted.reduce((sum, collection) => sum + (collection.total ?? 0), 0)
  if (total === 0) return null
  const done = counted.reduce((sum, collection) => sum + collection.done, 0)
  return Math.min(100, (100 * done) / total)
}

export function isLoading(progress: Progress): boolean {
  return COLLECTIONS.some((name) => progress[name].state === 'loading' || progress[name].state === 'waiting')
}

/** What has been read, what is left, and what cannot be read. */
export const LoadProgress = memo(function LoadProgress({ progress }: { progress: Progress }) {
  const { t } = useTranslation('apps')
  const format = useFormat()
  const loading = isLoading(progress)
  const value = percent(progress)
  const text = ({ done, total }: CollectionProgress) =>
    total === null
      ? format.number(done)
      : t('progress.of', { done: format.number(done), total: format.number(total) })
  return (
    <>
      <Box sx={{ height: 4 }}>
        {loading && (
          <LinearProgress
            aria-label={t('progress.label')}
            variant={value === null ? 'indeterminate' : 'determinate'}
            value={value ?? undefined}
          />
        )}
      </Box>
      {loading && (
        <Box
          sx={{
            color: 'text.secondary',
            fontSize: '0.8125rem',
            display: 'flex',
            flexWrap: 'wrap',
            columnGap: 2,
          }}
        >
          {COLLECTIONS.filter((name) => progress[name].state === 'loading').map((name) => (
            <span key={name}>{t(`progress.${name}`, { read: text(progress[name]) })}</span>
          ))}
        </Box>
      )}
      {COLLECTIONS.map((name) => {
        const { state, reason } = progress[name]
        if (state !== 'unreadable' || !reason) return null
        return (
          <Box key={name} sx={{ my: 0.5 }}>
            <UnreadableNotice what={t(`collections.${name}`)} reason={reason} />{' '}
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {t(`without.${name}`)}
            </Box>
          </Box>
        )
      })}
    </>
  )
})
