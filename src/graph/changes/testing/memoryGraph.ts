import { declaredKey } from '../../../domain/changes/steps'
import {
  type GraphBatchResult,
  type GraphClient,
  GraphError,
  type GraphErrorKind,
  type GraphRequest,
} from '../../types'
import { type MemoryApplication, memoryApplications } from './memoryApplications'
import { find, graphError, matches } from './memoryErrors'

interface Grant {
  id: string
  clientId: string
  consentType: string
  principalId: string | null
  resourceId: string
  scope: string
}
interface Assignment {
  id: string
  principalId: string
  resourceId: string
  appRoleId: string
}
interface Principal {
  id: string
  appId: string
  accountEnabled?: boolean
  appRoleAssignmentRequired?: boolean
}

/** What a tenant holds of all that plans can change. */
export interface MemoryState {
  principals: Principal[]
  applications: MemoryApplication[]
  grants: Grant[]
  assignments: Assignment[]
}

/** fail: refused before it is done; lose: done, but the answer never arrives. */
export type Fault = { kind: 'fail'; as: GraphErrorKind } | { kind: 'lose' }

/**
 * A tenant in memory that behaves as Graph does for the requests of change plans: one grant row for each client,
 * resource, consent type and user; duplicates are conflicts; every read is up to date. Independent of the sandbox on
 * purpose. `requests` are all that came, the parts of batches one by one; `calls` counts what goes over the line.
 */
export function memoryGraph(
  state: MemoryState,
  faultFor: (request: GraphRequest) => Fault | null = () => null,
) {
  const requests: GraphRequest[] = []
  const calls = { count: 0 }
  let next = 0
  const newId = () => `00000000-0000-4000-9000-${String((next += 1)).padStart(12, '0')}`
  const applications = memoryApplications(state, newId)

  const handle = (request: GraphRequest): unknown => {
    requests.push(request)
    const fault = faultFor(request)
    if (fault?.kind === 'fail') throw graphError(fault.as, request)
    const [path = '', query = ''] = request.path.split('?')
    const answer = answerTo(
      request,
      path.split('/').slice(1).map(decodeURIComponent),
      new URLSearchParams(query),
    )
    if (fault?.kind === 'lose') throw graphError('network', request)
    return structuredClone(answer)
  }

  const answerTo = (request: GraphRequest, parts: string[], query: URLSearchParams): unknown => {
    const filter = query.get('$filter') ?? ''
    if (parts[0] === 'applications') {
      const appId = state.applications.find((one) => one.id === parts[1])?.appId
      const answer = applications(request, parts, filter, query.get('$select'))
      if (request.method === 'DELETE' && parts.length === 2) removePrincipals((one) => one.appId === appId)
      return answer
    }
    const body = (request.body ?? {}) as Record<string, string>
    switch (`${request.method} ${parts[0]}${parts.length > 2 ? `/${parts[2]}` : ''}`) {
      case 'GET servicePrincipals':
        if (parts[1]) return principal(parts[1], request)
        return { value: state.principals.filter((one) => matches(one, filter)) }
      case 'GET servicePrincipals/oauth2PermissionGrants':
        principal(parts[1], request)
        return { value: state.grants.filter((one) => one.clientId === parts[1]) }
      case 'GET servicePrincipals/appRoleAssignments':
        principal(parts[1], request)
        return { value: state.assignments.filter((one) => one.principalId === parts[1]) }
      case 'GET servicePrincipals/appRoleAssignedTo':
        principal(parts[1], request)
        return { value: state.assignments.filter((one) => one.resourceId === parts[1]) }
      case 'GET oauth2PermissionGrants':
        return { value: state.grants.filter((one) => matches(one, filter)) }
      case 'POST servicePrincipals':
        if (state.principals.some((one) => one.appId === body['appId'])) throw graphError('conflict', request)
        return add(state.principals, { id: newId(), appId: String(body['appId']) })
      case 'PATCH servicePrincipals':
        Object.assign(principal(parts[1], request), request.body)
        return undefined
      case 'DELETE servicePrincipals':
        principal(parts[1], request)
        removePrincipals((one) => one.id === parts[1])
        return undefined
      case 'POST oauth2PermissionGrants': {
        const row = { ...(request.body as Omit<Grant, 'id'>), id: newId() }
        principal(row.clientId, request)
        principal(row.resourceId, request)
        if (state.grants.some((one) => rowKey(one) === rowKey(row))) throw graphError('conflict', request)
        return add(state.grants, row)
      }
      case 'PATCH oauth2PermissionGrants':
        find(state.grants, parts[1], request).scope = String(body['scope'])
        return undefined
      case 'DELETE oauth2PermissionGrants':
        return remove(state.grants, parts[1], request)
      case 'POST servicePrincipals/appRoleAssignedTo': {
        const role = { ...(request.body as Omit<Assignment, 'id'>), id: newId() }
        principal(role.principalId, request)
        principal(parts[1], request)
        const same = state.assignments.some(
          (one) =>
            one.principalId === role.principalId &&
            one.resourceId === role.resourceId &&
            one.appRoleId === role.appRoleId,
        )
        if (same) throw graphError('conflict', request)
        return add(state.assignments, role)
      }
      case 'DELETE servicePrincipals/appRoleAssignedTo':
        return remove(state.assignments, parts[3], request)
      default:
        throw new Error(`The model has no ${request.method} ${request.path}`)
    }
  }

  const principal = (id: string | undefined, request: GraphRequest) => find(state.principals, id, request)
  const removePrincipals = (gone: (one: Principal) => boolean) => {
    const ids = new Set(state.principals.filter(gone).map(({ id }) => id))
    state.principals = state.principals.filter(({ id }) => !ids.has(id))
    state.grants = state.grants.filter((one) => !ids.has(one.clientId))
    state.assignments = state.assignments.filter((one) => !ids.has(one.principalId))
  }

  const answered = (request: GraphRequest) => ({
    status: 200,
    body: handle(request) as never,
    requestId: `r${requests.length}`,
  })
  const part = (request: GraphRequest): GraphBatchResult<never> => {
    try {
      return { ok: true, response: answered(request) }
    } catch (error) {
      if (error instanceof GraphError) return { ok: false, error }
      throw error
    }
  }
  const call = <T>(work: () => T, size = 1) => {
    calls.count += Math.ceil(size / 20)
    return Promise.resolve().then(work)
  }
  const graph: GraphClient = {
    send: (request) => call(() => answered(request)),
    list: (request) => call(() => (handle(request) as { value: never[] }).value),
    batch: (asked) => call(() => asked.map(part), asked.length),
    pages: () => Promise.reject(new Error('not modelled')),
    pageBatch: () => Promise.reject(new Error('not modelled')),
  }
  return { graph, requests, calls, state }
}

