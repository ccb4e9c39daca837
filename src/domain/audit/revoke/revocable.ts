import { forGoodOf } from '../../changes/loss'
import type { BulkRevocation } from '../../changes/types'
import type { Guid } from '../../directory'
import { sameGuid } from '../../identifiers'
import type { LeftOutReason } from '../report'
import type { RowTable } from '../rows/types'

/**
 * What would revoke one row, or why nothing could. `everything`: the sign-in scopes too, without which nobody signs in to
 * the application any more unless they consent again.
 */
export function revocationOfRow(
  table: RowTable,
  row: number,
  { everything, consoleClientId }: { everything: boolean; consoleClientId: Guid },
): BulkRevocation | LeftOutReason {
  if (!table.granted(row)) return 'not-granted'
  if (!everything && table.status(row) === 'sign-in') return 'sign-in'
  const party = table.party(row)
  if (party.appId !== null && sameGuid(party.appId, consoleClientId)) return 'console'
  const { kind, value, known, resource, resourceId, resourceAppId, resourceDisplayName } =
    table.permission(row)
  const grant = table.grantOf(row)
  const assignment = table.assignmentOf(row)
  const clientId = party.principalId ?? grant?.clientId ?? assignment?.principalId
  // Delegated grants are found by the client's id alone, also of a client that is gone; assignments only below the client.
  if (!clientId || !resourceId || (assignment && !party.principal)) return 'gone'
  return {
    appId: party.appId,
    clientId,
    clientName: party.displayName || party.appId || clientId,
    resourceId,
    resourceAppId: resourceAppId ?? '',
    resourceName: resourceDisplayName,
    kind,
    value,
    userId: table.userId(row),
    grantId: grant?.id ?? null,
    scope: grant?.scope ?? null,
    assignmentId: assignment?.id ?? null,
    appRoleId: assignment?.appRoleId ?? null,
    ...forGoodOf({
      ...{ kind, known, client: party.principal !== null },
      api: Boolean(table.resources[resource]?.principal),
    }),
  }
}
