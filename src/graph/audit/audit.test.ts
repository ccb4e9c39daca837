import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'
import { readSnapshotFile } from '../../domain/audit/file/snapshotFile'
import type { TenantSnapshot } from '../../domain/audit/types'
import { createGraphClient } from '../createGraphClient'
import { answerCalls, callThrough } from '../directory/remote'
import { createAudit } from './audit'
import { createAuditApi } from './auditApi'
import type { Audit, AuditOptions, AuditState, AuditWorkerApi } from './protocol'
import { forgetAudits } from './store'
import { type FakeTenant, type Fault, serve } from './testing/fakeTenant'

const TENANT = '7d3c1a52-0e0b-4c5e-9a38-1f2d4b6c8e10'
const CONSOLE = '11111111-0e0b-4c5e-9a38-1f2d4b6c8e10'
const OPTIONS: AuditOptions = {
  names: true,
  credentials: true,
  owners: false,
  everyResource: false,
  keep: false,
}
const guid = (kind: string, number: number) =>
  `${kind}0000000-0000-4000-8000-${String(number).padStart(12, '0')}`

const role = (number: number) => ({
  id: guid('d', number),
  value: `Do.${number}`,
  allowedMemberTypes: ['Application'],
  isEnabled: true,
})
const principal = (number: number, more: object = {}) => ({
  id: guid('e', number),
  appId: guid('c', number),
  displayName: `${String.fromCharCode(97 + (number % 26))}pp ${number}`,
  servicePrincipalType: number % 5 === 0 ? 'ManagedIdentity' : 'Application',
  appRoles: number < 30 ? [role(number)] : [],
  passwordCredentials: [],
  ...more,
})
const application = (number: number, more: object = {}) => ({
  id: guid('a', number),
  appId: guid('c', number),
  displayName: `App ${number}`,
  passwordCredentials: [{ keyId: guid('f', number), hint: 'abc', endDateTime: '2027-01-01T00:00:00Z' }],
  ...more,
})
const grant = (number: number, client: number, user: number | null) => ({
  id: `grant-${number}`,
  clientId: guid('e', client),
  resourceId: guid('e', 0),
  consentType: user === null ? 'AllPrincipals' : 'Principal',
  principalId: user === null ? null : guid('b', user),
  scope: ' Mail.Read  User.Read ',
})
const assignment = (
  number: number,
  client: number,
  resource: number,
  principalType = 'ServicePrincipal',
) => ({
  id: `assignment-${number}`,
  principalId: guid('e', client),
  principalType,
  resourceId: guid('e', resource),
  appRoleId: guid('d', resource),
  createdDateTime: '2026-01-01T00:00:00Z',
})
const numbers = (count: number) => Array.from({ length: count }, (_none, number) => number)

/** 1,200 principals of which 30 expose roles; the first holds the most assignments. */
function tenant(): FakeTenant {
  return {
    applications: numbers(600).map((number) => application(number)),
    servicePrincipals: numbers(1200).map((number) => principal(number)),
    oauth2PermissionGrants: numbers(900).map((number) =>
      grant(number, number, number % 2 ? null : number % 300),
    ),
    assignments: [
      ...numbers(1100).map((number) => assignment(number, number, 0)),
      // More than 20 on one principal, and one to a person.
      ...numbers(25).map((number) => assignment(2000 + number, 1000, 1 + number)),
      assignment(3000, 1, 2, 'User'),
    ],
    users: numbers(300).map((number) => ({ id: guid('b', number), displayName: `User ${number}` })),
    owners: { [guid('a', 1)]: [{ id: guid('b', 1), displayName: 'User 1' }] },
    changes: [],
  }
}

const closing: (() => void)[] = []
afterEach(async () => {
  closing.splice(0).forEach((close) => close())
  await forgetAudits()
})

