import { describe, expect, it, test } from 'vitest'
import { insertPasted } from './insertPasted'
import { addScopes, groupScopes, parseScopeNames, problemOf, sameScopes } from './scopeNames'

const HOSTS = [
  'graph.microsoft.com',
  'graph.microsoft.us',
  'dod-graph.microsoft.us',
  'microsoftgraph.chinacloudapi.cn',
]

describe('names in a text', () => {
  it.each([
    ['Mail.Read', ['Mail.Read']],
    ['Mail.Read, Mail.Send;User.Read\nopenid', ['Mail.Read', 'Mail.Send', 'User.Read', 'openid']],
    ['Mail.Read\r\nMail.Send\tUser.Read\u00a0openid', ['Mail.Read', 'Mail.Send', 'User.Read', 'openid']],
    ['https://graph.microsoft.com/Mail.Read', ['Mail.Read']],
    [
      'https://graph.microsoft.com//Mail.Read HTTPS://Graph.Microsoft.US/Mail.Send',
      ['Mail.Read', 'Mail.Send'],
    ],
    ['https://dod-graph.microsoft.us/Mail.Read', ['Mail.Read']],
    ['https://microsoftgraph.chinacloudapi.cn/Mail.Read', ['Mail.Read']],
    ['00000003-0000-0000-c000-000000000000/Mail.Read', ['Mail.Read']],
    ['"Mail.Read" \'Mail.Send\' “User.Read”', ['Mail.Read', 'Mail.Send', 'User.Read']],
    ['["Mail.Read", "https://graph.microsoft.com/User.Read"]', ['Mail.Read', 'User.Read']],
    ['[\n  "Mail.Read",\n  "User.Read",\n]', ['Mail.Read', 'User.Read']],
    ["@('Mail.Read','User.Read')".slice(1), ['Mail.Read', 'User.Read']],
    ['\\"Mail.Read\\",\\"User.Read\\"', ['Mail.Read', 'User.Read']],
    ['Mail.Read Mail.Read', ['Mail.Read']],
    ['\ufeffMail.Read\u200b', ['Mail.Read']],
    ['  ,;[]""', []],
  ])('%j', (text, names) => {
    expect(parseScopeNames(text, HOSTS)).toEqual({ names, foreign: [], defaults: [] })
  })
  it.each([
    ['https://outlook.office.com/Mail.Read', 'foreign'],
    ['api://6f1a3c52-9b0e-4d7c-8a41-2f5d0c9e7b13/access_as_user', 'foreign'],
    ['https://graph.microsoft.com.evil.example/Mail.Read', 'foreign'],
    ['http://graph.microsoft.com/Mail.Read', 'foreign'],
    ['6f1a3c52-9b0e-4d7c-8a41-2f5d0c9e7b13/user_impersonation', 'foreign'],
    ['https://contoso.sharepoint.com/AllSites.Read', 'foreign'],
    ['https://graph.microsoft.com/.default', 'defaults'],
    ['https://graph.microsoft.com/', 'defaults'],
    ['.default', 'defaults'],
  ] as const)('%s is no name: %s', (text, list) => {
    const found = parseScopeNames(`User.Read ${text}`, HOSTS)
    expect(found).toEqual({ names: ['User.Read'], foreign: [], defaults: [], [list]: [text] })
  })
  it('loses nothing', () => {
    const words = ['Mail.Read', 'api://other/access', 'Made.Up', 'https://graph.microsoft.com/.default']
    for (const between of [' ', ',', '; ', '\n', '","', "', '"]) {
      const { names, foreign, defaults } = parseScopeNames(words.join(between), HOSTS)
      expect([...names, ...foreign, ...defaults].sort()).toEqual(words.toSorted())
    }
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
  const read = {
    state: 'read',
    permissions: [{ value: 'Mail.Read' }, { value: 'User.Read' }],
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
    expect(problemOf(name, read, ['Vendor.Listed'])).toBe(expected)
  })
  test.each(['loading', 'unreadable'])('nothing while the catalogue is %s', (state) => {
    expect(problemOf('Made.Up', { state, permissions: [], applicationNames: [] }, [])).toBeNull()
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