/** Sets of what the tenant holds, without ids that the server makes and without order. */
export function substance(state: MemoryState) {
  const appIdOf = (id: string) => state.principals.find((one) => one.id === id)?.appId ?? id
  const tokens = state.grants.flatMap((row) =>
    row.scope
      .split(' ')
      .filter(Boolean)
      .map((token) =>
        [appIdOf(row.clientId), appIdOf(row.resourceId), row.principalId ?? '*', token].join(' '),
      ),
  )
  const ofEach = (texts: (application: MemoryApplication) => unknown[][]) =>
    state.applications.flatMap((one) => texts(one).map((text) => [one.id, ...text].join(' '))).sort()
  return {
    principals: state.principals
      .map((one) => [one.appId, one.accountEnabled ?? true, one.appRoleAssignmentRequired ?? false].join(' '))
      .sort(),
    tokens: [...new Set(tokens)].sort(),
    assignments: state.assignments
      .map((one) => [appIdOf(one.principalId), appIdOf(one.resourceId), one.appRoleId].join(' '))
      .sort(),
    applications: ofEach((one) => [
      ['named', one.displayName, ...one.tags],
      ['for', one.signInAudience, JSON.stringify(one.api)],
      ['fallback', one.isFallbackPublicClient ?? false],
      ['implicit', JSON.stringify(one.web.implicitGrantSettings)],
      ['home', one.web.homePageUrl],
    ]),
    declared: ofEach((one) =>
      one.requiredResourceAccess.flatMap(({ resourceAppId, resourceAccess }) =>
        resourceAccess.map((entry) => [declaredKey({ ...entry, resourceAppId })]),
      ),
    ),
    keys: ofEach((one) =>
      one.keyCredentials.map((key) => [
        ...[key.customKeyIdentifier, key.key, key['displayName'], key['startDateTime'], key['endDateTime']],
      ]),
    ),
    secrets: ofEach((one) =>
      one.passwordCredentials.map((secret) => [secret.displayName, secret.endDateTime]),
    ),
    redirects: ofEach(({ web, spa, publicClient }) => [
      ...web.redirectUris.map((uri) => ['web', uri]),
      ...spa.redirectUris.map((uri) => ['spa', uri]),
      ...publicClient.redirectUris.map((uri) => ['public-client', uri]),
    ]),
    owners: ofEach((one) => one.owners.map((owner) => [owner])),
  }
}

function rowKey(row: Omit<Grant, 'id' | 'scope'>): string {
  return [row.clientId, row.resourceId, row.consentType, row.principalId ?? ''].join(' ')
}

function add<T>(list: T[], one: T): T {
  list.push(one)
  return one
}

function remove<T extends { id: string }>(
  list: T[],
  id: string | undefined,
  request: GraphRequest,
): undefined {
  list.splice(list.indexOf(find(list, id, request)), 1)
}
