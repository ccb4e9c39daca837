import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { GRANT_READERS, unreadParts } from '../../domain/changes/unread'
import type { PermissionRow } from '../../domain/permissions/types'
import { useFormat } from '../../ui/format'
import { UnreadableNotice } from '../../ui/UnreadableNotice'
import { useRoleName } from '../../ui/useRoleName'
import type { Review } from './useReview'

/** As many are told one by one. */
const SHOWN = 20

/** What the plan cannot do, with the reason for each part. */
export function ImpossibleNotice({ review }: { review: Review }) {
  const { t } = useTranslation('changes')
  const { impossible, impossibleAdditions: additions = [], undoOf } = review.plan
  if (impossible.length + additions.length === 0) return null
  const more = Math.max(0, impossible.length - SHOWN) + Math.max(0, additions.length - SHOWN)
  return (
    <Alert severity="warning">
      <Typography component="h3" sx={{ fontWeight: 600, fontSize: '0.875rem' }}>
        {t('impossible.title')}
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {impossible.slice(0, SHOWN).map(({ permission, reason }) => (
          <li key={`${reason} ${permission.resourceAppId} ${permission.kind} ${permission.value}`}>
            {t(`impossible.${reason}`, {
              permission: permission.value,
              resource:
                review.resources.find((one) => one.appId === permission.resourceAppId)?.displayName ??
                permission.resourceAppId,
            })}
          </li>
        ))}
        {additions.slice(0, SHOWN).map(({ what, reason }) => (
          <li key={`${reason} ${what}`}>
            {t(`impossibleAddition.${undoOf && reason === 'not-there' ? 'lost' : reason}`, { what })}
          </li>
        ))}
        {more > 0 && <li>{t('bulk.more', { count: more })}</li>}
      </Box>
    </Alert>
  )
}

/** What of the grants could not be read, what that leaves open in the plan, and what to do about it. */
export function UnreadNotice({ review, everything }: { review: Review; everything: boolean }) {
  const { t } = useTranslation('changes')
  const format = useFormat()
  const roleName = useRoleName()
  const parts = review.facts ? unreadParts(review.facts, review.plan.steps, everything) : []
  if (parts.length === 0) return null
  const roles = format.list(GRANT_READERS.map(roleName))
  return (
    <Alert severity="warning">
      <Typography component="h3" sx={{ fontWeight: 600, fontSize: '0.875rem' }}>
        {t('unread.title')}
      </Typography>
      {parts.map(({ kind, reason, planned }) => (
        <Box key={kind} sx={{ mb: 0.5, overflowWrap: 'anywhere' }}>
          <UnreadableNotice what={t(`unread.what.${kind}`)} reason={reason} />
          {planned.length > 0 && (
            <div>{t(`unread.planned.${kind}`, { names: format.list(planned.slice(0, SHOWN)) })}</div>
          )}
          {planned.length > SHOWN && <div>{t('bulk.more', { count: planned.length - SHOWN })}</div>}
          {everything && <div>{t(`unread.left.${kind}`)}</div>}
        </Box>
      ))}
      {t('unread.next', { roles })}
    </Alert>
  )
}

/** What pressing the portal's own button would have taken away. */
export function PortalNotice({ loss }: { loss: PermissionRow[] | null }) {
  const { t } = useTranslation('changes')
  const count = loss?.length ?? 0
  return (
    <Box component="section">
      <Typography component="h3" sx={{ fontWeight: 600, fontSize: '0.875rem' }}>
        {t('portal.title')}
      </Typography>
      <Typography variant="body2">
        {loss === null
          ? t('portal.unknown')
          : count === 0
            ? t('portal.losesNothing')
            : t('portal.loses', { count })}
      </Typography>
      {loss !== null && count > 0 && (
        <Box component="ul" aria-label={t('portal.title')} sx={{ m: 0, pl: 2.5, fontSize: '0.875rem' }}>
          {loss.map((row) => (
            <li key={row.key}>
              <code>{row.value}</code>
              {' · '}
              {row.resourceName}
            </li>
          ))}
        </Box>
      )}
    </Box>
  )
}
