import { expect, test } from 'vitest'
import { formatSubject, parseSubject } from './subject'

test.each([
  ['a bare name', 'Invoice robot', 'CN=Invoice robot'],
  ['a bare name with a comma', 'Contoso, Inc.', 'CN=Contoso\\, Inc.'],
  ['a CN', 'CN=uipath.com', 'CN=uipath.com'],
  ['several', 'cn = Robot , O=Contoso Ltd,C=FR', 'CN=Robot, O=Contoso Ltd, C=FR'],
  ['semicolons', 'CN=a;O=b', 'CN=a, O=b'],
  ['an escaped comma', 'CN=Contoso\\, Inc., O=b', 'CN=Contoso\\, Inc., O=b'],
  ['accents', 'CN=Société générale', 'CN=Société générale'],
  ['an e-mail address', 'CN=a, emailAddress=a@contoso.com', 'CN=a, E=a@contoso.com'],
])('%s', (_name, typed, expected) => {
  const parts = parseSubject(typed)
  expect(parts && formatSubject(parts)).toBe(expected)
})

test.each([
  ['nothing', '  '],
  ['no value', 'CN='],
  ['an unknown attribute', 'CN=a, FOO=b'],
  ['a rest without a name', 'CN=a, b'],
  ['a country of three letters', 'CN=a, C=FRA'],
  ['65 characters', 'x'.repeat(65)],
  ['a line break', 'CN=a\nb'],
  ['an e-mail address outside of ASCII', 'CN=a, E=é@contoso.com'],
])('refused: %s', (_name, typed) => {
  expect(parseSubject(typed)).toBeNull()
})
