import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link as RouterLink, useParams, useSearchParams } from 'react-router'
import { useSession } from '../../auth/session'
import { findAuthType } from '../../domain/connectors/catalogue'
import type { AuthType, Connector, ConnectionValues } from '../../domain/connectors/types'
import { isGuid } from '../../domain/identifiers'
import { useGraph } from '../../graph/GraphContext'
import { registrationQuery } from '../../graph/queries/registration'
import { PageHeader } from '../../ui/PageHeader'
import { paths } from '../../ui/paths'
import { ConnectionForm } from './ConnectionForm'
import { useHandedOver } from './handoff/useHandedOver'
import { presetValues } from './presetValues'
import { UnknownConnection } from './UnknownConnection'
import { type ValueStore, valueStoreOf } from './valueStore'

/** `/connect/:connectorId/:authTypeId`; `?app=` presets a registration by its client ID. */
export function ConnectScreen() {
  const { connectorId = '', authTypeId = '' } = useParams()
  const found = findAuthType(connectorId, authTypeId)
  if (!found) return <UnknownConnection connectorId={connectorId} authTypeId={authTypeId} />
  return <Connection key={`${connectorId}/${authTypeId}`} {...found} />
}

function Connection({ connector, authType }: { connector: Connector; authType: AuthType }) {
  const { t, i18n } = useTranslation('connect')
  const store = valueStoreOf(useSession())
  useHandedOver(connector, authType, store)
  const crumbs = useMemo(() => [{ label: t('screen.crumb'), to: paths.connect() }], [t])
  const others = connector.authTypes.filter(({ id }) => id !== authType.id)
  const frenchName = i18n.language === 'fr' ? authType.nameInFrench : undefined
  return (
    <>
      <PageHeader title={authType.name} crumbs={crumbs}>
        <Typography sx={{ color: 'text.secondary', fontSize: '0.875rem', mt: 0.5 }}>
          {t('screen.intro', { connector: connector.name, host: connector.host })}
          {frenchName && ` ${t('screen.frenchName', { name: frenchName })}`}
        </Typography>
        {others.length > 0 && (
          <Box component="nav" aria-label={t('screen.otherTypes')} sx={{ fontSize: '0.875rem', mt: 0.5 }}>
            {t('screen.otherTypesNote')}{' '}
            {others.map((other) => (
              <Link
                key={other.id}
                component={RouterLink}
                to={paths.connection(connector.id, other.id)}
                lang="en"
                sx={{ mr: 2, display: 'inline-block' }}
              >
                {other.name}
              </Link>
            ))}
          </Box>
        )}
      </PageHeader>
      <Preset connector={connector} authType={authType} store={store} />
    </>
  )
}

/** Waits for what the form's first values depend on: a registration named in the address. */
function Preset({
  connector,
  authType,
  store,
}: {
  connector: Connector
  authType: AuthType
  store: ValueStore
}) {
  const { t } = useTranslation('connect')
  const { tenantId } = useSession()
  const graph = useGraph()
  const [search, setSearch] = useSearchParams()
  const takesOne = authType.fields.some(({ id }) => id === 'clientId')
  const named = takesOne ? (search.get('app')?.toLowerCase() ?? '') : ''
  // Decided once: what is typed afterwards must not be overwritten by the address.
  const [{ remembered, appId }] = useState(() => start(store.recall(connector.id, authType), named))
  const registration = useQuery({ ...registrationQuery(graph, tenantId, appId), enabled: appId !== '' })

  if (appId && registration.isPending) {
    return <Typography role="status">{t('screen.loadingRegistration')}</Typography>
  }
  const dropStalePreset = (clientId: string) => {
    if (named && clientId.trim().toLowerCase() !== named) setSearch({}, { replace: true })
  }
  return (
    <ConnectionForm
      connector={connector}
      authType={authType}
      initial={
        appId
          ? presetValues(authType, remembered, appId, registration.data?.application ?? null, tenantId)
          : remembered
      }
      store={store}
      onClientId={dropStalePreset}
    />
  )
}

function start(remembered: ConnectionValues, named: string) {
  const isNew = isGuid(named) && remembered.clientId.trim().toLowerCase() !== named
  return { remembered, appId: isNew ? named : '' }
}
