import type { GraphClient } from '../types'
import { disposeAudit } from './audits'
import { forgetAudits } from './store'

/** To be called at sign-out: ends requests and worker, and removes what this browser keeps, save what was kept on purpose. */
export async function endAuditSession(graph: GraphClient): Promise<void> {
  disposeAudit(graph)
  await forgetAudits()
}
