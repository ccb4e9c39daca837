import type { Guid, Instant } from '../directory'
import type { ChangePlan, StepOutcome } from './types'

/** Applied steps by id: seen in what Graph answers, or not yet. */
export type Visibility = Readonly<Record<string, 'visible' | 'not-yet'>>

/** What is kept of one run of a plan, from before its first write on. No token and no secret is ever part of it. */
export interface ChangeRecord {
  plan: ChangePlan
  outcomes: readonly StepOutcome[]
  visibility: Visibility
  plannedAt: Instant
  startedAt: Instant
  /** null: it is under way, or the console was closed in the middle. */
  finishedAt: Instant | null
  /** When its result was last looked at in Graph; absent or null: never. */
  verifiedAt?: Instant | null
  actor: { objectId: Guid; displayName: string; userPrincipalName: string }
  tenantName: string
  /** Steps that were being written when this was kept. */
  running: string[]
}

/**
 * running: under way in this or another tab; interrupted: the console was closed in the middle; done: every step is as
 * wanted; partial: some are; nothing: none is; undone: a later plan took back all that it did.
 */
export type RecordState = 'running' | 'interrupted' | 'done' | 'partial' | 'nothing' | 'undone'

export const RECORD_STATES: readonly RecordState[] = [
  'running',
  'interrupted',
  'done',
  'partial',
  'nothing',
  'undone',
]

/**
 * How far the plan of a record came.
 * @param all every record of this tenant and account, for what was taken back
 * @param underWay ids of the plans that some tab is applying now
 */
export function stateOf(
  record: ChangeRecord,
  all: readonly ChangeRecord[],
  underWay: ReadonlySet<string>,
): RecordState {
  if (underWay.has(record.plan.id)) return 'running'
  if (isInterrupted(record)) return 'interrupted'
  if (isUndone(record, all)) return 'undone'
  const done = record.outcomes.filter(isAsWanted).length
  if (done === 0) return 'nothing'
  return done < record.plan.steps.length ? 'partial' : 'done'
}

/** Was the console closed in the middle (where no tab is applying it), and has nobody found out since what it did? */
function isInterrupted({ finishedAt, outcomes }: ChangeRecord): boolean {
  return finishedAt === null || outcomes.some((one) => one.state === 'unknown')
}

/** Was this plan taken back by a later one that came through whole, and was not itself taken back? */
function isUndone({ plan }: ChangeRecord, all: readonly ChangeRecord[]): boolean {
  return all.some(
    (one) =>
      one.plan.undoOf === plan.id &&
      one.plan.steps.length > 0 &&
      one.outcomes.filter(isAsWanted).length === one.plan.steps.length &&
      !isUndone(one, all),
  )
}

/** Outcomes with those of the steps that were being written when the console was closed: nobody knows what these did. */
export function outcomesOf({ outcomes, running }: ChangeRecord): StepOutcome[] {
  const told = new Set(outcomes.map((one) => one.stepId))
  const unclear = running.filter((stepId) => !told.has(stepId))
  return [...outcomes, ...unclear.map(unknownOutcome)]
}

function unknownOutcome(stepId: string): StepOutcome {
  return {
    stepId,
    state: 'unknown',
    added: [],
    removed: [],
    objectId: null,
    createdId: null,
    requestIds: [],
  }
}

/** Is there nothing left to do for the step that this became of? */
export function isAsWanted({ state }: StepOutcome): boolean {
  return state === 'applied' || state === 'already'
}

/** Steps that were not done (any more than that is not known). */
export function leftOf(record: ChangeRecord): number {
  return record.plan.steps.length - record.outcomes.filter(isAsWanted).length
}

/** Why somebody may not take back what a record tells of: it was done in another tenant, or with another account. */
export function refusalOf(
  record: ChangeRecord,
  session: { tenantId: Guid; actor: { objectId: Guid } },
): 'tenant' | 'account' | null {
  if (record.plan.tenantId !== session.tenantId) return 'tenant'
  return record.actor.objectId === session.actor.objectId ? null : 'account'
}

/** The plan as it may be kept or exported: without the first characters of secrets, which Graph tells of those it lists. */
export function withoutHints(plan: ChangePlan): ChangePlan {
  if (!plan.steps.some((step) => step.kind === 'remove-secret' && step.hint !== null)) return plan
  const steps = plan.steps.map((step) => (step.kind === 'remove-secret' ? { ...step, hint: null } : step))
  return { ...plan, steps }
}
