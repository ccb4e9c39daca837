import type { Guid } from '../directory'
import { inverseId, inverseOf } from './inverse'
import { lossOf, lostPermissions } from './loss'
import { bindStep, referenceTo } from './references'
import { tokenVersionIn } from './requests/application'
import { type Bindings, type ChangeStep, type CreateApplicationStep, declaredKey } from './steps'
import type { ChangePlan, ImpossibleAddition, StepOutcome } from './types'

interface Done {
  step: ChangeStep
  outcome: StepOutcome
}

/**
 * The plan that takes back what this plan really did, last first: only the scope tokens, assignments, declarations, keys,
 * URIs, owners and settings that it added go, only those that it removed come back. What others did meanwhile stays, since
 * every step of the undo reads before it writes as any other does. What nothing brings back is among `impossibleAdditions`
 * (`not-there`: a secret's value, a registration, a certificate whose content nobody could read; `expired`: Graph takes no
 * certificate whose time is over; permissions that nobody can grant again, with the reason).
 */
export function undoPlan(
  plan: ChangePlan,
  outcomes: readonly StepOutcome[],
  options: { now: Date; id: string },
): ChangePlan {
  const bindings = bindingsOf(outcomes)
  const byStep = new Map(outcomes.map((one) => [one.stepId, one]))
  const done = withoutDeleted(plan).steps.flatMap((step): Done[] => {
    const outcome = byStep.get(step.id)
    return outcome?.state === 'applied' ? [{ step, outcome }] : []
  })
  const impossible = impossibleIn(plan, byStep, options.now)
  let steps = done
    .reverse()
    .flatMap(({ step, outcome }) => takeBack(bindStep(step, bindings), outcome))
    .filter((step) => !(step.kind === 'add-certificate' && isOver(step.certificate, options.now)))
  steps = withDeletions(steps, done)
  for (const { step } of done) {
    if (step.kind === 'delete-principal') steps = replacePrincipal(steps, step)
  }
  const created = done.find(({ step }) => step.kind === 'create-application')
  return {
    id: options.id,
    tenantId: plan.tenantId,
    appId: plan.appId ?? created?.outcome.appId ?? null,
    appDisplayName: plan.appDisplayName,
    createdAt: options.now.toISOString(),
    steps: lastFirst(connect(steps), done),
    impossible: [],
    ...(impossible.length > 0 ? { impossibleAdditions: impossible } : {}),
    undoOf: plan.id,
  }
}

/** The ids that later steps may refer to. */
export function bindingsOf(outcomes: readonly StepOutcome[]): Bindings {
  return Object.fromEntries(
    outcomes.flatMap(({ stepId, objectId, appId }) => [
      ...(objectId ? [[stepId, objectId] as const] : []),
      ...(appId ? [[`${stepId}.appId`, appId] as const] : []),
    ]),
  )
}

/** A deleted registration does not come back, so what went with it has nothing to come back to. */
function withoutDeleted(plan: ChangePlan): ChangePlan {
  const byId = new Map(plan.steps.map((step) => [step.id, step]))
  const gone = new Set<string>()
  const take = (id: string) => {
    if (gone.has(id)) return
    gone.add(id)
    byId.get(id)?.dependsOn.forEach(take)
  }
  for (const step of plan.steps) if (step.kind === 'delete-application') take(step.id)
  return gone.size > 0 ? { ...plan, steps: plan.steps.filter((step) => !gone.has(step.id)) } : plan
}

function impossibleIn(
  plan: ChangePlan,
  outcomes: ReadonlyMap<string, StepOutcome>,
  now: Date,
): ImpossibleAddition[] {
  const all = plan.steps.flatMap((step): ImpossibleAddition[] => {
    const outcome = outcomes.get(step.id)
    if (outcome?.state !== 'applied') return []
    switch (step.kind) {
      case 'remove-secret':
        return [{ what: step.displayName ?? step.keyId, reason: 'not-there' }]
      case 'delete-application':
        return [{ what: step.displayName, reason: 'not-there' }]
      case 'remove-certificate': {
        const certificate = certificateBack(step.certificate, outcome)
        const what = certificate.displayName || certificate.thumbprint
        if (certificate.der === '') return [{ what, reason: 'not-there' }]
        return isOver(certificate, now) ? [{ what, reason: 'expired' }] : []
      }
      case 'remove-role':
      case 'delegated-grant': {
        const { forGood: reason } = step
        return reason ? lostPermissions(step, outcome.removed).map((what) => ({ what, reason })) : []
      }
      default:
        return []
    }
  })
  // Many users may have consented to the same.
  return [...new Map(all.map((one) => [`${one.reason} ${one.what}`, one])).values()]
}

function certificateBack<Certificate>(planned: Certificate, outcome: StepOutcome) {
  return outcome.removedCertificate ?? planned
}

function isOver({ notAfter }: { notAfter: string }, now: Date): boolean {
  return Date.parse(notAfter) <= now.getTime()
}

