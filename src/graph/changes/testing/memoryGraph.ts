import { type GraphClient, GraphError, type GraphErrorKind, type GraphRequest } from '../../types'

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
interface Declared {
  resourceAppId: string
  resourceAccess: { id: string; type: 'Scope' | 'Role' }[]
}

export interface MemoryKey {
  keyId: string
  key: string
  customKeyIdentifier: string
  [property: string]: unknown
}
export interface MemoryApplication {
  id: string
  requiredResourceAccess: Declared[]
  keyCredentials: MemoryKey[]
  web: { redirectUris: string[]; homePageUrl: string | null }
  publicClient: { redirectUris: string[] }
}

/** What a tenant holds of all that plans can change. */
export interface MemoryState {
  principals: { id: string; appId: string }[]
  applications: MemoryApplication[]
  grants: Grant[]
  assignments: Assignment[]
}

/** fail: refused before it is done; lose: done, but the answer never arrives. */
export type Fault = { kind: 'fail'; as: GraphErrorKind } | { kind: 'lose' }

/**
 * A tenant in memory that behaves as Graph does for the requests of change plans: one grant row for each client,
 * resource, consent type and user; duplicates are conflicts. Independent of the sandbox on purpose.
 */
export function memoryGraph(
  state: MemoryState,
  faultFor: (request: GraphRequest) => Fault | null = () => null,
) {
  const requests: GraphRequest[] = []
  let next = 0

  const handle = (request: GraphRequest): unknown => {
    requests.push(request)
    const fault = faultFor(request)
    if (fault?.kind === 'fail') throw graphError(fault.as, request)
    const [path = '', query = ''] = request.path.split('?')
    const filter = new URLSearchParams(query).get('$filter') ?? ''
    const answer = answerTo(request, path.split('/').slice(1).map(decodeURIComponent), filter, query)
    if (fault?.kind === 'lose') throw graphError('network', request)
    return answer
  }

  const answerTo = (request: GraphRequest, parts: string[], filter: string, query: string): unknown => {
    const body = (request.body ?? {}) as Record<string, string & Declared[]>
    switch (`${request.method} ${parts[0]}${parts.length > 2 ? `/${parts[2]}` : ''}`) {
      case 'GET servicePrincipals':
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
      case 'GET applications': {
        const found = find(state.applications, parts[1], request)
        const select = new URLSearchParams(query).get('$select')
        if (select === 'keyCredentials') return found
        // The content of keys is told to those who ask for nothing else.
        return { ...found, keyCredentials: found.keyCredentials.map((key) => ({ ...key, key: null })) }
      }
      case 'POST servicePrincipals':
        if (state.principals.some((one) => one.appId === body['appId'])) throw graphError('conflict', request)
        return add(state.principals, { id: newId(), appId: String(body['appId']) })
      case 'DELETE servicePrincipals':
        remove(state.principals, parts[1], request)
        state.grants = state.grants.filter((one) => one.clientId !== parts[1])
        state.assignments = state.assignments.filter((one) => one.principalId !== parts[1])
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
      case 'PATCH applications':
        patch(find(state.applications, parts[1], request), request)
        return undefined
      default:
        throw new Error(`The model has no ${request.method} ${request.path}`)
    }
  }

  /** Complex properties are merged, lists replaced; a known key must come back as it was. */
  const patch = (application: MemoryApplication, request: GraphRequest) => {
    const { web, publicClient, keyCredentials, ...rest } = request.body as Partial<MemoryApplication>
    Object.assign(application, rest)
    Object.assign(application.web, web)
    Object.assign(application.publicClient, publicClient)
    if (!keyCredentials) return
    application.keyCredentials = keyCredentials.map((key) => {
      const known = application.keyCredentials.find(({ keyId }) => keyId === key.keyId)
      if (known && JSON.stringify(known) !== JSON.stringify(key)) throw graphError('invalid', request)
      return known ?? { ...key, keyId: newId(), customKeyIdentifier: thumbprintOf(key.key) }
    })
  }
  const principal = (id: string | undefined, request: GraphRequest) => find(state.principals, id, request)
  const newId = () => `00000000-0000-4000-9000-${String((next += 1)).padStart(12, '0')}`

  const graph: GraphClient = {
    send: (request) =>
      Promise.resolve().then(() => ({
        status: 200,
        body: structuredClone(handle(request)) as never,
        requestId: `r${requests.length}`,
      })),
    list: (request) =>
      Promise.resolve().then(() => structuredClone((handle(request) as { value: never[] }).value)),
    batch: () => Promise.reject(new Error('not modelled')),
    pages: () => Promise.reject(new Error('not modelled')),
    pageBatch: () => Promise.reject(new Error('not modelled')),
  }
  return { graph, requests, state }
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
  return {
    principals: state.principals.map((one) => one.appId).sort(),
    tokens: [...new Set(tokens)].sort(),
    assignments: state.assignments
      .map((one) => [appIdOf(one.principalId), appIdOf(one.resourceId), one.appRoleId].join(' '))
      .sort(),
    declared: state.applications
      .flatMap((one) =>
        one.requiredResourceAccess.flatMap(({ resourceAppId, resourceAccess }) =>
          resourceAccess.map((entry) => [one.id, resourceAppId, entry.type, entry.id].join(' ')),
        ),
      )
      .sort(),
    keys: state.applications
      .flatMap((one) =>
        one.keyCredentials.map((key) =>
          [one.id, key.customKeyIdentifier, key['displayName'], key['endDateTime']].join(' '),
        ),
      )
      .sort(),
    redirects: state.applications
      .flatMap(({ id, web, publicClient }) => [
        ...web.redirectUris.map((uri) => [id, 'web', uri].join(' ')),
        ...publicClient.redirectUris.map((uri) => [id, 'public-client', uri].join(' ')),
      ])
      .sort(),
  }
}

/** Stands for the hash that Graph computes: tests name their certificates after it. */
export function thumbprintOf(key: string): string {
  return key.padEnd(40, '0').slice(0, 40)
}

function rowKey(row: Omit<Grant, 'id' | 'scope'>): string {
  return [row.clientId, row.resourceId, row.consentType, row.principalId ?? ''].join(' ')
}

/** `a eq 'b' and c eq 'd'`, which is all that plans filter by. */
function matches(object: object, filter: string): boolean {
  return filter.split(' and ').every((term) => {
    const [, name = '', value = ''] = /^(\w+) eq '(.*)'$/u.exec(term) ?? []
    return (object as Record<string, unknown>)[name] === value
  })
}

function find<T extends { id: string }>(list: T[], id: string | undefined, request: GraphRequest): T {
  const found = list.find((one) => one.id === id)
  if (!found) throw graphError('not-found', request)
  return found
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

function graphError(kind: GraphErrorKind, request: GraphRequest): GraphError {
  const status = { conflict: 409, 'not-found': 404, forbidden: 403 }[kind as string] ?? 0
  return new GraphError({ kind, status, code: kind, message: kind, requestId: null, call: request.method })
}
