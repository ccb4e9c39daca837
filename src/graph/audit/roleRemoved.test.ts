import 'fake-indexeddb/auto'
import { afterEach, expect, it } from 'vitest'
import { error, type Fault } from './testing/fakeTenant'
import { closeAll, open, read, snapshotOf, tenant } from './testing/harness'

afterEach(closeAll)

/** What a person no longer may, once a role was removed in the middle of a reading. */
const DENIED = error(403, 'Authorization_RequestDenied')

/** Reads a tenant in pages; answers what is there and which gaps are told, beside those that nobody asked about. */
async function readUntilDenied(facts: ReturnType<typeof tenant>, most: number, fault: Fault) {
  const { audit } = open(facts, fault, most)
  const state = await read(audit)
  const { coverage, ...snapshot } = await snapshotOf(audit)
  expect(coverage.complete).toBe(false)
  expect(state.facts?.coverage).toEqual(coverage)
  expect(state.stopped).toBeNull()
  return { snapshot, gaps: coverage.notRead.filter(({ why }) => why !== 'not-asked') }
}

it('grants, from their second page on: the first stay, the rest is read', async () => {
  const { snapshot, gaps } = await readUntilDenied(tenant(), 20, (url) =>
    url.includes('/oauth2PermissionGrants?') && url.includes('$skiptoken') ? DENIED : null,
  )
  expect(gaps).toEqual([{ what: 'grants', why: 'missing-role' }])
  // A page of each kind of consent.
  expect(snapshot.grants).toHaveLength(40)
  expect(snapshot.principals).toHaveLength(120)
  expect(snapshot.applications).toHaveLength(60)
  expect(snapshot.assignments).toHaveLength(145)
})
it('one range of principals, from its second page on: what was read stays, and they are named', async () => {
  let range = ''
  const facts = tenant(1200)
  const { snapshot, gaps } = await readUntilDenied(facts, 60, (url) => {
    if (url.includes('$skiptoken')) range ||= /displayName.ge.'[^']+'.and[^&]*/u.exec(url)?.[0] ?? ''
    return range && url.includes(range) && url.includes('$skiptoken') ? DENIED : null
  })
  expect(range).not.toBe('')
  expect(gaps).toEqual([{ what: 'principals', why: 'missing-role' }])
  expect(snapshot.principals.length).toBeGreaterThanOrEqual(60 * 8)
  expect(snapshot.principals.length).toBeLessThan(1200)
  expect(snapshot.grants).toHaveLength(1200)
  expect(snapshot.applications).toHaveLength(600)
})
it('assignments, after those of twenty resources: these stay, and the others are counted', async () => {
  const answered = new Set<string>()
  const facts = tenant()
  const { snapshot, gaps } = await readUntilDenied(facts, 999, (url) => {
    const [, of] = /servicePrincipals\/([^/]+)\/appRoleAssignedTo/u.exec(url) ?? []
    if (!of || answered.has(of)) return null
    if (answered.size === 20) return DENIED
    answered.add(of)
    return null
  })
  expect(gaps).toEqual([{ what: 'assignments-of-resources', why: 'missing-role', count: 10 }])
  const held = facts.assignments.filter(
    ({ resourceId, principalType }) =>
      answered.has(String(resourceId)) && principalType === 'ServicePrincipal',
  )
  expect(held.length).toBeGreaterThan(0)
  expect(snapshot.assignments.map(({ id }) => id).sort()).toEqual(held.map(({ id }) => id).sort())
})
