import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { error, type Fault } from './testing/fakeTenant'
import {
  closeAll,
  OPTIONS,
  application,
  guid,
  principal,
  done,
  midway,
  open,
  read,
  snapshotOf,
  tokenError,
  wholeOf,
  tenant,
  until,
} from './testing/harness'

afterEach(async () => {
  vi.unstubAllGlobals()
  await closeAll()
})

describe('what Graph refuses', () => {
  it.each<[string, Fault]>([
    ['ranges', (url) => (url.includes('displayName ge') ? error(400, 'Request_UnsupportedQuery') : null)],
    [
      'filters of grants',
      (url) => (url.includes('consentType eq') ? error(400, 'Request_UnsupportedQuery') : null),
    ],
    [
      'counts',
      (url) => (url.includes('$count') && !url.includes('$count=') ? error(400, 'Request_BadRequest') : null),
    ],
    ['a sample of names', (url) => (url.includes('$select=id,displayName&') ? error(500, 'x') : null)],
    [
      'lists within a $batch',
      (url, part) => (part && url.includes('$top') ? error(500, 'InternalServerError') : null),
    ],
    [
      'a body',
      (url, part) => (part && url.includes('consentType') ? { status: 200, body: { value: 7 } } : null),
    ],
  ])('%s: read another way', async (_name, fault) => {
    const facts = tenant(1200)
    const { audit } = open(facts, fault)
    await read(audit)
    const { coverage } = await wholeOf(audit, facts)
    expect(coverage.complete).toBe(true)
  })
  it('one range: read by a plain chain', async () => {
    const facts = tenant(1200)
    let range = ''
    const { audit } = open(facts, (url) => {
      range ||= /displayName ge '[^']+' and[^&]*/u.exec(url)?.[0] ?? ''
      return range && url.includes(range) ? error(500, 'Broken') : null
    })
    await read(audit)
    expect((await wholeOf(audit, facts)).coverage.complete).toBe(true)
    expect(range).not.toBe('')
  })
  it.each(['/applications?', '/servicePrincipals?', '/oauth2PermissionGrants?', 'appRoleAssignedTo'])(
    'a link to a page of %s that has expired: read from the first page',
    async (path) => {
      const facts = tenant(1200)
      const asked = new Map<string, number>()
      let expired = 0
      const { audit } = open(
        facts,
        (url) => {
          if (!url.includes(path)) return null
          const [first = '', token] = url.split('&$skiptoken=')
          if (token === undefined) asked.set(first, (asked.get(first) ?? 0) + 1)
          if (token !== '100' || (asked.get(first) ?? 0) > 1) return null
          expired += 1
          return error(400, 'Directory_ExpiredPageToken')
        },
        100,
      )
      await read(audit)
      expect((await wholeOf(audit, facts)).coverage.complete).toBe(true)
      expect(expired).toBeGreaterThan(0)
    },
  )
  it('no name, so that no range has it: found by a plain chain', async () => {
    const facts = tenant(1200)
    facts.servicePrincipals[1150] = principal(1150, { displayName: null })
    const { audit } = open(facts)
    await read(audit)
    expect((await wholeOf(audit, facts)).coverage.complete).toBe(true)
  })
  it('more counted than listed: said', async () => {
    const { audit } = open(tenant(), (url) =>
      url.includes('/applications/$count') ? { status: 200, body: 'NjM=' } : null,
    )
    audit.start(OPTIONS)
    const { facts } = await done(audit)
    expect(facts?.coverage.complete).toBe(false)
    expect(facts?.coverage.notRead).toContainEqual({ what: 'applications', why: 'count-differs', count: 3 })
  })
  it.each<[string, string, string[]]>([
    ['/oauth2PermissionGrants', 'grants', ['grants missing-role']],
    ['/applications?', 'applications', ['applications missing-role']],
    ['/getByIds', 'users', ['users missing-role']],
    ['/servicePrincipals?', 'principals', ['principals missing-role', 'assignments missing-role']],
  ])('%s with 403: the others go on', async (path, collection, gaps) => {
    const { audit } = open(tenant(), (url) =>
      url.includes(path) ? error(403, 'Authorization_RequestDenied') : null,
    )
    const state = await read(audit)
    expect(state.progress[collection as 'grants'].reason).toMatchObject({ kind: 'missing-role' })
    const { complete, notRead } = state.facts?.coverage ?? { complete: true, notRead: [] }
    expect(complete).toBe(false)
    expect(notRead.filter(({ why }) => why !== 'not-asked').map(({ what, why }) => `${what} ${why}`)).toEqual(
      gaps,
    )
  })
  it('one resource: named, and the others are read', async () => {
    const { audit } = open(tenant(), (url) =>
      url.includes(`${guid('e', 3)}/appRoleAssignedTo`) ? error(500, 'Broken') : null,
    )
    audit.start(OPTIONS)
    const { facts } = await done(audit)
    expect(facts?.coverage.notRead).toContainEqual({
      what: 'assignments-of-resources',
      why: 'failed',
      count: 1,
    })
    expect((await snapshotOf(audit)).assignments).toHaveLength(144)
  })
  it('owners of one registration: named, and the others are read', async () => {
    const { audit } = open(tenant(), (url) =>
      url.includes(`${guid('a', 3)}/owners`) ? error(403, 'Authorization_RequestDenied') : null,
    )
    audit.start({ ...OPTIONS, owners: true })
    const { facts } = await done(audit)
    expect(facts?.coverage.notRead).toContainEqual({
      what: 'owners-of-registrations',
      why: 'missing-role',
      count: 1,
    })
    expect(facts?.coverage.complete).toBe(false)
    const { owners } = await snapshotOf(audit)
    expect(Object.keys(owners ?? {})).toHaveLength(59)
    expect(owners).not.toHaveProperty(guid('a', 3))
  })
  it('all owners', async () => {
    const { audit } = open(tenant(), (url) =>
      url.includes('/owners') ? error(403, 'Authorization_RequestDenied') : null,
    )
    audit.start({ ...OPTIONS, owners: true })
    const { facts } = await done(audit)
    expect(facts?.coverage.notRead).toContainEqual({ what: 'owners', why: 'missing-role' })
  })
  it('a resource that is gone holds nothing', async () => {
    const { audit } = open(tenant(), (url) =>
      url.includes(`${guid('e', 3)}/appRoleAssignedTo`) ? error(404, 'Request_ResourceNotFound') : null,
    )
    audit.start(OPTIONS)
    expect((await done(audit)).facts?.coverage.complete).toBe(true)
  })
  it('for a while: waited out, of single parts and of all', async () => {
    const facts = tenant()
    let count = 0
    const { audit } = open(facts, () =>
      (count += 1) % 5 === 0 ? error(429, 'TooManyRequests', { 'Retry-After': '0.002' }) : null,
    )
    await read(audit)
    await wholeOf(audit, facts)
  })
})

