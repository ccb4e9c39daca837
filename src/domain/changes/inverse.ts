import { lossOf } from './loss'
import { referenceTo } from './references'
import { STEP_SCOPES } from './scopes'
import type { AssignRoleStep, ChangeStep, RemoveRoleStep } from './steps'

/**
 * The step that takes this one back, as planned; ids of what it creates are references to it. null: nothing takes it
 * back (a removed secret's value is lost; a deleted registration would come back under another client ID; what is gone is
 * granted no more).
 */
export function inverseOf(step: ChangeStep): ChangeStep | null {
  const base = {
    id: inverseId(step.id),
    dependsOn: [],
    scopes: [...step.scopes],
    ...(step.target ? { target: step.target } : {}),
  }
  switch (step.kind) {
    case 'create-application':
      return {
        ...base,
        kind: 'delete-application',
        scopes: [...STEP_SCOPES.application],
        applicationObjectId: referenceTo(step.id),
        displayName: step.displayName,
      }
    case 'delete-application':
    case 'remove-secret':
      return null
    case 'create-principal':
      return {
        ...base,
        kind: 'delete-principal',
        scopes: [...STEP_SCOPES.deletePrincipal],
        principalId: referenceTo(step.id),
        appId: step.appId,
        displayName: step.displayName,
      }
    case 'delete-principal':
      return {
        ...base,
        kind: 'create-principal',
        scopes: [...STEP_SCOPES.application],
        appId: step.appId,
        displayName: step.displayName,
      }
    case 'set-principal':
      return { ...step, ...base, to: step.before, before: step.to }
    case 'set-application':
      return { ...step, ...base, setting: step.before, before: step.setting }
    case 'assign-role':
      return { ...base, kind: 'remove-role', ...roleOf(step), assignmentId: referenceTo(step.id) }
    case 'remove-role':
      return lossOf(step) ? null : { ...base, kind: 'assign-role', ...roleOf(step) }
    case 'delegated-grant': {
      const { forGood: _lost, ...row } = step
      const add = lossOf(step) ? [] : step.remove
      return add.length + step.add.length > 0 ? { ...row, ...base, add, remove: step.add } : null
    }
    case 'declare':
      return { ...step, ...base, add: step.remove, remove: step.add }
    case 'add-secret': {
      const { applicationObjectId, displayName, endDateTime } = step
      const secret = { applicationObjectId, displayName, endDateTime, hint: null }
      return { ...base, kind: 'remove-secret', ...secret, keyId: referenceTo(step.id) }
    }
    case 'move-redirect-uris': {
      const { from, to, before } = step
      return { ...step, ...base, from: to, to: from, before: { from: before.to, to: before.from } }
    }
    case 'add-certificate':
    case 'remove-certificate': {
      const { keyId: _gone, ...rest } = step
      const kind = step.kind === 'add-certificate' ? 'remove-certificate' : 'add-certificate'
      return { ...rest, ...base, kind }
    }
    case 'add-redirect-uris':
      return { ...step, ...base, kind: 'remove-redirect-uris' }
    case 'remove-redirect-uris':
      return { ...step, ...base, kind: 'add-redirect-uris' }
    case 'add-owner':
      return { ...step, ...base, kind: 'remove-owner' }
    case 'remove-owner':
      return { ...step, ...base, kind: 'add-owner' }
  }
}

/** Id of the step that takes back the step of this id; and the other way round. */
export function inverseId(id: string): string {
  return id.startsWith('undo:') ? id.slice('undo:'.length) : `undo:${id}`
}

function roleOf({
  clientId,
  resourceId,
  resourceAppId,
  resourceName,
  appRoleId,
  value,
}: AssignRoleStep | RemoveRoleStep) {
  return { clientId, resourceId, resourceAppId, resourceName, appRoleId, value }
}
