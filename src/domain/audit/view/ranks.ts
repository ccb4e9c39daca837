import { RISK_LEVELS } from '../../permissions/risk/types'
import { type AuditColumn, ROW_STATUSES } from '../report'
import { consentOf, statusOf } from '../rows/flags'
import { once } from '../rows/once'
import type { RowTable } from '../rows/types'

/** Where each row stands in a column, from 0; -1: nothing is known, which comes last in either direction. */
export interface Ranks {
  ofRow(row: number): number
  /** One more than the greatest. */
  size: number
}

const CREDENTIAL_ORDER = ['expired', 'expiring', 'live', 'none']
const OWNER_ORDER = ['this', 'other', 'microsoft']

/** Ranks by column, each made once when first asked for. */
export function createRanks(table: RowTable): (column: AuditColumn) => Ranks {
  const { columns, parties, permissions } = table
  const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })
  const byName = (names: readonly (string | null)[]) => rankTexts(names, collator.compare)
  const ofParty = (ranks: Ranked): Ranks => ({
    ofRow: (row) => ranks.ranks[columns.party[row] ?? 0] ?? -1,
    size: ranks.size,
  })
  const ofPermission = (ranks: Ranked): Ranks => ({
    ofRow: (row) => ranks.ranks[columns.permission[row] ?? 0] ?? -1,
    size: ranks.size,
  })
  const ofFlags = (rank: (flags: number) => number, size: number): Ranks => ({
    ofRow: (row) => rank(columns.flags[row] ?? 0),
    size,
  })
  const partyNames = () => ofParty(byName(parties.map(({ displayName }) => displayName || null)))
  const made: Record<AuditColumn, () => Ranks> = {
    risk: once(() => ofPermission(given(permissions, ({ risk }) => RISK_LEVELS.indexOf(risk.level), 4))),
    principal: once(partyNames),
    permission: once(() => ofPermission(byName(permissions.map(({ value }) => value || null)))),
    kind: once(() => ofPermission(given(permissions, ({ kind }) => (kind === 'Delegated' ? 1 : 0), 2))),
    resource: once(() =>
      ofPermission(byName(permissions.map(({ resourceDisplayName }) => resourceDisplayName || null))),
    ),
    consent: once(() => consentRanks(table, byName)),
    status: once(() => ofFlags((flags) => ROW_STATUSES.indexOf(statusOf(flags)), ROW_STATUSES.length)),
    publisher: once(() =>
      ofParty(given(parties, ({ publisher }) => OWNER_ORDER.indexOf(publisher), OWNER_ORDER.length)),
    ),
    enabled: once(() =>
      ofParty(given(parties, ({ enabled }) => (enabled === null ? -1 : enabled ? 0 : 1), 2)),
    ),
    credentials: once(() =>
      ofParty(
        given(
          parties,
          ({ credentials }) => CREDENTIAL_ORDER.indexOf(credentials ?? ''),
          CREDENTIAL_ORDER.length,
        ),
      ),
    ),
    owners: once(() => ofParty(byName(parties.map(({ owners }) => owners?.join(', ') ?? null)))),
    granted: once(() => timeRanks(table)),
    clientId: once(() => ofParty(rankTexts(parties.map(({ appId }) => appId)))),
  }
  return (column) => made[column]()
}

interface Ranked {
  ranks: Int32Array
  size: number
}

function given<T>(things: readonly T[], rank: (thing: T) => number, size: number): Ranked {
  return { ranks: Int32Array.from(things, rank), size }
}

/** The same rank for texts that compare as equal. */
function rankTexts(texts: readonly (string | null)[], compare?: (a: string, b: string) => number): Ranked {
  const distinct = [...new Set(texts)].filter((text) => text !== null).sort(compare)
  const rankOf = new Map<string | null, number>()
  let rank = -1
  distinct.forEach((text, index) => {
    const before = distinct[index - 1]
    if (before === undefined || (compare?.(before, text) ?? 1) !== 0) rank++
    rankOf.set(text, rank)
  })
  return { ranks: Int32Array.from(texts, (text) => rankOf.get(text) ?? -1), size: rank + 1 }
}

/** For everybody, then by user, then what no consent is told of. */
function consentRanks(table: RowTable, byName: (names: readonly (string | null)[]) => Ranked): Ranks {
  const { flags, user } = table.columns
  const names = byName(table.users.map((id) => table.userName(id)))
  return {
    ofRow(row) {
      const consent = consentOf(flags[row] ?? 0)
      if (consent === null) return -1
      if (consent === 'AllPrincipals') return 0
      const rank = names.ranks[user[row] ?? -1] ?? -1
      return rank < 0 ? names.size + 1 : rank + 1
    },
    size: names.size + 2,
  }
}

function timeRanks(table: RowTable): Ranks {
  const moments = new Float64Array(table.count)
  for (let row = 0; row < table.count; row++) moments[row] = table.grantedAt(row)
  const distinct = [...new Set(moments)].filter((moment) => !Number.isNaN(moment)).sort((a, b) => a - b)
  const rankOf = new Map(distinct.map((moment, rank) => [moment, rank]))
  const ranks = Int32Array.from(moments, (moment) => rankOf.get(moment) ?? -1)
  return { ofRow: (row) => ranks[row] ?? -1, size: distinct.length }
}
