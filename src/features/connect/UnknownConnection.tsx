import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link as RouterLink } from 'react-router'
import { CONNECTORS } from '../../domain/connectors/catalogue'
import { EmptyState } from '../../ui/EmptyState'
import { PageHeader } from '../../ui/PageHeader'
import { paths } from '../../ui/paths'

/** The address names no connection: says which part, and leads to those that there are. */
export function UnknownConnection({ connectorId, authTypeId }: { connectorId: string; authTypeId: string }) {
  const { t } = useTranslation('connect')
  const crumbs = useMemo(() => [{ label: t('screen.crumb'), to: paths.connect() }], [t])
  const nearest = CONNECTORS.filter(({ id }) => id === connectorId)
  const offered = nearest.length > 0 ? nearest : CONNECTORS
  return (
    <>
      <PageHeader title={t('notFound.title')} crumbs={crumbs} />
      <EmptyState
        title={t('notFound.detail', { connector: connectorId, authType: authTypeId })}
        next={
          <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', lineHeight: 2 }}>
            {offered.flatMap((connector) =>
              connector.authTypes.map((authType) => (
                <li key={`${connector.id}/${authType.id}`}>
                  <Link component={RouterLink} to={paths.connection(connector.id, authType.id)} lang="en">
                    {`${connector.name} · ${authType.name}`}
                  </Link>
                </li>
              )),
            )}
            <li>
              <Link component={RouterLink} to={paths.connect()}>
                {t('notFound.all')}
              </Link>
            </li>
          </Box>
        }
      />
    </>
  )
}
