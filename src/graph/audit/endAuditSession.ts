import type { GraphClient } from '../types'
import { disposeAudit } from './audits'
import { forgetAudits } from './store'

/** Ends requests and worker, and removes what this browser keeps, save what was kept on purpose. Rejects where that fails. */
export async function endAuditSession(graph: GraphClient): Promise<void> {
  disposeAudit(graph)
  await forgetAudits()
}
