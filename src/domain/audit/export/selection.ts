import type { AuditCredential, AuditFinding } from '../report'
import type { RowTable } from '../rows/types'

/** Rows to be exported, in their order. */
export type RowNumbers = Int32Array | readonly number[]

/** What an exported file holds of an audit. */
export interface Selection {
  /** null: everything. */
  part: SelectedPart | null
  rows: RowNumbers
  findings: readonly AuditFinding[]
  credentials: readonly AuditCredential[]
}

/** Which part of an audit it is. */
interface SelectedPart {
  /** In the filter language; empty where somebody picked the rows. */
  filter: string
  rows: number
  of: number
}

type Concerned = Pick<AuditFinding, 'principalId' | 'appId'>

/** Tells of findings and credentials whether they concern a principal of these rows. */
export function concerns(table: RowTable, rows: RowNumbers): (one: Concerned) => boolean {
  const held = new Uint8Array(table.parties.length)
  for (const row of rows) held[table.columns.party[row] ?? -1] = 1
  return ({ principalId, appId }) => {
    const party =
      (principalId === null ? null : table.partyOfPrincipal(principalId)) ??
      (appId === null ? null : table.partyOfApp(appId))
    return party !== null && held[party.index] === 1
  }
}
