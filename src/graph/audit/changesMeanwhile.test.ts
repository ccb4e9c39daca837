import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AuditOptions, AuditState } from './protocol'
import { error, type FakeTenant, type Fault } from './testing/fakeTenant'
import {
  application,
  assignment,
  closeAll,
  done,
  grant,
  guid,
  interrupt,
  KEEP,
  midway,
  open,
  OPTIONS,
  principal,
  read,
  role,
  tenant,
  tokenError,
  until,
  wholeOf,
} from './testing/harness'

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }))
afterEach(() => {
  vi.useRealTimers()
  return closeAll()
})
const later = (hours: number) => vi.setSystemTime(Date.now() + hours * 3_600_000)
const listsAreRead = ({ progress }: AuditState) =>
  (['applications', 'principals', 'grants'] as const).every((one) => progress[one].state === 'done')
const NO_CHANGES: Fault = (url) => (url.includes('/delta') ? error(400) : null)

/** One of which the assignments take by far the longest. */
function slow(): FakeTenant {
  const facts = tenant()
  for (let number = 0; number < 400; number += 1)
    facts.assignments.push(assignment(10_000 + number, number % 120, 0))
  return facts
}
/** A reading whose lists are at their end, changes included, and whose assignments are not. */
async function inAssignments(facts: FakeTenant, options: AuditOptions, faulty?: Fault) {
  const opened = await midway(
    facts,
    options,
    (state) => listsAreRead(state) && state.progress.assignments.done > 0,
    faulty,
  )
  const { requests } = opened.audit.state()
  await until(opened.audit, (state) => state.requests > requests + 4)
  expect(opened.audit.state().progress.assignments.state).toBe('reading')
  opened.state.delay = 2
  return opened
}
/** What delta queries tell, and what they do not. */
function change(facts: FakeTenant): void {
  facts.oauth2PermissionGrants.splice(3, 2)
  facts.oauth2PermissionGrants.push(grant(5000, 1, 59))
  facts.applications.splice(2, 1)
  facts.applications.push(application(9000))
  facts.owners[guid('a', 9000)] = [{ id: guid('b', 2), displayName: 'User 2' }]
  facts.owners[guid('a', 1)] = []
  facts.assignments.splice(7, 1)
  facts.changes.push(
    { collection: 'oauth2PermissionGrants', row: { id: 'grant-3', '@removed': { reason: 'deleted' } } },
    { collection: 'oauth2PermissionGrants', row: { id: 'grant-4', '@removed': { reason: 'deleted' } } },
    { collection: 'oauth2PermissionGrants', row: grant(5000, 1, 59) },
    { collection: 'applications', row: { id: guid('a', 2), '@removed': { reason: 'deleted' } } },
    { collection: 'applications', row: application(9000) },
  )
}

