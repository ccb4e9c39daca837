import Link from '@mui/material/Link'
import { useTranslation } from 'react-i18next'
import { Link as RouterLink } from 'react-router'
import { paths } from '../../../ui/paths'
import { useTenantAccess } from './useTenantAccess'

/** An application's name, leading to its page where the tenant can be reached. */
export function AppLink({ appId, name }: { appId: string | null; name: string }) {
  const { t } = useTranslation('auditInsights')
  const access = useTenantAccess()
  const shown = <bdi>{name || t('unnamed')}</bdi>
  if (!appId || !access) return shown
  return (
    <Link component={RouterLink} to={paths.app(appId)} sx={{ overflowWrap: 'anywhere' }}>
      {shown}
    </Link>
  )
}