/** @param step with its references bound */
function takeBack(step: ChangeStep, outcome: StepOutcome): ChangeStep[] {
  const inverse = inverseOf(step)
  const { added, removed, createdId } = outcome
  switch (inverse?.kind) {
    case undefined:
      return []
    case 'delete-application':
      return createdId ? [{ ...inverse, applicationObjectId: createdId }] : []
    case 'delete-principal':
      return createdId ? [{ ...inverse, principalId: createdId }] : []
    case 'remove-role':
      return createdId ? [{ ...inverse, assignmentId: createdId }] : []
    case 'remove-secret':
      return createdId ? [{ ...inverse, keyId: createdId }] : []
    case 'delegated-grant': {
      const add = lossOf(step) ? [] : removed
      if (added.length + add.length === 0) return []
      const before = outcome.objectId ? { grantId: outcome.objectId, scope: '' } : null
      return [{ ...inverse, add, remove: added, before }]
    }
    case 'declare': {
      const remove = inverse.remove.filter((entry) => added.includes(declaredKey(entry)))
      const add = inverse.add.filter((entry) => removed.includes(declaredKey(entry)))
      return add.length + remove.length > 0 ? [{ ...inverse, add, remove }] : []
    }
    case 'remove-redirect-uris':
      return added.length > 0 ? [{ ...inverse, uris: added }] : []
    case 'add-redirect-uris':
    case 'move-redirect-uris':
      return removed.length > 0 ? [{ ...inverse, uris: removed }] : []
    case 'set-application':
      return removed.length > 0 ? [{ ...inverse, ...tokenVersionIn(removed) }] : []
    case 'add-certificate': {
      const certificate = certificateBack(inverse.certificate, outcome)
      return removed.length > 0 && certificate.der !== '' ? [{ ...inverse, certificate }] : []
    }
    case 'remove-certificate':
    case 'remove-owner':
      return added.length > 0 ? [inverse] : []
    case 'create-principal':
    case 'assign-role':
    case 'add-owner':
      return removed.length > 0 ? [inverse] : []
    case 'set-principal':
      return added.length > 0 ? [inverse] : []
    case 'create-application':
    case 'add-secret':
      return []
  }
}

/**
 * With a registration goes all that stands on it: it is deleted whole, and only while it carries nothing but what the plan
 * put there.
 */
function withDeletions(steps: readonly ChangeStep[], done: readonly Done[]): ChangeStep[] {
  let rest = [...steps]
  for (const { step, outcome } of done) {
    const objectId = outcome.createdId
    if (step.kind !== 'create-application' || !objectId) continue
    const made = [...declaredWith(step), ...done.flatMap((one) => madeOn(one, objectId, step.id))]
    rest = rest
      .filter((one) => !isOn(one, objectId))
      .map((one) => (isDeletionOf(one, objectId) ? { ...one, made } : one))
    rest = rest.map((one) => (isDeletionOf(one, objectId) ? afterPrincipals(one, rest, outcome.appId) : one))
  }
  return rest
}

function isOn(step: ChangeStep, objectId: Guid): boolean {
  return (
    step.kind !== 'delete-application' &&
    'applicationObjectId' in step &&
    step.applicationObjectId === objectId
  )
}

function isDeletionOf(step: ChangeStep, objectId: Guid) {
  return step.kind === 'delete-application' && step.applicationObjectId === objectId
}

function declaredWith(step: CreateApplicationStep): string[] {
  return [
    ...step.redirectUris.map(({ uri }) => uri),
    ...step.declared.map(declaredKey),
    ...(step.certificate ? [step.certificate.thumbprint] : []),
  ]
}

function madeOn({ step, outcome }: Done, objectId: Guid, createdBy: string): string[] {
  if (!('applicationObjectId' in step)) return []
  if (![objectId, referenceTo(createdBy)].includes(step.applicationObjectId)) return []
  return [...outcome.added, ...(outcome.createdId ? [outcome.createdId] : [])]
}

function afterPrincipals(step: ChangeStep, all: readonly ChangeStep[], appId: Guid | undefined): ChangeStep {
  const principals = all.filter((one) => one.kind === 'delete-principal' && one.appId === appId)
  return { ...step, dependsOn: [...step.dependsOn, ...principals.map((one) => one.id)] }
}

/** An enterprise application is deleted after everything that hangs on it is taken back. */
function connect(steps: readonly ChangeStep[]): ChangeStep[] {
  if (!steps.some((step) => step.kind === 'delete-principal')) return [...steps]
  const hanging = steps.filter((step) => 'clientId' in step)
  return steps.map((step) => {
    if (step.kind !== 'delete-principal') return step
    const users = hanging.filter((one) => [one.clientId, one.resourceId].includes(step.principalId))
    return { ...step, dependsOn: users.map((one) => one.id) }
  })
}

/**
 * What replaced something on a registration goes only when that is back: else nothing in force would be left of its
 * credentials, or no redirect URI.
 */
function lastFirst(steps: readonly ChangeStep[], done: readonly Done[]): ChangeStep[] {
  const onRegistration = new Set(steps.filter((one) => 'applicationObjectId' in one).map((one) => one.id))
  const waits = new Map<string, string[]>()
  for (const { step } of done) {
    const own = inverseId(step.id)
    if (!onRegistration.has(own)) continue
    for (const before of step.dependsOn.map(inverseId).filter((id) => onRegistration.has(id))) {
      waits.set(before, [...(waits.get(before) ?? []), own])
    }
  }
  return steps.map((step) => {
    const more = waits.get(step.id)
    return more ? { ...step, dependsOn: [...new Set([...step.dependsOn, ...more])] } : step
  })
}

/** One that is created again gets a new object id, which everything that hung on the old one must use. */
function replacePrincipal(
  steps: readonly ChangeStep[],
  deleted: Extract<ChangeStep, { kind: 'delete-principal' }>,
): ChangeStep[] {
  const createId = inverseOf(deleted)?.id ?? ''
  const swap = (id: string) => (id === deleted.principalId ? referenceTo(createId) : id)
  return steps.map((step) => {
    if (step.kind === 'set-principal' && step.principalId === deleted.principalId) {
      return { ...step, dependsOn: [...step.dependsOn, createId], principalId: referenceTo(createId) }
    }
    if (!('clientId' in step) || ![step.clientId, step.resourceId].includes(deleted.principalId)) return step
    const dependsOn = [...step.dependsOn, createId]
    return { ...step, dependsOn, clientId: swap(step.clientId), resourceId: swap(step.resourceId) }
  })
}