describe('a reading that goes on long after its lists were read', { timeout: 20_000 }, () => {
  const OWNERS = { ...KEEP, owners: true }
  const afterDays = async (facts: FakeTenant, faulty?: Fault, delay = 1) => {
    later(8 * 24)
    const { audit, state } = open(facts, faulty, 5)
    state.delay = delay
    audit.prepare()
    await until(audit, ({ interrupted }) => interrupted !== null)
    audit.continueInterrupted()
    return audit
  }
  const afterPause = async (audit: Awaited<ReturnType<typeof inAssignments>>['audit'], hours: number) => {
    audit.pause()
    await new Promise((resolve) => setTimeout(resolve, 60))
    return () => {
      later(hours)
      audit.resume()
    }
  }

  it.each<[string, Fault | undefined]>([
    ['tells', undefined],
    ['does not tell', NO_CHANGES],
  ])('in another tab, finds what changed since, where Graph %s it', async (_name, faulty) => {
    const facts = slow()
    // So that Graph has to count twice before the interruption too.
    setTimeout(() => facts.applications.push(application(8000)), 40)
    const { audit: first } = await inAssignments(facts, OWNERS, faulty)
    await interrupt(first)
    first.dispose()
    change(facts)
    const audit = await afterDays(facts, faulty)
    await done(audit)
    const { coverage, owners, users } = await wholeOf(audit, facts)
    expect(coverage.complete).toBe(true)
    expect(owners?.[guid('a', 9000)]).toMatchObject([{ displayName: 'User 2' }])
    expect(owners?.[guid('a', 1)]).toEqual([])
    expect(users.some(({ objectId }) => objectId === guid('b', 59))).toBe(true)
  })
  it.each<[string, Fault | undefined]>([
    ['tells', undefined],
    ['does not tell', NO_CHANGES],
  ])('after a long pause, finds what changed since, where Graph %s it', async (_name, faulty) => {
    const facts = slow()
    const { audit } = await inAssignments(facts, OWNERS, faulty)
    const goOn = await afterPause(audit, 2)
    change(facts)
    goOn()
    await done(audit)
    const { coverage, owners } = await wholeOf(audit, facts)
    expect(coverage.complete).toBe(true)
    expect(owners?.[guid('a', 1)]).toEqual([])
  })
  it('after a long pause in the middle of the lists', async () => {
    const facts = tenant()
    const { audit, state } = await midway(facts)
    const goOn = await afterPause(audit, 2)
    facts.applications.push(application(9000))
    facts.changes.push({ collection: 'applications', row: application(9000) })
    state.delay = 1
    goOn()
    await done(audit)
    expect((await wholeOf(audit, facts)).coverage.complete).toBe(true)
  })
  it('after a long time without a session, which the click brings back', async () => {
    const facts = tenant()
    const { audit, tokens } = await midway(facts)
    tokens.refuse = tokenError('interaction-required')
    await until(audit, ({ phase }) => phase === 'paused')
    const asked = tokens.asked.length
    later(2)
    audit.resume()
    await done(audit)
    await wholeOf(audit, facts)
    expect(tokens.asked.slice(asked).filter(Boolean)).toHaveLength(1)
  })
  it('after a short pause, asks nothing twice', async () => {
    const facts = slow()
    const { audit, sent } = await inAssignments(facts, OPTIONS)
    const goOn = await afterPause(audit, 0.9)
    goOn()
    await done(audit)
    const asked = sent.flat().filter((url) => !/count|getByIds/u.test(url))
    expect(new Set(asked).size).toBe(asked.length)
  })
  it.each([
    ['are not offered', 'in the middle of the second'],
    ['have expired', 'in the middle of the second'],
    ['have expired twice', 'at the end of the second'],
  ])('twice, as tokens of changes %s, %s', async (how, when) => {
    const facts = slow()
    let oldest = 0
    const faulty: Fault = (url, part) => {
      if (how === 'are not offered') return NO_CHANGES(url, part)
      return Number(/deltatoken=(\d+)/u.exec(url)?.[1] ?? oldest) < oldest ? error(410) : null
    }
    const expire = () => (oldest = facts.changes.push({ collection: 'users', row: { id: 'x' } }))
    const { audit: first } = await inAssignments(facts, OWNERS, faulty)
    await interrupt(first)
    first.dispose()
    change(facts)
    expire()
    const second = await afterDays(facts, faulty, 12)
    await until(second, ({ progress }) => progress.applications.state === 'reading')
    if (when.startsWith('at the end')) await until(second, listsAreRead)
    await interrupt(second)
    second.dispose()
    facts.applications.splice(4, 1)
    if (how === 'have expired twice') expire()
    else facts.changes.push({ collection: 'applications', row: { id: guid('a', 5), '@removed': {} } })
    const audit = await afterDays(facts, faulty)
    await done(audit)
    expect((await wholeOf(audit, facts)).coverage.complete).toBe(true)
  })
  it('soon after the whole was read once more: what was gone by then stays gone', async () => {
    const facts = slow()
    const isRead = ({ progress }: AuditState) => progress.applications.state === 'done'
    const { audit: first } = await midway(facts, KEEP, isRead, NO_CHANGES)
    await interrupt(first)
    first.dispose()
    facts.applications.splice(2, 1)
    const { audit: second, state } = open(facts, NO_CHANGES, 5)
    second.prepare()
    await until(second, ({ interrupted }) => interrupted !== null)
    state.delay = 8
    second.continueInterrupted()
    await until(second, ({ progress }) => progress.applications.state === 'reading')
    await until(second, listsAreRead)
    await interrupt(second)
    expect(second.state().progress.assignments.state).toBe('reading')
    second.dispose()
    const { audit } = open(facts, NO_CHANGES, 5)
    audit.prepare()
    await until(audit, ({ interrupted }) => interrupted !== null)
    audit.continueInterrupted()
    await done(audit)
    await wholeOf(audit, facts)
  })
})

