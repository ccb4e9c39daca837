import { expect, test } from 'vitest'
import { type Credential, isLastLive, rotationOf } from './rotation'

const NOW = Date.parse('2026-11-21T10:00:00Z')
const credential = (keyId: string, startDateTime: string | null, endDateTime: string | null): Credential => ({
  kind: 'secret',
  keyId,
  displayName: keyId,
  startDateTime,
  endDateTime,
  trace: null,
})
const old = credential('old', '2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z')
const fresh = credential('fresh', '2026-11-20T00:00:00Z', '2027-05-01T00:00:00Z')
const dead = credential('dead', '2026-06-01T00:00:00Z', '2026-11-01T00:00:00Z')
const later = credential('later', '2026-12-01T00:00:00Z', '2027-12-01T00:00:00Z')
const endless = credential('endless', null, null)

test.each<[string, Credential[], string | null, string[]]>([
  ['nothing', [], null, []],
  ['an expired one', [dead], null, []],
  ['one', [old, dead], 'old', []],
  ['a new one beside the old', [fresh, old, dead], 'fresh', ['old']],
  ['one that begins later', [old, later], 'old', []],
  ['one without dates', [fresh, endless, old], 'fresh', ['endless', 'old']],
])('%s', (_what, all, newest, older) => {
  const rotation = rotationOf(all, NOW)
  expect(rotation.newest?.keyId ?? null).toBe(newest)
  expect(rotation.older.map(({ keyId }) => keyId)).toEqual(older)
})

test('the last live one is told from others', () => {
  expect(isLastLive(old, [old, dead], NOW)).toBe(true)
  expect(isLastLive(old, [old, fresh], NOW)).toBe(false)
  expect(isLastLive(old, [old, later], NOW)).toBe(true)
  expect(isLastLive(dead, [dead], NOW)).toBe(false)
})
