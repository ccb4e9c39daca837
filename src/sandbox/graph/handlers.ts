import { http, HttpResponse, type HttpHandler } from 'msw'
import { TENANT_ID } from '../seed/wellKnown'
import type { TenantState } from '../state/tenantState'
import type { AuthorityStore } from '../state/types'
import { authenticate, requireFreshSignIn, requireScope } from './access'
import { applicationOwnerRoutes } from './applicationOwners'
import { applicationRoutes } from './applications'
import { assignmentRoutes } from './assignments'
import { batchRoutes } from './batch'
import { directoryObjectRoutes } from './directoryObjects'
import { consentRequestRoutes } from './consentRequests'
import { badRequest, ConnectionReset, GraphFault } from './errors'
import { directoryAuditRoutes } from './directoryAudits'
import { createFaults, STORY_FAULTS, type PlannedFaults } from './faults'
import { grantRoutes, grantsOfPrincipalRoutes, grantsOfUserRoutes } from './grants'
import { domainRoutes, organizationRoutes, tenantRelationshipRoutes } from './organization'
import { passwordRoutes } from './passwords'
import { classificationRoutes, policyRoutes } from './policies'
import { directoryRoleRoutes, roleManagementRoutes } from './roles'
import { matchPath, type Answer, type Route } from './route'
import { servicePrincipalRoutes } from './servicePrincipals'
import { signInRoutes } from './signIns'
import { createThrottle } from './throttle'
import { meRoutes, userRoutes } from './users'

/** Every call that the sandbox answers; a test checks them against Microsoft's table of permissions. */
export const ROUTES: readonly Route[] = [
  ...applicationRoutes,
  ...applicationOwnerRoutes,
  ...passwordRoutes,
  ...assignmentRoutes,
  ...grantsOfPrincipalRoutes,
  ...servicePrincipalRoutes,
  ...classificationRoutes,
  ...grantRoutes,
  ...grantsOfUserRoutes,
  ...userRoutes,
  ...meRoutes,
  ...organizationRoutes,
  ...domainRoutes,
  ...tenantRelationshipRoutes,
  ...directoryRoleRoutes,
  ...roleManagementRoutes,
  ...directoryObjectRoutes,
  ...policyRoutes,
  ...directoryAuditRoutes,
  ...signInRoutes,
  ...consentRequestRoutes,
  ...batchRoutes,
]

export interface GraphOptions {
  state: TenantState
  authority: AuthorityStore
  graphOrigin: string
  now: () => number
  /** Answers a request as if it came from outside. */
  forward: (request: Request) => Promise<Response>
  /** Absent: those of the story. */
  faults?: readonly PlannedFaults[] | undefined
}

const JSON_TYPE =
  'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8'

