import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'
import {
  closeAll,
  OPTIONS,
  guid,
  role,
  principal,
  grant,
  assignment,
  done,
  open,
  read,
  removedRole,
  until,
  snapshotOf,
  wholeOf,
  tenant,
} from './testing/harness'

afterEach(closeAll)

describe('a reading', () => {
  it('finds everything, in few requests', async () => {
    const facts = tenant(1200)
    const { audit, sent } = open(facts)
    const state = await read(audit)
    const snapshot = await wholeOf(audit, facts)
    expect(snapshot.users).toHaveLength(30)
    expect(snapshot.coverage).toMatchObject({
      complete: true,
      counts: { assignments: 1225, assignmentsToPeople: 1, resourcesAsked: 30, principals: 1200 },
      counted: { applications: 600, principals: 1200, grants: 1200 },
    })
    expect(snapshot.coverage.notRead).toContainEqual({
      what: 'assignments-without-roles',
      why: 'not-asked',
      count: 1170,
    })
    expect(state.facts?.coverage.complete).toBe(true)
    // 1 to prepare, 1 application, 2 of grants, 3 of ranges, 2 + 1 of resources, 1 of names, 1 to end with.
    expect(sent.length).toBeLessThanOrEqual(13)
    expect(sent.every((parts) => parts.length <= 20)).toBe(true)
    expect(JSON.stringify(snapshot)).not.toContain('hint')
  })

  it('may come in pages, more than one on a resource', async () => {
    const facts = tenant()
    const { audit } = open(facts, undefined, 10)
    await read(audit, { ...OPTIONS, owners: true, everyResource: true })
    const snapshot = await wholeOf(audit, facts)
    expect(snapshot.owners?.[guid('a', 1)]).toMatchObject([{ displayName: 'User 1' }])
    expect(snapshot.owners?.[guid('a', 2)]).toEqual([])
    expect(snapshot.coverage.notRead).toEqual([{ what: 'verified-publishers', why: 'not-asked' }])
    expect(snapshot.coverage.counts.resourcesAsked).toBe(120)
  })
  it('asks resources whose role was removed, but is still declared', async () => {
    const facts = removedRole()
    const { audit } = open(facts)
    audit.start(OPTIONS)
    await done(audit)
    await wholeOf(audit, facts)
  })
  it('leaves out what nobody wants', async () => {
    const { audit, sent } = open(tenant())
    await read(audit, { ...OPTIONS, names: false, credentials: false })
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
    await until(audit, ({ measured }) => measured !== null)
    const late = principal(5000, { appRoles: [role(5000)] })
    let once = false
    state.fault = (url) => {
      if (once || !url.includes('appRoleAssignedTo')) return null
      once = true
      facts.servicePrincipals.push(late)
      facts.assignments.push({ ...assignment(5000, 1, 5000), resourceId: late.id })
      facts.servicePrincipals.splice(110, 1)
      facts.oauth2PermissionGrants.push(grant(5000, 1, 59))
      facts.changes.push(
        { collection: 'servicePrincipals', row: late },
        { collection: 'servicePrincipals', row: { id: guid('e', 110), '@removed': { reason: 'deleted' } } },
        { collection: 'servicePrincipals', row: { id: guid('e', 7), displayName: 'Renamed' } },
        { collection: 'oauth2PermissionGrants', row: { id: 'grant-5000' } },
      )
      return null
    }
    audit.start(OPTIONS)
    await done(audit)
    const snapshot = await wholeOf(audit, facts)
    const renamed = snapshot.principals.find(({ objectId }) => objectId === guid('e', 7))
    expect(renamed).toMatchObject({ displayName: 'Renamed', appId: guid('c', 7), hasRoles: true })
    expect(snapshot.users.some(({ objectId }) => objectId === guid('b', 59))).toBe(true)
  })
})
