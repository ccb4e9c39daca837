import { type ChangeRecord, isAsWanted } from '../../domain/changes/record'
import type { ChangePlan, StepOutcome } from '../../domain/changes/types'

/**
 * Writes the record of a run, one write at a time and always the newest: what was overtaken while another was being
 * written is left out. Resolves when the record given, or a newer one, is durable.
 */
export function createRecorder(
  put: (record: ChangeRecord) => Promise<void>,
): (record: ChangeRecord) => Promise<void> {
  let newest: ChangeRecord | null = null
  let tail = Promise.resolve()
  const write = async () => {
    const record = newest
    newest = null
    if (!record) return
    try {
      await put(record)
    } catch (error) {
      newest ??= record
      throw error
    }
  }
  return (record) => {
    newest = record
    tail = tail.catch(() => undefined).then(write)
    return tail
  }
}

/** Outcomes of a run that took an earlier one up again: of what was not part of it now, the earlier ones stand. */
export function withEarlier(
  plan: ChangePlan,
  earlier: readonly StepOutcome[],
  outcomes: readonly StepOutcome[],
): StepOutcome[] {
  const known = new Map([...earlier, ...outcomes].map((one) => [one.stepId, one]))
  return plan.steps.flatMap((step) => known.get(step.id) ?? [])
}

/**
 * Of an earlier run what stands while these steps are carried out: of those that are tried again nothing is known until
 * they end, so that a run that is cut short does not pass for the earlier one.
 */
export function standing(
  earlier: readonly StepOutcome[],
  { steps }: Pick<ChangePlan, 'steps'>,
): StepOutcome[] {
  const again = new Set(steps.map(({ id }) => id))
  return earlier.filter((one) => isDone(one) || !again.has(one.stepId))
}

/** Is there nothing left to do for the step that this became of? */
export function isDone(outcome: StepOutcome | undefined): boolean {
  return outcome !== undefined && isAsWanted(outcome)
}
