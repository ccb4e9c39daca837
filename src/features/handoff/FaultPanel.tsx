import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import type { HandOffFault } from '../../domain/handoff/types'
import { Status } from '../../ui/Status'
import type { Given } from './given'
import { Panel } from '../../ui/Panel'

/** Why what was given cannot be read as a hand-off, and which part of it. */
export function FaultPanel({ given, fault }: { given: Given; fault: HandOffFault }) {
  const { t } = useTranslation('handoff')
  return (
    <Panel title={t('fault.title')}>
      <div role="alert" data-fault={fault.problem}>
        <Status tone="bad">
          {fault.part === 'whole'
            ? t(`fault.${fault.problem}`)
            : t('fault.inPart', { part: t(`part.${fault.part}`), problem: t(`fault.${fault.problem}`) })}
        </Status>
      </div>
      <Typography>{t('fault.next', { context: given.source })}</Typography>
    </Panel>
  )
}
