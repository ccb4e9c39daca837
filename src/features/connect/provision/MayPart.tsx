import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link as RouterLink } from 'react-router'
import { whoMay } from '../../../domain/changes/authorize'
import type { AuthType, Connector } from '../../../domain/connectors/types'
import type { Readable } from '../../../domain/directory'
import { useGraph } from '../../../graph/GraphContext'
import type { PolicyReading } from '../../../graph/queries/useProvisioningPolicy'
import { tenantIdentityQuery } from '../../../graph/queries/tenantIdentity'
import { PolicyAsk } from '../../../ui/credentials/PolicyAsk'
import { useFormat } from '../../../ui/format'
import { paths } from '../../../ui/paths'
import { Status } from '../../../ui/Status'
import { useRoleName } from '../../../ui/useRoleName'
import { Section } from '../Section'
import { mayRegister, REGISTERING } from './mayRegister'

/** The tenant's rules before anything is typed: may this person register, and is the credential allowed at all? */
export function MayPart({
  reading,
  connector,
  authType,
}: {
  reading: PolicyReading
  connector: Connector
  authType: AuthType
}) {
  const { t } = useTranslation('provision')
  const { data } = useQuery(tenantIdentityQuery(useGraph()))
  const { policy } = reading
  const reason = policy && firstReason([policy.usersMayRegister, policy.secrets])
  return (
    <Section id="provision-may" title={t('may.title')}>
      <Box role="status" sx={{ display: 'grid', gap: 1, fontSize: '0.875rem' }}>
        {policy && data ? (
          <>
            <Registering may={mayRegister(data.roles, policy.usersMayRegister)} />
            {authType.credential === 'secret' &&
              policy.secrets.state === 'read' &&
              !policy.secrets.value.allowed && <Forbidden connector={connector} authType={authType} />}
          </>
        ) : (
          <Status tone="neutral">{t('may.reading')}</Status>
        )}
      </Box>
      {reason && (
        <Box sx={{ mt: 1 }}>
          <PolicyAsk reason={reason} asking={reading.asking} error={reading.error} onAsk={reading.ask} />
        </Box>
      )}
    </Section>
  )
}

function Registering({ may }: { may: ReturnType<typeof mayRegister> }) {
  const { t } = useTranslation('provision')
  const format = useFormat()
  const roleName = useRoleName()
  if (may === 'yes') return <Status tone="good">{t('may.yes')}</Status>
  if (may === 'graph-decides') return <Status tone="neutral">{t('may.graphDecides')}</Status>
  const roles = format.list(whoMay(REGISTERING).map(roleName))
  return (
    <Alert severity="error">
      <AlertTitle>{t('may.no')}</AlertTitle>
      {t('may.noNext', { roles })}
    </Alert>
  )
}

/** Secrets are forbidden: what can be done instead. */
function Forbidden({ connector, authType }: { connector: Connector; authType: AuthType }) {
  const { t } = useTranslation('provision')
  const others = connector.authTypes.filter(
    (one) => one !== authType && one.credential !== 'secret' && !one.publicApplication,
  )
  return (
    <Alert severity="error">
      <AlertTitle>{t('may.secretsForbidden')}</AlertTitle>
      <Typography sx={{ fontSize: 'inherit' }}>{t('may.secretsNext')}</Typography>
      {others.length > 0 && (
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {others.map((one) => (
            <li key={one.id}>
              <Link component={RouterLink} to={paths.provision(connector.id, one.id)} lang="en">
                {one.name}
              </Link>
            </li>
          ))}
        </Box>
      )}
    </Alert>
  )
}

function firstReason(parts: readonly Readable<unknown>[]) {
  return parts.flatMap((part) => (part.state === 'unreadable' ? [part.reason] : []))[0] ?? null
}
