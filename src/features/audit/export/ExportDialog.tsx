import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { HTML_MOST } from '../../../domain/audit/export/html/limits'
import { useAudit } from '../../../graph/audit/useAudit'
import { useFormat } from '../../../ui/format'
import { Status } from '../../../ui/Status'
import { type ExportedFile, ExportProgressView } from './ExportProgressView'
import { RadioList } from './RadioList'
import type { OpenedSubject } from './types'
import { useExport } from './useExport'

const FORMATS = ['csv', 'json', 'html', 'snapshot'] as const satisfies ExportedFile[]
const RANGES = ['everything', 'found', 'selection'] as const
type Range = (typeof RANGES)[number]

/** What is to be in the file, and which file. A long one can be cancelled. */
export function ExportDialog({
  query,
  columns,
  selection,
  held,
  onClose,
}: OpenedSubject & { onClose: () => void }) {
  const { t } = useTranslation(['auditInsights', 'common'])
  const format = useFormat()
  const { facts } = useAudit().state
  const title = useId()
  const filtered = query.filter.trim() !== ''
  const picked = selection.length > 0
  const lost = useLost(picked, held)
  const offered = { everything: true, found: filtered, selection: picked && !lost }
  const ranges = RANGES.filter((one) => offered[one])
  const [wanted, setRange] = useState<Range | null>(null)
  const range = wanted && offered[wanted] ? wanted : (ranges.at(-1) ?? 'everything')
  const [chosen, setChosen] = useState<ExportedFile>('csv')
  const { state, write, saveSnapshot, cancel } = useExport()
  const working = state.phase === 'working'
  const start = async () => {
    if (chosen === 'snapshot') return saveSnapshot()
    // Numbers that mean other rows by now are not for a file.
    if (range === 'selection' && !(await held)) return
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
            note: t(`export.formatNotes.${value}`, {
              rows: format.number(HTML_MOST.rows),
              ofOne: format.number(HTML_MOST.rowsOfPrincipal),
            }),
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
        <div role="status">{lost && <Status tone="warning">{t('export.lost')}</Status>}</div>
        {facts && !facts.coverage.complete && (
          <div>{t(chosen === 'csv' ? 'export.incompleteBeside' : 'export.incomplete')}</div>
        )}
        <ExportProgressView state={state} of={chosen} />
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

/** Somebody picked rows, but there are other rows by now. */
function useLost(picked: boolean, held: Promise<boolean>): boolean {
  const [lost, setLost] = useState(false)
  useEffect(() => {
    let left = false
    void held.then((kept) => {
      if (!left) setLost(picked && !kept)
    })
    return () => {
      left = true
    }
  }, [picked, held])
  return lost
}
