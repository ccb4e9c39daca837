import { GRAPH_ROOT } from '../../domain/changes/references'
import { readsFor } from '../../domain/changes/requests'
import { isStale } from '../../domain/changes/stale'
import type { Bindings, ChangeStep } from '../../domain/changes/steps'
import type { ChangePlan } from '../../domain/changes/types'
import { type GraphClient, GraphError } from '../types'
import { isOthers } from './effect'
import { type Reading, readSteps } from './readSteps'

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
  if (isOthers(graph, plan)) return { stale: [], unreadable: plan.steps.map(({ id }) => id) }
  const steps = plan.steps.filter((step) => isThere(step, bindings))
  const readings = await readSteps(graph, steps, bindings, signal ? { signal } : {})
  signal?.throwIfAborted()
  const judged = steps.map((step, index) => [step.id, judge(step, readings[index])] as const)
  const idsOf = (wanted: Judgement) => judged.flatMap(([id, judgement]) => (judgement === wanted ? [id] : []))
  return { stale: idsOf('stale'), unreadable: idsOf('unreadable') }
}

type Judgement = 'fresh' | 'stale' | 'unreadable'

function judge(step: ChangeStep, reading: Reading | undefined): Judgement {
  if (!reading?.ok) {
    return reading?.error instanceof GraphError && reading.error.kind === 'not-found' ? 'stale' : 'unreadable'
  }
  try {
    return isStale(step, reading.observed) ? 'stale' : 'fresh'
  } catch {
    // A damaged entry of a record.
    return 'unreadable'
  }
}

/** Does the step name objects that exist, and none that the plan is yet to create? */
function isThere(step: ChangeStep, bindings: Bindings): boolean {
  try {
    return readsFor(step, bindings).every(({ path }) => !/\{\{|%7B%7B/iu.test(path))
  } catch {
    // Reading tells why it cannot be read.
    return true
  }
}
