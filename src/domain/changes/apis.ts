import type { Guid, ResourcePrincipal } from '../directory'
import { describePermission } from '../permissions/lookup'
import type { PermissionRef, PermissionRow } from '../permissions/types'
import { isGuid } from '../identifiers'
import type { ImpossiblePermission, RevokeTarget } from './types'

/** As much of an API as a step names. */
export type Api = Pick<ResourcePrincipal, 'appId' | 'objectId' | 'displayName'>

/** The APIs that a plan may name, found by either of their ids, whatever the case. */
export interface Apis {
  /** By client ID. */
  get: (appId: Guid) => ResourcePrincipal | undefined
  /** The API of which something is to be revoked, be it gone; null where nothing tells which grants are its own. */
  ofRevocation: (target: RevokeTarget) => Api | null
  /** A permission as the API's catalogue tells of it; the same object for the same permission. */
  describe: (permission: PermissionRef) => PermissionRow
}

/** Puts the APIs in order once, so that each look-up costs the same however many permissions a plan has. */
export function createApis(resources: Iterable<ResourcePrincipal>): Apis {
  const byAppId = new Map<Guid, ResourcePrincipal>()
  const byObjectId = new Map<Guid, ResourcePrincipal>()
  for (const one of resources) {
    byAppId.set(one.appId.toLowerCase(), one)
    byObjectId.set(one.objectId.toLowerCase(), one)
  }
  const described = new Map<string, PermissionRow>()
  const get = (appId: Guid) => byAppId.get(appId.toLowerCase())

  return {
    get,
    ofRevocation({ resourceAppId, resourceObjectId }) {
      const objectId = resourceObjectId?.toLowerCase()
      const known = get(resourceAppId) ?? (objectId ? byObjectId.get(objectId) : undefined)
      if (known || !objectId) return known ?? null
      return { appId: '', objectId, displayName: objectId }
    },
    describe(permission) {
      const appId = permission.resourceAppId.trim().toLowerCase()
      const value = permission.value.trim()
      const key = `${appId}|${permission.kind}|${value}`
      const known = described.get(key)
      if (known) return known
      const row = describePermission({ appId, principal: get(appId) ?? null }, permission.kind, value)
      described.set(key, row)
      return row
    },
  }
}

/** Why a permission cannot be granted; null: it can. */
export function obstacleOf(row: PermissionRow, apis: Apis): ImpossiblePermission['reason'] | null {
  if (apis.get(row.resourceAppId)) return row.known && row.id ? null : 'unknown-permission'
  // Of an API that is not here yet only names are known: enough for a delegated permission.
  if (row.kind === 'Application' || !isGuid(row.resourceAppId)) return 'resource-missing'
  return isScopeName(row.value) ? null : 'unknown-permission'
}

/** A scope text is names with spaces between: a name with a space in it would be two. */
function isScopeName(value: string): boolean {
  return /^\S+$/u.test(value)
}
