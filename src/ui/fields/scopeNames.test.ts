import { describe, expect, it, test } from 'vitest'
import { insertPasted } from './insertPasted'
import { addScopes, groupScopes, knownScopes, sameScopes } from './scopeNames'
import type { ScopeCatalogue } from './types'

const NOTHING: ScopeCatalogue = { state: 'loading', permissions: [], applicationNames: [] }
const permission = (value: string) => ({
  id: value,
  value,
  displayName: '',
  description: '',
  adminConsentRequired: false,
  isEnabled: true,
})

describe('adding', () => {
  const { spell } = knownScopes(
    { ...NOTHING, state: 'read', permissions: ['Mail.Read', 'Mail.ReadWrite'].map(permission) },
    ['Vendor.Listed'],
  )
  it('takes the spelling that the API or the vendor knows and nothing twice', () => {
    expect(
      addScopes(['User.Read'], ['mail.read', 'user.read', 'VENDOR.listed', 'Made.Up', 'made.up'], spell),
    ).toEqual(['User.Read', 'Mail.Read', 'Vendor.Listed', 'Made.Up'])
  })
  it('never takes one name for another that begins alike', () => {
    expect(addScopes(['Mail.ReadWrite'], ['Mail.Read'], spell)).toEqual(['Mail.ReadWrite', 'Mail.Read'])
  })
})

describe('groups', () => {
  const brief = (...given: Parameters<typeof groupScopes>) =>
    groupScopes(...given).map(({ kind, name, names }) => `${kind} ${name}: ${names.join(' ')}`)

  it('put the minimum first, then families', () => {
    expect(
      brief(['Mail.Send', 'openid', 'Mail.Read', 'profile', 'Calendars.Read'], {
        minimum: ['openid', 'Mail.Read'],
      }),
    ).toEqual([
      'minimum minimum: openid Mail.Read',
      'family Mail: Mail.Send',
      'sign-in sign-in: profile',
      'family Calendars: Calendars.Read',
    ])
  })
  it('are the vendor’s where it has some, in its order; what no group holds comes behind', () => {
    const groups = [
      { name: 'Calendar', scopes: ['Calendars.Read'] },
      { name: 'Files', scopes: ['Files.Read'] },
      { name: 'Users', scopes: ['User.Read'] },
      { name: 'Shared', scopes: ['Mail.Read.Shared'] },
    ]
    expect(
      brief(['Mail.Read.Shared', 'Chat.Read', 'user.read', 'Calendars.Read'], {
        minimum: ['User.Read'],
        groups,
      }),
    ).toEqual([
      'minimum minimum: user.read',
      'vendors Calendar: Calendars.Read',
      'vendors Shared: Mail.Read.Shared',
      'family Chat: Chat.Read',
    ])
  })
  it('leave out what is empty', () => {
    expect(groupScopes([], { minimum: ['openid'] })).toEqual([])
  })
})

describe('same names', () => {
  it.each([
    [['a', 'b'], ['b', 'a'], true],
    [['A'], ['a'], true],
    [['a'], ['a', 'b'], false],
    [['a', 'c'], ['a', 'b'], false],
  ])('%j %j', (left, right, expected) => {
    expect(sameScopes(left, right)).toBe(expected)
  })
})

describe('what is wrong with a name', () => {
  const read: ScopeCatalogue = {
    state: 'read',
    permissions: ['Mail.Read', 'User.Read'].map(permission),
    applicationNames: ['Mail.Read', 'Group.Create'],
  }
  it.each([
    ['Mail.Read', null],
    ['mail.read', null],
    ['Group.Create', 'application-only'],
    ['group.create', 'application-only'],
    ['Made.Up', 'unknown'],
    ['Madeup', 'unknown'],
    ['openid', null],
    ['Vendor.Listed', null],
  ])('%s: %s', (name, expected) => {
    expect(knownScopes(read, ['Vendor.Listed']).problemOf(name)).toBe(expected)
  })
  test.each(['loading', 'unreadable'] as const)('nothing while the catalogue is %s', (state) => {
    expect(knownScopes({ ...NOTHING, state }, []).problemOf('Made.Up')).toBeNull()
  })
  it('finds what the API says of a name in any case', () => {
    expect(knownScopes(read, []).find('MAIL.read')?.value).toBe('Mail.Read')
    expect(knownScopes(read, []).find('Group.Create')).toBeNull()
  })
})

describe('pasting', () => {
  it.each([
    ['', 0, 0, 'new'],
    ['abcd', 1, 3, 'anewd'],
    ['abcd', 4, 4, 'abcdnew'],
    ['abcd', null, null, 'abcdnew'],
  ])('into %j at %s to %s', (value, start, end, expected) => {
    expect(insertPasted(value, 'new', start, end)).toBe(expected)
  })
})
