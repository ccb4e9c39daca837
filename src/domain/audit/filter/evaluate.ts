import type { AuditFinding, AuditFindingId } from '../report'
import type { RowTable } from '../rows/types'
import { type Compiled, compileTerm, type Mask } from './compile'
import { createFoldedNames } from './names'
import { parseFilter } from './parse'

/** The rows that a filter finds. */
export interface Matches {
  /** 1 for each row found. */
  hits: Mask
  rows: number
  /** Parties with at least one of them. */
  principals: number
}

export interface Filter {
  matches(filter: string): Matches
  /** Calls with each row found, in the table's order. */
  visit(filter: string, found: (row: number) => void): void
}

/** Answers filters over a table. `findings`: asked for only where a filter names one. */
export function createFilter(table: RowTable, findings: () => readonly AuditFinding[]): Filter {
  const names = createFoldedNames(table)
  const byFinding = new Map<AuditFindingId, Mask>()

  function findingRows(id: AuditFindingId): Mask {
    const known = byFinding.get(id)
    if (known) return known
    const mask = new Uint8Array(table.count)
    // Before its rows are looked up: a finding's own filter may name it.
    byFinding.set(id, mask)
    for (const finding of findings()) {
      if (finding.id !== id || finding.filter === '') continue
      visit(finding.filter, (row) => {
        mask[row] = 1
      })
    }
    return mask
  }

  function visitRuns(filter: string, found: (from: number, to: number) => void): void {
    const { terms, errors } = parseFilter(filter)
    if (errors.length > 0) return
    scan(
      table,
      terms.map((term) => compileTerm(term, { table, names, findingRows })),
      found,
    )
  }
  function visit(filter: string, found: (row: number) => void): void {
    visitRuns(filter, (from, to) => {
      for (let row = from; row < to; row++) found(row)
    })
  }

  return {
    visit,
    matches(filter) {
      const hits = new Uint8Array(table.count)
      const owners = table.columns.party
      let rows = 0
      let principals = 0
      let last = -1
      visitRuns(filter, (from, to) => {
        hits.fill(1, from, to)
        rows += to - from
        const owner = owners[from] ?? 0
        if (owner !== last) {
          principals++
          last = owner
        }
      })
      return { hits, rows, principals }
    },
  }
}

/** Is it asked of one thing only? Then its answer can be turned round beforehand. */
function single(compiled: Compiled): boolean {
  const { party, parties, permission, user, flags, row } = compiled
  return [party, parties, permission, user, flags, row].filter((one) => one !== undefined).length === 1
}

/** Both of two masks; the second turned round where its term is negated. */
function both(one: Mask | null, other: Mask, negated: boolean): Mask {
  const want = negated ? 0 : 1
  const mask = new Uint8Array(other.length)
  for (let index = 0; index < mask.length; index++) {
    if (other[index] === want && (one === null || one[index] === 1)) mask[index] = 1
  }
  return mask
}

/** Calls with the rows found, `from` (included) to `to` (excluded), all of one party. */
function scan(
  table: RowTable,
  compiled: readonly Compiled[],
  found: (from: number, to: number) => void,
): void {
  const { party: partyOf, permission: permissionOf, user: userOf, flags: flagsOf, starts } = table.columns
  let partyMask: Mask | null = null
  let permissionMask: Mask | null = null
  let userMask: Mask | null = null
  let flagMask: Mask | null = null
  let candidates = null as ReadonlySet<number> | null
  const mixed: Compiled[] = []
  for (const one of compiled) {
    if (one.parties && !one.negated) {
      const wanted = one.parties.map(({ index }) => index)
      const before = candidates
      candidates = new Set(before ? wanted.filter((index) => before.has(index)) : wanted)
    } else if (one.parties) {
      const mask = new Uint8Array(table.parties.length)
      for (const { index } of one.parties) mask[index] = 1
      partyMask = both(partyMask, mask, true)
    } else if (!single(one) || one.row) mixed.push(one)
    else if (one.party) partyMask = both(partyMask, one.party, one.negated)
    else if (one.permission) permissionMask = both(permissionMask, one.permission, one.negated)
    else if (one.user) userMask = both(userMask, one.user, one.negated)
    else if (one.flags) flagMask = both(flagMask, one.flags, one.negated)
  }

  const tests = mixed.map(
    ({ negated, party, permission, user, flags, row: test }) =>
      (row: number): boolean => {
        const any =
          party?.[partyOf[row] ?? 0] === 1 ||
          permission?.[permissionOf[row] ?? 0] === 1 ||
          user?.[(userOf[row] ?? 0) + 1] === 1 ||
          flags?.[flagsOf[row] ?? 0] === 1 ||
          (test?.(row) ?? false)
        return any !== negated
      },
  )
  const [first] = tests
  // A loop over a single test costs as much as the test.
  const passesMixed =
    tests.length === 1 && first ? first : (row: number) => tests.every((passes) => passes(row))
  const ofRows = permissionMask !== null || flagMask !== null || userMask !== null
  /** All rows of a party pass where its name alone is enough for everything. */
  const wholeParty = (index: number): boolean =>
    !ofRows && mixed.every(({ negated, party }) => !negated && party?.[index] === 1)
  const scanParty = (index: number): void => {
    if (partyMask && partyMask[index] === 0) return
    const end = starts[index + 1] ?? 0
    if (wholeParty(index)) {
      const start = starts[index] ?? 0
      if (end > start) found(start, end)
      return
    }
    for (let row = starts[index] ?? 0; row < end; row++) {
      if (permissionMask && permissionMask[permissionOf[row] ?? 0] === 0) continue
      if (flagMask && flagMask[flagsOf[row] ?? 0] === 0) continue
      if (userMask && userMask[(userOf[row] ?? 0) + 1] === 0) continue
      if (mixed.length > 0 && !passesMixed(row)) continue
      found(row, row + 1)
    }
  }
  if (candidates) for (const index of [...candidates].sort((one, other) => one - other)) scanParty(index)
  else for (let index = 0; index < table.parties.length; index++) scanParty(index)
}
