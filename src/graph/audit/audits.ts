import type { GraphClient } from '../types'
import { type AuditSession, createAudit } from './audit'
import type { Audit } from './protocol'
import { startAuditWorker } from './startAuditWorker'

/** One for each session, since each session has a Graph client of its own. */
const audits = new WeakMap<GraphClient, Audit>()

/** The audit of this session; made when first asked for. */
export function auditOf(session: AuditSession): Audit {
  const known = audits.get(session.graph)
  if (known) return known
  const audit = createAudit(session, startAuditWorker)
  audits.set(session.graph, audit)
  return audit
}

/** An audit that can only show snapshots that were saved: for reviewers who do not sign in. To be disposed of by the caller. */
export const auditOfFiles = (): Audit => createAudit(null, startAuditWorker)

/** To be called at the end of a session: ends the requests and the worker. */
export function disposeAudit(graph: GraphClient): void {
  audits.get(graph)?.dispose()
  audits.delete(graph)
}
