import { useTranslation } from 'react-i18next'
import type { AuditRow } from '../../../domain/audit/report'
import { portalLink } from '../../../domain/portalLinks'
import { ExternalLink } from '../../../ui/ExternalLink'
import { Status, type StatusTone } from '../../../ui/Status'
import { useTenantAccess } from '../insights/useTenantAccess'
import { DrawerPart } from './DrawerPart'

const TONES: Record<AuditRow['status'], StatusTone> = {
  declared: 'good',
  hidden: 'warning',
  user: 'neutral',
  unused: 'neutral',
  'sign-in': 'neutral',
  foreign: 'neutral',
  unregistered: 'neutral',
  unknown: 'neutral',
}

/** Where the application asks for it, and what it means that it does or does not. */
export function DeclaredPart({ row, registered }: { row: AuditRow; registered: boolean }) {
  const { t } = useTranslation('auditInsights')
  const access = useTenantAccess()
  // Of what was only read to be declared, its grant is not known: see the part before.
  const said = row.status === 'unknown' && row.declared ? 'declared' : row.status
  return (
    <DrawerPart title={t('drawer.declared')}>
      <Status tone={TONES[row.status]}>{t(`drawer.status.${said}`)}</Status>
      {access && registered && row.appId && (
        <div>
          <ExternalLink
            href={portalLink(access.session.environment, 'permissions', {
              appId: row.appId,
              tenantId: access.session.tenantId,
            })}
          >
            {t('drawer.declaredPortal')}
          </ExternalLink>
        </div>
      )}
    </DrawerPart>
  )
}
