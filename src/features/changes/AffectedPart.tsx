import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import { affectedBy } from '../../domain/changes/affected'
import type { ChangePlan } from '../../domain/changes/types'
import { findAuthType } from '../../domain/connectors/catalogue'
import { useFormat } from '../../ui/format'
import { Part } from './Part'
import { targetsOf } from './reviewSubject'
import type { Review } from './useReview'

/** As many users are named. */
const NAMED = 5

/** Who and which connections the ticked steps concern. */
export function AffectedPart({ review, selected }: { review: Review; selected: ChangePlan }) {
  const { t, i18n } = useTranslation('changes')
  const format = useFormat()
  const { users, userIds, connections } = affectedBy(selected, review.facts)
  const named = userIds.flatMap((id) => review.facts?.users[id]?.displayName ?? [])
  const nameOf = (connectorId: string, authTypeId: string) => {
    const found = findAuthType(connectorId, authTypeId)
    if (!found) return `${connectorId}/${authTypeId}`
    const { connector, authType } = found
    const own = i18n.language === 'fr' ? authType.nameInFrench : undefined
    return `${connector.name} · ${own ?? authType.name}`
  }
  return (
    <Part title={t('affected.title')}>
      <span>
        {users === null && t('affected.nobody')}
        {users === 'everyone' && t('affected.everyone', { count: targetsOf(selected).length })}
        {typeof users === 'number' && t('affected.users', { count: users })}
        {named.length > 0 &&
          named.length <= NAMED &&
          ` ${t('affected.named', { names: format.list(named) })}`}
      </span>
      {review.facts === null ? (
        <span>{t('affected.connectionsUntold')}</span>
      ) : connections.length === 0 ? (
        <span>{t('affected.noConnection')}</span>
      ) : (
        <Box component="ul" aria-label={t('affected.title')} sx={{ m: 0, pl: 2.5 }}>
          {connections.map(({ key, connectorId, authTypeId, before, after }) => (
            <li key={key}>
              {t('affected.connection', {
                name: nameOf(connectorId, authTypeId),
                before: t(`affected.state.${before}`),
                after: t(`affected.state.${after}`),
              })}
            </li>
          ))}
        </Box>
      )}
    </Part>
  )
}
