import { AuditScreen } from '../../features/audit/AuditScreen'
import { auditOf } from '../../graph/audit/audits'
import { AuditContext } from '../../graph/audit/useAudit'
import { useGraph } from '../../graph/GraphContext'
import { useSession } from '../../auth/session'

/** The audit of the tenant that is signed in to. */
export function AuditRoute() {
  const graph = useGraph()
  const { tenantId, environment, consoleClientId } = useSession()
  const audit = auditOf({ graph, tenantId, environment: environment.id, consoleClientId })
  return (
    <AuditContext value={audit}>
      <AuditScreen />
    </AuditContext>
  )
}
