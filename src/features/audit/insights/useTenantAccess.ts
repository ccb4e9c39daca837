import { useContext, useMemo } from 'react'
import { type Session, SessionContext } from '../../../auth/session'
import { useAudit } from '../../../graph/audit/useAudit'
import { GraphContext } from '../../../graph/GraphContext'
import type { GraphClient } from '../../../graph/types'
import { ChangeReviewContext, type OpenChangeReview } from '../../../ui/changeReview'

export interface TenantAccess {
  session: Session
  graph: GraphClient
  review: OpenChangeReview
}

/**
 * The way into the tenant that the report is about; null where nobody is signed in, or where a file's snapshot of another
 * tenant is shown: nothing may be changed or looked up there.
 */
export function useTenantAccess(): TenantAccess | null {
  const session = useContext(SessionContext)
  const graph = useContext(GraphContext)
  const review = useContext(ChangeReviewContext)
  const { facts } = useAudit().state
  const same = session?.tenantId === facts?.tenantId && session?.environment.id === facts?.environment
  return useMemo(
    () => (session && graph && review && same ? { session, graph, review } : null),
    [session, graph, review, same],
  )
}
