import { bindStep } from '../../domain/changes/references'
import type { Bindings, ChangeStep } from '../../domain/changes/steps'

/**
 * Names the object that a step writes. Two writes of one object are never under way together, for each is computed of
 * what was read right before it: a registration is one object, a row of grants, an assignment, an enterprise application.
 */
export function lockOf(planned: ChangeStep, bindings: Bindings): string {
  const step = bindStep(planned, bindings)
  switch (step.kind) {
    case 'create-application':
      return `new ${step.id}`
    case 'create-principal':
      return `principal of ${step.appId}`
    case 'delete-principal':
    case 'set-principal':
      return `principal ${step.principalId}`
    case 'delegated-grant':
      return `grant ${step.clientId} ${step.resourceId} ${step.principalId ?? 'everyone'}`
    case 'assign-role':
    case 'remove-role':
      return `role ${step.clientId} ${step.resourceId} ${step.appRoleId}`
    default:
      return `application ${step.applicationObjectId}`
  }
}
