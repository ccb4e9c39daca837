import { changeIntent } from '../changes/intent'
import { isSignInScope, sameName } from '../permissions/names'
import type { PermissionRow } from '../permissions/types'
import { finding, isMicrosofts, type Check } from './input'
import { refOf } from '../permissions/targets'
import { isHere } from './needed'

/**
 * What the registration holds for everybody beyond what this connection can use. Another program may need it, so it is
 * explained, never part of what the connection's own fix does. Not for the vendor's application, which serves every
 * connection of the tenant. What reaches furthest comes first.
 */
export const checkExcess: Check = (input) => {
  const { authType, facts, existing } = input
  if (authType.publicApplication || !isHere(facts) || isMicrosofts(facts)) return []
  const { needed, optional } = input.needed
  const usable = new Set([...needed, ...optional].map(({ key }) => key))
  return [...existing.values()]
    .filter((row) => row.grantedTenantWide && !usable.has(row.key) && !isBasic(row))
    .toSorted((one, other) => reachOf(other) - reachOf(one))
    .map((row) =>
      finding({
        id: 'permission-excess',
        key: `permission-excess:${row.key}`,
        severity: 'explains',
        field: 'registration',
        params: { permission: row.value, kind: row.kind, resource: row.resourceName },
        permission: row.value,
        portal: 'permissions',
        fix: changeIntent(facts.appId, {
          revoke: [{ ...refOf(row), resourceObjectId: row.resourceObjectId }],
        }),
      }),
    )
}

/** Every new registration has User.Read, and signing in needs the rest. */
function isBasic({ kind, value }: PermissionRow): boolean {
  return kind === 'Delegated' && (isSignInScope(value) || sameName(value, 'User.Read'))
}

/** An order only: of its own over all, for an admin to allow, writing over reading. */
function reachOf({ kind, value, adminConsentRequired }: PermissionRow): number {
  const writes = /write|manage|fullcontrol|send|accessasuser/iu.test(value)
  return (kind === 'Application' ? 4 : 0) + (writes ? 2 : 0) + (adminConsentRequired === false ? 0 : 1)
}
