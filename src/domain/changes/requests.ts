import { type Guid, scopeTokens } from '../directory'
import { certificateRequest, plannedKey, PLATFORM_PROPERTY, redirectRequest } from './additions'
import { changeDeclarations, declaredKeys } from './declare'
import { changeScope, withoutTokens } from './delegated'
import { referenceTo, resolve } from './references'
import { STEP_SCOPES } from './scopes'
import type {
  AssignRoleStep,
  Bindings,
  ChangeStep,
  DelegatedGrantStep,
  Observation,
  RemoveRoleStep,
  StepRequest,
} from './types'

const GRANT_FIELDS = 'id,clientId,consentType,principalId,resourceId,scope'
const ASSIGNMENT_FIELDS = 'id,appRoleId,principalId,resourceId'

/**
 * What a step reads right before it writes, relative to `{graph host}/v1.0`. A list may have further pages.
 * https://learn.microsoft.com/graph/api/oauth2permissiongrant-list
 * https://learn.microsoft.com/graph/api/serviceprincipal-list-approleassignments
 */
export function readsFor(step: ChangeStep, bindings: Bindings): StepRequest[] {
  const get = (path: string): StepRequest => ({ method: 'GET', path: resolve(path, bindings) })
  switch (step.kind) {
    case 'create-principal':
      return [get(`/servicePrincipals?$filter=${encodeFilter('appId', step.appId)}&$select=id,appId`)]
    case 'delete-principal':
      return ['oauth2PermissionGrants', 'appRoleAssignments', 'appRoleAssignedTo'].map((used) =>
        get(`/servicePrincipals/${step.principalId}/${used}?$select=id`),
      )
    case 'delegated-grant': {
      const whose = step.principalId
        ? encodeFilter('principalId', step.principalId)
        : encodeFilter('consentType', step.consentType)
      const filter = `${encodeFilter('clientId', step.clientId)}%20and%20${whose}`
      return [get(`/oauth2PermissionGrants?$filter=${filter}&$select=${GRANT_FIELDS}`)]
    }
    case 'assign-role':
    case 'remove-role':
      return [
        get(`/servicePrincipals/${step.clientId}/appRoleAssignments?$select=${ASSIGNMENT_FIELDS}&$top=999`),
      ]
    case 'declare':
      return [get(`/applications/${step.applicationObjectId}?$select=id,requiredResourceAccess`)]
    case 'add-certificate':
    case 'remove-certificate':
      // Graph tells a key's content only where nothing else is selected.
      return [get(`/applications/${step.applicationObjectId}?$select=keyCredentials`)]
    case 'add-redirect-uris':
    case 'remove-redirect-uris':
      return [get(`/applications/${step.applicationObjectId}?$select=id,${PLATFORM_PROPERTY[step.platform]}`)]
  }
}

/**
 * The one write of a step, given what was just read; null where nothing is left to do. So asking again after the write
 * tells whether it is visible yet.
 * https://learn.microsoft.com/graph/api/oauth2permissiongrant-update
 * https://learn.microsoft.com/graph/api/serviceprincipal-post-approleassignedto
 * https://learn.microsoft.com/graph/api/serviceprincipal-post-serviceprincipals
 */
export function requestFor(step: ChangeStep, observed: Observation, bindings: Bindings): StepRequest | null {
  const id = (reference: string): Guid => resolve(reference, bindings)
  if (observed.kind !== OBSERVATION_OF[step.kind]) {
    throw new TypeError(`A ${step.kind} step cannot be judged by ${observed.kind}`)
  }
  if (step.kind === 'create-principal' && observed.kind === 'principal') {
    return observed.id ? null : { method: 'POST', path: '/servicePrincipals', body: { appId: step.appId } }
  }
  if (step.kind === 'delete-principal' && observed.kind === 'principal') {
    return observed.id ? { method: 'DELETE', path: `/servicePrincipals/${observed.id}` } : null
  }
  if (step.kind === 'delegated-grant' && observed.kind === 'grants') {
    return grantRequest(step, observed.rows, id)
  }
  if (step.kind === 'assign-role' && observed.kind === 'assignment') {
    const resourceId = id(step.resourceId)
    const body = { principalId: id(step.clientId), resourceId, appRoleId: step.appRoleId }
    const path = `/servicePrincipals/${resourceId}/appRoleAssignedTo`
    return observed.id ? null : { method: 'POST', path, body }
  }
  if (step.kind === 'remove-role' && observed.kind === 'assignment') {
    const path = resolve(removalPath(step), bindings)
    return observed.id ? { method: 'DELETE', path } : null
  }
  if (step.kind === 'declare' && observed.kind === 'declarations') {
    const requiredResourceAccess = changeDeclarations(observed.entries, step.add, step.remove)
    const before = declaredKeys(observed.entries)
    const after = declaredKeys(requiredResourceAccess)
    if (before.length === after.length && after.every((key) => before.includes(key))) return null
    return {
      method: 'PATCH',
      path: `/applications/${step.applicationObjectId}`,
      body: { requiredResourceAccess },
    }
  }
  if ('certificate' in step && observed.kind === 'keys') return certificateRequest(step, observed.entries)
  if ('uris' in step && observed.kind === 'redirects') return redirectRequest(step, observed.uris)
  return null
}

