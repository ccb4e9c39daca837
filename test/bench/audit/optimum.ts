import type { LoggedAnswer, MockGraph } from '../mock/server'
import type { Tenant } from '../mock/tenant'

const PAGE = 999
const BATCH = 20
const pagesOf = (count: number): number => Math.ceil(count / PAGE)

/** Requests that suffice for a whole tenant: the formula of ../shared/bench/README.md. */
export function leastRequests({ registrations, principals, grants, assignments, resources }: Tenant): number {
  const onResource = new Map<string, number>()
  for (const { resourceId } of assignments) onResource.set(resourceId, (onResource.get(resourceId) ?? 0) + 1)
  const further = [...onResource.values()].reduce((sum, count) => sum + pagesOf(count) - 1, 0)
  return (
    pagesOf(registrations.length) +
    pagesOf(principals.length) +
    pagesOf(grants.length) +
    Math.ceil(resources / BATCH) +
    further
  )
}

const LIST =
  /^\/v1\.0\/(applications|servicePrincipals|oauth2PermissionGrants|servicePrincipals\/([^/]+)\/appRoleAssignedTo)$/

interface Chain {
  resource: string | undefined
  ms: number
  answers: number
}

/** Lists that were read page by page, each with what waiting for its pages one after the other takes at least. */
function chainsIn(log: readonly LoggedAnswer[], latency: MockGraph['latency']): Map<string, Chain> {
  const chains = new Map<string, Chain>()
  for (const { url, status, items } of log) {
    const { pathname, searchParams } = new URL(url, 'https://any.invalid')
    const list = LIST.exec(pathname)
    if (status !== 200 || !list) continue
    const key = `${pathname} ${searchParams.get('$filter') ?? ''}`
    const chain = chains.get(key) ?? { resource: list[2], ms: 0, answers: 0 }
    chains.set(key, { ...chain, ms: chain.ms + latency(items), answers: chain.answers + 1 })
  }
  return chains
}

/**
 * Milliseconds of the longest chain of the plan that was used: no reader of these lists can be faster. Assignments
 * cannot be asked for before a page has told of the resource: its wait comes first.
 */
export function longestChain(log: readonly LoggedAnswer[], latency: MockGraph['latency']): number {
  const chains = [...chainsIn(log, latency).values()]
  const told = log.filter(({ url, status }) => status === 200 && /^\/v1\.0\/servicePrincipals\?/.test(url))
  const soonest = Math.min(...told.map(({ items }) => latency(items)))
  return Math.max(...chains.map(({ ms, resource }) => ms + (resource === undefined ? 0 : soonest)))
}
