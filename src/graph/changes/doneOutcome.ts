import { bindStep } from '../../domain/changes/references'
import type { Bindings, ChangeStep, Observation, StepRequest } from '../../domain/changes/steps'
import type { OnSecret, StepOutcome } from '../../domain/changes/types'
import { malformed } from '../errors'
import { effectOf, objectIdOf } from './effect'
import type { Sent } from './sendTogether'

/** A write, and what was read before it. */
export interface Write {
  observed: Observation
  request: StepRequest
  /** Takes away a secret whose value went with a lost answer; the step's own write comes after. */
  tidies?: boolean
}

/** What of Graph's answer to a write matters. */
export interface Answered {
  body: { id?: string; appId?: string; keyId?: string } | undefined
  requestId: string | null
}

/**
 * The outcome of a write that was done.
 * @param observed what was read last
 * @param response null where the answer was lost, and reading again told that it was done
 */
export function doneOutcome(
  step: ChangeStep,
  write: Write,
  observed: Observation,
  response: Answered | null,
  bindings: Bindings,
): StepOutcome {
  const creates = write.request.method === 'POST' && step.kind !== 'remove-secret'
  const body = response?.body
  const id = body?.keyId ?? body?.id ?? objectIdOf(step, observed)
  const found = observed.kind === 'application' ? observed.found : null
  const appId = step.kind === 'create-application' ? (body?.appId ?? found?.appId) : undefined
  return {
    stepId: step.id,
    state: 'applied',
    ...effectOf(bindStep(step, bindings), write.observed, id),
    ...(appId ? { appId } : {}),
    objectId: write.request.method === 'DELETE' ? null : id,
    createdId: creates ? id : null,
    requestIds: response?.requestId ? [response.requestId] : [],
  }
}

/**
 * An answer to the creation of something that does not tell what was created is none: it is looked up, like one that was
 * lost. Without its ids nothing could build on it, nor take it back.
 */
export function checkedAnswer({ request, tidies }: Write, result: Sent): Sent {
  if (!result.ok || tidies || request.method !== 'POST' || /\/\$ref$|\/removePassword$/u.test(request.path))
    return result
  const body = Object(result.response.body) as Partial<Record<string, unknown>>
  const told = request.path.endsWith('/addPassword') ? ['keyId', 'secretText'] : ['id']
  if (request.path === '/applications') told.push('appId')
  if (told.every((name) => typeof body[name] === 'string' && body[name] !== '')) return result
  return { ok: false, error: malformed(request, 'The answer does not tell what was created') }
}

/** Hands a secret's value on, which is kept nowhere else. https://learn.microsoft.com/graph/api/application-addpassword */
export function handSecretOn(step: ChangeStep, body: unknown, onSecret: OnSecret | undefined): void {
  if (step.kind !== 'add-secret') return
  const { keyId, secretText, endDateTime } = body as Partial<Record<string, string>>
  if (!keyId || !secretText) return
  try {
    onSecret?.({ stepId: step.id, keyId, value: secretText, endDateTime: endDateTime ?? step.endDateTime })
  } catch {
    // Whoever shows it has failed; what Graph did is the same.
  }
}
