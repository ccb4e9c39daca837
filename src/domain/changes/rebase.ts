import type { Application, RegistrationFacts } from '../directory'
import { isRowOf } from './delegated'
import { targetRow } from './requests/grants'
import { redirectUrisOf } from './requests/redirects'
import type { ChangeStep, DelegatedGrantStep } from './steps'
import type { ChangePlan } from './types'

/**
 * The same plan, with `before` as the tenant is read now: for showing what stays in a plan that was made earlier. The
 * value that a setting had stays as it was, since by it a third value is noticed.
 */
export function rebase(plan: ChangePlan, facts: RegistrationFacts): ChangePlan {
  const { application } = facts
  return {
    ...plan,
    steps: plan.steps.map((step) => {
      if (step.kind === 'delegated-grant') return rebaseGrant(step, facts)
      return application ? rebaseOn(step, application) : step
    }),
  }
}

function rebaseGrant(step: DelegatedGrantStep, { grants }: RegistrationFacts): DelegatedGrantStep {
  if (grants.state !== 'read') return step
  const row = targetRow(
    step,
    grants.value.filter((one) => isRowOf(step, one)),
  )
  return { ...step, before: row && { grantId: row.id, scope: row.scope } }
}

function rebaseOn(step: ChangeStep, application: Application): ChangeStep {
  if (!('applicationObjectId' in step) || step.applicationObjectId !== application.objectId) return step
  switch (step.kind) {
    case 'declare':
      return { ...step, before: application.requiredResourceAccess }
    case 'add-certificate':
    case 'remove-certificate':
      return { ...step, before: application.keyCredentials }
    case 'add-redirect-uris':
    case 'remove-redirect-uris':
      return { ...step, before: redirectUrisOf(application, step.platform) }
    case 'move-redirect-uris': {
      const [from, to] = [step.from, step.to].map((platform) => redirectUrisOf(application, platform))
      return { ...step, before: { from: from ?? [], to: to ?? [] } }
    }
    case 'set-application':
      return step.setting.property.startsWith('implicit')
        ? { ...step, implicitGrant: application.web.implicitGrant }
        : step
    default:
      return step
  }
}

/** The plan without the steps that are left out, nor those that depend on one of them. */
export function withoutSteps(plan: ChangePlan, leftOut: ReadonlySet<string>): ChangePlan {
  const out = new Set(leftOut)
  // Until nothing more goes: a plan may name a step before the one that it depends on.
  for (let size = -1; size !== out.size;) {
    size = out.size
    for (const step of plan.steps) if (step.dependsOn.some((id) => out.has(id))) out.add(step.id)
  }
  return { ...plan, steps: plan.steps.filter((step) => !out.has(step.id)) }
}
