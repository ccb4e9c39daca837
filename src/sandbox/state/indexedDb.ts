import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import { newSigningKey } from './memory'
import type { AuthorityStore, Change, JournalEntry, SignedIn, StateStore } from './types'

interface Meta {
  epoch: number
  base: number
}
interface StateSchema extends DBSchema {
  meta: { key: 'state'; value: Meta }
  journal: { key: number; value: JournalEntry }
}
interface AuthoritySchema extends DBSchema {
  keys: { key: 'signing'; value: CryptoKey }
  sessions: { key: string; value: SignedIn }
  codes: { key: string; value: number }
}

/**
 * One database for each size. Every read looks at the journal anew, so that two tabs see each other's writes
 * without telling each other.
 */
export function indexedDbState(size: number, now: () => number): StateStore {
  const database = openDB<StateSchema>(`gcc-sandbox-${size}`, 1, {
    upgrade(db) {
      db.createObjectStore('meta')
      db.createObjectStore('journal', { keyPath: 'seq', autoIncrement: true })
    },
  })
  return {
    async read(after) {
      const db = await database
      const meta = (await db.get('meta', 'state')) ?? (await firstStart(db, now()))
      const entries = await db.getAll('journal', IDBKeyRange.lowerBound(after, true))
      return { ...meta, entries }
    },
    async append(changes: readonly (Change & { at: number })[]) {
      const transaction = (await database).transaction('journal', 'readwrite')
      // The key generator gives `seq`.
      for (const change of changes) void transaction.store.add(change as JournalEntry)
      await transaction.done
    },
    async reset(at) {
      const transaction = (await database).transaction(['meta', 'journal'], 'readwrite')
      const meta = await transaction.objectStore('meta').get('state')
      void transaction.objectStore('journal').clear()
      void transaction.objectStore('meta').put({ epoch: (meta?.epoch ?? 0) + 1, base: at }, 'state')
      await transaction.done
    },
  }
}

/** Two tabs may start at once: the one transaction that finds nothing decides. */
async function firstStart(db: IDBPDatabase<StateSchema>, now: number): Promise<Meta> {
  const transaction = db.transaction('meta', 'readwrite')
  const meta = (await transaction.store.get('state')) ?? { epoch: 1, base: now }
  await transaction.store.put(meta, 'state')
  await transaction.done
  return meta
}

export function indexedDbAuthority(now: () => number): AuthorityStore {
  const database = openDB<AuthoritySchema>('gcc-sandbox-authority', 1, {
    upgrade(db) {
      db.createObjectStore('keys')
      db.createObjectStore('sessions', { keyPath: 'oid' })
      db.createObjectStore('codes')
    },
  })
  return {
    async key() {
      const db = await database
      const known = await db.get('keys', 'signing')
      if (known) return known
      const fresh = await newSigningKey()
      // Where another tab was faster, its key counts.
      const transaction = db.transaction('keys', 'readwrite')
      const other = await transaction.store.get('signing')
      if (!other) await transaction.store.put(fresh, 'signing')
      await transaction.done
      return other ?? fresh
    },
    sessions: async () => (await database).getAll('sessions'),
    async remember(session) {
      await (await database).put('sessions', session)
    },
    async forget(oid) {
      const db = await database
      await (oid === null ? db.clear('sessions') : db.delete('sessions', oid))
    },
    async redeem(code, expires) {
      const transaction = (await database).transaction('codes', 'readwrite')
      const known = await transaction.store.get(code)
      if (known === undefined) await transaction.store.put(expires, code)
      for (let cursor = await transaction.store.openCursor(); cursor; cursor = await cursor.continue())
        if (cursor.value < now()) await cursor.delete()
      await transaction.done
      return known === undefined
    },
  }
}
