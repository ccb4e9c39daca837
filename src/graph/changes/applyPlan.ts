import type { ChangePlan, ChangeStep, StepOutcome } from '../../domain/changes/types'
import { bindingsOf } from '../../domain/changes/undo'
import { sleep } from '../http/sleep'
import type { GraphClient } from '../types'
import { applyStep, type StepOptions } from './applyStep'
import { unchanged } from './effect'

export interface ApplyOptions extends Partial<StepOptions> {
  /** Called before each step (`running`) and after the last (null), with the outcomes so far. */
  onProgress?: (outcomes: readonly StepOutcome[], running: string | null) => void
}

/**
 * Applies a plan step by step, in its order, each step reading before it writes. A step that fails stops those that
 * depend on it and nothing else; an aborted `signal` stops before the next write. One outcome a step, never rejects.
 */
export async function applyPlan(
  graph: GraphClient,
  plan: ChangePlan,
  options: ApplyOptions = {},
): Promise<StepOutcome[]> {
  const stepOptions: StepOptions = { sleep, ...options }
  const outcomes: StepOutcome[] = []
  for (const step of inOrder(plan.steps)) {
    options.onProgress?.([...outcomes], step.id)
    outcomes.push(await outcomeOf(graph, step, outcomes, stepOptions))
  }
  options.onProgress?.([...outcomes], null)
  return outcomes
}

async function outcomeOf(
  graph: GraphClient,
  step: ChangeStep,
  outcomes: readonly StepOutcome[],
  options: StepOptions,
): Promise<StepOutcome> {
  if (options.signal?.aborted) return unchanged(step, 'cancelled')
  const succeeded = (id: string) =>
    outcomes.some((one) => one.stepId === id && (one.state === 'applied' || one.state === 'already'))
  if (!step.dependsOn.every(succeeded)) {
    return unchanged(step, 'skipped', { skippedBecause: 'dependency' })
  }
  return applyStep(graph, step, bindingsOf(outcomes), options)
}

/** The plan's order, save that nothing comes before what it depends on. */
function inOrder(steps: readonly ChangeStep[]): ChangeStep[] {
  const ordered: ChangeStep[] = []
  const visit = (step: ChangeStep, above: readonly string[]) => {
    if (ordered.includes(step) || above.includes(step.id)) return
    for (const one of steps) if (step.dependsOn.includes(one.id)) visit(one, [...above, step.id])
    ordered.push(step)
  }
  for (const step of steps) visit(step, [])
  return ordered
}
