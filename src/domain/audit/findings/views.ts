import { leadsToGlobalAdmin } from '../../permissions/risk/riskOf'
import type { EffectiveRisk, RiskLevel } from '../../permissions/risk/types'
import type { AuditCollection } from '../types'
import type { AuditPermission, Party, RowTable } from '../rows/types'
import { unreadOf } from '../rows/unread'
import { graver } from './severity'

/** A party with its rows summed up once for all rules. */
export interface PartyView {
  table: RowTable
  party: Party
  now: number
  /** Rows of what is granted, the sign-in scopes among them. */
  granted: readonly number[]
  /** The same without the sign-in scopes. */
  api: readonly number[]
  /** Highest risk of `api`; null: there is nothing. */
  stake: RiskLevel | null
  /** The same of its delegated permissions: what somebody gains who gets hold of a user’s token. */
  delegatedStake: RiskLevel | null
  /** Was all of it read? Of something that is in no list nothing could be said otherwise. */
  isRead(what: AuditCollection): boolean
}

/** Calls with the view of each party; views are not kept. */
export function eachParty(table: RowTable, now: number, look: (view: PartyView) => void): void {
  const unread = unreadOf(table.snapshot.coverage)
  const isRead = (what: AuditCollection) => !unread.has(what)
  for (const party of table.parties) look(viewOf(table, party, now, isRead))
}

function viewOf(table: RowTable, party: Party, now: number, isRead: PartyView['isRead']): PartyView {
  const granted: number[] = []
  const api: number[] = []
  let stake: RiskLevel | null = null
  let delegatedStake: RiskLevel | null = null
  for (let row = party.firstRow; row < party.firstRow + party.rowCount; row++) {
    if (!table.granted(row)) continue
    granted.push(row)
    if (table.status(row) === 'sign-in') continue
    api.push(row)
    const { kind, risk } = table.permission(row)
    stake = graver(stake, risk.level)
    if (kind === 'Delegated') delegatedStake = graver(delegatedStake, risk.level)
  }
  return { table, party, now, granted, api, stake, delegatedStake, isRead }
}

/** Highest risk of some rows; null: there are none. */
export function highestOf(table: RowTable, rows: readonly number[]): RiskLevel | null {
  return rows.reduce<RiskLevel | null>((level, row) => graver(level, table.permission(row).risk.level), null)
}

export const isGrave = ({ level }: EffectiveRisk): boolean => level === 'high' || level === 'critical'

/** An application permission that can end in the whole tenant: critical, or on a known path to Global Administrator. */
export function isPrivileged({ kind, risk }: AuditPermission): boolean {
  return (kind === 'Application' && risk.level === 'critical') || leadsToGlobalAdmin({ kind, risk })
}
