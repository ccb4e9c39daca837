import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { findAuthType } from '../../../domain/connectors/catalogue'
import type { AuthType, Connector } from '../../../domain/connectors/types'
import { PageHeader } from '../../../ui/PageHeader'
import { paths } from '../../../ui/paths'
import { UnknownConnection } from '../UnknownConnection'
import { ProvisionForm } from './ProvisionForm'

/** `/connect/:connectorId/:authTypeId/new`: a registration for this connection, from nothing to ready. */
export function ProvisionScreen() {
  const { connectorId = '', authTypeId = '' } = useParams()
  const found = findAuthType(connectorId, authTypeId)
  if (!found) return <UnknownConnection connectorId={connectorId} authTypeId={authTypeId} />
  return <Provision key={`${connectorId}/${authTypeId}`} {...found} />
}

function Provision({ connector, authType }: { connector: Connector; authType: AuthType }) {
  const { t, i18n } = useTranslation(['provision', 'connect'])
  const form = paths.connection(connector.id, authType.id)
  const name = (i18n.language === 'fr' && authType.nameInFrench) || authType.name
  const crumbs = useMemo(
    () => [
      { label: t('connect:screen.crumb'), to: paths.connect() },
      { label: name, to: form },
    ],
    [t, name, form],
  )
  return (
    <>
      <PageHeader title={t('title')} crumbs={crumbs}>
        <Typography sx={{ color: 'text.secondary', fontSize: '0.875rem', mt: 0.5 }}>
          {t('intro', { connector: connector.name, authType: name })}
        </Typography>
      </PageHeader>
      {authType.publicApplication ? (
        <Box sx={{ display: 'grid', gap: 1, justifyItems: 'start' }}>
          <Typography>{t('vendors')}</Typography>
          <Button component={Link} to={form} variant="outlined">
            {t('toForm')}
          </Button>
        </Box>
      ) : (
        <ProvisionForm connector={connector} authType={authType} />
      )}
    </>
  )
}
