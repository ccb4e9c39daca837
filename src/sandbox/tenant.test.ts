import { describe, expect, it } from 'vitest'
import { createTenant } from './tenant'

describe('a tenant of', () => {
  it.each([
    [60, 99, 70, 54, 114],
    [2_000, 2_000, 1_000, 5_000, 3_000],
    [20_000, 20_000, 10_000, 50_000, 30_000],
  ])('%i: principals, registrations, grants, assignments', async (size, ...expected) => {
    const { state } = createTenant(size)
    await state.sync()
    const { servicePrincipals, applications, grants, assignments } = state.rows()
    const sizes = [servicePrincipals, applications, grants, assignments].map((rows) => rows.size)
    // Of the stories alone, about as many as they tell.
    if (size === 60)
      for (const [i, count] of sizes.entries()) expect(Math.abs(count - (expected[i] ?? 0))).toBeLessThan(8)
    else expect(sizes).toEqual(expected)
  })

  it('2,000 is the same every time, and has the authority ready before its bulk', async () => {
    const [one, two] = [createTenant(2_000, { now: () => 0 }), createTenant(2_000, { now: () => 0 })]
    await Promise.all([one.state.sync(), two.state.sync()])
    expect(one.state.stories().servicePrincipals.size).toBeLessThan(120)
    expect([...one.state.rows().grants.keys()]).toEqual([...two.state.rows().grants.keys()])
  })
})
