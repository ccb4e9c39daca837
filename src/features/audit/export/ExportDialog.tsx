import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportFormat } from '../../../domain/audit/api'
import { useAudit } from '../../../graph/audit/useAudit'
import { useFormat } from '../../../ui/format'
import { ExportProgressView } from './ExportProgressView'
import { RadioList } from './RadioList'
import type { ExportSubject } from './types'
import { useExport } from './useExport'

const FORMATS = ['csv', 'json', 'html', 'snapshot'] as const satisfies (ExportFormat | 'snapshot')[]
const RANGES = ['everything', 'found', 'selection'] as const
type Range = (typeof RANGES)[number]

/** What is to be in the file, and which file. A long one can be cancelled. */
export function ExportDialog({
  query,
  columns,
  selection,
  onClose,
}: ExportSubject & { onClose: () => void }) {
  const { t } = useTranslation(['auditInsights', 'common'])
  const format = useFormat()
  const { facts } = useAudit().state
  const title = useId()
  const filtered = query.filter.trim() !== ''
  const ranges = RANGES.filter(
    (one) => one === 'everything' || (one === 'found' ? filtered : selection.length > 0),
  )
  const [range, setRange] = useState<Range>(ranges.at(-1) ?? 'everything')
  const [chosen, setChosen] = useState<(typeof FORMATS)[number]>('csv')
  const { state, write, saveSnapshot, cancel } = useExport()
  const working = state.phase === 'working'
  const start = () => {
    if (chosen === 'snapshot') return saveSnapshot()
    return write({
      format: chosen,
      rows: range === 'selection' ? [...selection] : null,
      query: range === 'everything' ? { ...query, filter: '', group: 'none' } : { ...query, group: 'none' },
      columns: [...columns],
    })
  }
  return (
    <Dialog open onClose={working ? undefined : onClose} maxWidth="sm" fullWidth aria-labelledby={title}>
      <DialogTitle id={title} component="h2">
        {t('export.title')}
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <RadioList
          legend={t('export.format')}
          value={chosen}
          disabled={working}
          options={FORMATS.map((value) => ({
            value,
            label: t(`export.formats.${value}`),
            note: t(`export.formatNotes.${value}`),
          }))}
          onChange={setChosen}
        />
        {chosen !== 'snapshot' && ranges.length > 1 && (
          <RadioList
            legend={t('export.range')}
            value={range}
            disabled={working}
            options={ranges.map((value) => ({
              value,
              label: t(`export.ranges.${value}`, {
                count: selection.length,
                shown: format.number(selection.length),
                filter: query.filter.trim(),
              }),
            }))}
            onChange={setRange}
          />
        )}
        {facts && !facts.coverage.complete && <div>{t('export.incomplete')}</div>}
        <ExportProgressView state={state} />
      </DialogContent>
      <DialogActions>
        {working ? (
          <Button onClick={cancel}>{t('export.cancel')}</Button>
        ) : (
          <>
            <Button onClick={onClose}>{t('common:state.close')}</Button>
            <Button variant="contained" onClick={() => void start()}>
              {t('export.start')}
            </Button>
          </>
        )}
      </DialogActions>
    </Dialog>
  )
}
