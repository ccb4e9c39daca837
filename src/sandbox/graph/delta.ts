import type { Caller, ScopeRule } from './access'
import { delta } from './odata/delta'
import type { WireType } from './odata/types'
import { ok, type Route } from './route'

const COLLECTIONS = {
  applications: 'applications',
  servicePrincipals: 'servicePrincipals',
  oauth2PermissionGrants: 'grants',
} as const

/**
 * The delta query of a collection.
 * @param check throws where the scope alone does not suffice
 */
export function deltaRoute(
  name: keyof typeof COLLECTIONS,
  type: WireType,
  scopes: ScopeRule,
  check: (caller: Caller) => void = () => undefined,
): Route {
  const collection = COLLECTIONS[name]
  return {
    method: 'GET',
    paths: [`/${name}/delta()`],
    scopes,
    run: ({ request, state, caller, now }) => {
      check(caller)
      return ok(
        delta(request, {
          name,
          type,
          items: new Map(state.listed(collection).map((item) => [item.id ?? '', item])),
          changedSince: (after) => state.changedSince(collection, after),
          epoch: state.epoch(),
          reason: collection === 'grants' ? 'deleted' : 'changed',
          now,
        }),
      )
    },
  }
}
