import { addBulk } from '../seed/bulk'
import { hash } from '../seed/guid'
import { emptyRows, seedStories } from '../seed/seed'
import type { Change, CollectionName, Collections, JournalEntry, Rows, StateStore } from './types'

/** The tenant as it stands: the seed with the journal applied. */
export interface TenantState {
  /** Takes in what other tabs wrote; before each answer. */
  sync(): Promise<void>
  /** Milliseconds; where the story's dates start. */
  base(): number
  /** The stories alone: enough for the authority, and there at once in any size. */
  stories(): Rows
  /** Everything, the bulk of large sizes included, as a direct read sees it. */
  rows(): Rows
  /** A collection as lists and filters see it: with recent writes not yet replicated. */
  listed<N extends CollectionName>(name: N): Collections[N][]
  /** Has this object been made too recently for every replica to know it? */
  isYoung(name: CollectionName, id: string): boolean
  /** Objects of a collection that lists show otherwise than at entry `after` of the journal, and the entry up to which that is so. */
  changedSince(name: CollectionName, after: number): { ids: ReadonlySet<string>; until: number }
  /** Changes with every reset. */
  epoch(): number
  commit(changes: readonly Change[]): Promise<void>
}

export interface StateOptions {
  store: StateStore
  size: number
  origin: string
  now: () => number
  /** Milliseconds from a write until lists show it, by the write's number; 0 switches lag off. */
  lag?: (seq: number) => number
}

/** Two to six seconds, always the same for the same write. Graph may take half a minute; a demonstration should not. */
const replicationLag = (seq: number): number => 2_000 + (hash(`lag ${seq}`) % 4_000)
const YOUNG = 1_500

/** Grants and assignments are said to lag (../shared/facts/graph.md); registrations and principals by their index. */
export function createState({ store, size, origin, now, lag = replicationLag }: StateOptions): TenantState {
  let rows: Rows = emptyRows()
  let entries: JournalEntry[] = []
  let epoch: number | null = null
  let [base, last, complete] = [0, 0, false]

  function apply(change: Change): void {
    const rowsOf = rows[change.collection] as Map<string, object>
    if (change.value === null) rowsOf.delete(change.id)
    else rowsOf.set(change.id, change.value)
  }

  async function sync(): Promise<void> {
    let journal = await store.read(last)
    if (epoch !== null && journal.epoch < epoch) return
    if (journal.epoch !== epoch) {
      if (last > 0) journal = await store.read(0)
      ;[epoch, base, last, entries, complete] = [journal.epoch, journal.base, 0, [], false]
      rows = seedStories({ size, origin, base })
    }
    const fresh = journal.entries.filter((entry) => entry.seq > last)
    for (const entry of fresh) apply(entry)
    entries.push(...fresh)
    last = fresh.at(-1)?.seq ?? last
  }

  function all(): Rows {
    if (!complete) {
      addBulk(rows, size, base)
      // What was deleted from the bulk before it existed here.
      for (const entry of entries) apply(entry)
      complete = true
    }
    return rows
  }

  return {
    sync,
    base: () => base,
    stories: () => rows,
    rows: all,
    listed(name) {
      const current = all()[name]
      const time = now()
      const unseen = new Map<string, object | null>()
      const seen = new Set<string>()
      for (let i = entries.length - 1; i >= 0; i--) {
        const entry = entries[i]
        if (entry?.collection !== name || seen.has(entry.id)) continue
        if (entry.at + lag(entry.seq) > time) unseen.set(entry.id, entry.before)
        else seen.add(entry.id)
      }
      if (unseen.size === 0) return [...current.values()]
      const listed: object[] = []
      for (const [id, value] of current) {
        const before = unseen.has(id) ? unseen.get(id) : value
        if (before) listed.push(before)
        unseen.delete(id)
      }
      for (const before of unseen.values()) if (before) listed.push(before)
      return listed as Collections[typeof name][]
    },
    isYoung: (name, id) =>
      entries.some(
        (entry) =>
          entry.collection === name &&
          entry.id === id &&
          entry.before === null &&
          entry.at + Math.min(YOUNG, lag(entry.seq)) > now(),
      ),
    changedSince(name, after) {
      const ids = new Set<string>()
      let [until, seenAll] = [0, true]
      for (const entry of entries) {
        if (entry.at + lag(entry.seq) > now()) {
          seenAll = false
          continue
        }
        // Behind one that is not replicated yet, the next question starts there: repeating is allowed, missing is not.
        if (seenAll) until = entry.seq
        if (entry.seq > after && entry.collection === name) ids.add(entry.id)
      }
      return { ids, until: Math.max(after, until) }
    },
    epoch: () => epoch ?? 0,
    async commit(changes) {
      await store.append(changes.map((change) => ({ ...change, at: now() })))
      await sync()
    },
  }
}
