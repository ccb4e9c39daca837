import type { PermissionKind } from '../permissions/types'
import type { ChangeStep, WhyForGood } from './steps'

export type Loss = 'secret-value' | 'application' | WhyForGood

/**
 * What an undo cannot bring back once this step is done: a secret's value, which nobody can read, a registration with its
 * client ID, or permissions that Graph grants no more, and why. null: the undo brings everything back, up to ids and times
 * that the server makes.
 * https://learn.microsoft.com/graph/api/application-removepassword
 * https://learn.microsoft.com/graph/api/application-delete (kept for 30 days among the deleted ones)
 */
export function lossOf(step: ChangeStep): Loss | null {
  switch (step.kind) {
    case 'remove-secret':
      return 'secret-value'
    case 'delete-application':
      return 'application'
    case 'remove-role':
      return step.forGood ?? null
    case 'delegated-grant':
      return (step.remove.length > 0 && step.forGood) || null
    default:
      return null
  }
}

/**
 * The permissions that go with this step for good, each with its API and, where the plan has several, with who held it.
 * @param removed as many of them as really went; absent: all that the step is to take away
 */
export function lostPermissions(step: ChangeStep, removed?: readonly string[]): string[] {
  if ((step.kind !== 'remove-role' && step.kind !== 'delegated-grant') || !step.forGood) return []
  const { resourceName, target } = step
  const names = removed ?? (step.kind === 'remove-role' ? [step.value] : step.remove)
  return names.map((name) => [name, resourceName, ...(target ? [target.displayName] : [])].join(' · '))
}

/**
 * Why a permission that is granted could not be granted again, as a property of the step that takes it away; none where it
 * could. Graph grants nothing to a client, or of an API, that is gone, and assigns no app role that the API does not offer;
 * of a delegated permission it takes any name.
 * https://learn.microsoft.com/graph/api/oauth2permissiongrant-post
 * https://learn.microsoft.com/graph/api/serviceprincipal-post-approleassignments
 * @param granted.client is the client's enterprise application there?
 * @param granted.api is the API's?
 * @param granted.known does the API offer the permission?
 */
export function forGoodOf(granted: { kind: PermissionKind; client: boolean; api: boolean; known: boolean }): {
  forGood?: WhyForGood
} {
  if (!granted.client) return { forGood: 'client-gone' }
  if (!granted.api) return { forGood: 'api-gone' }
  return granted.kind === 'Application' && !granted.known ? { forGood: 'permission-gone' } : {}
}
