import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../../auth/session'
import type { Instant, RegistrationFacts } from '../../../domain/directory'
import { portalLink } from '../../../domain/portalLinks'
import { useGraph } from '../../../graph/GraphContext'
import { readSignIns, type SignInEvent } from '../../../graph/queries/signIns'
import { ErrorNotice } from '../../../ui/ErrorNotice'
import { ExternalLink } from '../../../ui/ExternalLink'
import { useFormat } from '../../../ui/format'
import { Status } from '../../../ui/Status'

/** Sign-ins since the new credential was made, as far as Microsoft Graph tells; read at a click, which asks for the permission. */
export function SignInUse({ facts, since }: { facts: RegistrationFacts; since: Instant | null }) {
  const { t } = useTranslation('rotate')
  const graph = useGraph()
  const { environment, tenantId } = useSession()
  const { appId, servicePrincipal } = facts
  const reading = useMutation({ mutationFn: () => readSignIns(graph, appId, { interactive: true }) })
  const ids = { appId, servicePrincipalId: servicePrincipal?.objectId ?? null, tenantId }
  return (
    <Box sx={{ mb: 1 }}>
      <Typography sx={{ fontSize: 'inherit' }}>{t('steps.useNote')}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', my: 0.5 }}>
        <Button size="small" variant="outlined" disabled={reading.isPending} onClick={() => reading.mutate()}>
          {t(reading.isPending ? 'steps.reading' : 'steps.read')}
        </Button>
        <ExternalLink href={portalLink(environment, 'sign-ins', ids)}>{t('steps.portal')}</ExternalLink>
      </Box>
      <Box role="status">{reading.data && <Use events={reading.data} since={since} />}</Box>
      {reading.error && <ErrorNotice error={reading.error} />}
    </Box>
  )
}

function Use({ events, since }: { events: readonly SignInEvent[]; since: Instant | null }) {
  const { t } = useTranslation('rotate')
  const format = useFormat()
  if (events.length === 0) return <Status tone="neutral">{t('steps.none')}</Status>
  const from = since ? Date.parse(since) : 0
  const after = events.filter(({ at }) => at !== null && Date.parse(at) >= from)
  const good = after.filter(({ succeeded }) => succeeded)
  const [failure] = after.filter(({ succeeded }) => !succeeded)
  const date = since ? format.dateTime(since) : '–'
  return (
    <Box sx={{ display: 'grid', gap: 0.5 }}>
      {good[0]?.at ? (
        <Status tone="good">
          {t('steps.since', { count: good.length, date, last: format.relative(good[0].at) })}
        </Status>
      ) : (
        <Status tone="neutral">{t('steps.sinceNone', { date })}</Status>
      )}
      {failure && (
        <Status tone="warning">
          {t('steps.failures', { count: after.length - good.length, code: String(failure.code) })}
        </Status>
      )}
    </Box>
  )
}