describe('a token that is refused in the middle', () => {
  it('as consent was withdrawn: what needs it is given up and named, the rest is read', async () => {
    const { audit, tokens } = await midway(tenant())
    tokens.onlyFor = 'Application.Read.All'
    tokens.refuse = tokenError('interaction-required', { aadsts: '65001' })
    const state = await done(audit)
    expect(state.stopped).toBeNull()
    expect(state.facts?.coverage.complete).toBe(false)
    for (const collection of ['applications', 'principals'] as const)
      expect(state.progress[collection]).toMatchObject({
        state: 'unreadable',
        reason: { kind: 'missing-scope', scope: 'Application.Read.All' },
      })
    expect(state.facts?.coverage.counts.grants).toBeGreaterThan(100)
  })
  it('as the connection was lost: goes on by itself', async () => {
    const facts = tenant()
    const page = new EventTarget()
    vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
    const { audit, tokens } = await midway(facts)
    tokens.refuse = tokenError('failed', { unreachable: true })
    const { stopped } = await until(audit, ({ phase }) => phase === 'paused')
    expect(stopped?.code).toBe('network')
    tokens.refuse = null
    page.dispatchEvent(new Event('online'))
    await done(audit)
    await wholeOf(audit, facts)
  })
  it('from the start: only permissions that were held count as used', async () => {
    const { audit, tokens } = open(tenant())
    tokens.onlyFor = 'Directory.Read.All'
    tokens.refuse = tokenError('interaction-required', { aadsts: '65001' })
    expect((await read(audit)).facts?.scopes).toEqual(['Application.Read.All'])
    tokens.refuse = null
    audit.start(OPTIONS)
    await until(audit, ({ phase }) => phase === 'reading')
    expect([...((await done(audit)).facts?.scopes ?? [])].sort()).toEqual([
      'Application.Read.All',
      'Directory.Read.All',
    ])
  })
})

