import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Instant } from '../../domain/directory'
import { lockName, underWay } from './locks'
import type { Entry } from './plan/entries'
import type { PlanState } from './plan/state'
import type { AuditPlace } from './protocol'

/** A reading as it is kept: its plan; what it found is kept beside it, in the order in which it came. */
export interface KeptReading {
  id: string
  place: string
  /** Read to its end; otherwise it was interrupted. */
  whole: boolean
  takenAt: Instant
  scopes: string[]
  requests: number
  /** Of the answers, before anything was left out. */
  bytes: number
  state: PlanState
}

interface Schema extends DBSchema {
  readings: { key: string; value: KeptReading; indexes: { place: string } }
  entries: { key: number; value: { reading: string; entries: Entry[] }; indexes: { reading: string } }
}

/** What is kept in this browser of one place's audits. Facts only: tokens, secrets and the beginnings of secrets never come here. */
export interface AuditStore {
  /** The latest of each kind. */
  find(): Promise<{ interrupted: KeptReading | null; whole: KeptReading | null }>
  /**
   * Keeps how far a reading is together with what was found since. One that is whole takes the place of all others, save
   * those that other tabs are at. Rejects where it is not new and has been removed: what comes later is no whole reading.
   */
  append(reading: KeptReading, entries: Entry[], isNew: boolean): Promise<void>
  /** Keeps a whole reading anew, in the place of others, and rejects, as above. */
  replace(reading: KeptReading, entries: Iterable<Entry>, isNew: boolean): Promise<void>
  /** What a reading found, in its order. */
  load(id: string, take: (entry: Entry) => void): Promise<void>
  drop(id: string): Promise<void>
  /** Removes everything of this place. */
  forget(): Promise<void>
}

const NAME = 'gcc-audits'

function open(): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(NAME, 1, {
    upgrade(db) {
      db.createObjectStore('readings', { keyPath: 'id' }).createIndex('place', 'place')
      db.createObjectStore('entries', { autoIncrement: true }).createIndex('reading', 'reading')
    },
  })
}

const placeName = ({ environment, tenantId, consoleClientId }: AuditPlace) =>
  `${environment}/${tenantId}/${consoleClientId}`.toLowerCase()

const writingTo = (db: IDBPDatabase<Schema>) => db.transaction(['readings', 'entries'], 'readwrite')
type Writing = ReturnType<typeof writingTo>

async function remove(transaction: Writing, id: string): Promise<void> {
  const entries = transaction.objectStore('entries')
  const keys = await entries.index('reading').getAllKeys(id)
  await Promise.all([
    transaction.objectStore('readings').delete(id),
    ...keys.map((key) => entries.delete(key)),
  ])
}

/** Opens the database when first needed. Every method rejects where the browser has no room or no database. */
export function createAuditStore(place: AuditPlace): AuditStore {
  const name = placeName(place)
  let opened: Promise<IDBPDatabase<Schema>> | null = null
  const database = () => (opened ??= open())

  const writing = async () => writingTo(await database())
  async function writingOf({ id }: KeptReading, isNew: boolean): Promise<Writing> {
    const transaction = await writing()
    if (!isNew && !(await transaction.objectStore('readings').getKey(id)))
      throw new Error('The reading was removed')
    return transaction
  }
  async function removeAll(transaction: Writing, stays: (id: string) => boolean): Promise<void> {
    const ids = await transaction.objectStore('readings').index('place').getAllKeys(name)
    for (const id of ids) if (!stays(id)) await remove(transaction, id)
  }

  return {
    async find() {
      const readings = await (await database()).getAllFromIndex('readings', 'place', name)
      const busy = await underWay()
      readings.sort((one, other) => (one.takenAt < other.takenAt ? 1 : -1))
      return {
        interrupted: readings.find(({ id, whole }) => !whole && !busy.has(lockName(id))) ?? null,
        whole: readings.find(({ whole }) => whole) ?? null,
      }
    },
    async append(reading, entries, isNew) {
      // A transaction ends by itself while something else is waited for.
      const busy = await underWay()
      const transaction = await writingOf(reading, isNew)
      await Promise.all([
        transaction.objectStore('readings').put({ ...reading, place: name }),
        entries.length > 0 && transaction.objectStore('entries').add({ reading: reading.id, entries }),
        reading.whole && removeAll(transaction, (id) => id === reading.id || busy.has(lockName(id))),
        transaction.done,
      ])
    },
    async replace(reading, entries, isNew) {
      const busy = await underWay()
      const transaction = await writingOf(reading, isNew)
      await removeAll(transaction, (id) => id !== reading.id && busy.has(lockName(id)))
      const written: Promise<unknown>[] = [
        transaction.objectStore('readings').put({ ...reading, place: name }),
      ]
      for (const entry of entries)
        written.push(transaction.objectStore('entries').add({ reading: reading.id, entries: [entry] }))
      await Promise.all([...written, transaction.done])
    },
    async load(id, take) {
      const index = (await database()).transaction('entries').store.index('reading')
      for (let cursor = await index.openCursor(id); cursor; cursor = await cursor.continue())
        cursor.value.entries.forEach(take)
    },
    async drop(id) {
      const transaction = await writing()
      await remove(transaction, id)
      await transaction.done
    },
    async forget() {
      const transaction = await writing()
      await removeAll(transaction, () => false)
      await transaction.done
    },
  }
}

/** Removes what is kept in this browser of any tenant, save what somebody wanted kept beyond sign-out. `until`: and later ones. */
export async function forgetAudits(until?: Instant): Promise<void> {
  const db = await open()
  try {
    const readings = await db.getAll('readings')
    const transaction = writingTo(db)
    for (const { id, takenAt, state } of readings)
      if (!state.options.keepAfterSignOut && !(until && takenAt > until)) await remove(transaction, id)
    await transaction.done
  } finally {
    db.close()
  }
}
