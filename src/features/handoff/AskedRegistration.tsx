import Box from '@mui/material/Box'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../auth/session'
import { useGraph } from '../../graph/GraphContext'
import { registrationQuery } from '../../graph/queries/registration'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { Identifier } from '../../ui/Identifier'
import { Status } from '../../ui/Status'

/** The registration by its client ID alone, under the name that it has in this tenant: the hand-off gives none. */
export function AskedRegistration({ clientId, readable }: { clientId: string; readable: boolean }) {
  const { t } = useTranslation('handoff')
  if (!clientId) return t('asks.noRegistration')
  return (
    <Box sx={{ display: 'grid', gap: 0.5, justifyItems: 'start' }}>
      {readable && <NameHere clientId={clientId} />}
      <Identifier value={clientId} what={t('asks.clientId')} />
    </Box>
  )
}

function NameHere({ clientId }: { clientId: string }) {
  const { t } = useTranslation('handoff')
  const { tenantId } = useSession()
  const graph = useGraph()
  const { data, error, isPending } = useQuery(registrationQuery(graph, tenantId, clientId))
  if (isPending) return <span role="status">{t('asks.looking')}</span>
  if (error) return <ErrorNotice error={error} />
  if (data.application) return <bdi>{data.application.displayName}</bdi>
  if (data.servicePrincipal) {
    return (
      <Status tone="neutral">
        <bdi>{data.servicePrincipal.displayName}</bdi> {t('asks.enterpriseOnly')}
      </Status>
    )
  }
  return <Status tone="warning">{t('asks.notHere')}</Status>
}
