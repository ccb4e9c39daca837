import type { Guid } from '../directory'
import { inverseOf } from './requests'
import { referenceTo, resolve } from './references'
import { type Bindings, type ChangePlan, type ChangeStep, declaredKey, type StepOutcome } from './types'

/**
 * The plan that takes back what this plan really did, last first: only the scope tokens, assignments and declarations
 * that it added go, only those that it removed come back. What others granted meanwhile stays, since every step of the
 * undo reads before it writes as any other does.
 */
export function undoPlan(
  plan: ChangePlan,
  outcomes: readonly StepOutcome[],
  options: { now: Date; id: string },
): ChangePlan {
  const bindings = bindingsOf(outcomes)
  const done = plan.steps.flatMap((step) => {
    const outcome = outcomes.find((one) => one.stepId === step.id)
    return outcome?.state === 'applied' ? [{ step, outcome }] : []
  })
  let steps = done.reverse().flatMap(({ step, outcome }) => takeBack(step, outcome, bindings))
  for (const { step } of done) {
    if (step.kind === 'delete-principal')
      steps = replacePrincipal(steps, step.principalId, inverseOf(step).id)
  }
  return {
    ...plan,
    id: options.id,
    createdAt: options.now.toISOString(),
    steps: connect(steps),
    impossible: [],
    undoOf: plan.id,
  }
}

/** The ids that later steps may refer to. */
export function bindingsOf(outcomes: readonly StepOutcome[]): Bindings {
  return Object.fromEntries(outcomes.flatMap((one) => (one.objectId ? [[one.stepId, one.objectId]] : [])))
}

function takeBack(step: ChangeStep, outcome: StepOutcome, bindings: Bindings): ChangeStep[] {
  const inverse = inverseOf(step)
  switch (inverse.kind) {
    case 'delete-principal':
      return outcome.createdId ? [{ ...inverse, principalId: outcome.createdId }] : []
    case 'create-principal':
      return outcome.removed.length > 0 ? [inverse] : []
    case 'remove-role':
      if (!outcome.createdId) return []
      return [{ ...inverse, ...bound(inverse, bindings), assignmentId: outcome.createdId }]
    case 'assign-role':
      return outcome.removed.length > 0 ? [{ ...inverse, ...bound(inverse, bindings) }] : []
    case 'delegated-grant': {
      const { added: remove, removed: add } = outcome
      if (add.length + remove.length === 0) return []
      const before = outcome.objectId ? { grantId: outcome.objectId, scope: '' } : null
      return [{ ...inverse, ...bound(inverse, bindings), add, remove, before }]
    }
    case 'declare': {
      const remove = inverse.remove.filter((entry) => outcome.added.includes(declaredKey(entry)))
      const add = inverse.add.filter((entry) => outcome.removed.includes(declaredKey(entry)))
      return add.length + remove.length > 0 ? [{ ...inverse, add, remove }] : []
    }
    case 'remove-certificate':
      return outcome.added.length > 0 ? [inverse] : []
    case 'add-certificate':
      return outcome.removed.length > 0 ? [inverse] : []
    case 'remove-redirect-uris':
      return outcome.added.length > 0 ? [{ ...inverse, uris: outcome.added }] : []
    case 'add-redirect-uris':
      return outcome.removed.length > 0 ? [{ ...inverse, uris: outcome.removed }] : []
  }
}

function bound(step: { clientId: string; resourceId: string }, bindings: Bindings) {
  return { clientId: resolve(step.clientId, bindings), resourceId: resolve(step.resourceId, bindings) }
}

/** An enterprise application is deleted after everything that hangs on it is taken back. */
function connect(steps: readonly ChangeStep[]): ChangeStep[] {
  const hanging = steps.filter((step) => 'clientId' in step)
  return steps.map((step) => {
    if (step.kind !== 'delete-principal') return step
    const users = hanging.filter((one) => [one.clientId, one.resourceId].includes(step.principalId))
    return { ...step, dependsOn: users.map((one) => one.id) }
  })
}

/** One that is created again gets a new object id, which everything that hung on the old one must use. */
function replacePrincipal(steps: readonly ChangeStep[], deletedId: Guid, createId: string): ChangeStep[] {
  const swap = (id: string) => (id === deletedId ? referenceTo(createId) : id)
  return steps.map((step) => {
    if (!('clientId' in step) || ![step.clientId, step.resourceId].includes(deletedId)) return step
    const dependsOn = [...step.dependsOn, createId]
    return { ...step, dependsOn, clientId: swap(step.clientId), resourceId: swap(step.resourceId) }
  })
}
