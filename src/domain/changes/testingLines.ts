/** Plans as lines for tests; never imported by the product. */
import type { ResourcePrincipal, RegistrationFacts } from '../directory'
import { APP_ID, NOW } from '../testing/facts'
import { changeIntent } from './intent'
import { planConsent } from './plan'
import type { ChangeStep } from './steps'
import type { ChangeIntent, ChangePlan } from './types'

/** An intent that wants nothing but what is told. */
export function intent(parts: Partial<ChangeIntent>): ChangeIntent {
  return changeIntent(APP_ID, parts)
}

export function plan(
  facts: RegistrationFacts,
  parts: Partial<ChangeIntent>,
  catalogue: ResourcePrincipal[] = [],
): ChangePlan {
  return planConsent(facts, intent(parts), catalogue, { now: NOW, id: 'plan' })
}

/** A step in one line. */
export function line(step: ChangeStep): string {
  switch (step.kind) {
    case 'delegated-grant':
      return [step.kind, step.principalId ? 'user' : 'everyone', ...signed(step.add, step.remove)].join(' ')
    case 'declare': {
      const texts = (entries: typeof step.add) => entries.map((one) => `${one.type}:${one.value}`)
      return [step.kind, ...signed(texts(step.add), texts(step.remove))].join(' ')
    }
    case 'assign-role':
    case 'remove-role':
      return `${step.kind} ${step.value}`
    case 'add-certificate':
    case 'remove-certificate':
      return `${step.kind} ${step.certificate.displayName}`
    case 'add-secret':
    case 'remove-secret':
      return `${step.kind} ${step.displayName ?? ''}`
    case 'add-redirect-uris':
    case 'remove-redirect-uris':
      return [step.kind, step.platform, ...step.uris].join(' ')
    case 'move-redirect-uris':
      return [step.kind, step.from, step.to, ...step.uris].join(' ')
    case 'set-application':
      return `${step.kind} ${step.setting.property} ${step.before.value}>${step.setting.value}`
    case 'set-principal':
      return `${step.kind} ${step.property} ${step.before}>${step.to}`
    case 'add-owner':
    case 'remove-owner':
      return `${step.kind} ${step.ownerName}`
    case 'create-principal':
    case 'delete-principal':
      return `${step.kind} ${step.appId}`
    default:
      return `${step.kind} ${step.displayName}`
  }
}

function signed(add: readonly string[], remove: readonly string[]): string[] {
  return [...add.map((one) => `+${one}`), ...remove.map((one) => `-${one}`)]
}

/** Steps and what each waits for: `remove-secret old < add-secret new`. */
export function ordered({ steps }: Pick<ChangePlan, 'steps'>): string[] {
  const byId = new Map(steps.map((step) => [step.id, line(step)]))
  return steps.map((step) =>
    [line(step), ...step.dependsOn.map((id) => byId.get(id) ?? `?${id}`)].join(' < '),
  )
}

/** What no step can carry: `https://a elsewhere`. */
export function refusals({ impossible, impossibleAdditions = [] }: ChangePlan): string[] {
  return [
    ...impossible.map((one) => `${one.permission.value} ${one.reason}`),
    ...impossibleAdditions.map((one) => `${one.what} ${one.reason}`),
  ]
}