function open(facts: FakeTenant, faulty?: Fault, most = 999) {
  const served = serve(facts, most)
  if (faulty) served.state.fault = faulty
  const tokens = { refuse: null as Error | null, asked: [] as boolean[] }
  const graph = createGraphClient({
    graphOrigin: served.origin,
    fetch: (...args) => served.fetch(...args),
    getToken: (_scopes, options) => {
      tokens.asked.push(options?.interactive ?? false)
      return tokens.refuse && !options?.interactive ? Promise.reject(tokens.refuse) : Promise.resolve('t')
    },
    sleep: () => new Promise((resolve) => setTimeout(resolve, 1)),
  })
  const startRemote = () => {
    const { port1, port2 } = new MessageChannel()
    closing.push(() => (port1.close(), port2.close()))
    answerCalls(createAuditApi(), port2)
    return callThrough<AuditWorkerApi>(port1, () => port1.close())
  }
  const audit = createAudit(
    { graph, tenantId: TENANT, environment: 'global', consoleClientId: CONSOLE },
    startRemote,
  )
  closing.push(() => audit.dispose())
  return { audit, ...served, tokens }
}

function until(audit: Audit, holds: (state: AuditState) => boolean): Promise<AuditState> {
  return new Promise((resolve) => {
    const look = () => {
      if (!holds(audit.state())) return
      stop()
      resolve(audit.state())
    }
    const stop = audit.subscribe(look)
    look()
  })
}
const done = (audit: Audit) => until(audit, ({ phase }) => phase === 'done')
async function snapshotOf(audit: Audit): Promise<TenantSnapshot> {
  return readSnapshotFile(await audit.ask('save'))
}
/** Enough for what is kept to be kept. */
const soon = () => new Promise((resolve) => setTimeout(resolve, 50))
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort()
const objectIds = (rows: readonly { objectId: string }[]) => rows.map(({ objectId }) => objectId).sort()

async function expectWhole(audit: Audit, facts: FakeTenant) {
  const snapshot = await snapshotOf(audit)
  expect(objectIds(snapshot.principals)).toEqual(ids(facts.servicePrincipals))
  expect(objectIds(snapshot.applications)).toEqual(ids(facts.applications))
  expect(ids(snapshot.grants)).toEqual(ids(facts.oauth2PermissionGrants))
  expect(ids(snapshot.assignments)).toEqual(
    ids(facts.assignments.filter(({ principalType }) => principalType === 'ServicePrincipal')),
  )
  return snapshot
}

