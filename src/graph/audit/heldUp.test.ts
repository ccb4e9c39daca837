import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'
import type { Audit } from './protocol'
import { error, type Fault } from './testing/fakeTenant'
import {
  closeAll,
  OPTIONS,
  application,
  assignment,
  done,
  grant,
  guid,
  interrupt,
  midway,
  open,
  read,
  removedRole,
  snapshotOf,
  tokenError,
  until,
  wholeOf,
  tenant,
} from './testing/harness'

afterEach(closeAll)

describe('a reading that is held up', () => {
  it('pauses, goes on and ends where it was', async () => {
    const facts = tenant()
    const { audit, sent } = await midway(facts)
    audit.pause()
    expect(audit.state().phase).toBe('paused')
    await new Promise((resolve) => setTimeout(resolve, 60))
    const before = sent.length
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(sent.length).toBe(before)
    audit.resume()
    await done(audit)
    await wholeOf(audit, facts)
    // Nothing but counts and delta queries is asked twice.
    const lists = sent.flat().filter((url) => !/count|delta|getByIds/u.test(url))
    expect(new Set(lists).size).toBe(lists.length)
  })
  it('loses its connection: waits, loses nothing', async () => {
    const facts = tenant()
    const { audit, sent, state } = await midway(facts)
    state.fault = () => 'lost'
    const stopped = await until(audit, ({ phase }) => phase === 'paused')
    expect(stopped.stopped).toMatchObject({ kind: 'failed', code: 'network' })
    const lost = sent.length
    state.fault = () => null
    audit.resume()
    await done(audit)
    await wholeOf(audit, facts)
    expect(lost).toBeGreaterThan(0)
  })
  it('loses its session: asks for a token at the click, and goes on', async () => {
    const facts = tenant()
    const { audit, tokens } = await midway(facts)
    tokens.refuse = tokenError('interaction-required')
    const { stopped } = await until(audit, ({ phase }) => phase === 'paused')
    expect(stopped).toMatchObject({ code: 'unauthorized' })
    const asked = tokens.asked.length
    audit.resume()
    await done(audit)
    await wholeOf(audit, facts)
    expect(tokens.asked.slice(asked).filter(Boolean)).toHaveLength(1)
  })
  it('is cancelled: what was read stays and says what it lacks', async () => {
    const { audit, state: served } = await midway(
      tenant(),
      OPTIONS,
      ({ progress }) => progress.principals.done > 10,
    )
    const { facts } = await interrupt(audit)
    const { complete, notRead, counts } = facts?.coverage ?? {}
    expect(complete).toBe(false)
    expect(notRead).toContainEqual({ what: 'assignments', why: 'cancelled' })
    expect(counts?.principals).toBeGreaterThan(10)
    served.delay = 1
    audit.start(OPTIONS)
    expect((await done(audit)).facts?.coverage.complete).toBe(true)
  })
})

