import { useTranslation } from 'react-i18next'
import type { AuditRow } from '../../../domain/audit/report'
import { isolated } from '../../../ui/isolated'
import { useFormat } from '../../../ui/format'
import { Status } from '../../../ui/Status'
import { useTenantAccess } from '../insights/useTenantAccess'
import { DrawerPart } from './DrawerPart'
import { GrantEventsView } from './GrantEventsView'

/** Whether it is granted, to whom, since when, and by whom as far as the audit log tells. */
export function GrantedPart({ row }: { row: AuditRow }) {
  const { t } = useTranslation('auditInsights')
  const format = useFormat()
  const access = useTenantAccess()
  if (!row.granted) {
    return (
      <DrawerPart title={t('drawer.granted')}>
        <Status tone="neutral">
          {t(row.status === 'unknown' ? 'drawer.grantNotKnown' : 'drawer.notGranted')}
        </Status>
      </DrawerPart>
    )
  }
  return (
    <DrawerPart title={t('drawer.granted')}>
      <div>{grantedTo(row)}</div>
      <div>
        {row.grantedAt ? t('drawer.since', { date: format.dateTime(row.grantedAt) }) : t('drawer.noDate')}
      </div>
      {access && row.principalId && (
        <GrantEventsView key={row.principalId} graph={access.graph} row={row} principalId={row.principalId} />
      )}
    </DrawerPart>
  )

  function grantedTo({ kind, consent, userName, userId }: AuditRow): string {
    if (kind === 'Application') return t('drawer.toItself')
    if (consent === 'AllPrincipals') return t('drawer.toEverybody')
    return userName
      ? t('drawer.toUser', { user: isolated(userName) })
      : t('drawer.toUnknownUser', { user: userId ?? t('drawer.nobody') })
  }
}
