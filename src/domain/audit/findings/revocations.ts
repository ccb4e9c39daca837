import type { ChangeIntent, RevokeTarget } from '../../changes/types'
import type { Party, RowTable } from '../rows/types'

/**
 * What would revoke these rows: one intent for each application, in the order of the rows. Left out is what a change plan
 * cannot carry (an enterprise application that is gone, a registration without one), what is not granted, and the sign-in
 * scopes, without which nobody could sign in. Numbers of no row are passed over.
 */
export function revocations(table: RowTable, rows: readonly number[]): ChangeIntent[] {
  const byParty = new Map<Party, Set<number>>()
  for (const row of rows) {
    if (!Number.isInteger(row) || row < 0 || row >= table.count) continue
    if (!table.granted(row) || table.status(row) === 'sign-in') continue
    const party = table.party(row)
    const known = byParty.get(party)
    if (known) known.add(row)
    else byParty.set(party, new Set([row]))
  }
  return [...byParty].flatMap(([party, own]) => revocationOf(table, party, [...own]) ?? [])
}

/** The intent that revokes rows of one party; null where no change plan could. */
export function revocationOf(table: RowTable, party: Party, rows: readonly number[]): ChangeIntent | null {
  if (party.appId === null || !party.principal || rows.length === 0) return null
  return {
    appId: party.appId,
    grant: [],
    declareMissing: false,
    revoke: rows.map((row) => targetOf(table, row)),
  }
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
