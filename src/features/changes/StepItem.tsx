import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Permitted } from '../../domain/changes/authorize'
import type { ChangeStep } from '../../domain/changes/types'
import type { ResourcePrincipal } from '../../domain/directory'
import { Status, type StatusTone } from '../../ui/Status'
import { RequestDetails } from './RequestDetails'
import { StepDetail } from './StepDetail'

export const MAY_TEXTS: Readonly<
  Record<Permitted, { key: 'may.yes' | 'may.no' | 'may.graphDecides'; tone: StatusTone }>
> = {
  yes: { key: 'may.yes', tone: 'good' },
  no: { key: 'may.no', tone: 'bad' },
  'graph-decides': { key: 'may.graphDecides', tone: 'neutral' },
}

/** One step of the review: what, to whom, may I, by which request; `selection` while it can still be left out. */
export function StepItem({
  step,
  text,
  resources,
  unseen,
  may,
  selection,
  children,
}: {
  step: ChangeStep
  text: string
  resources: readonly ResourcePrincipal[]
  /** The rows that this step writes could not be read now. */
  unseen: boolean
  may: Permitted
  selection: { selected: boolean; onChange: (selected: boolean) => void } | null
  /** Its outcome, once there is one. */
  children?: ReactNode
}) {
  const { t } = useTranslation('changes')
  const { key, tone } = MAY_TEXTS[may]
  return (
    <Box
      component="li"
      data-step={step.id}
      sx={{ listStyle: 'none', border: 1, borderColor: 'divider', borderRadius: 1, p: 1.5 }}
    >
      {selection ? (
        <FormControlLabel
          control={
            <Checkbox
              size="small"
              checked={selection.selected}
              disabled={may === 'no'}
              onChange={(event) => selection.onChange(event.target.checked)}
            />
          }
          label={text}
          slotProps={{ typography: { sx: { fontWeight: 600, color: 'text.primary' } } }}
        />
      ) : (
        <Typography sx={{ fontWeight: 600 }}>{text}</Typography>
      )}
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1, pl: selection ? 3.5 : 0 }}>
        <StepDetail step={step} resources={resources} />
        {unseen && (
          <Typography variant="body2" color="textSecondary">
            {t('step.unseen')}
          </Typography>
        )}
        {children ?? <Status tone={tone}>{t(key)}</Status>}
        <RequestDetails step={step} />
      </Box>
    </Box>
  )
}
