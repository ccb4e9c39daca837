import { describe, expect, it } from 'vitest'
import { endOf, stateAt, summarizeCredentials } from './credentials'

const NOW = Date.parse('2026-11-21T00:00:00Z')
const day = (count: number) => NOW + count * 86_400_000

describe('summarizeCredentials', () => {
  it.each([
    ['nothing', [], [], 'none', null, false],
    ['a live secret', [day(90)], [], 'live', day(90), false],
    ['ends in exactly 30 days', [day(30)], [], 'expiring', day(30), false],
    ['ends just after 30 days', [day(30) + 1], [], 'live', day(30) + 1, false],
    ['ends this very moment', [NOW], [], 'expired', NOW, false],
    ['one expired, one live', [day(-5), day(90)], [], 'live', day(90), false],
    ['a new one beside an expiring one', [day(3), day(300)], [], 'expiring', day(3), false],
    ['all expired: the last end', [day(-50), day(-5)], [day(-9)], 'expired', day(-5), false],
    ['secret and certificate', [day(90)], [day(60)], 'live', day(60), true],
    ['expired secret, live certificate', [day(-1)], [day(60)], 'live', day(60), false],
    ['never ends', [Infinity], [], 'live', null, false],
    ['never ends, and expiring', [Infinity], [day(2)], 'expiring', day(2), true],
  ] as const)('%s', (_name, secrets, certificates, state, expiry, both) => {
    expect(summarizeCredentials(secrets, certificates, NOW)).toEqual({ state, expiry, both })
  })
})

it.each([
  [null, Infinity],
  ['not a date', Infinity],
  ['2026-11-21T00:00:00Z', NOW],
])('the end %s is %s', (endDateTime, end) => {
  expect(endOf({ endDateTime })).toBe(end)
})

it.each([
  [day(-1), 'expired'],
  [day(1), 'expiring'],
  [day(31), 'live'],
])('a credential that ends at %s is %s', (end, state) => {
  expect(stateAt(end, NOW)).toBe(state)
})
