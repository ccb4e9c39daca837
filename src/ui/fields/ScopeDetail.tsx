import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import type { DelegatedPermission } from '../../domain/directory'
import type { PermissionRisk } from '../../domain/permissions/risk/types'
import { Fact, FactList } from '../FactList'
import { PermissionPopover } from '../risk/PermissionPopover'
import { RiskLabel } from '../risk/RiskLabel'
import { RiskReasons } from '../risk/RiskReasons'
import { Status } from '../Status'
import type { ScopeProblem } from './scopeNames'

/** All that is known of one chosen permission, beside its chip. */
export function ScopeDetail({
  id,
  name,
  problem,
  permission,
  risk,
  anchor,
  onClose,
}: {
  id: string
  name: string
  problem: ScopeProblem | null
  /** null: the API’s catalogue does not know it, or could not be read. */
  permission: DelegatedPermission | null
  risk: PermissionRisk
  /** null: closed. */
  anchor: HTMLElement | null
  onClose: () => void
}) {
  const { t } = useTranslation('risk')
  const applicationOnly = problem === 'application-only'
  const consent = permission
    ? t(permission.adminConsentRequired ? 'scope.consentNeeded' : 'scope.consentByPolicy')
    : // https://learn.microsoft.com/entra/identity-platform/permissions-consent-overview#types-of-permissions
      t(applicationOnly ? 'scope.consentNeeded' : 'scope.unknown')
  return (
    <PermissionPopover id={id} name={name} anchor={anchor} onClose={onClose}>
      {permission ? (
        <Box lang="en" sx={{ fontSize: '0.875rem' }}>
          <Typography sx={{ fontSize: 'inherit' }}>{permission.displayName}</Typography>
          <Typography sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
            {permission.description}
          </Typography>
        </Box>
      ) : (
        <Typography sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
          {t(problem === 'unknown' ? 'scope.notExposed' : 'scope.noDescription')}
        </Typography>
      )}
      {problem !== 'unknown' && (
        <Box sx={{ mt: 1 }}>
          <FactList look="narrow">
            <Fact term={t('scope.kind')}>
              {applicationOnly ? (
                <Status tone="warning">{t('scope.applicationOnly')}</Status>
              ) : (
                t('scope.delegated')
              )}
            </Fact>
            <Fact term={t('scope.consent')}>{consent}</Fact>
            <Fact term={t('scope.risk')}>
              <RiskLabel level={risk.level} />
              <RiskReasons risk={risk} />
            </Fact>
          </FactList>
        </Box>
      )}
    </PermissionPopover>
  )
}
