import type { AuditPermission, Party, RowTable } from '../rows/types'

/** Numbers that the same thing has in two tables. */
interface Shared {
  /** Of a row: party and permission. */
  declaration(table: RowTable, row: number): number
  /** Of a row: party, permission and who consented. */
  consent(table: RowTable, row: number): number
}

/**
 * Tells what of two tables is the same, in time that grows with their size. A party has an object id and a client ID, a
 * permission an id and a name, at an API with an object id and a client ID: one of each is enough, because either may be
 * unknown in one of the tables, and what one table knows as two things the other may know as one.
 */
export function sharedBetween(older: RowTable, newer: RowTable): Shared {
  const tables = [older, newer]
  const parties = numbered(tables, (table) => table.parties, namesOfParty)
  const permissions = numbered(tables, (table) => table.permissions, namesOfPermission)
  const users = numbered(
    tables,
    (table) => table.users,
    (id) => [id],
  )
  // The product of all three is a key: a million parties, some thousands of permissions and a million users fit into 53 bits.
  const declaration = (table: RowTable, row: number) =>
    parties.of(table, table.columns.party[row]) * permissions.width +
    permissions.of(table, table.columns.permission[row])
  return {
    declaration,
    consent: (table, row) => declaration(table, row) * users.width + users.of(table, table.columns.user[row]),
  }
}

/** Numbers from 1 for what `all` gives of each table, the same for the same; 0: none. */
function numbered<T>(
  tables: readonly RowTable[],
  all: (table: RowTable) => readonly T[],
  namesOf: (one: T) => readonly string[],
) {
  const groups = createGroups()
  for (const table of tables) for (const one of all(table)) groups.join(namesOf(one))
  const dense = new Map<number, number>()
  const numberOf = (one: T): number => {
    const group = groups.of(namesOf(one))
    const number = dense.get(group) ?? dense.size + 1
    dense.set(group, number)
    return number
  }
  const numbers = new Map(tables.map((table) => [table, Int32Array.from(all(table), numberOf)]))
  return {
    of: (table: RowTable, index: number | undefined): number => numbers.get(table)?.[index ?? -1] ?? 0,
    width: dense.size + 1,
  }
}

/** Things that share a name are one, and so are those that share it with a third. */
function createGroups() {
  const numbers = new Map<string, number>()
  // Of each number the one that it was joined to; its own where to none.
  const parents: number[] = []
  const rootOf = (number: number): number => {
    let root = number
    for (let next = parents[root]; next !== undefined && next !== root; next = parents[root]) root = next
    // Shortens the way for the next one.
    for (let at = number; at !== root;) {
      const next = parents[at] ?? root
      parents[at] = root
      at = next
    }
    return root
  }
  const numberOf = (name: string): number => {
    const known = numbers.get(name)
    if (known !== undefined) return rootOf(known)
    const number = parents.push(parents.length) - 1
    numbers.set(name, number)
    return number
  }
  return {
    join(names: readonly string[]): void {
      const [first, ...others] = names
      if (first === undefined) return
      const root = numberOf(first)
      for (const name of others) parents[numberOf(name)] = root
    },
    of: ([first]: readonly string[]): number => (first === undefined ? -1 : numberOf(first)),
  }
}

function namesOfParty({ principalId, appId }: Party): string[] {
  return [...(principalId ? [`object ${principalId}`] : []), ...(appId ? [`client ${appId}`] : [])]
}

function namesOfPermission({ resourceAppId, resourceId, kind, id, value }: AuditPermission): string[] {
  // A permission may lack a name; its API may lack one id or the other.
  return [resourceAppId, resourceId].flatMap((resource) =>
    [id, value].flatMap((name) => (resource && name ? `${resource}|${kind}|${name}`.toLowerCase() : [])),
  )
}
