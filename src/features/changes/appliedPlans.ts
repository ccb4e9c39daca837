import { useMemo, useSyncExternalStore } from 'react'
import { type Session, useSession } from '../../auth/session'
import type { ChangePlan, StepOutcome } from '../../domain/changes/types'
import type { Visibility } from '../../graph/changes/verifyPlan'

/** A plan that was applied in this session; no token and no secret is part of it. */
export interface AppliedPlan {
  plan: ChangePlan
  outcomes: readonly StepOutcome[]
  visibility: Visibility
  /** ISO 8601. */
  appliedAt: string
}

interface Stored {
  version: 1
  tenantId: string
  actorId: string
  items: AppliedPlan[]
}

const KEY = 'gcc.changes'
const NONE: readonly AppliedPlan[] = []

/** What was read last, so that the same text gives the same list (useSyncExternalStore asks for it). */
let cache: { text: string; stored: Stored } | null = null
const listeners = new Set<() => void>()

/** Newest first. Of another tenant or account nothing is shown. */
export function readApplied(session: Pick<Session, 'tenantId' | 'actor'>): readonly AppliedPlan[] {
  const text = sessionStorage.getItem(KEY)
  if (!text) return NONE
  if (cache?.text !== text) {
    const stored = parse(text)
    if (!stored) return NONE
    cache = { text, stored }
  }
  const { tenantId, actorId, items } = cache.stored
  return tenantId === session.tenantId && actorId === session.actor.objectId ? items : NONE
}

/** Adds the plan, or replaces what is kept of it. */
export function recordApplied(session: Pick<Session, 'tenantId' | 'actor'>, entry: AppliedPlan): void {
  const others = readApplied(session).filter((one) => one.plan.id !== entry.plan.id)
  const stored: Stored = {
    version: 1,
    tenantId: session.tenantId,
    actorId: session.actor.objectId,
    items: [entry, ...others],
  }
  sessionStorage.setItem(KEY, JSON.stringify(stored))
  for (const listener of listeners) listener()
}

/** The plans of this session's tenant and account. */
export function useAppliedPlans(): readonly AppliedPlan[] {
  const session = useSession()
  const read = useMemo(() => () => readApplied(session), [session])
  return useSyncExternalStore(subscribe, read)
}

/** Was this plan taken back by a later one that came through (and was not itself taken back)? */
export function isUndone(entry: AppliedPlan, all: readonly AppliedPlan[]): boolean {
  return all.some(
    (one) =>
      one.plan.undoOf === entry.plan.id &&
      one.outcomes.length > 0 &&
      one.outcomes.every((outcome) => outcome.state === 'applied' || outcome.state === 'already') &&
      !isUndone(one, all),
  )
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function parse(text: string): Stored | null {
  try {
    const value = JSON.parse(text) as Partial<Stored> | null
    // Another version of the console may have written it.
    return value?.version === 1 && Array.isArray(value.items) ? (value as Stored) : null
  } catch {
    return null
  }
}
