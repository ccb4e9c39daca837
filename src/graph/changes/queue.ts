import { bindingsOf } from '../../domain/changes/undo'
import { GRAPH_ROOT } from '../../domain/changes/references'
import type { Bindings, ChangeStep } from '../../domain/changes/steps'
import type { StepOutcome } from '../../domain/changes/types'
import { unchanged } from './effect'
import { lockOf } from './locks'
import { beginRun, type StepRun } from './stepRun'

/** The steps of one run of a plan: what may begin, what has begun, what became of it. */
interface StepQueue {
  /** Steps that can be worked on together now, in the plan's order: no two of the same object. */
  take(most: number): StepRun[]
  /** A step that has begun is worked on again at the next turn. */
  again(run: StepRun): void
  finish(outcome: StepOutcome): void
  /** Gives every step that has not begun its outcome. */
  end(because: 'cancelled' | 'skipped'): void
  /** Steps that have begun and have no outcome. */
  running(): string[]
  isRunning(stepId: string): boolean
  isDone(): boolean
  /** How many steps have an outcome. */
  ended(): number
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
  const pending = new Set(steps.filter((step) => !outcomes.has(step.id)))
  const waiting = new Map<string, ChangeStep[]>()
  for (const step of pending) {
    for (const id of step.dependsOn) {
      const others = waiting.get(id)
      if (others) others.push(step)
      else waiting.set(id, [step])
    }
  }

  /** Steps that depend on one that did not succeed get their outcome, and so on down the chain. */
  function skipDependants(stepId: string): void {
    const failed = [stepId]
    for (let id = failed.pop(); id !== undefined; id = failed.pop()) {
      for (const step of waiting.get(id) ?? []) {
        if (!pending.delete(step)) continue
        record(unchanged(step, 'skipped', { skippedBecause: 'dependency' }))
        failed.push(step.id)
      }
    }
  }

  function begin(step: ChangeStep): StepRun {
    const run = beginRun(step)
    begun.set(step.id, run)
    locks.set(lockOf(step, bindings), step.id)
    return run
  }

  const planned = new Set([...pending].map((step) => step.id))
  for (const id of waiting.keys()) if (!planned.has(id) && !succeeded(outcomes.get(id))) skipDependants(id)
  return {
    created,
    take(most) {
      const taken = ready.splice(0, most)
      for (const step of pending) {
        if (taken.length >= most) break
        if (!mayBegin(step)) continue
        pending.delete(step)
        taken.push(begin(step))
      }
      return taken
    },
    again: (run) => void ready.push(run),
    finish(outcome) {
      const run = begun.get(outcome.stepId)
      begun.delete(outcome.stepId)
      for (const [lock, id] of locks) if (id === run?.step.id) locks.delete(lock)
      if (outcome.state === 'applied' && outcome.createdId) created.add(outcome.stepId)
      record(outcome)
      if (!succeeded(outcome)) skipDependants(outcome.stepId)
    },
    end(because) {
      const why = because === 'skipped' ? { skippedBecause: 'dependency' as const } : {}
      for (const step of pending) record(unchanged(step, because, why))
      pending.clear()
    },
    running: () => [...begun.keys()],
    isRunning: (stepId) => begun.has(stepId),
    isDone: () => pending.size === 0 && begun.size === 0,
    ended: () => outcomes.size,
    outcomes: () => steps.flatMap((step) => outcomes.get(step.id) ?? []),
    bindings: () => bindings,
  }

  function mayBegin(step: ChangeStep): boolean {
    return step.dependsOn.every((id) => succeeded(outcomes.get(id))) && !locks.has(lockOf(step, bindings))
  }
}

/** Is what depends on this step free to begin? Not on a secret that was made, but whose value nobody has. */
function succeeded(outcome: StepOutcome | undefined): boolean {
  return outcome?.state === 'already' || (outcome?.state === 'applied' && !outcome.error)
}
