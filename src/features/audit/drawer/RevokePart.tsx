import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import type { GrantStory } from '../../../domain/audit/report'
import { portalLink } from '../../../domain/portalLinks'
import { ExternalLink } from '../../../ui/ExternalLink'
import { useTenantAccess } from '../insights/useTenantAccess'
import { DrawerPart } from './DrawerPart'

/** How to take it back: here with a preview, or in the portal. Nothing where there is nothing to take back. */
export function RevokePart({ story: { row, revoke } }: { story: GrantStory }) {
  const { t } = useTranslation('auditInsights')
  const access = useTenantAccess()
  if (!row.granted) return null
  const inPortal = row.appId && access && (
    <ExternalLink
      href={portalLink(access.session.environment, 'enterprise-app-permissions', {
        appId: row.appId,
        servicePrincipalId: row.principalId,
        tenantId: access.session.tenantId,
      })}
    >
      {t('revoke.portal')}
    </ExternalLink>
  )
  return (
    <DrawerPart title={t('revoke.title')}>
      {!access && <div>{t('revoke.noAccess')}</div>}
      {access && revoke && (
        <div>
          <Button size="small" variant="outlined" color="error" onClick={() => access.review(revoke)}>
            {t('revoke.review')}
          </Button>
        </div>
      )}
      {access && !revoke && <div>{t('revoke.impossible')}</div>}
      {inPortal && (
        <div>
          {inPortal}
          {row.consent === 'Principal' && <div>{t('revoke.userInPortal')}</div>}
        </div>
      )}
    </DrawerPart>
  )
}
