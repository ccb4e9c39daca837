import { STEP_SCOPES } from '../../domain/changes/scopes'
import type { ChangeIntent, RevokeTarget } from '../../domain/changes/types'
import { type Guid, MICROSOFT_GRAPH_APP_ID, type RegistrationFacts } from '../../domain/directory'
import { comparePermissions } from '../../domain/permissions/compare'
import type { PermissionRow } from '../../domain/permissions/types'

/** Whatever lets its holder change something, not only what this console asks for: somebody may have granted more. */
const WRITES = /Write|FullControl|AccessAsUser/u

/** Write permissions that the console itself holds. */
export function ownWrites(facts: RegistrationFacts): PermissionRow[] {
  return comparePermissions(facts).filter(
    (row) =>
      row.kind === 'Delegated' &&
      WRITES.test(row.value) &&
      (row.grantedTenantWide || row.grantedToUsers.length > 0),
  )
}

/** The wish to take them all away. */
export function removalOfOwnWrites(
  held: readonly PermissionRow[],
  consoleClientId: Guid,
  actorId: Guid,
): ChangeIntent {
  return {
    appId: consoleClientId,
    grant: [],
    declareMissing: false,
    revoke: [...held.flatMap(revocationsOf), ...consentForThis(held, actorId)],
  }
}

/** Removing asks for a write permission itself, which must not be what stays. */
function consentForThis(held: readonly PermissionRow[], actorId: Guid): RevokeTarget[] {
  const holders = held.some((row) => row.grantedTenantWide) ? [null, actorId] : [actorId]
  return STEP_SCOPES.grant.flatMap((value) =>
    holders.map((userId) => ({
      resourceAppId: MICROSOFT_GRAPH_APP_ID,
      kind: 'Delegated' as const,
      value,
      userId,
      expected: true,
    })),
  )
}

function revocationsOf({
  resourceAppId,
  resourceObjectId,
  kind,
  value,
  ...row
}: PermissionRow): RevokeTarget[] {
  const holders = [...(row.grantedTenantWide ? [null] : []), ...row.grantedToUsers]
  return holders.map((userId) => ({ resourceAppId, resourceObjectId, kind, value, userId }))
}