/**
 * Where an assignment is deleted: at its API, or at the client where the API is gone.
 * https://learn.microsoft.com/graph/api/serviceprincipal-delete-approleassignedto
 * https://learn.microsoft.com/graph/api/serviceprincipal-delete-approleassignments
 */
export function removalPath({ resourceAppId, resourceId, clientId, assignmentId }: RemoveRoleStep): string {
  return resourceAppId === ''
    ? `/servicePrincipals/${clientId}/appRoleAssignments/${assignmentId}`
    : `/servicePrincipals/${resourceId}/appRoleAssignedTo/${assignmentId}`
}

const OBSERVATION_OF: Readonly<Record<ChangeStep['kind'], Observation['kind']>> = {
  'create-principal': 'principal',
  'delete-principal': 'principal',
  'delegated-grant': 'grants',
  'assign-role': 'assignment',
  'remove-role': 'assignment',
  declare: 'declarations',
  'add-certificate': 'keys',
  'remove-certificate': 'keys',
  'add-redirect-uris': 'redirects',
  'remove-redirect-uris': 'redirects',
}

/** The row that a step writes: the one it was planned for while it exists, else the first. */
export function targetRow<Row extends { id: string }>(
  step: DelegatedGrantStep,
  rows: readonly Row[],
): Row | null {
  return rows.find((row) => row.id === step.before?.grantId) ?? rows[0] ?? null
}

function grantRequest(
  step: DelegatedGrantStep,
  rows: readonly { id: string; scope: string }[],
  id: (reference: string) => string,
): StepRequest | null {
  const row = targetRow(step, rows)
  const before = scopeTokens(row?.scope ?? '')
  const elsewhere = rows.filter((one) => one !== row).flatMap((one) => scopeTokens(one.scope))
  const add = withoutTokens(step.add, elsewhere)
  const scope = changeScope(row?.scope ?? '', add, step.remove)
  const after = scopeTokens(scope)
  if (after.length === before.length && after.every((token) => before.includes(token))) return null
  if (!row) {
    const whose = { consentType: step.consentType, principalId: step.principalId }
    const body = { clientId: id(step.clientId), ...whose, resourceId: id(step.resourceId), scope }
    return { method: 'POST', path: '/oauth2PermissionGrants', body }
  }
  const path = `/oauth2PermissionGrants/${encodeURIComponent(row.id)}`
  return scope === '' ? { method: 'DELETE', path } : { method: 'PATCH', path, body: { scope } }
}

/** What the step would read if the tenant still is as it was when the plan was made: for showing its request. */
export function plannedObservation(step: ChangeStep): Observation {
  switch (step.kind) {
    case 'create-principal':
      return { kind: 'principal', id: null, inUse: false }
    case 'delete-principal':
      return { kind: 'principal', id: step.principalId, inUse: false }
    case 'delegated-grant': {
      const before = step.before
      return { kind: 'grants', rows: before ? [{ id: before.grantId, scope: before.scope }] : [] }
    }
    case 'assign-role':
      return { kind: 'assignment', id: null }
    case 'remove-role':
      return { kind: 'assignment', id: step.assignmentId }
    case 'declare':
      return { kind: 'declarations', entries: step.before }
    case 'add-certificate':
    case 'remove-certificate':
      return { kind: 'keys', entries: step.before.map(plannedKey) }
    case 'add-redirect-uris':
    case 'remove-redirect-uris':
      return { kind: 'redirects', uris: step.before }
  }
}

/** The step that takes this one back, as planned; ids of what it creates are references to it. */
export function inverseOf(step: ChangeStep): ChangeStep {
  const base = { id: inverseId(step.id), dependsOn: [], scopes: [...step.scopes] }
  switch (step.kind) {
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
    case 'assign-role':
      return { ...base, kind: 'remove-role', ...roleOf(step), assignmentId: referenceTo(step.id) }
    case 'remove-role':
      return { ...base, kind: 'assign-role', ...roleOf(step) }
    case 'delegated-grant':
      return { ...step, ...base, add: step.remove, remove: step.add }
    case 'declare':
      return { ...step, ...base, add: step.remove, remove: step.add }
    case 'add-certificate':
    case 'remove-certificate':
      return {
        ...step,
        ...base,
        kind: step.kind === 'add-certificate' ? 'remove-certificate' : 'add-certificate',
      }
    case 'add-redirect-uris':
    case 'remove-redirect-uris':
      return {
        ...step,
        ...base,
        kind: step.kind === 'add-redirect-uris' ? 'remove-redirect-uris' : 'add-redirect-uris',
      }
  }
}

function inverseId(id: string): string {
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

function encodeFilter(property: string, value: string): string {
  return `${property}%20eq%20'${value.replaceAll("'", "''")}'`
}
