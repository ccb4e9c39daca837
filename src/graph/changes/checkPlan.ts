import { GRAPH_ROOT } from '../../domain/changes/references'
import { readsFor } from '../../domain/changes/requests'
import { isStale } from '../../domain/changes/stale'
import type { Bindings, ChangeStep } from '../../domain/changes/steps'
import type { ChangePlan } from '../../domain/changes/types'
import { type GraphClient, GraphError } from '../types'
import { readSteps } from './readSteps'

/**
 * Reads, before a plan is applied, everything that it is about: `stale` are the ids of steps of which the tenant is no
 * longer as it was when the plan was made, `unreadable` those that cannot be told. What the plan itself is to create is
 * not looked at. Writes nothing; rejects only with the signal's reason.
 */
export async function checkPlan(
  graph: GraphClient,
  plan: ChangePlan,
  { signal }: { signal?: AbortSignal } = {},
): Promise<{ stale: string[]; unreadable: string[] }> {
  const bindings: Bindings = graph.root ? { [GRAPH_ROOT]: graph.root } : {}
  const steps = plan.steps.filter((step) => isThere(step, bindings))
  const readings = await readSteps(graph, steps, bindings, signal ? { signal } : {})
  signal?.throwIfAborted()
  const stale: string[] = []
  const unreadable: string[] = []
  steps.forEach((step, index) => {
    const reading = readings[index]
    if (reading?.ok) {
      if (isStale(step, reading.observed)) stale.push(step.id)
    } else if (reading?.error instanceof GraphError && reading.error.kind === 'not-found') {
      stale.push(step.id)
    } else unreadable.push(step.id)
  })
  return { stale, unreadable }
}

/** Does the step name objects that exist, and none that the plan is yet to create? */
function isThere(step: ChangeStep, bindings: Bindings): boolean {
  return readsFor(step, bindings).every(({ path }) => !decodeURIComponent(path).includes('{{'))
}
