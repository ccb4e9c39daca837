import type { AuditFinding, AuditFindingId } from '../report'
import { FLAG_COUNT } from '../rows/flags'
import type { RowTable } from '../rows/types'
import { type Compiled, compileTerm, type Mask } from './compile'
import { createFoldedNames } from './names'
import { narrows } from './narrows'
import { parseFilter } from './parse'
import type { FilterTerm } from './types'

/** The rows that a filter finds. */
export interface Matches {
  /** 1 for each row found. */
  hits: Mask
  rows: number
  /** Parties with at least one of them. */
  principals: number
  /** 1 for each of these. */
  owners: Mask
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

  /** Answered lately, the latest last: what only narrows one of them is looked for there. */
  const lately: { terms: readonly FilterTerm[]; matches: Matches }[] = []

  function visitRuns(
    terms: readonly FilterTerm[],
    within: Matches | null,
    found: (from: number, to: number) => void,
  ): void {
    const facts = { table, names, findingRows, owners: within?.owners ?? null }
    scan(
      table,
      terms.map((term) => compileTerm(term, facts)),
      within,
      found,
    )
  }
  function visit(filter: string, found: (row: number) => void): void {
    const { terms, errors } = parseFilter(filter)
    if (errors.length > 0) return
    visitRuns(terms, null, (from, to) => {
      for (let row = from; row < to; row++) found(row)
    })
  }

  return {
    visit,
    matches(filter) {
      const { terms, errors } = parseFilter(filter)
      const hits = new Uint8Array(table.count)
      const owners = new Uint8Array(table.parties.length)
      const { party: partyOf } = table.columns
      const matches: Matches = { hits, rows: 0, principals: 0, owners }
      if (errors.length > 0) return matches
      const wider = lately.findLast((one) => narrows(terms, one.terms))
      visitRuns(terms, wider?.matches ?? null, (from, to) => {
        hits.fill(1, from, to)
        matches.rows += to - from
        const owner = partyOf[from] ?? 0
        if (owners[owner] === 1) return
        owners[owner] = 1
        matches.principals++
      })
      lately.push({ terms, matches })
      if (lately.length > LATELY) lately.shift()
      return matches
    },
  }
}

const LATELY = 4

/** A term that several things can meet, each mask as long as what it is about. */
interface Mixed {
  negated: boolean
  party: Mask
  permission: Mask
  user: Mask
  flags: Mask
  row: ((row: number) => boolean) | null
  /** Can a row meet it whose party does not? */
  byRow: boolean
}

/** Is it asked of one thing only? Then its answer can be turned round beforehand. */
function single({ party, parties, permission, user, flags, row }: Compiled): boolean {
  return (
    row === undefined &&
    [party, parties, permission, user, flags].filter((one) => one !== undefined).length === 1
  )
}

