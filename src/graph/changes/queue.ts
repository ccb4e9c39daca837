import { bindingsOf } from '../../domain/changes/undo'
import { GRAPH_ROOT } from '../../domain/changes/references'
import type { Bindings, ChangeStep } from '../../domain/changes/steps'
import type { StepOutcome } from '../../domain/changes/types'
import { unchanged } from './effect'
import { lockOf } from './locks'
import { beginRun, type StepRun } from './stepRun'

/** The steps of one run of a plan: what may begin, what has begun, what became of it. */
export interface StepQueue {
  /** Steps that can be worked on together now, in the plan's order: no two of the same object. */
  take(most: number): StepRun[]
  /** A step that has begun is worked on again at the next turn. */
  again(run: StepRun): void
  finish(outcome: StepOutcome): void
  /** Gives every step that has not begun its outcome. */
  end(because: 'cancelled' | 'skipped'): void
  /** Steps that have begun and have no outcome. */
  running(): string[]
  isDone(): boolean
  outcomes(): StepOutcome[]
  bindings(): Bindings
  /** Ids of the steps that created what they stand for, in this run. */
  created: ReadonlySet<string>
}

/** @param root where the session's Graph stands, for addresses within bodies */
export function createQueue(
  steps: readonly ChangeStep[],
  earlier: readonly StepOutcome[],
  root: string | undefined,
): StepQueue {
  const outcomes = new Map<string, StepOutcome>()
  const created = new Set<string>()
  const begun = new Map<string, StepRun>()
  const locks = new Map<string, string>()
  const ready: StepRun[] = []
  const bindings: Record<string, string> = root ? { [GRAPH_ROOT]: root } : {}
  const record = (outcome: StepOutcome) => {
    outcomes.set(outcome.stepId, outcome)
    Object.assign(bindings, bindingsOf([outcome]))
  }
  const isDone = ({ state }: StepOutcome) => state === 'applied' || state === 'already'
  earlier.filter(isDone).forEach(record)
  let pending = steps.filter((step) => !outcomes.has(step.id))

  /** Steps whose prerequisites have failed get their outcome, one after the other down the chain. */
  function skipBlocked(): void {
    const planned = new Set([...pending.map((step) => step.id), ...begun.keys()])
    const isBlocked = (id: string) => !planned.has(id) && !succeeded(outcomes.get(id))
    const blocked = pending.filter((step) => step.dependsOn.some(isBlocked))
    if (blocked.length === 0) return
    pending = pending.filter((step) => !blocked.includes(step))
    for (const step of blocked) record(unchanged(step, 'skipped', { skippedBecause: 'dependency' }))
    skipBlocked()
  }

  function begin(step: ChangeStep): StepRun {
    const run = beginRun(step)
    begun.set(step.id, run)
    locks.set(lockOf(step, bindings), step.id)
    return run
  }

  skipBlocked()
  return {
    created,
    take(most) {
      const taken = ready.splice(0, most)
      const fresh = new Set<ChangeStep>()
      for (const step of pending) {
        if (taken.length >= most) break
        if (!mayBegin(step)) continue
        fresh.add(step)
        taken.push(begin(step))
      }
      if (fresh.size > 0) pending = pending.filter((step) => !fresh.has(step))
      return taken
    },
    again: (run) => void ready.push(run),
    finish(outcome) {
      const run = begun.get(outcome.stepId)
      begun.delete(outcome.stepId)
      for (const [lock, id] of locks) if (id === run?.step.id) locks.delete(lock)
      if (outcome.state === 'applied' && outcome.createdId) created.add(outcome.stepId)
      record(outcome)
      const isAwaited = pending.some((step) => step.dependsOn.includes(outcome.stepId))
      if (isAwaited && !succeeded(outcome)) skipBlocked()
    },
    end(because) {
      const why = because === 'skipped' ? { skippedBecause: 'dependency' as const } : {}
      for (const step of pending) record(unchanged(step, because, why))
      pending = []
    },
    running: () => [...begun.keys()],
    isDone: () => pending.length === 0 && begun.size === 0,
    outcomes: () => steps.flatMap((step) => outcomes.get(step.id) ?? []),
    bindings: () => bindings,
  }

  function mayBegin(step: ChangeStep): boolean {
    return step.dependsOn.every((id) => succeeded(outcomes.get(id))) && !locks.has(lockOf(step, bindings))
  }
}

/** Is what depends on this step free to begin? Not on a secret that was made, but whose value nobody has. */
export function succeeded(outcome: StepOutcome | undefined): boolean {
  return outcome?.state === 'already' || (outcome?.state === 'applied' && !outcome.error)
}
