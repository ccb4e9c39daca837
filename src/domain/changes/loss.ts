import type { ChangeStep } from './steps'

/**
 * What an undo cannot bring back once this step is done: a secret's value, which nobody can read, or a registration with
 * its client ID. null: the undo brings everything back, up to ids and times that the server makes.
 * https://learn.microsoft.com/graph/api/application-removepassword
 * https://learn.microsoft.com/graph/api/application-delete (kept for 30 days among the deleted ones)
 */
export function lossOf(step: ChangeStep): 'secret-value' | 'application' | null {
  switch (step.kind) {
    case 'remove-secret':
      return 'secret-value'
    case 'delete-application':
      return 'application'
    default:
      return null
  }
}
