import { existsSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const SAMPLES = resolve(fileURLToPath(import.meta.url), '../../../../shared/contract/samples')

/** Microsoft's documentation samples lie outside of the project; without them there is nothing to answer with. */
export const samplesAreHere = existsSync(SAMPLES)
export const WITHOUT_SAMPLES = 'skipped: ../shared/contract/samples is not here'

/** Which sample answers which request. */
const ANSWERS: readonly [RegExp, string][] = [
  [/^GET \/me$/, 'user-get.02.response.json'],
  [/^GET \/me\/(transitiveM|m)emberOf/, 'user-list-memberof.02.response.json'],
  [/^GET \/organization$/, 'organization-list.02.response.json'],
  [/^GET \/applications$/, 'application-list.02.response.json'],
  [/^GET \/applications(\/[^/]+|\(appId='[^']+'\))$/, 'application-get.02.response.json'],
  [/^GET \/applications(\/[^/]+|\(appId='[^']+'\))\/owners$/, 'application-list-owners.02.response.json'],
  [/^GET \/servicePrincipals$/, 'serviceprincipal-list.02.response.json'],
  [/^GET \/servicePrincipals(\/[^/]+|\(appId='[^']+'\))$/, 'serviceprincipal-get.02.response.json'],
  [
    /^GET \/servicePrincipals(\/[^/]+|\(appId='[^']+'\))\/appRoleAssignments$/,
    'serviceprincipal-list-approleassignments.02.response.json',
  ],
  [
    /^GET \/servicePrincipals\/[^/]+\/appRoleAssignedTo$/,
    'serviceprincipal-list-approleassignedto.02.response.json',
  ],
  [
    /^GET \/servicePrincipals\/[^/]+\/oauth2PermissionGrants$/,
    'serviceprincipal-list-oauth2permissiongrants.02.response.json',
  ],
  [/^GET \/users$/, 'user-list.02.response.json'],
  [/^GET \/users\/[^/]+$/, 'user-get.02.response.json'],
  [/^GET \/policies\/authorizationPolicy$/, 'contrib.authorizationpolicy-get.response.json'],
  [/^GET \/policies\/permissionGrantPolicies$/, 'permissiongrantpolicy-list.02.response.json'],
  [/^GET \/policies\/adminConsentRequestPolicy$/, 'contrib.adminconsentrequestpolicy-get.response.json'],
  [
    /^GET \/servicePrincipals\/[^/]+\/delegatedPermissionClassifications$/,
    'serviceprincipal-list-delegatedpermissionclassifications.02.response.json',
  ],
  [/^GET \/oauth2PermissionGrants$/, 'oauth2permissiongrant-list.02.response.json'],
  [/^POST \/oauth2PermissionGrants$/, 'oauth2permissiongrant-post.02.response.json'],
]

/** The registration that the samples are taken to describe: they leave ids out or give placeholders. */
export const SAMPLE_APP_ID = '631a96bc-a705-4eda-9f99-fdaf9f54f6a2'
const GRAPH_APP_ID = '00000003-0000-0000-c000-000000000000'
const MAIL_READ = '570282fd-fa5c-430d-a7fd-fc8dc98a9dca'

/** What a sample leaves out and a consent needs: one declared permission, and an API that offers it. */
const SUPPLEMENTS: readonly [RegExp, (sample: Record<string, unknown>) => object][] = [
  [
    /^GET \/applications(\/[^/]+|\(appId='[^']+'\))$/,
    (sample) => ({
      ...sample,
      requiredResourceAccess: [
        { resourceAppId: GRAPH_APP_ID, resourceAccess: [{ id: MAIL_READ, type: 'Scope' }] },
      ],
    }),
  ],
  [/^GET \/servicePrincipals\(appId='[^']+'\)$/, (sample) => ({ ...sample, appId: SAMPLE_APP_ID })],
  [
    /^GET \/servicePrincipals$/,
    () => ({
      value: [
        {
          id: 'a1c3f5e7-2b4d-4f60-8a9c-0e1f2a3b4c5d',
          appId: GRAPH_APP_ID,
          displayName: 'Microsoft Graph',
          accountEnabled: true,
          appRoles: [],
          oauth2PermissionScopes: [
            {
              id: MAIL_READ,
              value: 'Mail.Read',
              type: 'User',
              isEnabled: true,
              adminConsentDisplayName: 'Read user mail',
            },
          ],
        },
      ],
    }),
  ],
  [
    /[mM]emberOf/,
    () => ({
      value: [
        {
          '@odata.type': '#microsoft.graph.directoryRole',
          id: 'b5c7d9e1-3f4a-4b6c-8d0e-1f2a3b4c5d6e',
          displayName: 'Global Administrator',
          roleTemplateId: '62e90394-69f5-4237-9190-012177145e10',
        },
      ],
    }),
  ],
  [/oauth2PermissionGrants$/, (sample) => ('value' in sample ? { value: [] } : sample)],
  [/appRoleAssignments$/, () => ({ value: [] })],
]

export interface GraphCall {
  /** `GET /applications`, without version and query. */
  call: string
  /** Scopes of the token; null where there was none or no live one. */
  scopes: string[] | null
}

/** The sample for a call, without its next link (documentation has one page) and with what it leaves out. */
export function sampleFor(call: string): object | null {
  const name = ANSWERS.find(([pattern]) => pattern.test(call))?.[1]
  if (!name) return null
  const { body } = JSON.parse(readFileSync(resolve(SAMPLES, name), 'utf8')) as {
    body: Record<string, unknown>
  }
  const { '@odata.nextLink': _next, ...sample } = body
  return SUPPLEMENTS.reduce<object>(
    (answer, [pattern, supplement]) =>
      pattern.test(call) ? supplement(answer as Record<string, unknown>) : answer,
    sample,
  )
}

const error = (code: string, message: string) => ({ error: { code, message } })

const pathOf = (url: string) => decodeURIComponent(url.replace(/^\/v1\.0/, '').replace(/\?.*$/, ''))

function answerTo(method: string, url: string): { status: number; body: object } {
  const call = `${method} ${pathOf(url)}`
  const sample = sampleFor(call)
  return sample
    ? { status: method === 'POST' ? 201 : 200, body: sample }
    : { status: 404, body: error('Request_ResourceNotFound', `No sample for ${call}`) }
}

async function batchAnswer(request: IncomingMessage): Promise<object> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  const { requests } = JSON.parse(text) as { requests: { id: string; method: string; url: string }[] }
  return { responses: requests.map(({ id, method, url }) => ({ id, headers: {}, ...answerTo(method, url) })) }
}

/** Answers as Graph with the documentation's samples, to live tokens only. `scopesOf` says what a token carries. */
export async function answerAsGraph(
  request: IncomingMessage,
  response: ServerResponse,
  scopesOf: (token: string) => Promise<string[] | null>,
): Promise<GraphCall | null> {
  response.setHeader('access-control-allow-origin', '*')
  response.setHeader(
    'access-control-expose-headers',
    'Retry-After, request-id, client-request-id, WWW-Authenticate',
  )
  if (request.method === 'OPTIONS') {
    response.setHeader('access-control-allow-methods', 'GET, POST, PATCH, DELETE')
    response.setHeader(
      'access-control-allow-headers',
      String(request.headers['access-control-request-headers'] ?? ''),
    )
    response.writeHead(204).end()
    return null
  }
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]
  const scopes = token ? await scopesOf(token) : null
  const call = `${request.method} ${pathOf(request.url ?? '')}`
  response.setHeader('content-type', 'application/json')
  if (!scopes) {
    response.writeHead(401).end(JSON.stringify(error('InvalidAuthenticationToken', 'Access token is empty.')))
  } else if (call === 'POST /$batch') {
    response.writeHead(200).end(JSON.stringify(await batchAnswer(request)))
  } else {
    const { status, body } = answerTo(request.method ?? 'GET', request.url ?? '')
    response.writeHead(status).end(JSON.stringify(body))
  }
  return { call, scopes }
}
