import { changeDeclarations, declaredKeys } from './declare'
import { bindStep } from './references'
import {
  createApplicationRequest,
  directoryObject,
  SETTING_FIELDS,
  settingRequest,
} from './requests/application'
import { grantRequest } from './requests/grants'
import { certificateRequest, plannedKey } from './requests/keys'
import { moveRequest, redirectRequest } from './requests/redirects'
import type { Bindings, ChangeStep, DeclareStep, Observation, RemoveRoleStep, StepRequest } from './steps'

const GRANT_FIELDS = 'id,clientId,consentType,principalId,resourceId,scope'
const ASSIGNMENT_FIELDS = 'id,appRoleId,principalId,resourceId'
/** All that others may have put on a registration since a plan created it. */
const USE_FIELDS =
  'id,appId,passwordCredentials,keyCredentials,web,spa,publicClient,requiredResourceAccess,identifierUris,appRoles,api'

/**
 * What a step reads right before it writes, relative to `{graph host}/v1.0`. A list may have further pages.
 * https://learn.microsoft.com/graph/api/oauth2permissiongrant-list
 * https://learn.microsoft.com/graph/api/serviceprincipal-list-approleassignments
 */
export function readsFor(planned: ChangeStep, bindings: Bindings): StepRequest[] {
  const step = bindStep(planned, bindings)
  const application = (fields: string, id = 'applicationObjectId' in step ? step.applicationObjectId : '') =>
    get(`/applications/${id}?$select=${fields}`)
  switch (step.kind) {
    case 'create-application':
      return [get(`/applications?$filter=tags/any(t:${encodeFilter('t', step.marker)})&$select=id,appId`)]
    case 'delete-application':
      return [application(USE_FIELDS)]
    case 'create-principal':
      return [get(`/servicePrincipals?$filter=${encodeFilter('appId', step.appId)}&$select=id,appId`)]
    case 'delete-principal':
      return ['oauth2PermissionGrants', 'appRoleAssignments', 'appRoleAssignedTo'].map((used) =>
        get(`/servicePrincipals/${step.principalId}/${used}?$select=id`),
      )
    case 'set-principal':
      return [get(`/servicePrincipals/${step.principalId}?$select=id,${step.property}`)]
    case 'set-application':
      return [application(SETTING_FIELDS[step.setting.property])]
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
      return [application('id,requiredResourceAccess')]
    case 'add-certificate':
    case 'remove-certificate':
      // Graph tells a key's content only where nothing else is selected.
      return [application('keyCredentials')]
    case 'add-secret':
    case 'remove-secret':
      return [application('id,passwordCredentials')]
    case 'add-redirect-uris':
    case 'remove-redirect-uris':
    case 'move-redirect-uris':
      return [application('id,web,spa,publicClient')]
    case 'add-owner':
    case 'remove-owner':
      return [get(`/applications/${step.applicationObjectId}/owners?$select=id`)]
  }
}

/** The reads of these kinds are lists, with pages; all others read one object. */
const LISTED: ReadonlySet<ChangeStep['kind']> = new Set([
  'create-application',
  'create-principal',
  'delete-principal',
  'delegated-grant',
  'assign-role',
  'remove-role',
  'add-owner',
  'remove-owner',
])

/** Are the reads of this step lists? */
export function readsLists(step: ChangeStep): boolean {
  return LISTED.has(step.kind)
}

/**
 * The one write of a step, given what was just read; null where nothing is left to do. So asking again after the write
 * tells whether it is visible yet. Whether it may be sent is for `isChangedSince` to say, which is asked before.
 * A new secret is done only where the bindings hold its key ID under the step's own id, since each write makes another.
 * https://learn.microsoft.com/graph/api/oauth2permissiongrant-update
 * https://learn.microsoft.com/graph/api/serviceprincipal-post-approleassignedto
 * https://learn.microsoft.com/graph/api/serviceprincipal-post-serviceprincipals
 * https://learn.microsoft.com/graph/api/application-addpassword
 * https://learn.microsoft.com/graph/api/application-post-owners
 * https://learn.microsoft.com/graph/api/application-delete-owners
 */
export function requestFor(
  planned: ChangeStep,
  observed: Observation,
  bindings: Bindings,
): StepRequest | null {
  if (observed.kind !== OBSERVATION_OF[planned.kind]) {
    throw new TypeError(`A ${planned.kind} step cannot be judged by ${observed.kind}`)
  }
  const step = bindStep(planned, bindings)
  switch (observed.kind) {
    case 'application':
      if (step.kind === 'create-application') {
        return observed.found ? null : createApplicationRequest(step, bindings)
      }
      return observed.found ? { method: 'DELETE', path: `/applications/${observed.found.objectId}` } : null
    case 'principal':
      if (step.kind === 'create-principal') {
        const body = { appId: step.appId }
        return observed.id ? null : { method: 'POST', path: '/servicePrincipals', body }
      }
      return observed.id ? { method: 'DELETE', path: `/servicePrincipals/${observed.id}` } : null
    case 'switch':
      if (step.kind !== 'set-principal' || observed.value === step.to) return null
      return patch(`/servicePrincipals/${step.principalId}`, { [step.property]: step.to })
    case 'setting':
      return step.kind === 'set-application' ? settingRequest(step, observed) : null
    case 'grants':
      return step.kind === 'delegated-grant' ? grantRequest(step, observed.rows) : null
    case 'assignment':
      return roleRequest(step, observed.id)
    case 'declarations':
      return step.kind === 'declare' ? declareRequest(step, observed.entries) : null
    case 'keys':
      return 'certificate' in step && step.kind !== 'create-application'
        ? certificateRequest(step, observed.entries)
        : null
    case 'secrets':
      return secretRequest(step, new Set(observed.entries.map((one) => one.keyId)), bindings[step.id])
    case 'redirects':
      if (step.kind === 'move-redirect-uris') return moveRequest(step, observed.uris)
      return 'uris' in step ? redirectRequest(step, observed.uris) : null
    case 'owners':
      return ownerRequest(step, observed.ids, bindings)
  }
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
  'create-application': 'application',
  'delete-application': 'application',
  'create-principal': 'principal',
  'delete-principal': 'principal',
  'set-principal': 'switch',
  'set-application': 'setting',
  'delegated-grant': 'grants',
  'assign-role': 'assignment',
  'remove-role': 'assignment',
  declare: 'declarations',
  'add-certificate': 'keys',
  'remove-certificate': 'keys',
  'add-secret': 'secrets',
  'remove-secret': 'secrets',
  'add-redirect-uris': 'redirects',
  'remove-redirect-uris': 'redirects',
  'move-redirect-uris': 'redirects',
  'add-owner': 'owners',
  'remove-owner': 'owners',
}

