import { expect, test } from 'vitest'
import { claimsOf } from './claims'
import { backOff, retryAfter } from './retry'

const NOW = Date.parse('2026-05-01T10:00:00Z')

test.each([
  ['2.128', 2128],
  [' 10 ', 10_000],
  ['0', 0],
  ['Fri, 01 May 2026 10:00:30 GMT', 30_000],
  ['Fri, 01 May 2026 09:00:00 GMT', 0],
  ['-5', null],
  ['1e9', null],
  ['soon', null],
  ['', null],
  [null, null],
])('Retry-After %j is %j ms', (value, expected) => {
  expect(retryAfter(value, NOW)).toBe(expected)
})

test('back-off doubles up to half a minute, with jitter over the whole of it', () => {
  const longest = Array.from({ length: 9 }, (_, tries) => backOff(tries, () => 1))
  expect(longest).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000])
  expect(backOff(5, () => 0)).toBe(0)
})

test.each([
  ['Bearer claims="eyJhIjoxfQ=="', '{"a":1}'],
  ['Bearer error="insufficient_claims", claims="eyJhIjoxfQ"', '{"a":1}'],
  ['Bearer CLAIMS="eyJuIjoiw6kifQ"', '{"n":"é"}'],
  ['Bearer claims="not base64!"', null],
  ['Bearer claims="bm8ganNvbg"', null],
  ['Bearer realm=""', null],
  ['', null],
  [null, null],
])('the claims of %j are %j', (header, expected) => {
  expect(claimsOf(header)).toBe(expected)
})
