import ExpandMoreIcon from '@mui/icons-material/ExpandMore'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Collapse from '@mui/material/Collapse'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AuditFacts } from '../../../domain/audit/report'
import { isMissing } from '../../../domain/audit/snapshot/coverage'
import type { Audit, AuditState } from '../../../graph/audit/protocol'
import { useLastChange } from '../../../graph/lastChange'
import { useFormat } from '../../../ui/format'
import { Status } from '../../../ui/Status'
import { useTenantAccess } from '../insights/useTenantAccess'
import { CoverageNotice } from './CoverageNotice'
import { FactsList } from './FactsList'
import { StartForm } from './StartForm'

const inSentence = (title: string) => title.charAt(0).toLowerCase() + title.slice(1)

/** A reading in one line, with all that can be said of it below, and what to do next. */
export function DoneLine({
  audit,
  state,
  facts,
  online,
}: {
  audit: Audit
  state: AuditState
  facts: AuditFacts
  online: boolean
}) {
  const { t } = useTranslation('audit')
  const format = useFormat()
  const id = useId()
  const [open, setOpen] = useState(false)
  const [starting, setStarting] = useState(false)
  const { phase } = state
  const access = useTenantAccess()
  const changedAt = useLastChange(access?.graph ?? null)
  const older = changedAt !== null && Date.parse(changedAt) > Date.parse(facts.takenAt)
  const { complete, notRead } = facts.coverage
  const unasked = format.list(notRead.map(({ what }) => inSentence(t(`what.${what}`))))
  const taken = format.dateTime(facts.takenAt)
  return (
    <Box sx={{ mb: 2 }}>
      <Box
        component="section"
        aria-label={t('done.label')}
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          columnGap: 2,
          rowGap: 0.5,
          alignItems: 'center',
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          bgcolor: 'background.paper',
          px: 1.5,
          py: 0.5,
        }}
      >
        <Status tone={!complete ? 'warning' : unasked ? 'neutral' : 'good'}>
          {phase === 'cancelled'
            ? t('done.cancelled', { at: taken })
            : t(phase === 'opened' ? 'done.opened' : 'done.read', { at: taken })}{' '}
          {!complete
            ? t('done.incomplete', { count: notRead.filter(isMissing).length })
            : unasked
              ? t('done.completeBut', { what: unasked })
              : t('done.complete')}
        </Status>
        <Box sx={{ ml: 'auto', display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <Button
            size="small"
            color="inherit"
            aria-expanded={open}
            aria-controls={id}
            endIcon={<ExpandMoreIcon sx={open ? { transform: 'rotate(180deg)' } : undefined} />}
            onClick={() => setOpen(!open)}
          >
            {t('done.details')}
          </Button>
          {access && state.renewable && (
            <Button size="small" variant={older ? 'contained' : 'outlined'} onClick={() => audit.again()}>
              {t('done.again')}
            </Button>
          )}
          <Button size="small" aria-expanded={starting} onClick={() => setStarting(!starting)}>
            {t(online ? 'done.anew' : 'done.another')}
          </Button>
        </Box>
      </Box>
      <Box role="status" sx={older ? { mt: 1 } : undefined}>
        {older && <Status tone="warning">{t('done.older', { at: format.dateTime(changedAt) })}</Status>}
      </Box>
      <Box role="status" sx={state.notKept ? { mt: 1 } : undefined}>
        {state.notKept && <Status tone="warning">{t('reading.notKept')}</Status>}
      </Box>
      {!complete && !open && (
        <Box sx={{ mt: 1 }}>
          <CoverageNotice coverage={facts.coverage} />
        </Box>
      )}
      <Collapse in={open} id={id} unmountOnExit>
        <Box sx={{ display: 'grid', gap: 1, p: 1.5, border: 1, borderTop: 0, borderColor: 'divider' }}>
          <CoverageNotice coverage={facts.coverage} />
          <FactsList facts={facts} />
          {state.kept && (
            <Box>
              <Button size="small" color="error" onClick={() => audit.forget()}>
                {t('offers.forget')}
              </Button>
            </Box>
          )}
        </Box>
      </Collapse>
      {starting && (
        <Box sx={{ mt: 1 }}>
          <StartForm audit={audit} state={state} online={online} />
        </Box>
      )}
    </Box>
  )
}