function get(path: string): StepRequest {
  return { method: 'GET', path }
}

function patch(path: string, body: unknown): StepRequest {
  return { method: 'PATCH', path, body }
}

function roleRequest(step: ChangeStep, assignmentId: string | null): StepRequest | null {
  if (step.kind === 'remove-role') return assignmentId ? { method: 'DELETE', path: removalPath(step) } : null
  if (step.kind !== 'assign-role' || assignmentId) return null
  const { clientId: principalId, resourceId, appRoleId } = step
  const body = { principalId, resourceId, appRoleId }
  return { method: 'POST', path: `/servicePrincipals/${resourceId}/appRoleAssignedTo`, body }
}

function declareRequest(
  step: DeclareStep,
  entries: Extract<Observation, { kind: 'declarations' }>['entries'],
): StepRequest | null {
  const requiredResourceAccess = changeDeclarations(entries, step.add, step.remove)
  const before = declaredKeys(entries)
  const after = declaredKeys(requiredResourceAccess)
  if (before.length === after.length && after.every((key) => before.includes(key))) return null
  return patch(`/applications/${step.applicationObjectId}`, { requiredResourceAccess })
}

function secretRequest(
  step: ChangeStep,
  present: ReadonlySet<string>,
  made: string | undefined,
): StepRequest | null {
  if (step.kind === 'remove-secret') return present.has(step.keyId) ? removalOfSecret(step, step.keyId) : null
  if (step.kind !== 'add-secret' || (made !== undefined && present.has(made))) return null
  const { displayName, endDateTime } = step
  const body = { passwordCredential: { displayName, endDateTime } }
  return { method: 'POST', path: `/applications/${step.applicationObjectId}/addPassword`, body }
}

/** Removes a secret for good. https://learn.microsoft.com/graph/api/application-removepassword */
export function removalOfSecret(step: { applicationObjectId: string }, keyId: string): StepRequest {
  const path = `/applications/${step.applicationObjectId}/removePassword`
  return { method: 'POST', path, body: { keyId } }
}

function ownerRequest(step: ChangeStep, ids: readonly string[], bindings: Bindings): StepRequest | null {
  if (step.kind !== 'add-owner' && step.kind !== 'remove-owner') return null
  const { ownerId } = step
  const owners = `/applications/${step.applicationObjectId}/owners`
  if (ids.includes(ownerId) === (step.kind === 'add-owner')) return null
  if (step.kind === 'remove-owner') return { method: 'DELETE', path: `${owners}/${ownerId}/$ref` }
  const body = { '@odata.id': directoryObject(ownerId, bindings) }
  return { method: 'POST', path: `${owners}/$ref`, body }
}

/** What the step would read if the tenant still is as it was when the plan was made: for showing its request. */
export function plannedObservation(step: ChangeStep): Observation {
  switch (step.kind) {
    case 'create-application':
      return { kind: 'application', found: null }
    case 'delete-application':
      return { kind: 'application', found: { objectId: step.applicationObjectId, appId: '' }, inUse: false }
    case 'create-principal':
      return { kind: 'principal', id: null, inUse: false }
    case 'delete-principal':
      return { kind: 'principal', id: step.principalId, inUse: false }
    case 'set-principal':
      return { kind: 'switch', value: step.before }
    case 'set-application': {
      const { implicitGrant } = step
      return { kind: 'setting', value: step.before.value, ...(implicitGrant ? { implicitGrant } : {}) }
    }
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
    case 'add-secret':
      return { kind: 'secrets', entries: [] }
    case 'remove-secret':
      return { kind: 'secrets', entries: [{ keyId: step.keyId, displayName: step.displayName }] }
    case 'add-redirect-uris':
    case 'remove-redirect-uris':
      return { kind: 'redirects', uris: { ...NO_URIS, [step.platform]: step.before } }
    case 'move-redirect-uris':
      return {
        kind: 'redirects',
        uris: { ...NO_URIS, [step.from]: step.before.from, [step.to]: step.before.to },
      }
    case 'add-owner':
      return { kind: 'owners', ids: [] }
    case 'remove-owner':
      return { kind: 'owners', ids: [step.ownerId] }
  }
}

const NO_URIS = { web: [], spa: [], 'public-client': [] }

function encodeFilter(property: string, value: string): string {
  return `${property}%20eq%20'${encodeURIComponent(value.replaceAll("'", "''"))}'`
}
