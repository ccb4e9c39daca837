import type { ChangePlan } from '../../domain/changes/types'
import { useChangeReview } from '../../ui/changeReview'

/** Opens the review with a plan that is made already: an undo. */
export function usePlanReview(): (plan: ChangePlan) => void {
  const open = useChangeReview()
  return (plan) => open({ plan })
}