function mixedTerm({ parties, permissions, users }: RowTable, term: Compiled): Mixed {
  const {
    negated,
    party = new Uint8Array(parties.length),
    permission = new Uint8Array(permissions.length),
    user = new Uint8Array(users.length + 1),
    flags = new Uint8Array(FLAG_COUNT),
    row = null,
  } = term
  const byRow = row !== null || [permission, user, flags].some((mask) => mask.includes(1))
  return { negated, party, permission, user, flags, row, byRow }
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

/** The first row from `from` on, below `end`, that is found (or, `want` false, is not); else `end`. */
type NextRow = (from: number, end: number, want: boolean, party: number) => number

const nextIn =
  (mask: Mask): NextRow =>
  (from, end, want) => {
    let row = from
    while (row < end && (mask[row] === 1) !== want) row++
    return row
  }

/** What is asked with every key that somebody types gets a loop of its own; null: something else is asked. */
function wordsAlone(
  { columns, count }: RowTable,
  mixed: readonly Mixed[],
  ofRows: boolean,
  wider: Matches | null,
): NextRow | null {
  const [words] = mixed
  if (ofRows || mixed.length !== 1 || !words || words.row) return null
  const { permission: permissionOf, user: userOf, flags: flagsOf } = columns
  const { negated, permission, user, flags } = words
  const within = wider?.hits ?? new Uint8Array(count).fill(1)
  return (from, end, want) => {
    const wanted = negated ? 0 : 1
    for (let row = from; row < end; row++) {
      const any =
        within[row] === 1 &&
        ((permission[permissionOf[row] as number] as number) |
          (user[(userOf[row] as number) + 1] as number) |
          (flags[flagsOf[row] as number] as number)) ===
          wanted
      if (any === want) return row
    }
    return end
  }
}

/** Calls with the rows found, `from` (included) to `to` (excluded), all of one party. `wider`: no others can be among them. */
function scan(
  table: RowTable,
  compiled: readonly Compiled[],
  wider: Matches | null,
  found: (from: number, to: number) => void,
): void {
  const { permission: permissionOf, user: userOf, flags: flagsOf, starts } = table.columns
  let partyMask: Mask | null = null
  let permissionMask: Mask | null = null
  let userMask: Mask | null = null
  let flagMask: Mask | null = null
  let candidates = null as ReadonlySet<number> | null
  const mixed: Mixed[] = []
  for (const one of compiled) {
    if (one.parties && !one.negated) {
      const wanted = one.parties.map(({ index }) => index)
      const before = candidates
      candidates = new Set(before ? wanted.filter((index) => before.has(index)) : wanted)
    } else if (one.parties) {
      const mask = new Uint8Array(table.parties.length)
      for (const { index } of one.parties) mask[index] = 1
      partyMask = both(partyMask, mask, true)
    } else if (!single(one)) mixed.push(mixedTerm(table, one))
    else if (one.party) partyMask = both(partyMask, one.party, one.negated)
    else if (one.permission) permissionMask = both(permissionMask, one.permission, one.negated)
    else if (one.user) userMask = both(userMask, one.user, one.negated)
    else if (one.flags) flagMask = both(flagMask, one.flags, one.negated)
  }

  const ofRows = permissionMask !== null || flagMask !== null || userMask !== null
  const within = wider?.hits
  const passes = (row: number, index: number): boolean => {
    if (within?.[row] === 0) return false
    if (permissionMask && permissionMask[permissionOf[row] ?? 0] === 0) return false
    if (flagMask && flagMask[flagsOf[row] ?? 0] === 0) return false
    if (userMask && userMask[(userOf[row] ?? 0) + 1] === 0) return false
    for (const { negated, party, permission, user, flags, row: test } of mixed) {
      const any =
        party[index] === 1 ||
        permission[permissionOf[row] ?? 0] === 1 ||
        user[(userOf[row] ?? 0) + 1] === 1 ||
        flags[flagsOf[row] ?? 0] === 1 ||
        (test?.(row) ?? false)
      if (any === negated) return false
    }
    return true
  }
  const next: NextRow =
    wordsAlone(table, mixed, ofRows, wider) ??
    ((from, end, want, index) => {
      let row = from
      while (row < end && passes(row, index) !== want) row++
      return row
    })
  const scanParty = (index: number): void => {
    if (partyMask && partyMask[index] === 0) return
    if (wider && wider.owners[index] === 0) return
    // Often a party's name says it of all its rows: hundreds of thousands need not be asked one by one.
    let whole = !ofRows
    for (const { negated, party, byRow } of mixed) {
      const hit = party[index] === 1
      if (hit ? negated : !byRow && !negated) return
      if (!hit && byRow) whole = false
    }
    const start = starts[index] ?? 0
    const end = starts[index + 1] ?? 0
    if (whole && !within) {
      if (end > start) found(start, end)
      return
    }
    const look = whole && within ? nextIn(within) : next
    for (let from = look(start, end, true, index); from < end;) {
      const to = look(from, end, false, index)
      found(from, to)
      from = look(to, end, true, index)
    }
  }
  if (candidates) for (const index of [...candidates].sort((one, other) => one - other)) scanParty(index)
  else for (let index = 0; index < table.parties.length; index++) scanParty(index)
}
