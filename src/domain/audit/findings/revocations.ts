import { changeIntent } from '../../changes/intent'
import type { ChangeIntent, RevokeTarget } from '../../changes/types'
import type { Party, RowTable } from '../rows/types'

/** The intent that revokes rows of one party; null where no change plan could. */
export function revocationOf(table: RowTable, party: Party, rows: readonly number[]): ChangeIntent | null {
  if (party.appId === null || !party.principal || rows.length === 0) return null
  return changeIntent(party.appId, { revoke: rows.map((row) => targetOf(table, row)) })
}

function targetOf(table: RowTable, row: number): RevokeTarget {
  const { resourceAppId, resourceId, kind, value } = table.permission(row)
  return {
    resourceAppId: resourceAppId ?? '',
    kind,
    value,
    userId: table.userId(row),
    resourceObjectId: resourceId,
  }
}
