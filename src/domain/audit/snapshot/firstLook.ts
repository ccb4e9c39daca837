import type { TenantSnapshot } from '../types'

/** Rows of so many grants fill the first screen. */
const GRANTS = 80
/** The whole of so few costs hardly more. */
const FEW = 600

/**
 * The part of a large tenant that is quickest to show: some grants whose principal and resource are both known, with all
 * that their rows tell; nothing, where nothing read so far makes a row, or principals are still on their way that would
 * name it. What was read and lacks stays the whole snapshot’s. null: the whole is hardly larger, or there is no such part.
 */
export function firstLook(snapshot: TenantSnapshot): TenantSnapshot | null {
  const { grants, principals, applications, assignments, coverage } = snapshot
  const known = new Map(principals.map((principal) => [principal.objectId, principal]))
  const shown = new Set<string>()
  const some = []
  for (const grant of grants) {
    if (!known.has(grant.clientId) || !known.has(grant.resourceId)) continue
    shown.add(grant.clientId).add(grant.resourceId)
    if (some.push(grant) === GRANTS) break
  }
  const coming = coverage.notRead.some(({ what, why }) => what === 'principals' && why === 'cancelled')
  const isFew = grants.length + principals.length <= FEW
  if (some.length > 0 ? isFew : !coming && grants.length + assignments.length > 0) return null
  const holders = [...shown].flatMap((id) => known.get(id) ?? [])
  const appIds = new Set(holders.map(({ appId }) => appId))
  return {
    ...snapshot,
    principals: holders,
    applications: applications.filter(({ appId }) => appIds.has(appId)),
    grants: some,
    assignments: [],
  }
}
