import { describe, expect, it } from 'vitest'
import { createTenant } from './tenant'

describe('sizes', () => {
  it.each([
    [60, 80, 100],
    [2_000, 2_000, 2_000],
    [20_000, 20_000, 20_000],
  ])('%i', async (size, least, most) => {
    const tenant = createTenant(size)
    const start = performance.now()
    await tenant.state.sync()
    const stories = performance.now()
    const { servicePrincipals, applications, grants, assignments } = tenant.state.rows()
    console.log(
      size,
      stories - start,
      performance.now() - stories,
      servicePrincipals.size,
      applications.size,
      grants.size,
      assignments.size,
    )
    expect(servicePrincipals.size).toBeGreaterThanOrEqual(least)
    expect(servicePrincipals.size).toBeLessThanOrEqual(most)
  })
})
