import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'
import type { Fault } from './testing/fakeTenant'
import {
  closeAll,
  OPTIONS,
  guid,
  principal,
  done,
  open,
  snapshotOf,
  wholeOf,
  tenant,
} from './testing/harness'

afterEach(closeAll)

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
    const facts = tenant(1200)
    const { audit } = open(facts, fault)
    audit.prepare()
    audit.start(OPTIONS)
    await done(audit)
    const { coverage } = await wholeOf(audit, facts)
    expect(coverage.complete).toBe(true)
  })
  it('no name, so that no range has it: found by a plain chain', async () => {
    const facts = tenant(1200)
    facts.servicePrincipals[1150] = principal(1150, { displayName: null })
    const { audit } = open(facts)
    audit.prepare()
    audit.start(OPTIONS)
    await done(audit)
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
    expect((await snapshotOf(audit)).assignments).toHaveLength(144)
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
    await wholeOf(audit, facts)
  })
})
