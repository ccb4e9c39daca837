import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import { useTranslation } from 'react-i18next'
import { Link as RouterLink } from 'react-router'
import { paths } from '../../../ui/paths'
import { Status } from '../../../ui/Status'
import { useTenantAccess } from '../insights/useTenantAccess'
import { connectionNamed } from './connectionNames'

/** Connections that a registration is ready for, or nearly; each leads to its form with the registration chosen. */
export function ServedConnections({
  keys,
  state,
  appId,
}: {
  keys: readonly string[]
  state: 'ready' | 'attention'
  appId: string
}) {
  const { t, i18n } = useTranslation('auditInsights')
  const access = useTenantAccess()
  const connections = keys.flatMap((key) => connectionNamed(key, i18n.language) ?? [])
  if (connections.length === 0) return null
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, fontSize: '0.8125rem' }}>
      <Status tone={state === 'ready' ? 'good' : 'warning'}>{t(`footprint.${state}`)}</Status>
      {connections.map(({ connectorId, authTypeId, name }) =>
        access ? (
          <Link
            key={name}
            component={RouterLink}
            to={paths.connection(connectorId, authTypeId, appId)}
            sx={{ minHeight: 24 }}
          >
            {name}
          </Link>
        ) : (
          <span key={name}>{name}</span>
        ),
      )}
    </Box>
  )
}
