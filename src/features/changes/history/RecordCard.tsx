import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { leftOf, outcomesOf, type RecordState } from '../../../domain/changes/record'
import { targetCount } from '../../../domain/changes/ticket'
import { ErrorNotice } from '../../../ui/ErrorNotice'
import { isolated } from '../../../ui/isolated'
import { RelativeDate } from '../../../ui/RelativeDate'
import { Status, type StatusTone } from '../../../ui/Status'
import { Disclosure } from '../Disclosure'
import { LookStatus } from '../LookStatus'
import { OutcomeNotice } from '../OutcomeNotice'
import type { HistoryEntry } from './history'
import { RecordActions } from './RecordActions'
import { RecordDetails } from './RecordDetails'
import { useLookAgain } from './useLookAgain'

const STATE_TONES: Readonly<Record<RecordState, StatusTone>> = {
  running: 'neutral',
  interrupted: 'warning',
  done: 'good',
  partial: 'warning',
  nothing: 'bad',
  undone: 'neutral',
}

/** One change: what, when, by whom, what became of it, and the ways on from there. */
export function RecordCard({ entry }: { entry: HistoryEntry }) {
  const { t } = useTranslation('changeHistory')
  const headingId = useId()
  const looking = useLookAgain(entry.record)
  const { record, state } = entry
  return (
    <Box
      component="section"
      aria-labelledby={headingId}
      sx={{
        ...{ border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.paper' },
        ...{ p: 2, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.5, minWidth: 0 },
      }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, rowGap: 0.5, alignItems: 'center' }}>
        <Typography id={headingId} component="h2" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
          {useTitle(entry)}
        </Typography>
        <Status tone={STATE_TONES[state]}>{t(`stateOf.${state}`)}</Status>
        {record.plan.undoOf && <Status tone="neutral">{t('record.isUndo')}</Status>}
        <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
          <RelativeDate iso={record.startedAt} />
          {' · '}
          {isolated(record.actor.displayName)}
        </Box>
      </Box>
      <Result entry={entry} />
      <Box role="status" sx={{ '&:empty': { display: 'none' } }}>
        {looking.looking && <LookStatus wait={looking.wait} onStop={looking.stop} />}
      </Box>
      {looking.error !== null && !looking.looking && <ErrorNotice error={looking.error} />}
      <RecordActions entry={entry} looking={looking} title={useTitle(entry)} />
      <Disclosure summary={t('record.details')}>
        <RecordDetails entry={entry} />
      </Disclosure>
    </Box>
  )
}

/** The application, or how many there are. */
function useTitle({ record }: HistoryEntry): string {
  const { t } = useTranslation('changeHistory')
  const [count] = useState(() => targetCount(record))
  if (record.plan.appDisplayName) return isolated(record.plan.appDisplayName)
  return t('several', { count })
}

function Result({ entry: { record, state } }: { entry: HistoryEntry }) {
  const { t } = useTranslation('changeHistory')
  const { plan, visibility } = record
  if (state === 'running') return <Alert severity="info">{t('record.running')}</Alert>
  if (state === 'undone') return <Alert severity="info">{t('record.undone')}</Alert>
  const outcomes = outcomesOf(record)
  if (state === 'interrupted') {
    const count = plan.steps.length
    const unclear = outcomes.filter((one) => one.state === 'unknown').length
    return (
      <Alert severity="warning">
        {t('record.interrupted', { count, done: count - leftOf(record), unclear })}
      </Alert>
    )
  }
  return <OutcomeNotice outcomes={outcomes} visibility={visibility} steps={plan.steps.length} />
}
