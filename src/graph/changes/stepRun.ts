import { SCOPE_LIMIT } from '../../domain/changes/delegated'
import { isReference } from '../../domain/changes/references'
import { removalOfSecret, requestFor } from '../../domain/changes/requests'
import { lostSecrets } from '../../domain/changes/secrets'
import { isChangedSince } from '../../domain/changes/stale'
import type { Bindings, ChangeStep, Observation, StepRequest } from '../../domain/changes/steps'
import type { StepFailure, StepOutcome } from '../../domain/changes/types'
import { GraphError } from '../types'
import { type Answered, doneOutcome, type Write } from './doneOutcome'
import { failureOf, objectIdOf, unchanged } from './effect'

/** Graph's replicas agree within half a minute as a rule. Waits in milliseconds, 45 s in all. */
export const BACK_OFF_MS: readonly number[] = [1000, 2000, 4000, 8000, 15_000, 15_000]

/** Waits for other steps' removals to be seen before something is said to be in use. */
const IN_USE_WAITS = 4
const NETWORK_WAITS = 3
/** A write about an object that is younger than this finds, as a rule, a replica that does not know it. */
export const NEWBORN_MS = 2000
/** One new token for a claims challenge, one for a token that was merely rejected. */
const TOKEN_TRIES = 2
/** Looks for what cannot be told from a second one like it, before it is made anew: 15 s. */
const LOST_WAITS = 4

/** A step that has begun. What it has learned decides what comes next; nothing here talks to Graph. */
export interface StepRun {
  readonly step: ChangeStep
  attempt: number
  /** A write whose answer was lost: it may have been done. */
  lost: { write: Write; error: unknown } | null
  /** It builds on what was created a moment ago, and has given Graph's replicas the time to hear of it. */
  rested: boolean
  /** An answer left open what is there now, so that what must be so need not be. */
  mustRead: boolean
}

export type Next = { outcome: StepOutcome } | { write: Write } | { wait: number }

export const beginRun = (step: ChangeStep): StepRun => ({
  step,
  attempt: 0,
  lost: null,
  rested: false,
  mustRead: false,
})

/** What to do now that the step's object was read. `stopped`: nothing more is to be written. */
export function afterRead(run: StepRun, observed: Observation, bindings: Bindings, stopped: boolean): Next {
  const { step, lost, attempt } = run
  const orphan = lost && orphanOf(step, lost.write.observed, observed)
  if (orphan && !stopped) return { write: { observed, request: orphan, tidies: true } }
  const request = requestFor(step, observed, bindings)
  if (!request) {
    return {
      outcome: lost ? doneOutcome(step, lost.write, observed, null, bindings) : already(step, observed),
    }
  }
  if (stopped) return { outcome: stoppedOutcome(run) }
  if ('inUse' in observed && observed.inUse) {
    if (attempt < IN_USE_WAITS) return waitOf(run)
    if (step.kind === 'delete-principal') {
      return { outcome: unchanged(step, 'skipped', { skippedBecause: 'in-use' }) }
    }
  }
  if (isChangedSince(step, observed)) return { outcome: failed(step, refusal('changed-since')) }
  if (isTooLong(request)) return { outcome: failed(step, refusal('scope-too-long')) }
  if (lost && isUnmistakable(step) && attempt < LOST_WAITS) return waitOf(run)
  return { write: { observed, request } }
}

/** What to do after the answer to a write. `response`: of a success. */
export function afterWrite(run: StepRun, write: Write, response: Answered, bindings: Bindings): Next {
  if (!write.tidies) {
    // Measured by what was read last: had the lost one been done, there would be nothing left to do.
    return { outcome: doneOutcome(run.step, write, write.observed, response, bindings) }
  }
  run.lost = null
  return waitOf(run)
}

/** What to do after a read or a write (`write`) failed. */
export function afterError(run: StepRun, error: unknown, write: Write | null, stopped: boolean): Next {
  const { step } = run
  if (!write || !isKind(error, 'not-found')) run.mustRead = true
  if (write && !write.tidies && isAnswerLost(error) && !isNotDone(error)) run.lost ??= { write, error }
  if (stopped) {
    // One look more tells what became of it.
    if (run.lost && write) return { wait: 0 }
    return { outcome: stoppedOutcome(run) }
  }
  const last = BACK_OFF_MS[run.attempt] === undefined
  // It is there, whoever made it; only where it may have been us its id is worth waiting for.
  if (write && isDuplicate(step, error) && (!run.lost || last)) return { outcome: unchanged(step, 'already') }
  if (last || !mayHelp(run, error, write)) {
    const isOpen = run.lost !== null && (!write || isAnswerLost(error))
    return { outcome: isOpen ? stoppedOutcome(run) : failed(step, failureOf(error)) }
  }
  const { wait } = waitOf(run)
  // The client has waited as long as Graph asked.
  return { wait: isNotDone(error) ? 0 : wait }
}

