import { atLeast } from '../../permissions/risk/riskOf'
import { RISK_LEVELS } from '../../permissions/risk/types'
import type { WhoMayAnswer } from '../api'
import type { Filter } from '../filter/evaluate'
import type { Capable } from '../report'
import type { Party, RowTable } from '../rows/types'
import type { NotReadWhat } from '../types'
import { knownPermission } from './knownPermission'
import { isCapability, questionFilter } from './question'

const REACHES = ['everybody', 'consenting-users', 'one-user'] as const
type Reach = (typeof REACHES)[number]

/** Rows of one principal that are handed out. */
const THROUGH = 100

/** Without all of these nobody can say that nobody may. */
const DECIDING: readonly NotReadWhat[] = ['principals', 'grants', 'assignments', 'assignments-of-resources']

/**
 * Everybody who can do something by what they were granted, those that reach farthest first. `question`: a capability’s id,
 * or a permission’s name in any case, with `*` for any text.
 */
export function whoMay(table: RowTable, filter: Filter, question: string, limit: number): WhoMayAnswer {
  const found = new Map<Party, number[]>()
  filter.visit(questionFilter(question), (row) => {
    const party = table.party(row)
    const rows = found.get(party)
    if (rows) rows.push(row)
    else found.set(party, [row])
  })
  const ranked = [...found].map(([party, rows]) => ({ party, rows, worth: worthOf(table, party, rows) }))
  ranked.sort(
    (one, other) => other.worth - one.worth || compare(one.party.displayName, other.party.displayName),
  )
  // A count that differs is named too: one row more could make “nobody” untrue.
  const missing = new Set(table.snapshot.coverage.notRead.map(({ what }) => what))
  return {
    count: ranked.length,
    items: ranked.slice(0, Math.max(0, limit)).map(({ party, rows }) => capable(table, party, rows)),
    ...(ranked.length > 0 || isCapability(question.trim())
      ? { known: true, nearest: [] }
      : knownPermission(table, question)),
    lacking: DECIDING.filter((what) => missing.has(what)),
  }
}

function reachOf(table: RowTable, row: number): Reach {
  const consent = table.consent(row)
  if (consent === null) return 'everybody'
  return consent === 'AllPrincipals' ? 'consenting-users' : 'one-user'
}

function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

/** The farther its rows reach, the graver they are, and the less it is switched off, the more. */
function worthOf(table: RowTable, party: Party, rows: readonly number[]): number {
  let reach: number = REACHES.length
  let risk = 0
  for (const row of rows) {
    reach = Math.min(reach, REACHES.indexOf(reachOf(table, row)))
    risk = Math.max(risk, RISK_LEVELS.indexOf(table.permission(row).risk.level))
  }
  return (REACHES.length - reach) * 100 + (party.enabled === false ? 0 : 10) + risk
}

function capable(table: RowTable, party: Party, rows: readonly number[]): Capable {
  const { principalId, appId, displayName, publisher, enabled } = party
  const through = rows
    .map((row) => ({ row, reach: reachOf(table, row), risk: table.permission(row).risk.level }))
    .sort(
      (one, other) =>
        REACHES.indexOf(one.reach) - REACHES.indexOf(other.reach) ||
        Number(atLeast(other.risk, one.risk)) - Number(atLeast(one.risk, other.risk)) ||
        one.row - other.row,
    )
    .slice(0, THROUGH)
    .map(({ row, reach }) => ({ row: table.row(row), reach }))
  return { principalId, appId, appDisplayName: displayName, publisher, enabled, rows: rows.length, through }
}
