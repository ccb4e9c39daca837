import { createContext, useContext } from 'react'
import type { ChangePlan } from '../../domain/changes/types'

/** Opens the review with a plan that is made already: an undo. */
export const PlanReviewContext = createContext<((plan: ChangePlan) => void) | null>(null)

export function usePlanReview(): (plan: ChangePlan) => void {
  const open = useContext(PlanReviewContext)
  if (!open) throw new Error('usePlanReview needs the change review above it')
  return open
}
