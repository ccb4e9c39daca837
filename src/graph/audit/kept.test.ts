import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Audit } from './protocol'
import { forgetAudits } from './store'
import type { Fault } from './testing/fakeTenant'
import {
  closeAll,
  OPTIONS,
  application,
  assignment,
  soon,
  done,
  open,
  savedFile,
  until,
  wholeOf,
  tenant,
} from './testing/harness'

afterEach(() => {
  vi.useRealTimers()
  return closeAll()
})

describe('what is kept in the browser', () => {
  const KEEP = { ...OPTIONS, keep: true }

  it('is nothing unless asked for', async () => {
    const facts = tenant()
    const { audit } = open(facts)
    audit.start(OPTIONS)
    await done(audit)
    const later = open(facts).audit
    later.prepare()
    await until(later, ({ measured }) => measured !== null)
    expect(later.state()).toMatchObject({ kept: null, interrupted: null })
  })
  it('is shown and brought up to date by the next tab, until it is forgotten', async () => {
    const facts = tenant()
    const { audit } = open(facts)
    audit.prepare()
    audit.start(KEEP)
    await done(audit)
    await until(audit, ({ kept }) => kept !== null)

    const { audit: later, sent } = open(facts)
    later.prepare()
    const { kept, interrupted } = await until(later, (state) => state.kept !== null)
    expect(interrupted).toBeNull()
    expect(kept?.bytes).toBeGreaterThan(1000)
    later.openKept()
    const { renewable } = await until(later, ({ phase }) => phase === 'opened')
    expect(renewable).toBe(true)
    const snapshot = await wholeOf(later, facts)
    expect(snapshot.coverage.complete).toBe(true)
    expect(snapshot.takenAt).toBe(kept?.takenAt)

    const before = sent.length
    facts.applications.push(application(9000))
    facts.changes.push({ collection: 'applications', row: application(9000) })
    later.again()
    await done(later)
    await wholeOf(later, facts)
    expect(sent.length - before).toBeLessThanOrEqual(4)

    // A file knows nothing of what changed since.
    await later.open(await savedFile(later))
    expect(later.state()).toMatchObject({ phase: 'opened', renewable: false })

    later.forget()
    await soon()
    const last = open(facts).audit
    last.prepare()
    await until(last, ({ measured }) => measured !== null)
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(last.state().kept).toBeNull()
  })
  it.each([
    [false, 'is gone after sign-out'],
    [true, 'stays beyond sign-out where somebody wanted it to'],
  ])('kept on purpose: %s: %s', async (keepAfterSignOut) => {
    const facts = tenant()
    const { audit } = open(facts)
    audit.prepare()
    audit.start({ ...KEEP, keepAfterSignOut })
    await done(audit)
    await until(audit, ({ kept }) => kept !== null)
    await forgetAudits()

    const next = open(facts).audit
    next.prepare()
    await until(next, ({ measured }) => measured !== null)
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(next.state().kept !== null).toBe(keepAfterSignOut)
  })
  it('lets the next tab go on with what was interrupted', async () => {
    const facts = tenant()
    const { audit, state: served } = open(facts, undefined, 5)
    served.delay = 15
    audit.prepare()
    audit.start(KEEP)
    await until(audit, ({ requests }) => requests > 8)
    audit.cancel()
    await until(audit, (state) => state.phase === 'cancelled' && state.facts !== null)
    await soon()
    audit.dispose()

    const { audit: later, sent } = open(facts, undefined, 5)
    later.prepare()
    const { interrupted } = await until(later, (state) => state.interrupted !== null)
    expect(interrupted?.requests).toBeGreaterThan(8)
    const before = sent.length
    later.continueInterrupted()
    await done(later)
    await wholeOf(later, facts)
    const whole = open(facts, undefined, 5)
    whole.audit.start(OPTIONS)
    await done(whole.audit)
    expect(sent.length - before).toBeLessThan(whole.sent.length - 5)
  })
  it.each(['expired', 'not offered'])(
    'goes on much later, changes %s: reads anew what is old',
    async (how) => {
      const facts = tenant()
      const gone = { status: 400, body: { error: { code: 'syncStateNotFound' } } }
      const refused: Fault = (url) => (url.includes('/delta') ? gone : null)
      const { audit, state: served } = open(facts, how === 'expired' ? undefined : refused, 5)
      served.delay = 15
      audit.prepare()
      audit.start(KEEP)
      await until(audit, ({ progress }) => progress.applications.state === 'done')
      audit.cancel()
      await until(audit, (state) => state.phase === 'cancelled' && state.facts !== null)
      await soon()
      audit.dispose()

      facts.applications.splice(2, 1)
      facts.applications[0] = application(0, { displayName: 'Renamed' })
      facts.oauth2PermissionGrants.splice(0, 2)
      const isOld = how === 'expired' ? (url: string) => url.endsWith('deltatoken=0') : () => true
      const { audit: later, state: changed } = open(
        facts,
        (url) => {
          if (how === 'expired' && url.endsWith('deltatoken=latest') && facts.changes.length === 0)
            facts.changes.push({ collection: 'users', row: { id: 'x' } })
          return url.includes('/delta') && isOld(url) ? gone : null
        },
        5,
      )
      later.prepare()
      await until(later, (state) => state.interrupted !== null)
      later.continueInterrupted()
      await done(later)
      const isWhole = async (audit: Audit) => {
        const { applications, coverage } = await wholeOf(audit, facts)
        expect(coverage.complete).toBe(true)
        expect(applications.some(({ displayName }) => displayName === 'Renamed')).toBe(true)
      }
      await isWhole(later)
      changed.fault = () => null

      // What is kept of it is the same.
      await until(later, ({ kept }) => kept !== null)
      const last = open(facts).audit
      last.prepare()
      await until(last, ({ kept }) => kept !== null)
      last.openKept()
      await until(last, ({ phase }) => phase === 'opened')
      await isWhole(last)
    },
  )
  it('asks for assignments again that are old', async () => {
    const facts = tenant()
    const { audit, state: served } = open(facts, undefined, 5)
    served.delay = 15
    audit.prepare()
    audit.start(KEEP)
    await until(audit, ({ progress }) => progress.assignments.done > 10)
    audit.cancel()
    await until(audit, (state) => state.phase === 'cancelled' && state.facts !== null)
    await soon()
    audit.dispose()

    facts.assignments = facts.assignments.filter(({ id }) => !/assignment-20\d\d/u.test(id))
    facts.assignments.push(...[20, 21, 22].map((resource) => assignment(7000 + resource, 1, resource)))
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 8 * 86_400_000 })
    const { audit: later } = open(facts, undefined, 5)
    later.prepare()
    await until(later, (state) => state.interrupted !== null)
    later.continueInterrupted()
    const { facts: shown } = await done(later)
    await wholeOf(later, facts)
    expect(shown?.coverage.counts.assignmentsToPeople).toBe(1)
    await until(later, ({ kept }) => kept !== null)
    const last = open(facts).audit
    last.prepare()
    await until(last, ({ kept }) => kept !== null)
    last.openKept()
    await until(last, ({ phase }) => phase === 'opened')
    await wholeOf(last, facts)
  })
  it('never holds the beginning of a secret', async () => {
    const { audit } = open(tenant())
    audit.start(KEEP)
    await done(audit)
    await until(audit, ({ kept }) => kept !== null)
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('gcc-audits')
      request.onsuccess = () => resolve(request.result)
    })
    const all = await Promise.all(
      ['readings', 'entries'].map(
        (name) =>
          new Promise((resolve) => {
            const request = database.transaction(name).objectStore(name).getAll()
            request.onsuccess = () => resolve(request.result)
          }),
      ),
    )
    database.close()
    expect(JSON.stringify(all)).toContain('passwordCredentials')
    expect(JSON.stringify(all)).not.toMatch(/hint|"abc"/u)
  })
})
