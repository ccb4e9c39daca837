import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import { useTranslation } from 'react-i18next'
import type { Audit, AuditState } from '../../../graph/audit/protocol'
import { useFormat } from '../../../ui/format'
import { Panel } from '../../../ui/Panel'
import { Status } from '../../../ui/Status'
import { percent } from './percent'
import { ProgressList } from './ProgressList'
import { StoppedNotice } from './StoppedNotice'
import { useDuration } from './useDuration'

/** How far the reading is, and how to hold it up. */
export function Reading({ audit, state }: { audit: Audit; state: AuditState }) {
  const { t } = useTranslation('audit')
  const format = useFormat()
  const duration = useDuration()
  const { phase, progress, requests, secondsLeft, throttledUntil, stopped, notKept } = state
  const paused = phase === 'paused'
  const value = percent(progress)
  return (
    <Box sx={{ mb: 2 }}>
      <Panel title={paused ? t('reading.paused') : t('reading.title')}>
        <LinearProgress
          aria-label={t('reading.title')}
          variant={value === null ? 'indeterminate' : 'determinate'}
          value={value ?? undefined}
          sx={paused ? { '& .MuiLinearProgress-bar': { animationPlayState: 'paused' } } : undefined}
        />
        <Box
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            columnGap: 2,
            rowGap: 0.5,
            alignItems: 'center',
            fontVariantNumeric: 'tabular-nums',
          }}
        >
          <span>{t('reading.requests', { count: requests, requests: format.number(requests) })}</span>
          {!paused && secondsLeft !== null && (
            <span>{t('reading.left', { duration: duration(secondsLeft) })}</span>
          )}
          <Box sx={{ ml: 'auto', display: 'flex', gap: 1 }}>
            {paused ? (
              <Button size="small" variant="contained" onClick={() => audit.resume()}>
                {t('reading.resume')}
              </Button>
            ) : (
              <Button size="small" variant="outlined" onClick={() => audit.pause()}>
                {t('reading.pause')}
              </Button>
            )}
            <Button size="small" color="inherit" onClick={() => audit.cancel()}>
              {t('reading.cancel')}
            </Button>
          </Box>
        </Box>
        {throttledUntil !== null && !paused && (
          <Status tone="neutral">
            {t('reading.throttled', { time: format.dateTime(new Date(throttledUntil).toISOString()) })}
          </Status>
        )}
        {stopped && (
          <Box sx={{ display: 'grid', gap: 0.5 }}>
            <StoppedNotice reason={stopped} />
            <Box sx={{ color: 'text.secondary' }}>{t('reading.stoppedNext')}</Box>
          </Box>
        )}
        {notKept && <Status tone="warning">{t('reading.notKept')}</Status>}
        <ProgressList progress={progress} />
      </Panel>
    </Box>
  )
}
