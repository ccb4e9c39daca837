import { plannedObservation, requestFor } from '../../domain/changes/requests'
import { likelySecrets } from '../../domain/changes/secrets'
import type { Bindings, ChangeStep, Observation, StepRequest } from '../../domain/changes/steps'
import type { ChangePlan, StepFailure, StepOutcome } from '../../domain/changes/types'
import { bindingsOf } from '../../domain/changes/undo'
import type { GraphClient } from '../types'
import { doneOutcome } from './doneOutcome'
import { failureOf, isOthers, unchanged } from './effect'
import { type Look, type LookOptions, lookUntilDone } from './verifyPlan'

/** With an applied `add-secret`: it was made, but its value went with the answer. Remove it, and make another. */
const SECRET_LOST: StepFailure = {
  name: 'GraphError',
  kind: 'malformed',
  code: 'secret-lost',
  status: 0,
  requestId: null,
}

/**
 * Finds out what steps of state `unknown` really did, by reading until Graph shows it, for at most 45 seconds of waiting
 * (less where `until` says so). Writes nothing. What is found counts as this plan's doing (`applied`), measured by what the plan was made on; what is
 * not found was not done (`cancelled`); what cannot be read stays `unknown`. All outcomes in their order; never rejects.
 */
export async function settle(
  graph: GraphClient,
  plan: ChangePlan,
  outcomes: readonly StepOutcome[],
  options: LookOptions = {},
): Promise<StepOutcome[]> {
  if (isOthers(graph, plan)) return [...outcomes]
  const unknown = new Set(outcomes.filter((one) => one.state === 'unknown').map((one) => one.stepId))
  const steps = plan.steps.filter((step) => unknown.has(step.id))
  const last = new Map<string, Look>()
  const remember = (looks: readonly Look[]) => looks.forEach((look) => last.set(look.step.id, look))
  const bindings = bindingsOf(outcomes)
  await lookUntilDone(graph, steps, outcomes, options, remember, wasDone)
  return outcomes.map((outcome) => {
    const look = last.get(outcome.stepId)
    return look ? settled(look, outcome, bindings, options.signal?.aborted ?? false) : outcome
  })
}

function wasDone(step: ChangeStep, observed: Observation, bindings: Bindings): boolean {
  if (step.kind === 'add-secret') return likelySecrets(step, observed).length > 0
  return requestFor(step, observed, bindings) === null
}

function settled(
  { step, reading, isDone }: Look,
  outcome: StepOutcome,
  bindings: Bindings,
  stopped: boolean,
): StepOutcome {
  if (!reading.ok) return { ...outcome, error: failureOf(reading.error) }
  // It may be that Graph did not show it yet.
  if (!isDone) return stopped ? outcome : unchanged(step, 'cancelled')
  const before = plannedObservation(step)
  const request = requestFor(step, before, bindings) ?? NO_WRITE
  const done = doneOutcome(step, { observed: before, request }, reading.observed, null, bindings)
  if (step.kind !== 'add-secret') return done
  const [keyId = null] = likelySecrets(step, reading.observed)
  return {
    ...done,
    added: keyId ? [keyId] : [],
    objectId: keyId,
    createdId: keyId,
    error: SECRET_LOST,
  }
}

/** The plan had nothing to do there: then nothing of it is to be undone either. */
const NO_WRITE: StepRequest = { method: 'GET', path: '/' }
