import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { Panel } from '../../../ui/Panel'
import { Status } from '../../../ui/Status'
import type { GivenPlan, OpenedReading } from './givenPlan'

/** Why what was given cannot be read as a shared plan, and where. */
export function PlanFault({
  given,
  fault,
}: {
  given: GivenPlan
  fault: Extract<OpenedReading, { ok: false }>['fault']
}) {
  const { t } = useTranslation('handOver')
  return (
    <Panel title={t('fault.title')}>
      <div role="alert" data-fault={fault.problem}>
        <Status tone="bad">
          {fault.at !== '' && <>{t('fault.at', { at: fault.at })} </>}
          {t(`fault.${fault.problem}`)}
        </Status>
      </div>
      <Typography>{t('fault.next', { context: given.source })}</Typography>
    </Panel>
  )
}
