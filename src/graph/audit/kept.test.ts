import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'
import { forgetAudits } from './store'
import { closeAll, OPTIONS, application, soon, done, open, until, wholeOf, tenant } from './testing/harness'

afterEach(closeAll)

describe('what is kept in the browser', () => {
  const KEEP = { ...OPTIONS, keep: true }

  it('is nothing unless asked for', async () => {
    const facts = tenant()
    const { audit } = open(facts)
    audit.start(OPTIONS)
    await done(audit)
    const later = open(facts).audit
    later.prepare()
    await until(later, ({ estimate }) => estimate !== null)
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
    await later.open(await later.ask('save'))
    expect(later.state()).toMatchObject({ phase: 'opened', renewable: false })

    later.forget()
    await soon()
    const last = open(facts).audit
    last.prepare()
    await until(last, ({ estimate }) => estimate !== null)
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
    await until(next, ({ estimate }) => estimate !== null)
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
