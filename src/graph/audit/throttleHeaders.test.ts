import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'
import type { Fault } from './testing/fakeTenant'
import { closeAll, done, open, OPTIONS, tenant, wholeOf } from './testing/harness'

afterEach(closeAll)

describe('the share of the quota that parts of batches tell', () => {
  it.each([
    [null, 12, 16],
    ['0.79', 12, 16],
    ['0.9', 6, 6],
  ])('%s: at most so many travel at a time: %i to %i', async (share, least, most) => {
    const facts = tenant(800)
    let told = false
    const tells: Fault = (url, part) => {
      const resource = /servicePrincipals\/(.+)\/appRoleAssignedTo/u.exec(url)?.[1]
      const isList = /servicePrincipals\?.*appRoles/u.test(url)
      if (!part || (!resource && !isList)) return null
      // The worker reads it; all resources are asked for at once then.
      told ||= isList
      const value = isList
        ? facts.servicePrincipals
        : facts.assignments.filter(({ resourceId }) => resourceId === resource)
      const headers = share === null ? undefined : { 'x-ms-throttle-limit-percentage': share }
      return { status: 200, headers, body: { value } }
    }
    const { audit, sent, state } = open(facts, tells)
    let came = 0
    let together = 0
    // Read whenever a request comes in; `sent` grows when it is answered.
    Object.defineProperty(state, 'delay', {
      get: () => {
        came += 1
        if (told) together = Math.max(together, came - sent.length)
        return 5
      },
    })
    audit.prepare()
    audit.start({ ...OPTIONS, everyResource: true })
    await done(audit)
    await wholeOf(audit, facts)
    expect(together).toBeGreaterThanOrEqual(least)
    expect(together).toBeLessThanOrEqual(most)
  })
})