describe('a reading', () => {
  it('finds everything, in few requests', async () => {
    const facts = tenant()
    const { audit, sent } = open(facts)
    audit.prepare()
    audit.start(OPTIONS)
    const state = await done(audit)
    const snapshot = await expectWhole(audit, facts)
    expect(snapshot.users).toHaveLength(150)
    expect(snapshot.coverage).toMatchObject({
      complete: true,
      counts: { assignments: 1125, assignmentsToPeople: 1, resourcesAsked: 30, principals: 1200 },
      counted: { applications: 600, principals: 1200, grants: 900 },
    })
    expect(snapshot.coverage.notRead).toContainEqual({
      what: 'assignments-without-roles',
      why: 'not-asked',
      count: 1170,
    })
    expect(state.facts?.coverage.complete).toBe(true)
    // 1 to prepare, 1 application, 2 of grants, 2 of ranges, 2 + 1 of resources, 1 of names, 1 to end with.
    expect(sent.length).toBeLessThanOrEqual(12)
    expect(sent.every((parts) => parts.length <= 20)).toBe(true)
    expect(JSON.stringify(snapshot)).not.toContain('hint')
  })

  it('may come in pages, more than one on a resource', async () => {
    const facts = tenant()
    const { audit } = open(facts, undefined, 100)
    audit.prepare()
    audit.start({ ...OPTIONS, owners: true, everyResource: true })
    await done(audit)
    const snapshot = await expectWhole(audit, facts)
    expect(snapshot.owners?.[guid('a', 1)]).toMatchObject([{ displayName: 'User 1' }])
    expect(snapshot.owners?.[guid('a', 2)]).toEqual([])
    expect(snapshot.coverage.notRead).toEqual([{ what: 'verified-publishers', why: 'not-asked' }])
    expect(snapshot.coverage.counts.resourcesAsked).toBe(1200)
  })
  it('asks resources whose role was removed, but is still declared', async () => {
    const facts = tenant()
    facts.applications[0] = application(0, {
      requiredResourceAccess: [
        { resourceAppId: guid('c', 900), resourceAccess: [{ id: guid('d', 1), type: 'Role' }] },
      ],
    })
    facts.assignments.push(assignment(4000, 1, 900))
    const { audit } = open(facts)
    audit.start(OPTIONS)
    await done(audit)
    await expectWhole(audit, facts)
  })
  it('leaves out what nobody wants', async () => {
    const { audit, sent } = open(tenant())
    audit.prepare()
    audit.start({ ...OPTIONS, names: false, credentials: false })
    await done(audit)
    const asked = sent.flat().filter((url) => !url.includes('/delta'))
    expect(asked.filter((url) => /getByIds|owners/u.test(url))).toEqual([])
    expect(asked.filter((url) => url.includes('redentials'))).toEqual([])
    const { coverage } = await snapshotOf(audit)
    expect(coverage.complete).toBe(true)
    expect(coverage.notRead.map(({ what, why }) => `${what} ${why}`)).toEqual(
      expect.arrayContaining(['users not-asked', 'owners not-asked', 'credentials not-asked']),
    )
  })
  it('shows the first rows with the first page', async () => {
    const { audit } = open(tenant())
    const revisions: number[] = []
    audit.subscribe(() => {
      const { revision, phase } = audit.state()
      if (phase === 'reading' && revision > 0) revisions.push(revision)
    })
    audit.start(OPTIONS)
    await done(audit)
    expect(revisions.length).toBeGreaterThan(0)
  })
  it('catches what is created, changed and removed while it runs', async () => {
    const facts = tenant()
    const { audit, state } = open(facts)
    audit.prepare()
    await until(audit, ({ estimate }) => estimate !== null)
    const late = principal(5000, { appRoles: [role(5000)] })
    let once = false
    state.fault = (url) => {
      if (once || !url.includes('appRoleAssignedTo')) return null
      once = true
      facts.servicePrincipals.push(late)
      facts.assignments.push({ ...assignment(5000, 1, 5000), resourceId: late.id })
      facts.servicePrincipals.splice(1100, 1)
      facts.oauth2PermissionGrants.push(grant(5000, 1, 299))
      facts.changes.push(
        { collection: 'servicePrincipals', row: late },
        { collection: 'servicePrincipals', row: { id: guid('e', 1100), '@removed': { reason: 'deleted' } } },
        { collection: 'servicePrincipals', row: { id: guid('e', 7), displayName: 'Renamed' } },
        { collection: 'oauth2PermissionGrants', row: { id: 'grant-5000' } },
      )
      return null
    }
    audit.start(OPTIONS)
    await done(audit)
    const snapshot = await expectWhole(audit, facts)
    const renamed = snapshot.principals.find(({ objectId }) => objectId === guid('e', 7))
    expect(renamed).toMatchObject({ displayName: 'Renamed', appId: guid('c', 7), hasRoles: true })
    expect(snapshot.users.some(({ objectId }) => objectId === guid('b', 299))).toBe(true)
  })
})

describe('what Graph refuses', () => {
  const error = (status: number, code: string, headers = {}) => ({
    status,
    headers,
    body: { error: { code } },
  })

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
    ['delta queries', (url) => (url.includes('/delta') ? error(400, 'Request_BadRequest') : null)],
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
    const facts = tenant()
    const { audit } = open(facts, fault)
    audit.prepare()
    audit.start(OPTIONS)
    await done(audit)
    const { coverage } = await expectWhole(audit, facts)
    expect(coverage.complete).toBe(true)
  })
  it('no name, so that no range has it: found by a plain chain', async () => {
    const facts = tenant()
    facts.servicePrincipals[1150] = principal(1150, { displayName: null })
    const { audit } = open(facts)
    audit.prepare()
    audit.start(OPTIONS)
    await done(audit)
    expect((await expectWhole(audit, facts)).coverage.complete).toBe(true)
  })
  it('more counted than listed: said', async () => {
    const { audit } = open(tenant(), (url) =>
      url.includes('/applications/$count') ? { status: 200, body: 'NjAz' } : null,
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
    audit.prepare()
    audit.start(OPTIONS)
    const state = await done(audit)
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
    expect((await snapshotOf(audit)).assignments).toHaveLength(1124)
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
    audit.prepare()
    audit.start(OPTIONS)
    await done(audit)
    await expectWhole(audit, facts)
  })
})

