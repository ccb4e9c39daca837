import { expect, test } from 'vitest'
import { isolated } from './isolated'

test.each([
  ['Travel Desk', 'Travel Desk'],
  ['Zoé — été', 'Zoé — été'],
  ['Payroll \u202efdp.exe', '\u2068Payroll \u202efdp.exe\u2069'],
  ['\u05e9\u05dc\u05d5\u05dd', '\u2068\u05e9\u05dc\u05d5\u05dd\u2069'],
  ['a\u2069 escapes \u202e b', '\u2068a escapes \u202e b\u2069'],
])('%j', (name, expected) => {
  expect(isolated(name)).toBe(expected)
})
