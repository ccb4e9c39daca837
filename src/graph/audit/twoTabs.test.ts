import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { lockName } from './locks'
import type { Entry } from './plan/entries'
import { newState } from './plan/state'
import { createAuditStore, type KeptReading } from './store'
import { closeAll, done, open, OPTIONS, soon, tenant, until, wholeOf } from './testing/harness'

const PLACE = { tenantId: 't', environment: 'global', consoleClientId: 'c' } as const
const reading = (id: string, whole: boolean): KeptReading => ({
  id,
  place: '',
  whole,
  takenAt: `2026-01-0${id.length}T00:00:00Z`,
  scopes: [],
  requests: 1,
  bytes: 1,
  state: newState(
    {
      options: OPTIONS,
      selection: { credentials: true, publishers: false },
      counted: { applications: null, principals: null, grants: null },
      cuts: [],
      grantsByConsent: false,
      deltaLinks: {},
      unsure: [],
    },
    false,
  ),
})
const entry = (name: string): Entry => ({
  add: 'users',
  items: [{ objectId: name, displayName: name, userPrincipalName: null }],
})
async function namesIn(id: string): Promise<string[]> {
  const names: string[] = []
  await createAuditStore(PLACE).load(id, (one) => {
    if ('add' in one && one.add === 'users') names.push(...one.items.map(({ displayName }) => displayName))
  })
  return names
}

/** Locks of this browser's tabs. */
let held: Set<string>
beforeEach(() => {
  held = new Set()
  const locks = {
    query: () => Promise.resolve({ held: [...held].map((name) => ({ name })) }),
    request: async (name: string, work: () => Promise<void>) => {
      held.add(name)
      await work()
      held.delete(name)
    },
  }
  vi.stubGlobal('navigator', { locks })
})
afterEach(async () => {
  vi.unstubAllGlobals()
  await closeAll()
})

describe('a reading that another tab is at', () => {
  const running = reading('a', false)
  beforeEach(async () => {
    held.add(lockName('a'))
    await createAuditStore(PLACE).append(running, [entry('first')], true)
  })

  it.each<[string, (other: ReturnType<typeof createAuditStore>) => Promise<void>]>([
    ['the end of one here', (other) => other.append(reading('bb', true), [entry('whole')], true)],
    ['a snapshot brought up to date here', (other) => other.replace(reading('bb', true), [entry('whole')])],
  ])('stays at %s, which replaces those that nobody is at', async (_name, end) => {
    const store = createAuditStore(PLACE)
    await store.append(reading('ccc', false), [entry('left')], true)
    await end(store)
    expect(await namesIn('a')).toEqual(['first'])
    expect(await namesIn('bb')).toEqual(['whole'])
    expect(await namesIn('ccc')).toEqual([])
    await createAuditStore(PLACE).append({ ...running, whole: true }, [entry('second')], false)
    expect(await namesIn('a')).toEqual(['first', 'second'])
  })
  it('is removed where somebody wants nothing kept, and its rest is not taken for a whole', async () => {
    const store = createAuditStore(PLACE)
    await store.forget()
    await expect(store.append({ ...running, whole: true }, [entry('second')], false)).rejects.toThrow(
      'removed',
    )
    expect(await store.find()).toEqual({ interrupted: null, whole: null })
    expect(await namesIn('a')).toEqual([])
  })
})

describe('keeping that ends', () => {
  const KEEP = { ...OPTIONS, keep: true }

  it('as another tab removed what was kept: the reading goes on, and it is said', async () => {
    const facts = tenant()
    const { audit, state } = open(facts, undefined, 5)
    state.delay = 15
    audit.prepare()
    audit.start(KEEP)
    await until(audit, ({ requests }) => requests > 8)
    audit.cancel()
    await until(audit, ({ phase, facts: shown }) => phase === 'cancelled' && shown !== null)
    await soon()

    const { audit: later, state: served } = open(facts, undefined, 5)
    later.prepare()
    await until(later, ({ interrupted }) => interrupted !== null)
    served.delay = 30
    later.continueInterrupted()
    const before = later.state().requests
    await until(later, ({ phase, requests }) => phase === 'reading' && requests > before)
    open(facts).audit.forget()
    await soon()
    served.delay = 1
    await done(later)
    await wholeOf(later, facts)
    expect((await until(later, ({ notKept }) => notKept)).kept).toBeNull()
  })
  it('as the browser has no room', async () => {
    const facts = tenant()
    const { audit } = open(facts)
    const { add } = IDBObjectStore.prototype
    const full = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (
      this: IDBObjectStore,
      ...args
    ) {
      // What is written is taken back with the whole transaction, after the request was accepted.
      const request = add.apply(this, args)
      queueMicrotask(() => this.transaction.abort())
      return request
    })
    try {
      audit.start(KEEP)
      await done(audit)
      expect((await until(audit, ({ notKept }) => notKept)).kept).toBeNull()
    } finally {
      full.mockRestore()
    }
    audit.start(KEEP)
    await until(audit, ({ kept }) => kept !== null)
    expect(audit.state().notKept).toBe(false)
  })
})
