import type { DirectoryAudit } from '@microsoft/microsoft-graph-types'
import { userActor, type Occasion } from '../seed/auditEvents'
import { requireRole } from './access'
import { notFound } from './errors'
import { list, single, type ListSource } from './odata/query'
import { DIRECTORY_AUDIT } from './odata/types'
import { ok, type Call, type Route } from './route'
import { AUDIT_LOG_READ } from './scopes'

/** https://learn.microsoft.com/graph/api/resources/directoryaudit */

/** With a P1 or P2 licence. https://learn.microsoft.com/entra/identity/monitoring-health/reference-reports-data-retention */
const KEPT_MS = 30 * 86_400_000

/** A change that the caller makes now. */
export const occasionOf = ({ now, state, caller }: Call): Occasion => ({
  at: new Date(now).toISOString(),
  by: userActor(state.rows(), caller.oid),
  nonce: crypto.randomUUID(),
})

/** Those who may read the log, of the roles that Contoso uses. https://learn.microsoft.com/graph/api/directoryaudit-list#permissions */
function readable({ caller, state, now }: Call): DirectoryAudit[] {
  requireRole(caller, 'Global Administrator', 'Global Reader')
  const oldest = now - KEPT_MS
  return state
    .listed('audits')
    .filter(({ activityDateTime }) => Date.parse(activityDateTime ?? '') >= oldest)
    .sort((a, b) => ((a.activityDateTime ?? '') < (b.activityDateTime ?? '') ? 1 : -1))
}

const source = (items: readonly object[]): ListSource => ({
  name: 'auditLogs/directoryAudits',
  type: DIRECTORY_AUDIT,
  items,
})

export const directoryAuditRoutes: readonly Route[] = [
  {
    method: 'GET',
    paths: ['/auditLogs/directoryAudits'],
    scopes: AUDIT_LOG_READ,
    run: (call) => ok(list(call.request, source(readable(call)))),
  },
  {
    method: 'GET',
    paths: ['/auditLogs/directoryAudits/{id}'],
    scopes: AUDIT_LOG_READ,
    run: (call) => {
      const { id = '' } = call.params
      const found = readable(call).find((event) => event.id === id)
      if (!found) throw notFound(id)
      return ok(single(call.request, source([found])))
    },
  },
]