/** First segment under /v1.0: `applications(appId='..')` belongs to applications. */
const rootOf = (path: string): string => /^\/([^/(]+)/.exec(path)?.[1]?.toLowerCase() ?? ''

/** One MSW handler for each resource, and a last one for what Graph does not have. */
export function graphHandlers(options: GraphOptions): HttpHandler[] {
  const answer = createAnswerer(options)
  const host = options.graphOrigin.replaceAll('.', '\\.')
  const roots = new Set(ROUTES.map((route) => rootOf(route.paths[0] ?? '')))
  return [
    ...[...roots].map((root) =>
      http.all(new RegExp(`^${host}/v1\\.0/${root.replace('$', '\\$')}(?=[/(?]|$)`, 'i'), ({ request }) =>
        answer(
          request,
          ROUTES.filter((route) => rootOf(route.paths[0] ?? '') === root),
        ),
      ),
    ),
    http.all(new RegExp(`^${host}/`), ({ request }) => answer(request, [])),
  ]
}

function createAnswerer({ state, authority, now, forward, faults = STORY_FAULTS }: GraphOptions) {
  const throttle = createThrottle(now)
  const faultOf = createFaults(now, faults)
  // One write at a time: two that ask the same would both find nothing there.
  let queue: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work)
    queue = turn.catch(() => undefined)
    return turn
  }

  async function run(
    request: Request,
    routes: readonly Route[],
    headers: Record<string, string>,
  ): Promise<Answer> {
    const url = new URL(request.url)
    await state.sync()
    const caller = await authenticate(request, { authority, rows: state.stories(), now: now() })
    const { route, params } = find(routes, request.method, url)
    const write = route.method !== 'GET' && !route.reads
    const { units = 1 } = route
    Object.assign(headers, throttle({ url, appId: caller.appId, tenantId: TENANT_ID, write, units }))
    const body = await bodyOf(request)
    const fault = faultOf({ url, body, write, rows: state.rows })
    if (fault && !fault.after) throw fault.error
    if (route.scopes) requireScope(caller, route.scopes)
    if (write) requireFreshSignIn(caller)
    const work = async () => route.run({ request, params, body, caller, state, now: now(), forward })
    const answer = await (write
      ? inTurn(async () => {
          await state.sync()
          return work()
        })
      : work())
    if (fault) throw fault.error
    return answer
  }

  return async (request: Request, routes: readonly Route[]): Promise<Response> => {
    const requestId = crypto.randomUUID()
    const headers: Record<string, string> = {
      'request-id': requestId,
      'client-request-id': request.headers.get('client-request-id') ?? requestId,
      Date: new Date(now()).toUTCString(),
      'Cache-Control': 'no-cache',
      'OData-Version': '4.0',
    }
    try {
      const { status, body } = await run(request, routes, headers)
      if (body === undefined) return new HttpResponse(null, { status, headers })
      if (typeof body === 'number')
        return new HttpResponse(String(body), {
          status,
          headers: { ...headers, 'Content-Type': 'text/plain' },
        })
      return new HttpResponse(JSON.stringify(body), {
        status,
        headers: { ...headers, 'Content-Type': JSON_TYPE },
      })
    } catch (error) {
      if (error instanceof ConnectionReset) return HttpResponse.error()
      // A mistake of the sandbox's own shows as Graph's would, with its text to be found by.
      const fault =
        error instanceof GraphFault ? error : new GraphFault(500, 'InternalServerError', String(error))
      return failure(fault, headers, now())
    }
  }
}

function failure(fault: GraphFault, headers: Record<string, string>, now: number): Response {
  const innerError = {
    date: new Date(now).toISOString().slice(0, 19),
    'request-id': headers['request-id'],
    'client-request-id': headers['client-request-id'],
  }
  const details = fault.details.length > 0 ? { details: fault.details } : {}
  const body = { error: { code: fault.code, message: fault.message, ...details, innerError } }
  return new HttpResponse(JSON.stringify(body), {
    status: fault.status,
    headers: { ...headers, ...fault.headers, 'Content-Type': 'application/json' },
  })
}

function find(
  routes: readonly Route[],
  method: string,
  url: URL,
): { route: Route; params: Record<string, string> } {
  const path = decodeURIComponent(url.pathname)
    .replace(/^\/v1\.0/, '')
    .replace(/\/$/, '')
    // The parentheses of a function without parameters may be left out.
    .replace(/\/delta$/i, '/delta()')
  let known = false
  for (const route of routes) {
    const params = matchPath(route.paths, path)
    if (params && route.method === method) return { route, params }
    known ||= params !== null
  }
  if (known)
    throw new GraphFault(
      405,
      'Request_BadRequest',
      'Specified HTTP method is not allowed for the request target.',
    )
  throw badRequest(`Resource not found for the segment '${path.split('/').pop() ?? ''}'.`, 'BadRequest')
}

async function bodyOf(request: Request): Promise<unknown> {
  if (request.method === 'GET') return undefined
  const text = await request.text()
  if (text === '') return undefined
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw badRequest(
      'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
      'BadRequest',
    )
  }
}
