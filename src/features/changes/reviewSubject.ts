import { isReference } from '../../domain/changes/references'
import type { ChangeIntent, ChangePlan } from '../../domain/changes/types'
import type { ReviewRequest } from '../../ui/changeReview'

/** What a review is opened with; `id` becomes the id of the plan, where it is yet to be made. */
export interface ReviewSubject {
  id: string
  request: ReviewRequest
}

export function subjectOf(wish: ChangeIntent | ReviewRequest): ReviewSubject {
  return { id: crypto.randomUUID(), request: 'appId' in wish ? { intent: wish } : wish }
}

/** Client ID of the one registration that is to be read; null where there are several, or none yet. */
export function appIdOf({ request }: ReviewSubject): string | null {
  if ('intent' in request) return request.intent.appId
  return 'plan' in request ? request.plan.appId : null
}

/** What the review is called while its plan is yet to be made. */
export function nameOf({ request }: ReviewSubject): string {
  if ('provision' in request) return request.provision.displayName
  return 'plan' in request ? request.plan.appDisplayName : (request.appName ?? '')
}

/** What was wanted, for the words where nothing of it is left to do. */
export function wishOf({
  request,
}: ReviewSubject): 'grant' | 'revoke' | 'certificate' | 'redirect' | 'undo' | 'other' {
  if ('plan' in request) return request.plan.undoOf === undefined ? 'other' : 'undo'
  if ('provision' in request) return 'other'
  const { grant, revoke, addCertificate, addRedirectUris = [] } = request.intent
  if (grant.length > 0) return 'grant'
  if (addCertificate) return 'certificate'
  if (addRedirectUris.length > 0) return 'redirect'
  return revoke.length > 0 ? 'revoke' : 'other'
}

/** The applications that a plan changes, each once; where a plan has only one, that. */
export function targetsOf(plan: ChangePlan): { appId: string | null; displayName: string }[] {
  const targets = new Map<string, { appId: string | null; displayName: string }>()
  for (const { target } of plan.steps) {
    if (target) targets.set(target.appId ?? target.displayName, target)
  }
  if (plan.appId !== null || targets.size === 0) {
    return [{ appId: plan.appId, displayName: plan.appDisplayName }]
  }
  return [...targets.values()]
}

/**
 * What is changed, where it is one application: its name, with its client ID or, where that is not known, the object id of
 * its enterprise application. null where there are several.
 */
export function onlyTarget(
  plan: ChangePlan,
): { displayName: string; appId: string | null; objectId: string | null } | null {
  const [only, ...others] = targetsOf(plan)
  if (!only?.displayName || others.length > 0) return null
  const step = plan.steps.find((one) => 'clientId' in one && !isReference(one.clientId))
  const objectId = only.appId === null && step && 'clientId' in step ? step.clientId : null
  return { ...only, objectId }
}
