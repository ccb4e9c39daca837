import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import type { Audit, AuditState } from '../../../graph/audit/protocol'
import { useFormat } from '../../../ui/format'
import { Panel } from '../../../ui/Panel'
import { OpenSnapshot } from './OpenSnapshot'

/** What can be looked at without reading the tenant anew: what was interrupted, what is kept, what was saved as a file. */
export function Offers({ audit, state, online }: { audit: Audit; state: AuditState; online: boolean }) {
  const { t } = useTranslation('audit')
  const format = useFormat()
  const { interrupted, kept } = state
  const buttons = { display: 'flex', flexWrap: 'wrap', gap: 1 }
  return (
    <Box sx={{ display: 'grid', gap: 2, alignContent: 'start', minWidth: 0 }}>
      {online && interrupted && (
        <Panel title={t('offers.interrupted')}>
          <span>
            {t('offers.interruptedText', {
              count: interrupted.requests,
              requests: format.number(interrupted.requests),
              at: format.dateTime(interrupted.takenAt),
            })}
          </span>
          <Box sx={buttons}>
            <Button variant="contained" onClick={() => audit.continueInterrupted()}>
              {t('offers.continue')}
            </Button>
            <Button onClick={() => audit.dropInterrupted()}>{t('offers.drop')}</Button>
          </Box>
        </Panel>
      )}
      {online && kept && (
        <Panel title={t('offers.kept')}>
          <span>
            {kept.bytes === null
              ? t('offers.keptText', { at: format.dateTime(kept.takenAt) })
              : t('offers.keptSize', {
                  at: format.dateTime(kept.takenAt),
                  megabytes: format.number(Math.max(0.1, Math.round(kept.bytes / 1e5) / 10)),
                })}
          </span>
          <Box sx={buttons}>
            <Button variant="outlined" onClick={() => audit.openKept()}>
              {t('offers.show')}
            </Button>
            <Button color="error" onClick={() => audit.forget()}>
              {t('offers.forget')}
            </Button>
          </Box>
        </Panel>
      )}
      <Panel title={t('offers.file')}>
        <span>{t('offers.fileText')}</span>
        <OpenSnapshot audit={audit} />
      </Panel>
    </Box>
  )
}
