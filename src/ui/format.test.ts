import { describe, expect, test } from 'vitest'
import { errorFacts } from './errorFacts'
import { createFormat } from './format'

const NOW = new Date('2026-11-21T12:00:00Z')

describe.each([
  ['2026-11-21T12:00:20Z', 'now', 'maintenant'],
  ['2026-11-21T11:00:00Z', '1 hour ago', 'il y a 1 heure'],
  ['2026-11-22T13:00:00Z', 'tomorrow', 'demain'],
  ['2026-11-01T12:00:00Z', '20 days ago', 'il y a 20 jours'],
  ['2027-02-25T12:00:00Z', 'in 3 months', 'dans 3 mois'],
  ['2024-11-01T12:00:00Z', '2 years ago', 'il y a 2 ans'],
])('%s', (iso, english, french) => {
  test(english, () => expect(createFormat('en').relative(iso, NOW)).toBe(english))
  test(french, () => expect(createFormat('fr').relative(iso, NOW)).toBe(french))
})

test('dates, numbers and lists in the language', () => {
  const fr = createFormat('fr', 'UTC')
  expect(fr.date('2026-11-21T12:00:00Z')).toBe('21 nov. 2026')
  expect(createFormat('en', 'UTC').dateTime('2026-11-21T12:00:00Z')).toMatch(/Nov 21, 2026.*12:00.*UTC/u)
  expect(fr.number(20000)).toBe('20\u202f000')
  expect(fr.list(['a', 'b', 'c'])).toBe('a, b et c')
})

test('what is no date is shown as it came', () => expect(createFormat('en').date('soon')).toBe('soon'))

test('errors are read by their fields', () => {
  const token = Object.assign(new Error('AADSTS65004: no'), {
    name: 'TokenError',
    kind: 'denied',
    aadsts: '65004',
    scopes: ['User.Read'],
  })
  expect(errorFacts(token)).toMatchObject({
    source: 'token',
    kind: 'denied',
    code: 'AADSTS65004',
    scopes: ['User.Read'],
  })
  expect(errorFacts('text')).toMatchObject({ source: 'other', message: 'text' })
  expect(errorFacts(undefined)).toMatchObject({ source: 'other', message: 'undefined' })
})
