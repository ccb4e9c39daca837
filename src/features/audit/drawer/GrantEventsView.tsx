import { useQuery } from '@tanstack/react-query'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AuditRow } from '../../../domain/audit/report'
import { CONSOLE_OPTIONAL_SCOPES } from '../../../domain/consoleScopes'
import type { NamedRole } from '../../../domain/roles/roles'
import {
  eventsOf,
  type GrantEvent,
  type GrantEvents,
  grantEventsQuery,
} from '../../../graph/queries/directoryAudits'
import { GraphError, type GraphClient } from '../../../graph/types'
import { ErrorNotice } from '../../../ui/ErrorNotice'
import { useFormat } from '../../../ui/format'
import { isolated } from '../../../ui/isolated'
import { Status } from '../../../ui/Status'
import { useRoleName } from '../../../ui/useRoleName'
import { MoreButton } from '../insights/MoreButton'

/** Days that the log reaches back with a P1 licence. https://learn.microsoft.com/entra/identity/monitoring-health/reference-reports-data-retention */
const KEPT_DAYS = 30
const DAY = 86_400_000
/** Entries of a list that are shown at first: of an application with many users the log has many. */
const FIRST = 5
const SCOPE = CONSOLE_OPTIONAL_SCOPES.find(({ reason }) => reason === 'auditLog')?.scope ?? ''
/** Of those that may read it, the ones that this console's people have. https://learn.microsoft.com/graph/api/directoryaudit-list#permissions */
const READERS: readonly NamedRole[] = ['globalReader', 'globalAdministrator']

/** Who granted it, from the audit log: read at a click, since it takes a permission that sign-in does not ask for. */
export function GrantEventsView({
  graph,
  row,
  principalId,
}: {
  graph: GraphClient
  row: AuditRow
  principalId: string
}) {
  const { t } = useTranslation('auditInsights')
  const query = useQuery(grantEventsQuery(graph, principalId, row.kind))
  const result = useRef<HTMLDivElement>(null)
  const asked = useRef(false)
  const read = () => {
    asked.current = true
    void query.refetch()
  }
  const arrived = query.data !== undefined
  useEffect(() => {
    if (arrived && asked.current) result.current?.focus()
  }, [arrived])
  const [now] = useState(Date.now)
  const tooOld = row.grantedAt !== null && now - Date.parse(row.grantedAt) > KEPT_DAYS * DAY
  return (
    <Box sx={{ display: 'grid', gap: 0.75, fontSize: '0.8125rem' }}>
      {!query.data && (
        <>
          <Box sx={{ color: 'text.secondary' }}>
            {t(tooOld ? 'log.tooOld' : 'log.why', { scope: SCOPE, days: KEPT_DAYS })}
          </Box>
          <div>
            <Button size="small" variant="outlined" disabled={query.isFetching} onClick={read}>
              {query.isFetching ? t('log.reading') : t('log.read')}
            </Button>
          </div>
        </>
      )}
      {query.error && !query.isFetching && <LogError error={query.error} />}
      {query.data && (
        // The button that asked is gone: whoever pressed it goes on reading here.
        <Box ref={result} tabIndex={-1} sx={{ outline: 'none', display: 'grid', gap: 0.75 }}>
          <Events events={query.data} row={row} />
        </Box>
      )}
    </Box>
  )
}

function LogError({ error }: { error: Error }) {
  const { t } = useTranslation('auditInsights')
  const format = useFormat()
  const roleName = useRoleName()
  if (!(error instanceof GraphError) || error.kind !== 'forbidden') return <ErrorNotice error={error} />
  // Authentication_RequestFromNonPremiumTenantOrB2CTenant: https://learn.microsoft.com/graph/api/resources/azure-ad-auditlog-overview
  const noLicence = /NonPremiumTenant/u.test(error.code)
  return (
    <Status tone="warning">
      {noLicence
        ? t('log.noLicence')
        : t('log.noRole', { roles: format.list(READERS.map(roleName)), code: error.code || error.status })}
    </Status>
  )
}

function Events({ events, row }: { events: GrantEvents; row: AuditRow }) {
  const { t } = useTranslation('auditInsights')
  const format = useFormat()
  const { own, unsure } = eventsOf(events, { ...row, value: row.permission })
  const count = events.events.length
  const shown = format.number(count)
  return (
    <>
      {own.length === 0 && unsure.length === 0 && (
        <Status tone="neutral">
          {events.more
            ? t('log.noneOfLatest', { shown })
            : t('log.nothing', { count, shown, days: KEPT_DAYS })}
        </Status>
      )}
      <EventList title={t('log.title')} events={own} />
      {unsure.length > 0 && (
        <>
          <div>{t('log.unsure')}</div>
          <EventList title={t('log.unsure')} events={unsure} />
        </>
      )}
      {events.more && <Box sx={{ color: 'text.secondary' }}>{t('log.more')}</Box>}
    </>
  )
}

function EventList({ title, events }: { title: string; events: readonly GrantEvent[] }) {
  const [most, setMost] = useState(FIRST)
  if (events.length === 0) return null
  return (
    <>
      <Box component="ul" aria-label={title} sx={{ m: 0, pl: 2.5 }}>
        {events.slice(0, most).map((event) => (
          <li key={event.id}>
            <EventLine event={event} />
          </li>
        ))}
      </Box>
      <MoreButton
        shown={Math.min(most, events.length)}
        count={events.length}
        onMore={() => setMost(Infinity)}
      />
    </>
  )
}

function EventLine({ event: { at, by, succeeded } }: { event: GrantEvent }) {
  const { t } = useTranslation(['auditInsights', 'common'])
  const format = useFormat()
  const name = by?.name || by?.detail || t('common:unknown')
  return (
    <>
      <time dateTime={at ?? undefined}>{at ? format.dateTime(at) : t('common:unknown')}</time>{' '}
      {by?.kind === 'app'
        ? t('log.byApp', { name: isolated(name) })
        : t('log.byUser', { name: isolated(name) })}
      {by?.detail && by.detail !== name && (
        <Box component="span" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {' '}
          <bdi>{by.detail}</bdi>
        </Box>
      )}
      {!succeeded && <> {t('log.failed')}</>}
    </>
  )
}
