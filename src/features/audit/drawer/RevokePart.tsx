import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import type { GrantStory } from '../../../domain/audit/report'
import { rowIdOf } from '../../../domain/audit/rows/rowId'
import { portalLink } from '../../../domain/portalLinks'
import { useAudit } from '../../../graph/audit/useAudit'
import { ExternalLink } from '../../../ui/ExternalLink'
import { useTenantAccess } from '../insights/useTenantAccess'
import { RevokeAction } from '../revoke/RevokeAction'
import { DrawerPart } from './DrawerPart'

/** How to take it back: here with a preview, or in the portal. Nothing where there is nothing to take back. */
export function RevokePart({ story: { row, revoke, siblingCount } }: { story: GrantStory }) {
  const { t } = useTranslation('auditInsights')
  const access = useTenantAccess()
  const { audit } = useAudit()
  if (!row.granted) return null
  // Of a client that is gone, delegated grants can still be found.
  const orphan = !revoke && row.kind === 'Delegated' && row.principalId !== null
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
      {access && orphan && (
        <div>
          <RevokeAction audit={audit} what={{ of: 'row', row: rowIdOf(row) }} look="outlined">
            {t('revoke.review')}
          </RevokeAction>
        </div>
      )}
      {access && !revoke && !orphan && <div>{t('revoke.impossible')}</div>}
      {access && siblingCount > 0 && (
        <div>
          <RevokeAction audit={audit} what={{ of: 'principal', row: rowIdOf(row) }}>
            {t('revoke.everything')}
          </RevokeAction>
          <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{t('revoke.everythingNote')}</Box>
        </div>
      )}
      {inPortal && (
        <div>
          {inPortal}
          {row.consent === 'Principal' && <div>{t('revoke.userInPortal')}</div>}
        </div>
      )}
    </DrawerPart>
  )
}