describe('changes at the end of a reading', () => {
  const CHANGES = /applications\/delta.*deltatoken=\d/u
  const gapsOf = async (fault: Fault) => {
    const facts = tenant()
    const { audit } = open(facts, fault)
    await read(audit)
    const { coverage } = await wholeOf(audit, facts)
    const gaps = coverage.notRead.filter(({ what }) => what === 'changes-meanwhile')
    return [coverage.complete, ...gaps.map(({ why }) => why)]
  }

  it('that Graph does not offer are named, and take nothing from what was asked for', async () => {
    expect(await gapsOf((url) => (url.includes('/delta') ? error(400) : null))).toEqual([true, 'not-offered'])
  })
  it.each([
    [500, 'failed'],
    [403, 'missing-role'],
  ])('that Graph refuses with %i are a gap', async (status, why) => {
    expect(await gapsOf((url) => (CHANGES.test(url) ? error(status) : null))).toEqual([false, why])
  })
  it('that fail once are asked for again', async () => {
    let failed = 0
    expect(await gapsOf((url) => (CHANGES.test(url) && (failed += 1) === 1 ? error(500) : null))).toEqual([
      true,
    ])
    expect(failed).toBe(2)
  })
  it.each([400, 410])('of which the token has expired (%i): the whole is read once more', async (status) => {
    const facts = tenant()
    const { audit } = open(facts, (url) => {
      if (!url.endsWith('applications/delta?$deltatoken=0')) return null
      if (facts.applications.length === 60) {
        facts.applications.splice(2, 1)
        facts.applications[3] = { ...facts.applications[3], id: guid('a', 4), displayName: 'Renamed' }
        // What a new token tells of is not that old.
        facts.changes.push({ collection: 'users', row: { id: 'x' } })
      }
      return error(status)
    })
    await read(audit)
    const { applications, coverage } = await wholeOf(audit, facts)
    expect(coverage.complete).toBe(true)
    expect(applications.some(({ displayName }) => displayName === 'Renamed')).toBe(true)
  })
  it('of which only the beginning failed are told', async () => {
    const facts = tenant()
    let begun = 0
    const { audit } = open(facts, (url) => {
      if (/applications\/delta.*latest/u.test(url) && (begun += 1) === 1) return error(500)
      if (!url.includes('appRoleAssignedTo') || facts.changes.length > 0) return null
      facts.applications.push(application(9000))
      facts.changes.push({ collection: 'applications', row: application(9000) })
      return null
    })
    await read(audit)
    expect((await wholeOf(audit, facts)).coverage.complete).toBe(true)
    expect(facts.applications).toHaveLength(61)
  })
  it('of which the beginning fails for good are a gap', async () => {
    expect(await gapsOf((url) => (/applications\/delta.*latest/u.test(url) ? error(500) : null))).toEqual([
      false,
      'failed',
    ])
  })
  it('that come while the whole is read once more are in it', async () => {
    const facts = tenant()
    let lists = 0
    const { audit } = open(facts, (url) => {
      if (url.endsWith('applications/delta?$deltatoken=0')) {
        facts.changes.push({ collection: 'users', row: { id: 'x' } })
        return error(410)
      }
      if (url.includes('/applications?') && (lists += 1) === 2) {
        setTimeout(() => {
          facts.applications.push(application(9000))
          facts.changes.push({ collection: 'applications', row: application(9000) })
        })
      }
      return null
    })
    await read(audit)
    await wholeOf(audit, facts)
    expect(facts.applications).toHaveLength(61)
  })
})