function waitOf(run: StepRun): { wait: number } {
  const wait = BACK_OFF_MS[run.attempt] ?? 0
  run.attempt += 1
  return { wait }
}

/** Ended before its write; or after one of which it is not known what it did. */
export function stoppedOutcome({ step, lost }: StepRun): StepOutcome {
  return lost ? unchanged(step, 'unknown', { error: failureOf(lost.error) }) : unchanged(step, 'cancelled')
}

/** Is it worth reading and trying again? */
function mayHelp({ step, attempt, lost }: StepRun, error: unknown, write: Write | null): boolean {
  if (isNotDone(error)) return !isKind(error, 'unauthorized') || attempt < TOKEN_TRIES
  // A row that another replica holds already will be read in a moment.
  if (isKind(error, 'conflict')) return true
  // Graph has one answer for a secret that is gone and for all else that is wrong.
  if (step.kind === 'remove-secret' && write && isKind(error, 'invalid')) return lost !== null || attempt < 1
  if (isKind(error, 'network') || (write && isAnswerLost(error))) return attempt < NETWORK_WAITS
  if (!isKind(error, 'not-found')) return false
  // What was to be deleted or changed is gone, or what the step builds on was created a moment ago.
  if (step.kind === 'delegated-grant' && write && write.request.method !== 'POST') return true
  return write?.request.method === 'DELETE' || waitsForAnother(step)
}

/** Graph was not ready, or wanted another token: what was read is old by now, so the step reads and writes anew. */
function isNotDone(error: unknown): boolean {
  return error instanceof GraphError && error.notDone
}

function waitsForAnother(step: ChangeStep): boolean {
  return Object.values(step).some((value) => typeof value === 'string' && isReference(value))
}

/** Of these a second one can be made beside the first, so that only patience tells whether there is one. */
function isUnmistakable(step: ChangeStep): boolean {
  return step.kind === 'create-application' || step.kind === 'add-secret'
}

/** https://learn.microsoft.com/graph/errors: two writes at the same time, not two of the same. */
const CONCURRENT = 'Directory_ConcurrencyViolation'

function isDuplicate(step: ChangeStep, error: unknown): boolean {
  return (
    (step.kind === 'assign-role' || step.kind === 'add-owner') &&
    isKind(error, 'conflict') &&
    (error as GraphError).code !== CONCURRENT
  )
}

function isKind(error: unknown, kind: GraphError['kind']): boolean {
  return error instanceof GraphError && error.kind === kind
}

/** No answer, half of one, or one that leaves open how far Graph came. */
function isAnswerLost(error: unknown): boolean {
  return (['network', 'server', 'malformed'] as const).some((kind) => isKind(error, kind))
}

function orphanOf(step: ChangeStep, before: Observation, now: Observation): StepRequest | null {
  const keyId = step.kind === 'add-secret' ? lostSecrets(step, before, now)[0] : undefined
  return keyId === undefined || step.kind !== 'add-secret' ? null : removalOfSecret(step, keyId)
}

function already(step: ChangeStep, observed: Observation): StepOutcome {
  const appId = observed.kind === 'application' ? observed.found?.appId : undefined
  return unchanged(step, 'already', { objectId: objectIdOf(step, observed), ...(appId ? { appId } : {}) })
}

export function failed(step: ChangeStep, error: StepFailure): StepOutcome {
  return unchanged(step, 'failed', { error })
}

/** Why the console itself does not write. */
export function refusal(code: 'changed-since' | 'scope-too-long' | 'other-tenant'): StepFailure {
  return { name: 'GraphError', kind: 'refused', code, status: 0, requestId: null }
}

function isTooLong({ body }: StepRequest): boolean {
  const { scope } = (body ?? {}) as { scope?: string }
  return scope !== undefined && scope.length > SCOPE_LIMIT
}
