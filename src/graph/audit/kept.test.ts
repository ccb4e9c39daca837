import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Audit, AuditState } from './protocol'
import { forgetAudits } from './store'
import { error, type Fault } from './testing/fakeTenant'
import {
  closeAll,
  OPTIONS,
  KEEP,
  looked,
  application,
  assignment,
  soon,
  done,
  interrupt,
  midway,
  open,
  openKept,
  read,
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
  it('is nothing unless asked for', async () => {
    const facts = tenant()
    const { audit } = open(facts)
    audit.start(OPTIONS)
    await done(audit)
    const { audit: later } = await looked(facts)
    expect(later.state()).toMatchObject({ kept: null, interrupted: null })
  })
  it('is shown and brought up to date by the next tab, until it is forgotten', async () => {
    const facts = tenant()
    const { audit } = open(facts)
    await read(audit, KEEP)
    await until(audit, ({ kept }) => kept !== null)

    const { audit: later, sent } = await openKept(facts)
    const { kept, interrupted, renewable } = later.state()
    expect(interrupted).toBeNull()
    expect(kept?.bytes).toBeGreaterThan(1000)
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
    expect((await looked(facts)).audit.state().kept).toBeNull()
  })
  it.each([
    [false, 'is gone after sign-out'],
    [true, 'stays beyond sign-out where somebody wanted it to'],
  ])('kept on purpose: %s: %s', async (keepAfterSignOut) => {
    const facts = tenant()
    const { audit } = open(facts)
    await read(audit, { ...KEEP, keepAfterSignOut })
    await until(audit, ({ kept }) => kept !== null)
    await forgetAudits()

    const next = (await looked(facts)).audit
    expect(next.state().kept !== null).toBe(keepAfterSignOut)
  })
  it('lets the next tab go on with what was interrupted', async () => {
    const facts = tenant()
    const { audit } = await midway(facts, KEEP, ({ requests }) => requests > 8)
    await interrupt(audit)
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
  it('lets the next tab go on after a reload that nobody announced', async () => {
    const facts = tenant()
    const isSoFar = ({ progress }: AuditState) => progress.principals.done > 60
    const { audit, sent: before } = await midway(facts, KEEP, isSoFar, undefined, 30)
    audit.dispose()
    await soon()

    const { audit: later, sent } = open(facts, undefined, 5)
    later.prepare()
    const { interrupted } = await until(later, (state) => state.interrupted !== null)
    expect(interrupted?.requests).toBeGreaterThan(0)
    later.continueInterrupted()
    const { facts: shown } = await done(later)
    await wholeOf(later, facts)
    expect(shown?.coverage.complete).toBe(true)
    // What was kept is not read again.
    const firstPages = (urls: string[][]) =>
      urls.flat().filter((url) => url.includes('servicePrincipals?$select=id,appId') && !url.includes('skip'))
    expect(firstPages(before)).toHaveLength(1)
    expect(firstPages(sent)).toEqual([])
  })
  it.each(['expired', 'not offered'])(
    'goes on much later, changes %s: reads anew what is old',
    async (how) => {
      const facts = tenant()
      const gone = error(400, 'syncStateNotFound')
      const refused: Fault = (url) => (url.includes('/delta') ? gone : null)
      const { audit } = await midway(
        facts,
        KEEP,
        ({ progress }) => progress.applications.state === 'done',
        how === 'expired' ? undefined : refused,
      )
      await interrupt(audit)
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
      await isWhole((await openKept(facts)).audit)
    },
  )
  it('asks for assignments again that are old', async () => {
    const facts = tenant()
    const { audit } = await midway(facts, KEEP, ({ progress }) => progress.assignments.done > 10)
    await interrupt(audit)
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
    await wholeOf((await openKept(facts)).audit, facts)
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
