import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NamedRole } from '../../../domain/roles/roles'
import { useGraph } from '../../../graph/GraphContext'
import { directoryChangesQuery } from '../../../graph/queries/directoryAudits'
import { READ_SCOPES } from '../../../graph/scopes'
import { GraphError } from '../../../graph/types'
import { ErrorNotice } from '../../../ui/ErrorNotice'
import { useFormat } from '../../../ui/format'
import { useRoleName } from '../../../ui/useRoleName'
import { AuditedList } from './AuditedList'

/** Days that the log reaches back with a P1 licence. https://learn.microsoft.com/entra/identity/monitoring-health/reference-reports-data-retention */
const KEPT_DAYS = 30
const DAY = 86_400_000
const [SCOPE] = READ_SCOPES.auditLog
/** https://learn.microsoft.com/graph/api/directoryaudit-list#permissions */
const READERS: readonly NamedRole[] = [
  'reportsReader',
  'securityReader',
  'securityAdministrator',
  'globalReader',
]

/** What others changed, from the tenant's audit log; read at a click, since it takes a permission that sign-in does not ask for. */
export function ElsewhereView() {
  const { t } = useTranslation('changeHistory')
  const format = useFormat()
  const roleName = useRoleName()
  const [since] = useState(() => new Date(startOfDay() - KEPT_DAYS * DAY).toISOString())
  const query = useInfiniteQuery(directoryChangesQuery(useGraph(), since))
  const result = useRef<HTMLDivElement>(null)
  const asked = useRef(false)
  const arrived = query.data !== undefined
  useEffect(() => {
    if (arrived && asked.current) result.current?.focus()
  }, [arrived])
  const read = () => {
    asked.current = true
    void query.refetch()
  }
  return (
    <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
      <Typography variant="body2" color="textSecondary" sx={{ maxWidth: '80ch' }}>
        {t('elsewhere.intro', { days: KEPT_DAYS })}
      </Typography>
      {!query.data && (
        <>
          <Typography variant="body2" sx={{ maxWidth: '80ch' }}>
            {t('elsewhere.ask', { scope: SCOPE, roles: format.list(READERS.map(roleName)) })}
          </Typography>
          <div>
            <Button variant="contained" disabled={query.isFetching} onClick={read}>
              {query.isFetching ? t('elsewhere.reading') : t('elsewhere.read')}
            </Button>
          </div>
        </>
      )}
      {query.error && !query.isFetching && <LogError error={query.error} />}
      {query.data && (
        // The button that asked is gone: whoever pressed it goes on reading here.
        <Box ref={result} tabIndex={-1} sx={{ outline: 'none', minWidth: 0 }}>
          <AuditedList entries={query.data.pages.flatMap(({ entries }) => entries)} days={KEPT_DAYS} />
          {query.hasNextPage && (
            <Button sx={{ mt: 1 }} disabled={query.isFetching} onClick={() => void query.fetchNextPage()}>
              {query.isFetching ? t('elsewhere.reading') : t('elsewhere.older')}
            </Button>
          )}
        </Box>
      )}
    </Box>
  )
}

/** The same all day, so that what was read is found again. */
function startOfDay(): number {
  return Math.floor(Date.now() / DAY) * DAY
}

function LogError({ error }: { error: Error }) {
  const { t } = useTranslation('changeHistory')
  const format = useFormat()
  const roleName = useRoleName()
  if (!(error instanceof GraphError) || error.kind !== 'forbidden') return <ErrorNotice error={error} />
  // Authentication_RequestFromNonPremiumTenantOrB2CTenant: https://learn.microsoft.com/graph/api/resources/azure-ad-auditlog-overview
  if (/NonPremiumTenant/u.test(error.code))
    return <Alert severity="warning">{t('elsewhere.noLicence')}</Alert>
  return (
    <Alert severity="warning">
      {t('elsewhere.noRole', {
        scope: SCOPE,
        roles: format.list(READERS.map(roleName)),
        code: error.code || error.status,
      })}
    </Alert>
  )
}
