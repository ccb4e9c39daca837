import { requestFor } from '../../domain/changes/requests'
import type { ChangePlan, StepOutcome } from '../../domain/changes/types'
import { bindingsOf } from '../../domain/changes/undo'
import { sleep as realSleep } from '../http/sleep'
import type { GraphClient } from '../types'
import { BACK_OFF_MS } from './applyStep'
import { observe } from './observe'

/** Applied steps by id: seen in what Graph answers now, or not yet. */
export type Visibility = Readonly<Record<string, 'visible' | 'not-yet'>>

/**
 * Reads again what was applied until Graph shows it, for at most 45 seconds of waiting; replicas may lag that long.
 * Never rejects: what cannot be read counts as not yet visible.
 */
export async function verifyPlan(
  graph: GraphClient,
  plan: ChangePlan,
  outcomes: readonly StepOutcome[],
  options: {
    signal?: AbortSignal
    onProgress?: (visibility: Visibility) => void
    sleep?: (ms: number, signal?: AbortSignal) => Promise<void>
  } = {},
): Promise<Visibility> {
  const { signal, onProgress, sleep = realSleep } = options
  const bindings = bindingsOf(outcomes)
  const applied = new Set(outcomes.filter((one) => one.state === 'applied').map((one) => one.stepId))
  const steps = plan.steps.filter((step) => applied.has(step.id))
  let visibility: Visibility = Object.fromEntries(steps.map((step) => [step.id, 'not-yet'] as const))
  try {
    for (const wait of [0, ...BACK_OFF_MS]) {
      const pending = steps.filter((step) => visibility[step.id] === 'not-yet')
      if (pending.length === 0) break
      if (wait > 0) await sleep(wait, signal)
      for (const step of pending) {
        // The write has nothing left to do: it is visible.
        const seen = await observe(graph, step, bindings, { scopes: step.scopes, signal }).then(
          (observed) => requestFor(step, observed, bindings) === null,
          () => false,
        )
        if (seen) visibility = { ...visibility, [step.id]: 'visible' }
        signal?.throwIfAborted()
      }
      onProgress?.(visibility)
    }
  } catch {
    // Stopped: what was seen so far stands.
  }
  return visibility
}
