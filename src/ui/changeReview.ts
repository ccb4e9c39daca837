import { createContext, useContext } from 'react'
import type { ChangeIntent } from '../domain/changes/types'

/** Opens the one review through which every write goes. `app/` provides it, above every screen, so that a form below stays as it is. */
export type OpenChangeReview = (intent: ChangeIntent) => void

export const ChangeReviewContext = createContext<OpenChangeReview | null>(null)

/** The review's opener. Throws outside of a signed-in part. */
export function useChangeReview(): OpenChangeReview {
  const open = useContext(ChangeReviewContext)
  if (!open) throw new Error('useChangeReview needs the change review above it')
  return open
}
