import { type RegistrationFacts, scopeTokens } from '../directory'
import { permissionKey } from '../permissions/names'
import type { PermissionRef } from '../permissions/types'
import { createApis } from './apis'
import type { ChangeIntent, GrantTarget, RevokeTarget } from './types'

/**
 * The wish to have one consent for everybody in place of users' own: what any of them consented to is granted tenant-wide
 * and taken from each of them, which the plan does only after the tenant-wide grant is there. A name that its API no longer
 * exposes cannot be granted, and an API that is gone cannot be granted on: users keep these.
 * @param options.permissions only these; absent: all.
 */
export function unifyConsents(
  facts: RegistrationFacts,
  options: { permissions?: readonly PermissionRef[] } = {},
): ChangeIntent {
  const apis = createApis(facts.resources)
  const only =
    options.permissions &&
    new Set(options.permissions.map((one) => permissionKey(one.resourceAppId, one.kind, one.value)))
  const grant = new Map<string, GrantTarget>()
  const revoke = new Map<string, RevokeTarget>()
  for (const { consentType, principalId, resourceId, scope } of readRows(facts)) {
    const api = apis.ofRevocation({
      resourceAppId: '',
      resourceObjectId: resourceId,
      kind: 'Delegated',
      value: '',
    })
    if (consentType !== 'Principal' || !principalId || !api?.appId) continue
    for (const token of scopeTokens(scope)) {
      const row = apis.describe({ resourceAppId: api.appId, kind: 'Delegated', value: token })
      if (!row.known || !row.id || (only && !only.has(row.key))) continue
      const permission = { resourceAppId: api.appId, kind: row.kind, value: row.value }
      grant.set(row.key, permission)
      revoke.set(`${row.key}|${principalId}`, {
        ...permission,
        userId: principalId,
        resourceObjectId: resourceId,
      })
    }
  }
  return {
    appId: facts.appId,
    grant: [...grant.values()],
    declareMissing: false,
    revoke: [...revoke.values()],
  }
}

function readRows({ grants }: RegistrationFacts) {
  return grants.state === 'read' ? grants.value : []
}
