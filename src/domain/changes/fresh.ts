import { isReference, resolve, stepOfReference } from './references'
import type { Bindings, ChangeStep, Observation } from './steps'

/**
 * What a step must read because the object that it builds on was created by this very run: no read is needed before its
 * first write (after an unclear answer there is). null: read.
 * @param createdIds what the run created: ids of the steps, or the ids that Graph gave (then with their bindings)
 */
export function freshObservation(
  step: ChangeStep,
  createdIds: ReadonlySet<string>,
  bindings: Bindings = {},
): Observation | null {
  const isNew = (id: string) =>
    (isReference(id) && createdIds.has(stepOfReference(id))) || createdIds.has(resolve(id, bindings))
  switch (step.kind) {
    case 'create-principal':
      return isNew(step.appId) ? { kind: 'principal', id: null, inUse: false } : null
    case 'set-principal':
      // As Graph creates it: https://learn.microsoft.com/graph/api/resources/serviceprincipal#properties
      return isNew(step.principalId) ? { kind: 'switch', value: step.property === 'accountEnabled' } : null
    case 'delegated-grant':
      return isNew(step.clientId) || isNew(step.resourceId) ? { kind: 'grants', rows: [] } : null
    case 'assign-role':
      return isNew(step.clientId) || isNew(step.resourceId) ? { kind: 'assignment', id: null } : null
    case 'add-secret':
      return isNew(step.applicationObjectId) ? { kind: 'secrets', entries: [] } : null
    default:
      return null
  }
}
