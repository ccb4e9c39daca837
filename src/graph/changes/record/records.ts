import type { ChangeRecord } from '../../../domain/changes/record'
import type { Guid } from '../../../domain/directory'
import { heldLocks, holdLock, whenFree } from '../../tabLocks'
import { createRecordStore, type RecordStore } from './store'

/** What is known of the records now; the same object until something changes. */
export interface RecordsState {
  /** loading: not read yet; memory: this browser keeps nothing (private mode), so that leaving the page loses them. */
  kept: 'loading' | 'browser' | 'memory'
  /** Newest first. */
  records: readonly ChangeRecord[]
  /** Ids of the plans that some tab is applying now. */
  underWay: ReadonlySet<string>
  /** How many are kept that cannot be read: another version of the console, or somebody else, wrote them. */
  refused: number
  /** This browser keeps some of another tenant or account; they are shown there alone. */
  others: boolean
}

export interface ChangeRecords {
  list(): readonly ChangeRecord[]
  state(): RecordsState
  /** Adds or replaces the record of its plan. Resolves when it is durable, or in memory where this browser keeps nothing; rejects where there is no room. */
  put(record: ChangeRecord): Promise<void>
  subscribe(listener: () => void): () => void
  /** Removes all that is kept of this tenant and account. */
  clear(): Promise<void>
}

/** The newest are kept, so many records and so many steps in all. */
export const MOST_RECORDS = 200
export const MOST_STEPS = 50_000

const CHANNEL = 'gcc-changes'
const lockName = (planId: string) => `gcc-change-${planId}`

const opened = new Map<string, ChangeRecords>()

/** The records of this tenant and account: the same object for the same two, and it is read when first asked for. */
export function openRecords(tenantId: Guid, actorId: Guid): ChangeRecords {
  const key = `${tenantId}/${actorId}`.toLowerCase()
  const known = opened.get(key) ?? createRecords(key, createRecordStore({ tenantId, actorId }))
  opened.set(key, known)
  return known
}

/** @param place tells other tabs whose records changed */
export function createRecords(place: string, store: RecordStore): ChangeRecords {
  const listeners = new Set<() => void>()
  /** Of the runs of this tab, what lets go of their locks. */
  const own = new Map<string, () => void>()
  let refused: readonly string[] = []
  let state: RecordsState = {
    kept: 'loading',
    records: [],
    underWay: new Set(),
    refused: 0,
    others: false,
  }
  const change = (news: Partial<RecordsState>) => {
    state = { ...state, ...news }
    listeners.forEach((listener) => listener())
  }
  const show = (record: ChangeRecord) => {
    const rest = state.records.filter((one) => one.plan.id !== record.plan.id)
    change({ records: [...rest, record].sort(newestFirst) })
  }

  const watched = new Set<string>()
  const lookWhoIsAtIt = async () => {
    const held = await heldLocks()
    const open = state.records.map(({ plan }) => plan.id).filter((id) => held.has(lockName(id)))
    const underWay = new Set([...open, ...own.keys()])
    if (!hasSame(underWay, state.underWay)) change({ underWay })
    for (const id of open) {
      if (own.has(id) || watched.has(id)) continue
      watched.add(id)
      void whenFree(lockName(id)).then(() => {
        watched.delete(id)
        return lookWhoIsAtIt()
      })
    }
  }

  const load = async () => {
    try {
      const found = await store.load()
      refused = found.refused
      const records = found.records.sort(newestFirst)
      change({ kept: 'browser', records, refused: refused.length, others: found.others })
    } catch {
      change({ kept: 'memory' })
    }
    await lookWhoIsAtIt()
  }
  const loading = load()

  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANNEL)
  const tell = (planId: string | null) => channel?.postMessage({ place, planId })
  // In Node an open channel would keep the process.
  ;(channel as { unref?: () => void } | null)?.unref?.()
  const reload = async (planId: string) => {
    const record = await store.loadOne(planId).catch(() => null)
    if (record) show(record)
    await lookWhoIsAtIt()
  }
  const news = coalesced((planId: string) => loading.then(() => (planId ? reload(planId) : load())))
  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const { place: whose, planId } = (data ?? {}) as { place?: unknown; planId?: unknown }
    if (whose === place && state.kept !== 'memory') news(typeof planId === 'string' ? planId : '')
  })

  const begin = (id: string) => {
    if (own.has(id)) return
    own.set(id, holdLock(lockName(id)))
    change({ underWay: new Set([...state.underWay, id]) })
  }
  const end = (id: string) => {
    own.get(id)?.()
    own.delete(id)
    change({ underWay: new Set([...state.underWay].filter((one) => one !== id)) })
  }
  const keep = async (record: ChangeRecord) => {
    const removed = overflow(state.records, refused, record.plan.id)
    await store.put(record, removed)
    if (removed.length === 0) return
    refused = refused.filter((id) => !removed.includes(id))
    const records = state.records.filter(({ plan }) => !removed.includes(plan.id))
    change({ records, refused: refused.length })
  }

  return {
    list: () => state.records,
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async put(record) {
      await loading
      const { id } = record.plan
      if (record.finishedAt === null) begin(id)
      show(record)
      try {
        // Once more: the connection may have been lost.
        if (state.kept === 'browser') await keep(record).catch(() => keep(record))
        if (record.finishedAt !== null) end(id)
      } catch (error) {
        end(id)
        throw error
      }
      tell(id)
    },
    async clear() {
      await loading
      if (state.kept === 'browser') await store.clear()
      refused = []
      change({ records: state.records.filter(({ plan }) => own.has(plan.id)), refused: 0 })
      tell(null)
    },
  }
}

const newestFirst = (one: ChangeRecord, other: ChangeRecord) =>
  Date.parse(other.startedAt) - Date.parse(one.startedAt)

function hasSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((item) => other.has(item))
}

/** Ids of what has to go: first what cannot be read, then the oldest; never the one that is being kept. */
function overflow(records: readonly ChangeRecord[], refused: readonly string[], id: string): string[] {
  let steps = 0
  let count = 0
  const old = records.filter(({ plan }) => {
    if (plan.id === id) return false
    steps += plan.steps.length
    count += 1
    return count >= MOST_RECORDS || steps > MOST_STEPS
  })
  const over = Math.max(0, records.length + refused.length - MOST_RECORDS)
  return [...refused.slice(0, over), ...old.map(({ plan }) => plan.id)]
}

/** One call at a time; what is asked for while one is under way is asked for once. */
function coalesced(call: (key: string) => Promise<void>): (key: string) => void {
  const waiting = new Set<string>()
  let busy = false
  const next = async () => {
    busy = true
    for (const key of waiting) {
      waiting.delete(key)
      await call(key)
    }
    busy = false
  }
  return (key) => {
    waiting.add(key)
    if (!busy) void next()
  }
}
