import { describe, expect, it } from 'vitest'
import { insertPasted } from './insertPasted'
import { addScopes, groupScopes, parseScopeNames, sameScopes } from './scopeNames'

describe('names in a text', () => {
  it.each([
    ['Mail.Read', ['Mail.Read']],
    ['Mail.Read, Mail.Send;User.Read\nopenid', ['Mail.Read', 'Mail.Send', 'User.Read', 'openid']],
    ['https://graph.microsoft.com/Mail.Read', ['Mail.Read']],
    ['"Mail.Read" \'Mail.Send\'', ['Mail.Read', 'Mail.Send']],
    ['Mail.Read Mail.Read', ['Mail.Read']],
    ['  ', []],
  ])('%j', (text, expected) => {
    expect(parseScopeNames(text)).toEqual(expected)
  })
})

describe('adding', () => {
  it('takes the spelling that the API knows and nothing twice', () => {
    expect(
      addScopes(['User.Read'], ['mail.read', 'user.read', 'Made.Up'], ['Mail.Read', 'User.Read']),
    ).toEqual(['User.Read', 'Mail.Read', 'Made.Up'])
  })
  it('never takes one name for another that begins alike', () => {
    expect(addScopes(['Mail.ReadWrite'], ['Mail.Read'], ['Mail.ReadWrite', 'Mail.Read'])).toEqual([
      'Mail.ReadWrite',
      'Mail.Read',
    ])
  })
})

describe('groups', () => {
  it('put the minimum first, then families', () => {
    expect(
      groupScopes(['Mail.Send', 'openid', 'Mail.Read', 'profile', 'Calendars.Read'], ['openid', 'Mail.Read']),
    ).toEqual([
      { family: 'minimum', names: ['openid', 'Mail.Read'] },
      { family: 'Mail', names: ['Mail.Send'] },
      { family: 'sign-in', names: ['profile'] },
      { family: 'Calendars', names: ['Calendars.Read'] },
    ])
  })
  it('leave out what is empty', () => {
    expect(groupScopes([], ['openid'])).toEqual([])
  })
})

describe('same names', () => {
  it.each([
    [['a', 'b'], ['b', 'a'], true],
    [['a'], ['a', 'b'], false],
    [['a', 'c'], ['a', 'b'], false],
  ])('%j %j', (left, right, expected) => {
    expect(sameScopes(left, right)).toBe(expected)
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
