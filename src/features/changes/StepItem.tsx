import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import Typography from '@mui/material/Typography'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Permitted } from '../../domain/changes/authorize'
import { lossOf, lostPermissions } from '../../domain/changes/loss'
import type { Visibility } from '../../domain/changes/record'
import type { ChangeStep } from '../../domain/changes/steps'
import type { StepOutcome } from '../../domain/changes/types'
import type { ResourcePrincipal } from '../../domain/directory'
import { useFormat } from '../../ui/format'
import { Status, type StatusTone } from '../../ui/Status'
import { Disclosure } from './Disclosure'
import { RequestDetails } from './RequestDetails'
import { StepChanges, StepDetail } from './StepDetail'
import { StepOutcomeView } from './StepOutcomeView'

const MAY_TEXTS: Readonly<
  Record<Permitted, { key: 'may.yes' | 'may.no' | 'may.graphDecides'; tone: StatusTone }>
> = {
  yes: { key: 'may.yes', tone: 'good' },
  no: { key: 'may.no', tone: 'bad' },
  'graph-decides': { key: 'may.graphDecides', tone: 'neutral' },
}

interface StepItemProps {
  step: ChangeStep
  text: string
  resources: readonly ResourcePrincipal[]
  /** The rows that this step writes could not be read now. */
  unseen: boolean
  /** Something that it is about changed since the plan was shown. */
  changed: boolean
  may: Permitted
  /** What has to be ticked before this can be; null: nothing. */
  needs: string | null
  /** null: it can no longer be left out. */
  selected: boolean | null
  onSelect: (id: string, selected: boolean) => void
  /** One of many: what stays and the request are folded away. */
  compact: boolean
  /** null: it is being reviewed. */
  outcome: StepOutcome | 'running' | 'waiting' | null
  /** What was applied is visible in what Graph answers. */
  seen: boolean
  phase: 'applying' | 'verifying' | 'done'
}

/** One step of the review: what, to whom, may I, by which request, what became of it. A run of thousands draws only what changed. */
export const StepItem = memo(function StepItem(props: StepItemProps) {
  const { step, text, resources, unseen, changed, may, needs, selected, onSelect, compact } = props
  const { t } = useTranslation('changes')
  const format = useFormat()
  const { key, tone } = MAY_TEXTS[may]
  const loss = selected === null ? null : lossOf(step)
  const lost = lostPermissions(step).length
  return (
    <Box
      component="li"
      data-step={step.id}
      sx={{ listStyle: 'none', border: 1, borderColor: 'divider', borderRadius: 1, p: compact ? 1 : 1.5 }}
    >
      {selected === null ? (
        <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{text}</Typography>
      ) : (
        <FormControlLabel
          control={
            <Checkbox
              size="small"
              checked={selected}
              disabled={may === 'no'}
              onChange={(event) => onSelect(step.id, event.target.checked)}
            />
          }
          label={text}
          slotProps={{
            typography: { sx: { fontWeight: 600, color: 'text.primary', overflowWrap: 'anywhere' } },
          }}
          // What one may not do oneself is read all the same, and handed over.
          sx={{ '& .MuiFormControlLabel-label.Mui-disabled': { color: 'text.primary' } }}
        />
      )}
      <Box
        sx={{
          display: 'flex',
          flexDirection: 'column',
          gap: compact ? 0.5 : 1,
          pl: selected === null ? 0 : 3.5,
        }}
      >
        {changed && <Status tone="warning">{t('stale.mark')}</Status>}
        {needs && <Status tone="neutral">{t('step.needs', { step: needs })}</Status>}
        {compact ? (
          <StepChanges step={step} resources={resources} />
        ) : (
          <StepDetail step={step} resources={resources} unseen={unseen} />
        )}
        {loss && (
          <Status tone="warning">{t(`loss.${loss}`, { count: lost, number: format.number(lost) })}</Status>
        )}
        {unseen && (
          <Typography variant="body2" color="textSecondary">
            {t('step.unseen')}
          </Typography>
        )}
        {props.outcome === null ? <Status tone={tone}>{t(key)}</Status> : <Became {...props} />}
        {compact ? (
          <Disclosure summary={t('step.details')}>
            <StepDetail step={step} resources={resources} unseen={unseen} />
            <RequestDetails step={step} />
          </Disclosure>
        ) : (
          <RequestDetails step={step} />
        )}
      </Box>
    </Box>
  )
})

function Became({ step, outcome, seen, phase }: StepItemProps) {
  const { t } = useTranslation('changes')
  if (typeof outcome === 'string') return <Status tone="neutral">{t(`outcome.${outcome}`)}</Status>
  if (outcome === null) return null
  const visibility: Visibility = seen ? { [step.id]: 'visible' } : {}
  return <StepOutcomeView outcome={outcome} visibility={visibility} phase={phase} />
}
