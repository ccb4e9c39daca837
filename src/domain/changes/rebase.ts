import type { RegistrationFacts } from '../directory'
import { redirectUrisOf } from './additions'
import { isRowOf } from './delegated'
import type { ChangePlan } from './types'
import { targetRow } from './requests'

/** The same plan, with `before` as the tenant is read now: for showing what stays in a plan that was made earlier. */
export function rebase(plan: ChangePlan, facts: RegistrationFacts): ChangePlan {
  const grants = facts.grants.state === 'read' ? facts.grants.value : []
  const { application } = facts
  return {
    ...plan,
    steps: plan.steps.map((step) => {
      if (step.kind === 'declare' && application) {
        return { ...step, before: application.requiredResourceAccess }
      }
      if ('certificate' in step && application) return { ...step, before: application.keyCredentials }
      if ('uris' in step && application)
        return { ...step, before: redirectUrisOf(application, step.platform) }
      if (step.kind !== 'delegated-grant' || facts.grants.state !== 'read') return step
      const row = targetRow(
        step,
        grants.filter((one) => isRowOf(step, one)),
      )
      return { ...step, before: row && { grantId: row.id, scope: row.scope } }
    }),
  }
}

/** The plan without the steps that are left out, nor those that depend on one of them. */
export function withoutSteps(plan: ChangePlan, leftOut: ReadonlySet<string>): ChangePlan {
  const out = new Set(leftOut)
  const steps = plan.steps.filter((step) => {
    if (step.dependsOn.some((id) => out.has(id))) out.add(step.id)
    return !out.has(step.id)
  })
  return { ...plan, steps }
}
