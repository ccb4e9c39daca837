import { useCallback, useMemo, useState } from 'react'
import { withoutSteps } from '../../domain/changes/rebase'
import type { ChangeStep } from '../../domain/changes/steps'
import type { ChangePlan } from '../../domain/changes/types'

export interface Selection {
  /** The plan without what is left out, and without what builds on that. */
  selected: ChangePlan
  has: (step: ChangeStep) => boolean
  /** The step that has to be ticked first; null: the step is ticked, or left out by itself. */
  neededBy: (step: ChangeStep) => ChangeStep | null
  /** Ticking a step ticks what it builds on. */
  select: (id: string, on: boolean) => void
  selectAll: (on: boolean) => void
}

/** Which steps of a plan are to be carried out. `fixed`: steps that cannot be ticked. */
export function useSelection(plan: ChangePlan, fixed: ReadonlySet<string>): Selection {
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set())
  const byId = useMemo(() => new Map(plan.steps.map((step) => [step.id, step])), [plan])
  const selected = useMemo(
    () => withoutSteps(plan, new Set([...unticked, ...fixed])),
    [fixed, plan, unticked],
  )
  const ids = useMemo(() => new Set(selected.steps.map((step) => step.id)), [selected])
  const select = useCallback(
    (id: string, on: boolean) =>
      setUnticked((current) => {
        const next = new Set(current)
        if (on) for (const one of withPrerequisites(id, byId)) next.delete(one)
        else next.add(id)
        return next
      }),
    [byId],
  )
  return {
    selected,
    has: (step) => ids.has(step.id),
    neededBy: (step) => {
      if (ids.has(step.id) || unticked.has(step.id) || fixed.has(step.id)) return null
      return byId.get(step.dependsOn.find((id) => byId.has(id) && !ids.has(id)) ?? '') ?? null
    },
    select,
    selectAll: (on) => setUnticked(new Set(on ? [] : byId.keys())),
  }
}

/** The step and everything that it builds on. */
export function withPrerequisites(id: string, byId: ReadonlyMap<string, ChangeStep>): Set<string> {
  const found = new Set<string>()
  const take = (one: string) => {
    if (found.has(one)) return
    found.add(one)
    byId.get(one)?.dependsOn.forEach(take)
  }
  take(id)
  return found
}