describe('an enterprise application that came or changed while it was read', () => {
  const LATE = guid('e', 5000)
  const HELD = /servicePrincipals\/[^/]*\/appRoleAssignments/u
  /** At the moment in which changes are asked for, when all the resources have answered. */
  function changing(act: () => void, more: Fault = () => null): Fault {
    let once = false
    return (url, part) => {
      if (!once && /servicePrincipals\/delta.*deltatoken=\d/u.test(url)) {
        once = true
        act()
      }
      return more(url, part)
    }
  }
  const comes = (facts: FakeTenant, row: object) => () => {
    facts.servicePrincipals.push(principal(5000))
    for (let number = 20; number < 29; number += 1)
      facts.assignments.push({ ...assignment(6000 + number, 0, number), principalId: LATE })
    facts.changes.push({ collection: 'servicePrincipals', row: { id: LATE, ...row } })
  }

  it.each<[string, object, number]>([
    ['told as a whole', principal(5000), 999],
    ['told by its id', {}, 999],
    ['told in pages', {}, 8],
  ])('%s, holds roles of resources that had answered before', async (_how, row, most) => {
    const facts = tenant()
    const { audit, sent } = open(facts, changing(comes(facts, row)), most)
    await read(audit)
    expect((await wholeOf(audit, facts)).coverage).toMatchObject({
      complete: true,
      counts: { resourcesAsked: 30 },
    })
    expect(sent.flat().filter((url) => url.includes(`${guid('e', 20)}/appRoleAssignedTo`))).toHaveLength(1)
  })
  it('is known, and was given a role', async () => {
    const facts = tenant()
    const act = () => {
      facts.assignments.push(assignment(6000, 70, 20))
      facts.changes.push({ collection: 'servicePrincipals', row: { id: guid('e', 70), displayName: 'x' } })
    }
    const { audit, sent } = open(facts, changing(act))
    await read(audit)
    await wholeOf(audit, facts)
    expect(sent.flat().filter((url) => HELD.test(url))).toHaveLength(1)

    // Another time everything is asked of the resources again.
    facts.changes.push({ collection: 'servicePrincipals', row: { id: guid('e', 71), displayName: 'y' } })
    facts.assignments.push(assignment(6001, 71, 20))
    audit.again()
    await until(audit, ({ phase }) => phase === 'reading')
    await done(audit)
    await wholeOf(audit, facts)
    expect(sent.flat().filter((url) => HELD.test(url))).toHaveLength(1)
  })
  it('is asked by nobody where there is none', async () => {
    const { audit, sent } = open(tenant())
    await read(audit)
    expect(sent.flat().filter((url) => HELD.test(url))).toEqual([])
  })
  it.each([
    [403, false, ['missing-role']],
    [500, false, ['failed']],
    [404, true, []],
  ])('and that answers with %i, is a gap unless it is gone', async (status, complete, gaps) => {
    const facts = tenant()
    const refusing: Fault = (url) => (HELD.test(url) ? error(status) : null)
    const { audit } = open(facts, changing(comes(facts, principal(5000)), refusing))
    const { coverage } = (await read(audit)).facts ?? {}
    expect(coverage?.complete).toBe(complete)
    expect(coverage?.notRead.flatMap(({ what, why }) => (what === 'changes-meanwhile' ? why : []))).toEqual(
      gaps,
    )
  })
})

it('changes are asked for with the last pages of a large collection, however small those are', async () => {
  const facts = tenant()
  const { audit, sent } = open(facts, undefined, 5)
  await read(audit)
  const urls = sent.flat()
  const changes = urls.findIndex((url) => /servicePrincipals\/delta.*deltatoken=\d/u.test(url))
  expect(changes).toBeGreaterThan(0)
  expect(urls.slice(changes).filter((url) => url.includes('/servicePrincipals?')).length).toBeLessThan(3)
})

describe('grants that may be read only once the reading begins', () => {
  it('are read with what changed of them meanwhile', async () => {
    const facts = tenant()
    let once = false
    const { audit, tokens } = open(facts, (url) => {
      if (once || !url.includes('appRoleAssignedTo')) return null
      once = true
      facts.oauth2PermissionGrants.splice(3, 1)
      facts.changes.push({ collection: 'oauth2PermissionGrants', row: { id: 'grant-3', '@removed': {} } })
      return null
    })
    tokens.onlyFor = 'Directory.Read.All'
    tokens.refuse = tokenError('interaction-required', { aadsts: '65001' })
    audit.prepare()
    await until(audit, ({ measured }) => measured !== null)
    tokens.refuse = null
    audit.start(OPTIONS)
    await done(audit)
    const { coverage } = await wholeOf(audit, facts)
    expect(coverage.complete).toBe(true)
    expect(coverage.notRead.map(({ what }) => what)).not.toContain('changes-meanwhile')
  })
})

describe('APIs asked for assignments are those that answered', () => {
  it('of a reading that was cancelled', async () => {
    const facts = tenant()
    facts.servicePrincipals = facts.servicePrincipals.map((one, number) => ({
      ...one,
      appRoles: [role(number)],
    }))
    const { audit } = await midway(facts, OPTIONS, ({ progress }) => progress.assignments.done > 10)
    const { facts: shown, progress } = await interrupt(audit)
    expect(shown?.coverage.counts.resourcesAsked).toBe(progress.assignments.done)
    expect(progress.assignments.total ?? 120).toBeGreaterThan(progress.assignments.done)
  })
  it.each([
    ['all', 'appRoleAssignedTo', 403, 0],
    ['one', `${guid('e', 3)}/appRoleAssignedTo`, 500, 29],
  ])('where %s is refused', async (_what, path, status, count) => {
    const { audit } = open(tenant(), (url) => (url.includes(path) ? error(status) : null))
    expect((await read(audit)).facts?.coverage.counts.resourcesAsked).toBe(count)
  })
})