describe('again', () => {
  const refusing =
    (path: string, status: number): Fault =>
    (url) =>
      url.includes(path) ? error(status) : null
  const anew = async (audit: Audit) => {
    audit.again()
    await until(audit, ({ phase }) => phase === 'reading')
    return done(audit)
  }
  const listsIn = (sent: string[][]) =>
    sent.flat().filter((url) => url.includes('$top') && !url.includes('appRoleAssignedTo'))

  it('asks for changes only, and for assignments anew', async () => {
    const facts = tenant()
    const { audit, sent } = open(facts)
    await read(audit)
    const first = sent.length
    facts.assignments.splice(5, 1)
    facts.assignments.push(assignment(6000, 2, 4))
    facts.oauth2PermissionGrants.splice(3, 1)
    facts.changes.push({ collection: 'oauth2PermissionGrants', row: { id: 'grant-3', '@removed': {} } })
    const state = await anew(audit)
    await wholeOf(audit, facts)
    expect(state.facts?.coverage.complete).toBe(true)
    expect(state.facts?.coverage.counts.assignmentsToPeople).toBe(1)
    expect(listsIn(sent.slice(first))).toEqual([])
  })
  it('reads anew as a whole where the delta token has expired', async () => {
    const facts = tenant()
    const { audit, state, sent } = open(facts)
    await read(audit)
    facts.servicePrincipals.splice(70, 10)
    state.fault = (url) =>
      /servicePrincipals\/delta.*deltatoken=\d/u.test(url) && facts.changes.length === 0
        ? error(410, 'syncStateNotFound')
        : null
    await anew(audit)
    await wholeOf(audit, facts)

    // The time after, changes are told again.
    state.fault = () => null
    facts.servicePrincipals.splice(60, 1)
    facts.changes.push({ collection: 'servicePrincipals', row: { id: guid('e', 60), '@removed': {} } })
    const before = sent.length
    await anew(audit)
    await wholeOf(audit, facts)
    expect(listsIn(sent.slice(before))).toEqual([])
  })
  it('keeps assignments that only a declaration led to, though it is gone', async () => {
    const facts = removedRole()
    const { audit } = open(facts)
    await read(audit)
    facts.applications[0] = application(0, { requiredResourceAccess: [] })
    facts.changes.push({ collection: 'applications', row: facts.applications[0] })
    await anew(audit)
    await wholeOf(audit, facts)
    facts.assignments.pop()
    await anew(audit)
    await wholeOf(audit, facts)
  })
  it('keeps of assignments only those of a resource that tells nothing, and says of when they are', async () => {
    const facts = tenant()
    const { audit, state } = open(facts)
    const first = (await read(audit)).facts?.takenAt
    facts.assignments = facts.assignments.filter(({ id }) => id !== 'assignment-7')
    state.fault = refusing(`${guid('e', 3)}/appRoleAssignedTo`, 500)
    const { facts: shown } = await anew(audit)
    await wholeOf(audit, facts)
    expect(shown?.coverage.notRead).toContainEqual({
      what: 'assignments-of-resources',
      why: 'failed',
      count: 1,
      asOf: first,
    })
  })
  it('says of when it shows what it may no longer read, until it may', async () => {
    const facts = tenant()
    const { audit, state } = open(facts)
    const first = (await read(audit)).facts?.takenAt
    state.fault = refusing('/oauth2PermissionGrants', 403)
    const gap = { what: 'grants', why: 'missing-role', asOf: first }
    for (let times = 0; times < 2; times += 1) {
      const { facts: shown } = await anew(audit)
      expect(shown?.takenAt).not.toBe(first)
      expect(shown?.coverage.notRead).toContainEqual(gap)
      expect(shown?.coverage.complete).toBe(false)
      expect((await snapshotOf(audit)).grants).toHaveLength(120)
    }
    state.fault = () => null
    facts.oauth2PermissionGrants.splice(3, 1)
    expect((await anew(audit)).facts?.coverage.complete).toBe(true)
    expect(JSON.stringify((await wholeOf(audit, facts)).coverage)).not.toContain('asOf')
  })
  it('cancelled, shows what there was and says of when it is', async () => {
    const { audit, state } = open(tenant())
    const first = (await read(audit)).facts?.takenAt
    state.delay = 30
    audit.again()
    await until(audit, ({ phase }) => phase === 'reading')
    audit.cancel()
    await until(audit, ({ phase }) => phase === 'cancelled')
    expect((await snapshotOf(audit)).coverage.notRead).toEqual(
      expect.arrayContaining(
        ['applications', 'grants', 'assignments'].map((what) => ({ what, why: 'cancelled', asOf: first })),
      ),
    )
  })
  it('asks for the names that were not read', async () => {
    const facts = tenant()
    // Told on the very last page, so that it takes a second request.
    facts.oauth2PermissionGrants.push(grant(5000, 1, 59))
    let asked = 0
    const { audit, state } = open(facts, undefined, 10)
    state.fault = (url) => (url.includes('getByIds') && (asked += 1) > 1 ? error(403) : null)
    await read(audit)
    expect((await snapshotOf(audit)).users.length).toBeLessThan(31)
    expect((await snapshotOf(audit)).users.length).toBeGreaterThan(0)
    state.fault = () => null
    await anew(audit)
    expect((await snapshotOf(audit)).users).toHaveLength(31)
  })
})
