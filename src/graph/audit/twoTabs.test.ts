import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { lockName } from './locks'
import type { Audit } from './protocol'
import { createAuditStore } from './store'
import {
  closeAll,
  done,
  interrupt,
  KEEP,
  looked,
  midway,
  open,
  openKept,
  read,
  soon,
  tenant,
  until,
  wholeOf,
} from './testing/harness'
import type { FakeTenant } from './testing/fakeTenant'
import { entry, namesIn, PLACE, reading, withoutRoom } from './testing/keptReadings'

/** Locks of this browser's tabs. */
let held: Set<string>
beforeEach(() => {
  held = new Set()
  const queues = new Map<string, Promise<void>>()
  const locks = {
    query: () => Promise.resolve({ held: [...held].map((name) => ({ name })) }),
    // One after the other.
    request: (name: string, work: () => Promise<void>) => {
      const before = queues.get(name) ?? Promise.resolve()
      const mine = before.then(async () => {
        held.add(name)
        await work()
        held.delete(name)
      })
      queues.set(name, mine)
      return mine
    },
  }
  vi.stubGlobal('navigator', { locks })
})
afterEach(async () => {
  vi.useRealTimers()
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
    [
      'a snapshot brought up to date here',
      (other) => other.replace(reading('bb', true), [entry('whole')], true),
    ],
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

describe('a snapshot that was opened here', () => {
  const howMany = async () => {
    const db = await openDB('gcc-audits')
    const count = await db.count('readings')
    db.close()
    return count
  }

  it.each<[string, (audit: Audit) => void]>([
    ['a new reading', (audit) => audit.start(KEEP)],
    ['what it is brought up to date with', (audit) => audit.again()],
  ])('gives way to %s, and nobody is at either', async (_name, begin) => {
    const facts = tenant()
    await read(open(facts).audit, KEEP)
    const { audit } = await openKept(facts)
    const { takenAt } = audit.state().kept ?? {}
    expect(held.size).toBe(1)
    begin(audit)
    await until(audit, ({ phase }) => phase === 'reading')
    await done(audit)
    await until(audit, ({ kept }) => kept !== null && kept.takenAt !== takenAt)
    expect(await howMany()).toBe(1)
    expect(held.size).toBe(0)
  })
})

describe('keeping that ends', () => {
  const isKept = async (facts: FakeTenant) => (await looked(facts)).audit.state().kept !== null

  it.each([
    ['now', 0],
    ['long after it began, and then everything is kept anew', 8 * 86_400_000],
  ])(
    'as another tab removed what was kept: the reading goes on, and it is said: %s',
    async (_when, later) => {
      const facts = tenant()
      const { audit } = await midway(facts, KEEP, ({ requests }) => requests > 8)
      await interrupt(audit)

      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + later })
      const { audit: next, state: served, worker } = open(facts, undefined, 5)
      worker.keepEvery = 10
      next.prepare()
      await until(next, ({ interrupted }) => interrupted !== null)
      served.delay = 30
      next.continueInterrupted()
      const before = next.state().requests
      await until(next, ({ phase, requests }) => phase === 'reading' && requests > before)
      open(facts).audit.forget()
      await until(next, ({ notKept }) => notKept)
      served.delay = 1
      await done(next)
      await wholeOf(next, facts)
      await soon()
      expect(next.state()).toMatchObject({ notKept: true, kept: null })
      expect(await isKept(facts)).toBe(false)
    },
  )
  it('as another tab removed what is brought up to date here', async () => {
    const facts = tenant()
    await read(open(facts).audit, KEEP)
    const { audit, state } = await openKept(facts)
    state.delay = 20
    audit.again()
    await until(audit, ({ phase }) => phase === 'reading')
    open(facts).audit.forget()
    await done(audit)
    expect((await until(audit, ({ notKept }) => notKept)).kept).toBeNull()
    expect(await isKept(facts)).toBe(false)
  })
  it('as the browser has no room: tries again with the next reading', async () => {
    const facts = tenant()
    const { audit } = open(facts)
    const noRoom = async () => {
      const makeRoom = withoutRoom()
      try {
        audit.start(KEEP)
        await done(audit)
        expect((await until(audit, ({ notKept }) => notKept)).kept).toBeNull()
      } finally {
        makeRoom()
      }
    }
    await noRoom()
    audit.again()
    await until(audit, ({ kept }) => kept !== null)
    expect(audit.state().notKept).toBe(false)
    expect(await isKept(facts)).toBe(true)
    audit.forget()
    await noRoom()
    audit.start(KEEP)
    await until(audit, ({ kept }) => kept !== null)
    expect(audit.state().notKept).toBe(false)
  })
})
