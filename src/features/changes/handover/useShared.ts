import { useMemo, useState } from 'react'
import { useSession } from '../../../auth/session'
import { sharedPlanFile, sharePlan, type SharedWish, toShared } from '../../../domain/changes/shared'
import type { ReviewRequest } from '../../../ui/changeReview'
import { paths } from '../../../ui/paths'

/** A wish ready to go to somebody else. */
export interface Shared {
  /** null: too long for a link, or it cannot be handed over. */
  link: string | null
  /** null: it cannot be handed over. */
  file: string | null
  /** Does it name its author? */
  named: boolean
  setNamed: (named: boolean) => void
}

/** What was wanted, without what waits for its end; null for a plan that is made already: an undo, a bulk revocation. */
export function wishToShare(request: ReviewRequest | undefined): SharedWish | null {
  if (request && 'intent' in request) return { intent: request.intent }
  return request && 'provision' in request ? { provision: request.provision } : null
}

/** The link and the file of a wish; null where there is no wish. */
export function useShared(wish: SharedWish | null, appName: string): Shared | null {
  const { tenantId, environment, actor } = useSession()
  const [named, setNamed] = useState(true)
  const [now] = useState(() => new Date())
  return useMemo(() => {
    if (!wish) return null
    const from = named ? actor.displayName : null
    const shared = toShared(wish, { tenantId, environment: environment.id, from, appName, now })
    const fragment = sharePlan(shared)
    return {
      link: fragment && `${window.location.origin}${paths.sharedPlan()}#${fragment}`,
      file: sharedPlanFile(shared),
      named,
      setNamed,
    }
  }, [wish, appName, tenantId, environment, actor, named, now])
}
