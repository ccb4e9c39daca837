import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../auth/session'
import type { PermissionRow } from '../../domain/permissions/types'
import { useGraph } from '../../graph/GraphContext'
import { registrationQuery } from '../../graph/queries/registration'
import { useChangeReview } from '../../ui/changeReview'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { UnreadableNotice } from '../../ui/UnreadableNotice'
import { useFormat } from '../../ui/format'
import { ownWrites, removalOfOwnWrites } from './ownConsent'

/** Part of the settings: which write permissions the console itself holds, and their removal through the review. */
export function OwnWriteConsent() {
  const { t } = useTranslation('changes')
  const session = useSession()
  const graph = useGraph()
  const openReview = useChangeReview()
  const {
    data: facts,
    error,
    refetch,
  } = useQuery(registrationQuery(graph, session.tenantId, session.consoleClientId))
  const held = facts ? ownWrites(facts) : []
  const remove = () => openReview(removalOfOwnWrites(held, session.consoleClientId, session.actor.objectId))

  return (
    <Box
      component="section"
      aria-labelledby="own-write-consent"
      sx={{ display: 'grid', gap: 1, justifyItems: 'start' }}
    >
      <Typography id="own-write-consent" component="h2" variant="h2">
        {t('own.title')}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {t('own.intro')}
      </Typography>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!facts && !error && <Typography variant="body2">{t('review.loading')}</Typography>}
      {facts && !facts.servicePrincipal && <Typography variant="body2">{t('own.missing')}</Typography>}
      {facts?.grants.state === 'unreadable' && (
        <UnreadableNotice what={t('own.title')} reason={facts.grants.reason} />
      )}
      {facts?.servicePrincipal && facts.grants.state === 'read' && held.length === 0 && (
        <Typography variant="body2">{t('own.none')}</Typography>
      )}
      {held.length > 0 && (
        <>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {held.map((row) => (
              <li key={row.key}>
                <code>{row.value}</code> <Holders row={row} />
              </li>
            ))}
          </Box>
          <Typography variant="body2">{t('own.hour')}</Typography>
          <Button variant="outlined" onClick={remove}>
            {t('own.remove')}
          </Button>
        </>
      )}
    </Box>
  )
}

function Holders({ row }: { row: PermissionRow }) {
  const { t } = useTranslation('changes')
  const format = useFormat()
  const { actor } = useSession()
  const mine = row.grantedToUsers.includes(actor.objectId)
  const others = row.grantedToUsers.length - (mine ? 1 : 0)
  const holders = [
    ...(row.grantedTenantWide ? [t('own.everyone')] : []),
    ...(mine ? [t('own.you')] : []),
    ...(others > 0 ? [t('own.others', { count: others })] : []),
  ]
  return <>{format.list(holders)}</>
}
