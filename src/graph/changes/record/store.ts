import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { type ChangeRecord, withoutHints } from '../../../domain/changes/record'
import { readRecord, RECORD_VERSION } from '../../../domain/changes/recordSchema'
import type { Guid } from '../../../domain/directory'

/** Whose records: nobody else sees them. */
interface RecordOwner {
  tenantId: Guid
  actorId: Guid
}

type Key = [place: string, planId: string, part: number | 'head' | 'plan']

interface Schema extends DBSchema {
  /** A record is kept in parts, since a run keeps it hundreds of times: of a bulk plan only what is new is written. */
  parts: { key: Key; value: unknown }
}

interface Head {
  version: typeof RECORD_VERSION
  /** How many parts its outcomes have. */
  chunks: number
  rest: Omit<ChangeRecord, 'plan' | 'outcomes'>
}

const NAME = 'gcc-changes'
const CHUNK = 100

export interface RecordStore {
  /** Everything that can be read; `refused`: ids of what cannot. */
  load(): Promise<{ records: ChangeRecord[]; refused: string[]; others: boolean }>
  /** null: not there, or it cannot be read. */
  loadOne(planId: string): Promise<ChangeRecord | null>
  /** Durable once it resolves. @param remove ids that make room for it, in the same transaction */
  put(record: ChangeRecord, remove: readonly string[]): Promise<void>
  clear(): Promise<void>
}

/** IndexedDB of this browser. Opens it when first needed; every method rejects where there is none, or no room. */
export function createRecordStore(owner: RecordOwner): RecordStore {
  const place = `${owner.tenantId}/${owner.actorId}`.toLowerCase()
  const whole = () => startingWith([place])
  let opened: Promise<IDBPDatabase<Schema>> | null = null
  /** As this tab kept it last: what is the same object is not written again. */
  const kept = new Map<string, ChangeRecord>()
  const lose = () => {
    opened = null
    kept.clear()
  }
  const database = () => {
    opened ??= open(lose).catch((error: unknown) => {
      lose()
      throw error
    })
    return opened
  }
  const read = async (range: IDBKeyRange) => {
    const parts = (await database()).transaction('parts').store
    const [keys, values] = await Promise.all([parts.getAllKeys(range), parts.getAll(range)])
    return assemble(keys, values, owner)
  }

  return {
    async load() {
      kept.clear()
      const found = await read(whole())
      const parts = (await database()).transaction('parts').store
      const [all, mine] = await Promise.all([parts.count(), parts.count(whole())])
      return { ...found, others: all > mine }
    },
    async loadOne(planId) {
      kept.delete(planId)
      return (await read(startingWith([place, planId]))).records[0] ?? null
    },
    async put(record, remove) {
      const { plan, outcomes, ...rest } = record
      const { id } = plan
      const transaction = (await database()).transaction('parts', 'readwrite', { durability: 'strict' })
      const parts = transaction.store
      // Another tab may have cleared it meanwhile.
      const isThere = (await parts.getKey([place, id, 'plan'])) !== undefined
      const before = isThere ? kept.get(id) : undefined
      if (before?.plan !== plan) void parts.put(withoutHints(plan), [place, id, 'plan'])
      const chunks = Math.ceil(outcomes.length / CHUNK)
      for (let index = 0; index < chunks; index += 1) {
        const chunk = chunkOf(outcomes, index)
        if (!isSame(chunk, chunkOf(before?.outcomes ?? [], index))) void parts.put(chunk, [place, id, index])
      }
      void parts.delete(IDBKeyRange.bound([place, id, chunks], [place, id, ''], false, true))
      void parts.put({ version: RECORD_VERSION, chunks, rest } satisfies Head, [place, id, 'head'])
      for (const other of remove) void parts.delete(startingWith([place, other]))
      await transaction.done
      kept.set(id, record)
      remove.forEach((other) => kept.delete(other))
    },
    async clear() {
      kept.clear()
      await (await database()).delete('parts', whole())
    },
  }
}

function open(onLost: () => void): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(NAME, 1, {
    upgrade: (db) => void db.createObjectStore('parts'),
    // A newer console in another tab wants to change the database.
    blocking: (_current, _wanted, event) => {
      ;(event.target as IDBDatabase).close()
      onLost()
    },
    terminated: onLost,
  })
}

/** Every key that begins so: an array comes after all texts and numbers. */
function startingWith(beginning: string[]): IDBKeyRange {
  return IDBKeyRange.bound(beginning, [...beginning, []])
}

const chunkOf = <T>(items: readonly T[], index: number) => items.slice(index * CHUNK, (index + 1) * CHUNK)

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index])
}

function assemble(keys: readonly Key[], values: readonly unknown[], owner: RecordOwner) {
  const byId = new Map<string, Map<Key[2], unknown>>()
  keys.forEach(([, planId, part], index) => {
    const parts = byId.get(planId) ?? new Map<Key[2], unknown>()
    byId.set(planId, parts.set(part, values[index]))
  })
  const records: ChangeRecord[] = []
  const refused: string[] = []
  for (const [planId, parts] of byId) {
    const record = readRecord(joined(parts), owner)
    if (record?.plan.id === planId) records.push(record)
    else refused.push(planId)
  }
  return { records, refused }
}

/** The record of these parts as somebody wrote it, still to be looked at. */
function joined(parts: ReadonlyMap<Key[2], unknown>): unknown {
  const head = parts.get('head') as Partial<Head> | null | undefined
  if (head?.version !== RECORD_VERSION || !Number.isInteger(head.chunks)) return null
  const outcomes: unknown[] = []
  for (let index = 0; index < (head.chunks ?? 0); index += 1) {
    const chunk = parts.get(index)
    if (!Array.isArray(chunk)) return null
    outcomes.push(...(chunk as unknown[]))
  }
  return { ...head.rest, plan: parts.get('plan'), outcomes }
}
