import type { DifferenceEntry } from '../api'
import type { RowTable } from '../rows/types'
import type { Comparable } from './coverage'
import { sharedBetween } from './identity'

type Add = (entry: DifferenceEntry) => void

/** Permissions that were granted, revoked, declared or undeclared between two tables. */
export function permissionChanges(older: RowTable, newer: RowTable, both: Comparable, add: Add): void {
  const shared = sharedBetween(older, newer)
  const tables = [older, newer] as const
  const granted = tables.map((table) => {
    const counts = grantsThatCount(table, both)
    const held = new Map<number, number>()
    for (let row = 0; row < table.count; row++)
      if (table.granted(row) && counts(row)) held.set(shared.consent(table, row), row)
    return held
  })
  onlyIn(granted[1], granted[0], (row) => add(entryOf('granted', newer, row)))
  onlyIn(granted[0], granted[1], (row) => add(entryOf('revoked', older, row)))

  if (!both.applications) return
  const declared = tables.map((table) => {
    const asked = new Map<number, number>()
    for (let row = 0; row < table.count; row++)
      if (table.declared(row)) asked.set(shared.declaration(table, row), row)
    return asked
  })
  onlyIn(declared[1], declared[0], (row) => add(declaration('declared', newer, row)))
  onlyIn(declared[0], declared[1], (row) => add(declaration('undeclared', older, row)))
}

function onlyIn(
  one: ReadonlyMap<number, number> | undefined,
  other: ReadonlyMap<number, number> | undefined,
  take: (row: number) => void,
): void {
  for (const [key, row] of one ?? []) if (!other?.has(key)) take(row)
}

/** Whether a granted row is of what both snapshots have read. */
function grantsThatCount(table: RowTable, both: Comparable): (row: number) => boolean {
  const unasked = new Set(
    both.withoutRoles.flatMap(({ principals }) =>
      principals.filter(({ hasRoles }) => !hasRoles).map(({ objectId }) => objectId),
    ),
  )
  const counts = table.permissions.map(({ kind, resourceId }) =>
    kind === 'Delegated'
      ? both.grants
      : both.assignments && !(resourceId !== null && unasked.has(resourceId)),
  )
  return (row) => counts[table.permission(row).index] ?? false
}

function entryOf(change: DifferenceEntry['change'], table: RowTable, row: number): DifferenceEntry {
  const { principalId, appId, displayName } = table.party(row)
  const { value, kind, resourceDisplayName, risk } = table.permission(row)
  const userId = table.userId(row)
  const userName = userId === null ? null : table.userName(userId)
  return {
    change,
    principalId,
    appId,
    appDisplayName: displayName,
    what: value,
    kind,
    resourceDisplayName,
    consent: table.consent(row),
    userId,
    ...(userName ? { userName } : {}),
    risk: risk.level,
  }
}

/** A declaration asks for nobody in particular, whoever happens to have consented. */
function declaration(change: 'declared' | 'undeclared', table: RowTable, row: number): DifferenceEntry {
  const { userName: _, ...entry } = entryOf(change, table, row)
  return { ...entry, consent: null, userId: null }
}
