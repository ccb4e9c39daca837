import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../auth/session'
import type { Guid, ResourcePrincipal } from '../../domain/directory'
import { conditionsOf } from '../../domain/userConsent/conditions'
import type { PermissionGrantConditionSet, PermissionGrantPolicy } from '../../domain/userConsent/types'
import { ConditionText } from './ConditionText'

/** One policy that applies to users: what it admits, and what it leaves out. */
export function PolicyItem({
  id,
  policy,
  catalogue,
  names,
}: {
  id: string
  /** null: the tenant lists no such policy. */
  policy: PermissionGrantPolicy | null
  catalogue: ResourcePrincipal | null
  names: Readonly<Record<Guid, string>>
}) {
  const { t } = useTranslation('consentScreen')
  const { tenantId } = useSession()
  const list = (title: string, sets: readonly PermissionGrantConditionSet[]) =>
    sets.length > 0 && (
      <div>
        {title}
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {sets.map((set, index) => (
            <li key={index}>
              <ConditionText conditions={conditionsOf(set, tenantId, catalogue)} names={names} />
            </li>
          ))}
        </Box>
      </div>
    )
  return (
    <Box component="li" data-policy={id} sx={{ borderLeft: 2, borderColor: 'divider', pl: 1.5 }}>
      <Box sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
        <bdi>{policy?.displayName || id}</bdi>
        {policy && policy.displayName !== id && (
          <Box component="code" sx={{ fontSize: '0.8125rem', fontWeight: 400, ml: 1 }}>
            {id}
          </Box>
        )}
      </Box>
      <Box sx={{ display: 'grid', gap: 0.5, fontSize: '0.875rem' }}>
        {!policy && t('policy.builtIn')}
        {policy && policy.includes.length === 0 && t('policy.everything')}
        {policy && list(t('policy.admits'), policy.includes)}
        {policy && list(t('policy.except'), policy.excludes)}
      </Box>
    </Box>
  )
}
