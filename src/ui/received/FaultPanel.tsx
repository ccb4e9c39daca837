import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import type { SharedPlanFault } from '../../domain/changes/shared'
import type { HandOffProblem } from '../../domain/handoff/types'
import { Panel } from '../Panel'
import { Status } from '../Status'
import type { Received } from './types'

/** Why something that was handed over cannot be read. `part`: what is wrong in it, in words; null: the whole. */
export interface Fault {
  problem: HandOffProblem | SharedPlanFault['problem'] | 'other-certificate'
  part: string | null
}

/** Says why it cannot be read, and what to do then. */
export function FaultPanel({ source, fault }: { source: Received['source']; fault: Fault }) {
  const { t } = useTranslation('received')
  const problem = t(`fault.${fault.problem}`)
  return (
    <Panel title={t('fault.title')}>
      <div role="alert" data-fault={fault.problem}>
        <Status tone="bad">
          {fault.part === null ? problem : t('fault.inPart', { part: fault.part, problem })}
        </Status>
      </div>
      <Typography>{t('fault.next', { context: source })}</Typography>
    </Panel>
  )
}
