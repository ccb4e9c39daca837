import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useSession } from '../../../auth/session'
import { intentOf, ownerRemoval } from '../../../domain/changes/audited'
import type { AuditedWish } from '../../../domain/changes/auditedEntry'
import { useGraph } from '../../../graph/GraphContext'
import { objectIdQuery } from '../../../graph/queries/objectId'
import { useChangeReview } from '../../../ui/changeReview'

/** isGone: the application is no longer there; apiGone: the API of what is to be granted again. */
type TakeBackProblem = 'isGone' | 'apiGone'

/**
 * Opens the review with what takes a change of the log back. Who the objects are is asked of the tenant, not of the log,
 * and the plan is made from what is there now.
 */
export function useTakeBack() {
  const graph = useGraph()
  const { tenantId } = useSession()
  const queryClient = useQueryClient()
  const open = useChangeReview()
  return useMutation({
    mutationFn: async (wish: AuditedWish): Promise<TakeBackProblem | null> => {
      const find = (objectId: string) => queryClient.fetchQuery(objectIdQuery(graph, objectId))
      const [subject, api] = await Promise.all([
        find(wish.subject.objectId),
        wish.api === null ? null : find(wish.api),
      ])
      if (!subject) return 'isGone'
      if (wish.api !== null && !api && (wish.changes.grant ?? []).length > 0) return 'apiGone'
      const { appId, displayName: appDisplayName } = subject
      const now = new Date()
      const plan = ownerRemoval(wish, { tenantId, appId, appDisplayName, now, id: crypto.randomUUID() })
      const intent = intentOf(wish, { appId, apiAppId: api?.appId ?? '' })
      open(plan ? { plan } : { intent, appName: appDisplayName || (wish.subject.name ?? undefined) })
      return null
    },
  })
}
