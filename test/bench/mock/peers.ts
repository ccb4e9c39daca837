import { Agent, request as httpRequest } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Assignment, Grant, Principal, Registration } from './tenant'

/*
 * What others ask Graph for, in the order and with the concurrency in which they ask (read in their sources, November
 * 2026). Their waiting is Graph's: what they compute is left out, in their favour.
 */

/** A question to Graph, asked again after a 429 as every client does. */
type Ask = <T>(method: 'GET' | 'POST', path: string, body?: object) => Promise<T>
interface Page<T> {
  value: T[]
  '@odata.nextLink'?: string
}

export interface PeerResult {
  principals: number
  /** Distinct app role assignments that it knows of in the end. */
  assignments: number
}

const SOCKETS = 64
const PARALLEL = 20

function createAsk(origin: string, scale: number): Ask {
  const agent = new Agent({ keepAlive: true, maxSockets: SOCKETS })
  const send = (method: string, path: string, body: object | undefined) =>
    new Promise<{ status: number; retryAfter: number; text: string }>((done, failed) => {
      const { pathname, search } = new URL(path, origin)
      const { hostname, port } = new URL(origin)
      const asked = httpRequest(
        {
          agent,
          method,
          hostname,
          port,
          path: pathname + search,
          headers: {
            authorization: 'Bearer peer',
            consistencylevel: 'eventual',
            ...(body ? { 'content-type': 'application/json' } : {}),
          },
        },
        (answer) => {
          const chunks: Buffer[] = []
          answer.on('data', (chunk: Buffer) => chunks.push(chunk))
          answer.on('end', () =>
            done({
              status: answer.statusCode ?? 0,
              retryAfter: Number(answer.headers['retry-after'] ?? 0),
              text: Buffer.concat(chunks).toString(),
            }),
          )
        },
      )
      asked.on('error', failed)
      asked.end(body ? JSON.stringify(body) : undefined)
    })
  return async <T>(method: 'GET' | 'POST', path: string, body?: object): Promise<T> => {
    for (;;) {
      const { status, retryAfter, text } = await send(method, path, body)
      if (status === 200) return JSON.parse(text) as T
      if (status !== 429) throw new Error(`${status} for ${path}: ${text}`)
      await sleep(retryAfter * 1000 * scale)
    }
  }
}

async function pages<T>(ask: Ask, path: string): Promise<T[]> {
  const items: T[] = []
  let next: string | undefined = path
  while (next) {
    const page: Page<T> = await ask('GET', next)
    items.push(...page.value)
    next = page['@odata.nextLink']
  }
  return items
}

async function inParallel<T>(items: readonly T[], count: number, work: (item: T) => Promise<void>) {
  let next = 0
  await Promise.all(
    Array.from({ length: count }, async () => {
      while (next < items.length) await work(items[next++] as T)
    }),
  )
}

const distinct = (assignments: readonly { id: string }[]): number =>
  new Set(assignments.map(({ id }) => id)).size

/** What is written with an SDK in an afternoon: a loop, pages of 100. */
async function sdkLoop(ask: Ask): Promise<PeerResult> {
  const principals = await pages<Principal>(ask, '/v1.0/servicePrincipals')
  await pages<Registration>(ask, '/v1.0/applications')
  await pages<Grant>(ask, '/v1.0/oauth2PermissionGrants')
  const assignments: Assignment[] = []
  for (const { id } of principals)
    assignments.push(...(await pages<Assignment>(ask, `/v1.0/servicePrincipals/${id}/appRoleAssignments`)))
  return { principals: principals.length, assignments: distinct(assignments) }
}

const EXPORT_SELECT = 'id,appId,appOwnerOrganizationId,displayName,appRoles,appRoleAssignmentRequired'

/** Export-MsIdAppConsentGrantReport: `$expand` for assignments, one request a principal for grants, one an object named. */
async function msIdentityTools(ask: Ask): Promise<PeerResult> {
  await ask('GET', '/v1.0/servicePrincipals/$count')
  const principals = await pages<Principal & { appRoleAssignments: Assignment[] }>(
    ask,
    `/v1.0/servicePrincipals?$select=${EXPORT_SELECT}&$expand=appRoleAssignments&$top=999`,
  )
  const grants: Grant[] = []
  await inParallel(principals, PARALLEL, async ({ id }) => {
    grants.push(...(await pages<Grant>(ask, `/v1.0/servicePrincipals/${id}/oauth2PermissionGrants?$top=999`)))
  })
  const seen = new Set<string>()
  for (const { resourceId, principalId } of grants)
    for (const id of [resourceId, principalId])
      if (id && !seen.has(id)) {
        seen.add(id)
        await ask('POST', '/v1.0/directoryObjects/getByIds', { ids: [id] })
      }
  return {
    principals: principals.length,
    assignments: distinct(principals.flatMap((principal) => principal.appRoleAssignments)),
  }
}

const ROLES = '/beta/roleManagement/directory/roleAssignments'

/** AzADServicePrincipalInsights: what it asks of every principal and registration, without privileged identity management. */
async function principalInsights(ask: Ask): Promise<PeerResult> {
  await ask('GET', '/v1.0/servicePrincipals/$count')
  const principals = await pages<Principal>(ask, '/v1.0/servicePrincipals')
  await pages<Registration>(ask, '/v1.0/applications')
  const assignments: Assignment[] = []
  await inParallel(principals, PARALLEL, async ({ id, appId, servicePrincipalType }) => {
    const own = `/v1.0/servicePrincipals/${id}`
    await ask('GET', `${own}/ownedObjects`)
    await ask('GET', `${ROLES}?$filter=${encodeURIComponent(`principalId eq '${id}'`)}`)
    assignments.push(...(await pages<Assignment>(ask, `${own}/appRoleAssignments`)))
    await ask('GET', `${ROLES}?$expand=principal`)
    await pages(ask, `${own}/appRoleAssignedTo`)
    await ask('POST', `${own}/getMemberGroups`, { securityEnabledOnly: false })
    await pages(ask, `/beta/servicePrincipals/${id}/oauth2PermissionGrants`)
    await ask('GET', `${own}/owners`)
    if (servicePrincipalType !== 'Application') return
    const filter = encodeURIComponent(`appId eq '${appId}'`)
    const { value } = await ask<Page<Registration>>('GET', `/v1.0/applications?$filter=${filter}`)
    const [registration] = value
    if (!registration) return
    await ask('GET', `${ROLES}?$expand=principal`)
    await ask('GET', `/v1.0/applications/${registration.id}/owners`)
    await ask('GET', `/beta/applications/${registration.id}/federatedIdentityCredentials`)
  })
  return { principals: principals.length, assignments: distinct(assignments) }
}

export const PEERS = { msIdentityTools, sdkLoop, principalInsights } as const
export type Peer = keyof typeof PEERS

/** Lets a peer read a tenant and answers how long it took, in ms. */
export async function replay(
  peer: Peer,
  graph: { origin: string },
  scale: number,
): Promise<PeerResult & { ms: number }> {
  const started = performance.now()
  const result = await PEERS[peer](createAsk(graph.origin, scale))
  return { ...result, ms: performance.now() - started }
}
