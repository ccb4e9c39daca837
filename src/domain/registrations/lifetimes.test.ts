import { expect, test } from 'vitest'
import { daysBetween, endAfter, lifetimesWithin, proposedLifetime } from './lifetimes'

test.each([
  [null, [90, 180, 365, 730], 180],
  [180, [90, 180], 180],
  [200, [90, 180, 200], 180],
  [30, [30], 30],
  [1095, [90, 180, 365, 730], 180],
  [0.5, [0.5], 0.5],
])('of at most %s days: %j, proposed %s', (most, choices, proposed) => {
  expect(lifetimesWithin(most)).toEqual(choices)
  expect(proposedLifetime(choices)).toBe(proposed)
})

test('what is asked for stays below the limit, whatever the clocks say', () => {
  const now = new Date('2026-11-21T10:00:00Z')
  expect(daysBetween('2026-11-21T09:55:00Z', endAfter(now, 180))).toBeLessThan(180)
  expect(daysBetween(now.toISOString(), endAfter(now, 180))).toBeGreaterThan(179.9)
})
