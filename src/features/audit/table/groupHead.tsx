import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import type { AuditGrouping, AuditLine } from '../../../domain/audit/report'
import type { Format } from '../../../ui/format'
import { RISK_TONES } from '../../../ui/risk/RiskLabel'
import { GridIcon } from '../../../ui/table/GridIcon'

/** The line above a group's rows: `check` chooses them; whose they are, how many, and the highest risk among them. */
export function groupHead(
  line: Extract<AuditLine, { kind: 'group' }>,
  check: ReactNode,
  group: AuditGrouping,
  t: TFunction<readonly ['audit', 'common']>,
  format: Format,
): ReactNode {
  const { title, detail, rows, principals, highest, expanded } = line
  return (
    <span className="grid-group">
      {check}
      <GridIcon shape={expanded ? 'opened' : 'closed'} />
      <span className="grid-text" title={title}>
        {title || t('table.unnamed')}
      </span>
      {detail && <span className="grid-text grid-muted grid-detail">{detail}</span>}
      <GridIcon shape={RISK_TONES[highest]} />
      <span>{t(`risk.${highest}`)}</span>
      <span className="grid-muted">{t('table.groupRows', { count: rows, rows: format.number(rows) })}</span>
      {group !== 'principal' && (
        <span className="grid-muted">
          {t('table.groupPrincipals', { count: principals, principals: format.number(principals) })}
        </span>
      )}
    </span>
  )
}
