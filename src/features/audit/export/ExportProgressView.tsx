import Box from '@mui/material/Box'
import LinearProgress from '@mui/material/LinearProgress'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../../../ui/ErrorNotice'
import { useFormat } from '../../../ui/format'
import { Status } from '../../../ui/Status'
import type { ExportState } from './useExport'

/** What is counted while it is written. */
const COUNTED = { csv: 'rows', json: 'entries', html: 'entries', snapshot: 'objects' } as const
export type ExportedFile = keyof typeof COUNTED

/** How far the file is, and how it ended. */
export function ExportProgressView({ state, of }: { state: ExportState; of: ExportedFile }) {
  const { t } = useTranslation('auditInsights')
  const format = useFormat()
  switch (state.phase) {
    case 'idle':
      return null
    case 'working': {
      const { done, total } = state
      const text =
        done > 0
          ? t(`export.progress.${COUNTED[of]}`, { done: format.number(done), total: format.number(total) })
          : t('export.preparing')
      return (
        <div>
          <LinearProgress
            aria-label={t('export.progressLabel')}
            aria-valuetext={text}
            variant={done > 0 ? 'determinate' : 'indeterminate'}
            value={done > 0 ? (100 * done) / total : undefined}
          />
          <Box sx={{ fontSize: '0.8125rem', mt: 0.5 }}>{text}</Box>
        </div>
      )
    }
    case 'saved':
      return (
        <Box role="status" sx={{ overflowWrap: 'anywhere' }}>
          <Status tone="good">
            {state.beside === null
              ? t('export.saved', { name: state.fileName })
              : t('export.savedBoth', { name: state.fileName, beside: state.beside })}
          </Status>
        </Box>
      )
    case 'cancelled':
      return (
        <Box role="status">
          <Status tone="neutral">{t('export.cancelled')}</Status>
        </Box>
      )
    case 'failed':
      return <ErrorNotice error={state.error} />
  }
}
