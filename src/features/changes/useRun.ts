import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useSession } from '../../auth/session'
import type { ChangePlan, StepOutcome } from '../../domain/changes/types'
import { applyPlan } from '../../graph/changes/applyPlan'
import { type Visibility, verifyPlan } from '../../graph/changes/verifyPlan'
import { invalidateDirectory } from '../../graph/directory/directories'
import { useGraph } from '../../graph/GraphContext'
import { invalidateRegistration } from '../../graph/queries/registration'
import { resourceQuery } from '../../graph/queries/resource'
import type { GraphClient } from '../../graph/types'
import { recordApplied } from './appliedPlans'

export type Run =
  | { phase: 'review'; tokenError: unknown }
  | { phase: 'asking'; plan: ChangePlan }
  | {
      phase: 'applying' | 'verifying' | 'done'
      plan: ChangePlan
      outcomes: readonly StepOutcome[]
      /** Step that is being applied. */
      running: string | null
      visibility: Visibility
      stopping: boolean
    }

/** From the Apply click to the verified result. `start` must be called in the click itself: a popup may have to open. */
export function useRun(): {
  run: Run
  start: (plan: ChangePlan) => void
  stop: () => void
  reset: () => void
} {
  const session = useSession()
  const graph = useGraph()
  const queryClient = useQueryClient()
  const [run, setRun] = useState<Run>({ phase: 'review', tokenError: null })
  const stopper = useRef<AbortController | null>(null)
  const leaving = useRef<AbortController | null>(null)
  useEffect(() => {
    const controller = new AbortController()
    leaving.current = controller
    return () => {
      controller.abort()
      stopper.current?.abort()
    }
  }, [])

  const perform = async (plan: ChangePlan, signal: AbortSignal) => {
    const appliedAt = new Date().toISOString()
    const show = (
      phase: 'applying' | 'verifying' | 'done',
      outcomes: readonly StepOutcome[],
      visibility: Visibility,
      running: string | null = null,
    ) => {
      setRun({ phase, plan, outcomes, visibility, running, stopping: phase === 'applying' && signal.aborted })
      // Kept from the first step on, so that leaving half-way does not lose the way back.
      recordApplied(session, { plan, outcomes, visibility, appliedAt })
    }
    const outcomes = await applyPlan(graph, plan, {
      signal,
      interactive: true,
      onProgress: (sofar, running) => show('applying', sofar, {}, running),
    })
    show('verifying', outcomes, {})
    invalidate(queryClient, graph, plan, session.consoleClientId)
    const visibility = await verifyPlan(graph, plan, outcomes, {
      // Not `signal`: what was applied before a stop is verified all the same.
      signal: leaving.current?.signal,
      onProgress: (seen) => show('verifying', outcomes, seen),
    })
    invalidate(queryClient, graph, plan, session.consoleClientId)
    show('done', outcomes, visibility)
  }

  const start = (plan: ChangePlan) => {
    const scopes = [...new Set(plan.steps.flatMap((step) => step.scopes))]
    const asking = session.getToken(scopes, { interactive: true })
    const controller = new AbortController()
    stopper.current = controller
    setRun({ phase: 'asking', plan })
    asking.then(
      () => (controller.signal.aborted ? undefined : perform(plan, controller.signal)),
      (tokenError: unknown) => setRun({ phase: 'review', tokenError }),
    )
  }
  const stop = () => {
    stopper.current?.abort()
    setRun((current) => ('stopping' in current ? { ...current, stopping: true } : current))
  }
  const reset = () => setRun({ phase: 'review', tokenError: null })
  return { run, start, stop, reset }
}

function invalidate(
  queryClient: QueryClient,
  graph: GraphClient,
  plan: ChangePlan,
  consoleClientId: string,
): void {
  void invalidateRegistration(queryClient, plan.appId)
  // Applying may have added to the console's own consent.
  void invalidateRegistration(queryClient, consoleClientId)
  for (const step of plan.steps) {
    if (step.kind === 'create-principal' || step.kind === 'delete-principal') {
      void queryClient.invalidateQueries({ queryKey: resourceQuery(graph, step.appId).queryKey })
    }
  }
  invalidateDirectory(graph)
}
