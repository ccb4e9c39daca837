import { describe, expect, test } from 'vitest'
import {
  cleanPasted,
  extractGuid,
  extractUpn,
  isDomain,
  isGuid,
  isUpn,
  parseAddress,
  parseTenant,
  sameGuid,
} from './identifiers'

const A = '3a6f1c2e-5b7d-4e8f-9a0b-1c2d3e4f5a6b'
const B = '7d3c1a52-0e0b-4c5e-9a38-1f2d4b6c8e10'

test.each([
  [A, true],
  [A.toUpperCase(), true],
  [` ${A}`, false],
  [`{${A}}`, false],
  [A.replaceAll('-', ''), false],
  [A.slice(1), false],
  [`${A}0`, false],
  [A.replace('a', 'g'), false],
  ['', false],
])('isGuid(%j)', (text, expected) => {
  expect(isGuid(text)).toBe(expected)
})

test.each([
  [A, A.toUpperCase(), true],
  [A, B, false],
  [A, null, false],
  [undefined, undefined, false],
])('sameGuid(%s, %s)', (one, other, expected) => {
  expect(sameGuid(one, other)).toBe(expected)
})

describe('cleanPasted', () => {
  test.each([
    ['abc', 'abc', null],
    ['a b', 'a b', null],
    [' abc', 'abc', 'spaces'],
    ['abc\r\n', 'abc', 'spaces'],
    ['abc\t', 'abc', 'spaces'],
    ['\u00a0abc\u202f', 'abc', 'spaces'],
    ['\u200babc', 'abc', 'invisible'],
    ['ab\u200dc', 'abc', 'invisible'],
    ['\ufeffabc', 'abc', 'invisible'],
    ['\u202aabc\u202c', 'abc', 'invisible'],
    ['"abc"', 'abc', 'quotes'],
    ['“abc”', 'abc', 'quotes'],
    ['« abc »', 'abc', 'quotes'],
    ["'`abc`'", 'abc', 'quotes'],
    [' "abc" ', 'abc', 'quotes'],
    ['"\u200b abc"', 'abc', 'invisible'],
    ['"abc', '"abc', null],
    ['"', '"', null],
    ['""', '', 'quotes'],
    ['   ', '', 'spaces'],
    ['', '', null],
    ['~8Q_.-', '~8Q_.-', null],
  ])('%j', (text, value, removed) => {
    expect(cleanPasted(text)).toEqual({ value, removed })
  })

  test.each([' "\u200babc" ', '«\u00a0“abc”\u00a0»'])('cleaning %j twice changes nothing more', (text) => {
    const once = cleanPasted(text).value
    expect(cleanPasted(once)).toEqual({ value: once, removed: null })
  })
})

describe('extractGuid', () => {
  const overview = `https://portal.azure.com/#@${B}/view/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/Overview/appId/${A.toUpperCase()}/isMSAApp~/false`
  const enterprise = `https://entra.microsoft.com/#view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/Overview/objectId/${B}/appId/${A}`
  test.each([
    [overview, 'client', A],
    [overview, 'tenant', B],
    [enterprise, 'client', A],
    [enterprise, 'tenant', null],
    [`https://login.microsoftonline.com/${B}/oauth2/v2.0/authorize?client_id=${A}`, 'client', A],
    [`https://login.microsoftonline.com/${B}/oauth2/v2.0/authorize?client_id=${A}`, 'tenant', B],
    [`https://sts.windows.net/${B}/`, 'tenant', B],
    [`api://${A}`, 'client', A],
    [`{${A}}`, 'client', A],
    [A.replaceAll('-', '').toUpperCase(), 'client', A],
    [`{${A.replaceAll('-', '')}}`, 'tenant', A],
    [`${A.replaceAll('-', '')}0`, 'client', null],
    [`${A} ${B}`, 'client', null],
    [`${A}0`, 'client', null],
    ['https://portal.azure.com', 'client', null],
  ] as const)('%s as %s', (text, meaning, expected) => {
    expect(extractGuid(text, meaning)).toBe(expected)
  })
})

test.each([
  ['Ada <ada@contoso.com>', 'ada@contoso.com'],
  ['mailto:ada@contoso.com?subject=x', 'ada@contoso.com'],
  ['ada@contoso.com; bob@contoso.com', null],
  ['ada@contoso.com, ada@contoso.com', 'ada@contoso.com'],
  ['Ada Moreau', null],
])('extractUpn %s', (text, expected) => {
  expect(extractUpn(text)).toBe(expected)
})

test.each([
  ['contoso.com', true],
  ['contoso.onmicrosoft.com', true],
  ['xn--mnchen-3ya.xn--p1ai', true],
  ['contoso', false],
  ['contoso.', false],
  ['-contoso.com', false],
  ['con toso.com', false],
  ['https://contoso.com', false],
  ['1.2.3.4', false],
])('isDomain(%j)', (text, expected) => {
  expect(isDomain(text)).toBe(expected)
})

test.each([
  ['robot@contoso.com', true],
  ["o'neil+x@contoso.co.uk", true],
  ['ann_fabrikam.com#EXT#@contoso.onmicrosoft.com', true],
  ['robot', false],
  ['robot@', false],
  ['@contoso.com', false],
  ['robot@contoso', false],
  ['ro bot@contoso.com', false],
  ['robot@@contoso.com', false],
  ['.robot@contoso.com', false],
  ['Robot <robot@contoso.com>', false],
  ['a@contoso.com;b@contoso.com', false],
])('isUpn(%j)', (text, expected) => {
  expect(isUpn(text)).toBe(expected)
})

test.each([
  ['', { kind: 'empty' }],
  [B.toUpperCase(), { kind: 'guid', guid: B }],
  ['Contoso.com', { kind: 'domain', domain: 'contoso.com' }],
  ['Common', { kind: 'shared', name: 'common' }],
  ['organizations', { kind: 'shared', name: 'organizations' }],
  ['consumers', { kind: 'shared', name: 'consumers' }],
  ['organisations', { kind: 'malformed', guid: null }],
  [`https://login.microsoftonline.com/${B}`, { kind: 'malformed', guid: B }],
])('parseTenant(%j)', (text, expected) => {
  expect(parseTenant(text)).toEqual(expected)
})

test.each([
  ['ada@contoso.com', { kind: 'upn' }],
  [A, { kind: 'object-id' }],
  ['Ada Lovelace <ada@contoso.com>', { kind: 'found', upn: 'ada@contoso.com' }],
  ['mailto:ada@contoso.com?subject=x', { kind: 'found', upn: 'ada@contoso.com' }],
  ['ada@contoso.com; ADA <ada@contoso.com>', { kind: 'found', upn: 'ada@contoso.com' }],
  ['ada@contoso.com, bob@contoso.com', { kind: 'several' }],
  ['ada @ contoso.com', { kind: 'spaces', upn: 'ada@contoso.com' }],
  ['ada@contoso. com', { kind: 'spaces', upn: 'ada@contoso.com' }],
  ['Ada Lovelace @contoso.com', { kind: 'malformed' }],
  ['Ada', { kind: 'malformed' }],
  ['', { kind: 'malformed' }],
])('parseAddress %s', (text, expected) => {
  expect(parseAddress(text)).toEqual(expected)
})
