import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'
import { closeAll, OPTIONS, assignment, done, open, until, wholeOf, tenant } from './testing/harness'

afterEach(closeAll)

describe('a reading that is held up', () => {
  it('pauses, goes on and ends where it was', async () => {
    const facts = tenant()
    const { audit, sent } = open(facts, undefined, 5)
    audit.prepare()
    audit.start(OPTIONS)
    await until(audit, ({ requests }) => requests > 3)
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
    const { audit, sent, state } = open(facts, undefined, 5)
    audit.prepare()
    audit.start(OPTIONS)
    await until(audit, ({ requests }) => requests > 3)
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
    const { audit, tokens } = open(facts, undefined, 5)
    audit.prepare()
    audit.start(OPTIONS)
    await until(audit, ({ requests }) => requests > 3)
    tokens.refuse = Object.assign(new Error('expired'), { name: 'TokenError', kind: 'interaction-required' })
    const { stopped } = await until(audit, ({ phase }) => phase === 'paused')
    expect(stopped).toMatchObject({ code: 'unauthorized' })
    const asked = tokens.asked.length
    audit.resume()
    await done(audit)
    await wholeOf(audit, facts)
    expect(tokens.asked.slice(asked).filter(Boolean)).toHaveLength(1)
  })
  it('is cancelled: what was read stays and says what it lacks', async () => {
    const { audit, state: served } = open(tenant(), undefined, 5)
    served.delay = 15
    audit.prepare()
    audit.start(OPTIONS)
    await until(audit, ({ progress }) => progress.principals.done > 10)
    audit.cancel()
    const state = await until(audit, ({ facts, phase }) => phase === 'cancelled' && facts !== null)
    const { complete, notRead, counts } = state.facts?.coverage ?? {}
    expect(complete).toBe(false)
    expect(notRead).toContainEqual({ what: 'assignments', why: 'cancelled' })
    expect(counts?.principals).toBeGreaterThan(10)
    served.delay = 1
    audit.start(OPTIONS)
    expect((await done(audit)).facts?.coverage.complete).toBe(true)
  })
})

describe('again', () => {
  it('asks for changes only, and for assignments anew', async () => {
    const facts = tenant()
    const { audit, sent } = open(facts)
    audit.prepare()
    audit.start(OPTIONS)
    await done(audit)
    const first = sent.length
    facts.assignments.splice(5, 1)
    facts.assignments.push(assignment(6000, 2, 4))
    facts.oauth2PermissionGrants.splice(3, 1)
    facts.changes.push({ collection: 'oauth2PermissionGrants', row: { id: 'grant-3', '@removed': {} } })
    audit.again()
    await until(audit, ({ phase }) => phase === 'reading')
    const state = await done(audit)
    await wholeOf(audit, facts)
    expect(state.facts?.coverage.complete).toBe(true)
    expect(state.facts?.coverage.counts.assignmentsToPeople).toBe(1)
    expect(
      sent
        .slice(first)
        .flat()
        .filter((url) => url.includes('$top') && !url.includes('appRole')),
    ).toEqual([])
  })
  it('reads anew as a whole where the delta token has expired', async () => {
    const facts = tenant()
    const { audit, state } = open(facts)
    audit.prepare()
    audit.start(OPTIONS)
    await done(audit)
    facts.servicePrincipals.splice(70, 10)
    state.fault = (url) =>
      /servicePrincipals\/delta/u.test(url)
        ? { status: 410, body: { error: { code: 'syncStateNotFound' } } }
        : null
    audit.again()
    await until(audit, ({ phase }) => phase === 'reading')
    await done(audit)
    await wholeOf(audit, facts)
  })
})
