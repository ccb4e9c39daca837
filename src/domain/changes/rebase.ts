import type { Application, DelegatedGrant, RegistrationFacts } from '../directory'
import { targetRow } from './requests/grants'
import { redirectUrisOf } from './requests/redirects'
import type { ChangeStep, DelegatedGrantStep } from './steps'
import type { ChangePlan } from './types'

/**
 * The same plan, with `before` as the tenant is read now: for showing what stays in a plan that was made earlier. The
 * value that a setting had stays as it was, since by it a third value is noticed.
 */
export function rebase(plan: ChangePlan, facts: RegistrationFacts): ChangePlan {
  const { application, grants } = facts
  const rows = grants.state === 'read' ? rowsByKey(grants.value) : null
  return {
    ...plan,
    steps: plan.steps.map((step) => {
      if (step.kind === 'delegated-grant') return rows ? rebaseGrant(step, rows) : step
      return application ? rebaseOn(step, application) : step
    }),
  }
}

/** Steps and rows of the same client, API and user (or everybody) have the same. */
function rowKey(
  row: Pick<DelegatedGrant, 'clientId' | 'resourceId' | 'consentType' | 'principalId'>,
): string {
  return `${row.clientId} ${row.resourceId} ${row.consentType === 'Principal' ? row.principalId : 'everyone'}`
}

function rowsByKey(rows: readonly DelegatedGrant[]): ReadonlyMap<string, DelegatedGrant[]> {
  const byKey = new Map<string, DelegatedGrant[]>()
  for (const row of rows) {
    const same = byKey.get(rowKey(row))
    if (same) same.push(row)
    else byKey.set(rowKey(row), [row])
  }
  return byKey
}

function rebaseGrant(
  step: DelegatedGrantStep,
  rows: ReadonlyMap<string, DelegatedGrant[]>,
): DelegatedGrantStep {
  const row = targetRow(step, rows.get(rowKey(step)) ?? [])
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
  const dependants = new Map<string, string[]>()
  for (const { id, dependsOn } of plan.steps) {
    for (const before of dependsOn) {
      const others = dependants.get(before)
      if (others) others.push(id)
      else dependants.set(before, [id])
    }
  }
  const out = new Set(leftOut)
  // A set grows while it is walked: what goes takes along what depends on it.
  for (const id of out) for (const dependant of dependants.get(id) ?? []) out.add(dependant)
  return { ...plan, steps: plan.steps.filter((step) => !out.has(step.id)) }
}
