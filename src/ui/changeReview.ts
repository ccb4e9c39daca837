import { createContext, useContext } from 'react'
import type { Guid, Instant } from '../domain/directory'
import type { ChangeIntent, ChangePlan, ProvisionIntent, StepOutcome } from '../domain/changes/types'

/** A client secret that Graph made during a run. It lives in memory only: never keep, log or link it. */
export interface MadeSecret {
  stepId: string
  keyId: Guid
  value: string
  endDateTime: Instant
}

/** What a run of the review came to. */
export interface ReviewResult {
  /** What was carried out: the ticked steps. */
  plan: ChangePlan
  outcomes: readonly StepOutcome[]
  /** Values of the client secrets that were made, to be put where they are used. */
  secrets: readonly MadeSecret[]
}

/** Called once a run, after its verification, while the review is still open. Nothing may have been applied: look at the outcomes. */
type OnDone = (result: ReviewResult) => void

/**
 * Called once when the person leaves the review after the registration was created (also where a later step failed: look
 * at the outcomes). The secret was shown with a copy button before; it is handed over for the form that asked.
 */
type OnReady = (result: ReviewResult & { appId: Guid }) => void

/** A wish of which the plan is made from fresh facts. */
export interface IntentReview {
  intent: ChangeIntent
  /** What the application was called where the wish comes from; shown where the tenant does not tell its name. */
  appName?: string | undefined
  /** It is about all that is granted: what could not be read of that is missing from the wish, and said so. */
  everything?: boolean
  onDone?: OnDone
}

/** A plan that is made already: an undo, a bulk revocation, an interrupted plan. */
export interface PlanReview {
  plan: ChangePlan
  /** Outcomes of an interrupted run that is to be taken up again: what is done is not done twice. */
  resume?: readonly StepOutcome[]
  /** As {@link IntentReview.everything}. */
  everything?: boolean
  onDone?: OnDone
  onReady?: OnReady
}

/** A registration to be created. */
export interface ProvisionReview {
  provision: ProvisionIntent
  onDone?: OnDone
  onReady?: OnReady
}

export type ReviewRequest = IntentReview | PlanReview | ProvisionReview

/**
 * Opens the one review through which every write goes. `app/` provides it, above every screen, so that a form below stays
 * as it is. A bare intent is the same as `{ intent }`.
 */
export type OpenChangeReview = (wish: ChangeIntent | ReviewRequest) => void

export const ChangeReviewContext = createContext<OpenChangeReview | null>(null)

/** The review's opener. Throws outside of a signed-in part. */
export function useChangeReview(): OpenChangeReview {
  const open = useContext(ChangeReviewContext)
  if (!open) throw new Error('useChangeReview needs the change review above it')
  return open
}
