import type { Guid } from '../../directory'
import type { RiskOverride } from '../api'
import { applyOverrides } from '../overrides/overrides'
import type { TenantSnapshot } from '../types'
import { buildRows } from './build'
import { consentOf, isDeclared, isGranted, statusOf } from './flags'
import { once } from './once'
import { createParties } from './parties'
import { createPermissionIndex } from './permissions'
import type { AuditPermission, Party, RowTable } from './types'

/**
 * The rows of a snapshot: one for each principal, API, permission, kind and consent. `overrides`: the tenant's own ratings;
 * `now` in ms judges credentials. Assignments without a role (default access) are no permission and only counted.
 */
export function createRowTable(
  snapshot: TenantSnapshot,
  overrides: readonly RiskOverride[],
  now: number,
): RowTable {
  const parties = createParties(snapshot, now)
  const { permissions, resources, ...index } = createPermissionIndex(
    snapshot.principals,
    applyOverrides(overrides),
  )
  const { columns, users, defaultAccess } = buildRows(snapshot, parties, {
    permissions,
    resources,
    ...index,
  })
  const { source, count } = columns
  const starts = Int32Array.from([...parties.list.map(({ firstRow }) => firstRow), count])
  const { grants, assignments } = snapshot
  const people = once(() => new Map(snapshot.users.map((one) => [one.objectId, one])))

  const party = (row: number): Party => parties.list[columns.party[row] ?? -1] as Party
  const permission = (row: number): AuditPermission =>
    permissions[columns.permission[row] ?? -1] as AuditPermission
  const flags = (row: number): number => columns.flags[row] ?? 0
  const grantOf = (row: number) => grants[source[row] ?? -1] ?? null
  const assignmentOf = (row: number) => assignments[(source[row] ?? -1) - grants.length] ?? null
  const moments = once(() =>
    Float64Array.from(assignments, ({ createdDateTime: told }) => (told ? Date.parse(told) : Number.NaN)),
  )
  const grantedAt = (row: number): number => moments()[(source[row] ?? -1) - grants.length] ?? Number.NaN
  const userId = (row: number): Guid | null => users[columns.user[row] ?? -1] ?? null
  const userName = (objectId: Guid): string | null => {
    const user = people().get(objectId)
    return user ? user.displayName || user.userPrincipalName : null
  }

  return {
    snapshot,
    count,
    parties: parties.list,
    permissions,
    resources,
    users,
    columns: { ...columns, starts },
    defaultAccess,
    now,
    party,
    permission,
    granted: (row) => isGranted(flags(row)),
    declared: (row) => isDeclared(flags(row)),
    status: (row) => statusOf(flags(row)),
    consent: (row) => consentOf(flags(row)),
    userId,
    grantOf,
    assignmentOf,
    grantedAt,
    row(row) {
      const holder = party(row)
      const held = permission(row)
      const user = userId(row)
      const verified = holder.verifiedPublisher
      return {
        index: row,
        principalId: holder.principalId,
        appId: holder.appId,
        appDisplayName: holder.displayName,
        principalType: holder.type,
        enabled: holder.enabled,
        publisher: holder.publisher,
        ...(verified === undefined ? {} : { verifiedPublisher: verified }),
        credentials: holder.credentials,
        owners: holder.owners,
        resourceId: held.resourceId,
        resourceAppId: held.resourceAppId,
        resourceDisplayName: held.resourceDisplayName,
        permission: held.value,
        permissionId: held.id,
        known: held.known,
        kind: held.kind,
        consent: consentOf(flags(row)),
        userId: user,
        userName: user === null ? null : userName(user),
        declared: isDeclared(flags(row)),
        granted: isGranted(flags(row)),
        status: statusOf(flags(row)),
        risk: held.risk,
        grantId: grantOf(row)?.id ?? null,
        assignmentId: assignmentOf(row)?.id ?? null,
        grantedAt: assignmentOf(row)?.createdDateTime ?? null,
      }
    },
    partyOfPrincipal: (objectId) => parties.byPrincipal.get(objectId) ?? null,
    partyOfApp: (appId) => parties.byApp.get(appId) ?? null,
    userName,
  }
}
