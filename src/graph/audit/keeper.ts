import type { SnapshotBuilder } from '../../domain/audit/snapshot/builder'
import { chunks } from '../odata'
import { hold } from './locks'
import type { Entry } from './plan/entries'
import type { AuditStore, KeptReading } from './store'

/** Keeping costs time: what arrives within so many ms is kept at once, */
export const EVERY_MS = 5000
/** and it may take one part in so many of the worker's time. */
const SHARE = 20
/** Objects in one record of the database. */
const TOGETHER = 1000

/** A whole snapshot as entries, to be kept anew. */
function* entriesOf(builder: SnapshotBuilder): Iterable<Entry> {
  const { users, owners } = builder.people()
  for (const items of chunks([...builder.applications()], TOGETHER)) yield { add: 'applications', items }
  for (const items of chunks([...builder.principals()], TOGETHER)) yield { add: 'principals', items }
  for (const items of chunks([...builder.grants()], TOGETHER)) yield { add: 'grants', items }
  for (const items of chunks([...builder.assignments()], TOGETHER))
    yield { add: 'assignments', items, toPeople: 0 }
  for (const items of chunks(users, TOGETHER)) yield { add: 'users', items }
  for (const [of, items] of owners) yield { add: 'owners', of, items, more: false }
  yield { add: 'assignments', items: [], toPeople: builder.counts().assignmentsToPeople }
}

/** Keeps a reading while it goes on. A browser without room ends the keeping, never the reading. */
export interface Keeper {
  /** What an answer brought. */
  add(entries: readonly Entry[]): void
  /** Keeps everything now. `whole`: the reading is at its end. */
  finish(whole: boolean): Promise<void>
  /** Keeps a whole snapshot anew. */
  replace(builder: SnapshotBuilder): Promise<void>
  /** Nothing is being kept any more. */
  idle(): Promise<void>
  /** Ends the keeping. */
  stop(): Promise<void>
  /** The browser has no room, or another tab removed what was kept: the keeping has ended. */
  failed(): boolean
  /** Something of it was kept at some time: where nothing is, somebody removed it. */
  known(): boolean
}

/**
 * @param record how far the reading is, asked whenever it is kept
 * @param isNew nothing of it is kept yet
 * @param everyMs see {@link EVERY_MS}
 */
export function createKeeper(
  store: AuditStore,
  id: string,
  record: () => KeptReading,
  isNew: boolean,
  everyMs = EVERY_MS,
): Keeper {
  const release = hold(id)
  let unsaved: Entry[] = []
  let timer: ReturnType<typeof setTimeout> | null = null
  let last: Promise<void> = Promise.resolve()
  let working = true
  let failed = false
  let known = !isNew
  let pause = everyMs

  function write(task: () => Promise<void>): Promise<void> {
    const inTurn = async () => {
      // What comes after something that is lost would pass for everything.
      if (failed) return
      await task()
      known = true
    }
    last = last.then(inTurn).catch(() => {
      working = false
      failed = true
      unsaved = []
    })
    return last
  }
  /** What is there to be kept; nothing waits any more. */
  function takeUnsaved(): Entry[] {
    clearTimeout(timer ?? undefined)
    timer = null
    const entries = unsaved
    unsaved = []
    return entries
  }
  function save(whole: boolean): Promise<void> {
    const entries = takeUnsaved()
    if (!working) return last
    const from = performance.now()
    const reading = { ...record(), whole }
    pause = Math.max(everyMs, (performance.now() - from) * SHARE)
    return write(() => store.append(reading, entries, !known))
  }

  return {
    add(entries) {
      if (!working) return
      unsaved.push(...entries)
      timer ??= setTimeout(() => void save(false), pause)
    },
    finish(whole) {
      release()
      return save(whole)
    },
    idle: () => last,
    stop() {
      release()
      working = false
      takeUnsaved()
      return last
    },
    replace(builder) {
      release()
      takeUnsaved()
      if (!working) return last
      const reading = { ...record(), whole: true }
      return write(() => store.replace(reading, entriesOf(builder), !known))
    },
    failed: () => failed,
    known: () => known,
  }
}
