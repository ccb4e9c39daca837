import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../../auth/session'
import { type ChangeRecord, leftOf, outcomesOf, refusalOf } from '../../../domain/changes/record'
import { undoPlan } from '../../../domain/changes/undo'
import { useChangeReview } from '../../../ui/changeReview'
import { ReasonedButton } from '../ReasonedButton'
import { ExportMenu } from './ExportMenu'
import type { HistoryEntry } from './history'
import { useTicketText } from './useTicketText'
import type { LookAgain } from './useLookAgain'

/** Look again, continue, take back, export. */
export function RecordActions({
  entry,
  looking,
  title,
}: {
  entry: HistoryEntry
  looking: LookAgain
  title: string
}) {
  const { t } = useTranslation('changeHistory')
  const open = useChangeReview()
  const refusal = useRefusal(entry)
  const ticket = useTicketText(entry.record.tenantName)
  const { record, state } = entry
  const isInterrupted = state === 'interrupted'
  const isStill = state === 'running' || state === 'undone'
  const wrote = outcomesOf(record).some((one) => one.state === 'applied' || one.state === 'unknown')
  const isUnseen = record.outcomes.some(
    (one) => one.state === 'applied' && record.visibility[one.stepId] !== 'visible',
  )
  const takeBack = (known: ChangeRecord) => {
    open({ plan: undoPlan(known.plan, known.outcomes, { now: new Date(), id: crypto.randomUUID() }) })
  }
  const undo = () => {
    if (!isInterrupted) return takeBack(record)
    // What it did is not known yet; an error is shown with the record.
    looking.look('outcomes').then(
      (found) => found.stopped || takeBack(found.record),
      () => undefined,
    )
  }
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      {(isInterrupted || (isUnseen && !isStill)) && (
        <Button
          size="small"
          variant={isInterrupted ? 'contained' : 'outlined'}
          aria-label={t('action.lookOf', { app: title })}
          disabled={looking.looking}
          onClick={() => void looking.look('everything').catch(() => undefined)}
        >
          {looking.looking ? t('action.looking') : t('action.look')}
        </Button>
      )}
      {!isStill && leftOf(record) > 0 && !refusal && (
        <Button
          size="small"
          variant="outlined"
          aria-label={t('action.resumeOf', { app: title })}
          disabled={looking.looking}
          onClick={() => open({ plan: record.plan, resume: outcomesOf(record) })}
        >
          {t('action.resume')}
        </Button>
      )}
      {state !== 'undone' && (
        <ReasonedButton
          size="small"
          variant="outlined"
          aria-label={t('action.undoOf', { app: title })}
          disabledReason={refusal ?? (wrote ? null : t('refusal.nothing'))}
          onClick={looking.looking ? undefined : undo}
        >
          {t('action.undo')}
        </ReasonedButton>
      )}
      <ExportMenu
        records={[record]}
        label={t('action.export')}
        name={t('action.exportOf', { app: title })}
        ticket={() => ticket(entry)}
      />
    </Box>
  )
}

/** Why this may not be taken back or continued here, in words; null where it may. */
function useRefusal({ record, state }: HistoryEntry): string | null {
  const { t } = useTranslation('changeHistory')
  const refusal = refusalOf(record, useSession())
  if (refusal) return t(`refusal.${refusal}`)
  return state === 'running' ? t('refusal.running') : null
}