describe('a reading that is held up', () => {
  it('pauses, goes on and ends where it was', async () => {
    const facts = tenant()
    const { audit, sent } = open(facts, undefined, 50)
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
    await expectWhole(audit, facts)
    // Nothing but counts and delta queries is asked twice.
    const lists = sent.flat().filter((url) => !/count|delta|getByIds/u.test(url))
    expect(new Set(lists).size).toBe(lists.length)
  })
  it('loses its connection: waits, loses nothing', async () => {
    const facts = tenant()
    const { audit, sent, state } = open(facts, undefined, 50)
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
    await expectWhole(audit, facts)
    expect(lost).toBeGreaterThan(0)
  })
  it('loses its session: asks for a token at the click, and goes on', async () => {
    const facts = tenant()
    const { audit, tokens } = open(facts, undefined, 50)
    audit.prepare()
    audit.start(OPTIONS)
    await until(audit, ({ requests }) => requests > 3)
    tokens.refuse = Object.assign(new Error('expired'), { name: 'TokenError', kind: 'interaction-required' })
    const { stopped } = await until(audit, ({ phase }) => phase === 'paused')
    expect(stopped).toMatchObject({ kind: 'missing-scope' })
    const asked = tokens.asked.length
    audit.resume()
    await new Promise((resolve) => setTimeout(resolve, 1))
    tokens.refuse = null
    await done(audit)
    await expectWhole(audit, facts)
    expect(tokens.asked.slice(asked).filter(Boolean)).toHaveLength(1)
  })
  it('is cancelled: what was read stays and says what it lacks', async () => {
    const { audit } = open(tenant(), undefined, 50)
    audit.prepare()
    audit.start(OPTIONS)
    await until(audit, ({ progress }) => progress.principals.done > 100)
    audit.cancel()
    const state = await until(audit, ({ facts, phase }) => phase === 'cancelled' && facts !== null)
    const { complete, notRead, counts } = state.facts?.coverage ?? {}
    expect(complete).toBe(false)
    expect(notRead).toContainEqual({ what: 'assignments', why: 'cancelled' })
    expect(counts?.principals).toBeGreaterThan(100)
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
    await expectWhole(audit, facts)
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
    facts.servicePrincipals.splice(700, 10)
    state.fault = (url) =>
      /servicePrincipals\/delta/u.test(url)
        ? { status: 410, body: { error: { code: 'syncStateNotFound' } } }
        : null
    audit.again()
    await until(audit, ({ phase }) => phase === 'reading')
    await done(audit)
    await expectWhole(audit, facts)
  })
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
    await until(later, ({ phase }) => phase === 'opened')
    const snapshot = await expectWhole(later, facts)
    expect(snapshot.coverage.complete).toBe(true)
    expect(snapshot.takenAt).toBe(kept?.takenAt)

    const before = sent.length
    facts.applications.push(application(9000))
    facts.changes.push({ collection: 'applications', row: application(9000) })
    later.again()
    await done(later)
    await expectWhole(later, facts)
    expect(sent.length - before).toBeLessThanOrEqual(4)

    later.forget()
    await soon()
    const last = open(facts).audit
    last.prepare()
    await until(last, ({ estimate }) => estimate !== null)
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(last.state().kept).toBeNull()
  })
  it('lets the next tab go on with what was interrupted', async () => {
    const facts = tenant()
    const { audit } = open(facts, undefined, 50)
    audit.prepare()
    audit.start(KEEP)
    await until(audit, ({ requests }) => requests > 8)
    audit.cancel()
    await until(audit, (state) => state.phase === 'cancelled' && state.facts !== null)
    await soon()
    audit.dispose()

    const { audit: later, sent } = open(facts, undefined, 50)
    later.prepare()
    const { interrupted } = await until(later, (state) => state.interrupted !== null)
    expect(interrupted?.requests).toBeGreaterThan(8)
    const before = sent.length
    later.continueInterrupted()
    await done(later)
    await expectWhole(later, facts)
    const whole = open(facts, undefined, 50)
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
