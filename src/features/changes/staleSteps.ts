import type { ChangeStep } from '../../domain/changes/steps'
import type { ChangePlan } from '../../domain/changes/types'

/**
 * What differs between a plan as it was shown and as it is now. `ids`: steps that are known to have changed.
 * `marked`: steps of now that changed or are new; `gone`: steps that are no longer needed.
 */
export function staleSteps(
  shown: ChangePlan,
  now: ChangePlan,
  ids: ReadonlySet<string>,
): { marked: ReadonlySet<string>; gone: ChangeStep[] } {
  const before = new Map(shown.steps.map((step) => [step.id, JSON.stringify(step)]))
  const present = new Set(now.steps.map((step) => step.id))
  const differs = (step: ChangeStep) => ids.has(step.id) || before.get(step.id) !== JSON.stringify(step)
  return {
    marked: new Set(now.steps.filter(differs).map((step) => step.id)),
    gone: shown.steps.filter((step) => !present.has(step.id)),
  }
}
