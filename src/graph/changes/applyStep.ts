import { SCOPE_LIMIT } from '../../domain/changes/delegated'
import { isReference } from '../../domain/changes/references'
import { requestFor } from '../../domain/changes/requests'
import type { Bindings, ChangeStep, Observation, StepOutcome, StepRequest } from '../../domain/changes/types'
import { type GraphClient, GraphError, type GraphRequest } from '../types'
import { effectOf, failureOf, objectIdOf, unchanged } from './effect'
import { observe } from './observe'

export interface StepOptions {
  signal?: AbortSignal
  /** The plan is applied after a click: popups are allowed. */
  interactive?: boolean
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

/** Graph's replicas agree within half a minute as a rule. Waits in milliseconds, 45 s in all. */
export const BACK_OFF_MS: readonly number[] = [1000, 2000, 4000, 8000, 15_000, 15_000]

/** Waits for other steps' removals to be seen before an enterprise application is said to be in use. */
const IN_USE_WAITS = 4
const NETWORK_WAITS = 3

interface Write {
  observed: Observation
  request: StepRequest
}

/**
 * Applies one step: reads, writes what is lacking, and reads again where the answer leaves open what happened. Never
 * rejects: what went wrong is in the outcome.
 */
export async function applyStep(
  graph: GraphClient,
  step: ChangeStep,
  bindings: Bindings,
  options: StepOptions,
): Promise<StepOutcome> {
  const call = { scopes: step.scopes, interactive: options.interactive }
  /** A write whose answer was lost: it may have been done. */
  let lost: Write | null = null
  for (let attempt = 0; ; attempt += 1) {
    let error: unknown
    try {
      const observed = await observe(graph, step, bindings, { ...call, signal: options.signal })
      const request = requestFor(step, observed, bindings)
      if (!request) return lost ? done(step, lost, observed, null) : already(step, observed)
      if (observed.kind === 'principal' && observed.inUse) {
        if (attempt >= IN_USE_WAITS) return unchanged(step, 'skipped', { skippedBecause: 'in-use' })
      } else {
        const tooLong = refusalOf(request)
        if (tooLong) return unchanged(step, 'failed', { error: tooLong })
        const write: Write = { observed, request }
        try {
          // Not the signal: a write that has begun is waited for, so that its outcome is known.
          const response = await graph.send<{ id?: string }>(request as GraphRequest, call)
          return done(step, lost ?? write, observed, response)
        } catch (thrown) {
          if (isKind(thrown, 'network')) lost ??= write
          throw thrown
        }
      }
    } catch (thrown) {
      error = thrown
    }
    if (options.signal?.aborted && !lost) return unchanged(step, 'cancelled')
    const wait = BACK_OFF_MS[attempt]
    // It is there, whoever assigned it; only where it may have been us its id is worth waiting for.
    const duplicate = isKind(error, 'conflict') && step.kind === 'assign-role'
    if (duplicate && (!lost || wait === undefined)) return unchanged(step, 'already')
    if (error !== undefined && (wait === undefined || !mayHelp(error, step, attempt))) {
      return unchanged(step, 'failed', { error: failureOf(error) })
    }
    try {
      await options.sleep(wait ?? 0, options.signal)
    } catch {
      return lost ? unchanged(step, 'failed', { error: failureOf(error) }) : unchanged(step, 'cancelled')
    }
  }
}

/** Is it worth reading and trying again? */
function mayHelp(error: unknown, step: ChangeStep, attempt: number): boolean {
  // A row that another replica holds already will be read in a moment.
  if (isKind(error, 'conflict')) return true
  if (isKind(error, 'network')) return attempt < NETWORK_WAITS
  return (
    isKind(error, 'not-found') && 'clientId' in step && [step.clientId, step.resourceId].some(isReference)
  )
}

function isKind(error: unknown, kind: GraphError['kind']): boolean {
  return error instanceof GraphError && error.kind === kind
}

function already(step: ChangeStep, observed: Observation): StepOutcome {
  return unchanged(step, 'already', { objectId: objectIdOf(step, observed) })
}

function done(
  step: ChangeStep,
  write: Write,
  observed: Observation,
  response: { body: { id?: string } | undefined; requestId: string | null } | null,
): StepOutcome {
  const creates = write.request.method === 'POST'
  const id = response?.body?.id ?? objectIdOf(step, observed)
  return {
    stepId: step.id,
    state: 'applied',
    ...effectOf(step, write.observed),
    objectId: write.request.method === 'DELETE' ? null : id,
    createdId: creates ? id : null,
    requestIds: response?.requestId ? [response.requestId] : [],
  }
}

function refusalOf(request: StepRequest) {
  const { scope } = (request.body ?? {}) as { scope?: string }
  if (scope === undefined || scope.length <= SCOPE_LIMIT) return null
  return { name: 'GraphError', kind: 'refused', code: 'scope-too-long', status: 0, requestId: null }
}
