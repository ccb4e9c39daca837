import { describe, expect, it } from 'vitest'
import { LONGEST_TEXT, scopeNamesInText } from './scopeNamesInText'

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
    ["@('Mail.Read','User.Read')", ['Mail.Read', 'User.Read']],
    ['\\"Mail.Read\\",\\"User.Read\\"', ['Mail.Read', 'User.Read']],
    ['Mail.Read Mail.Read', ['Mail.Read']],
    ['Mail.Read.', ['Mail.Read']],
    ['- Mail.Read\n- User.Read', ['Mail.Read', 'User.Read']],
    ['http://graph.microsoft.com/Mail.Read graph.microsoft.com/User.Read', ['Mail.Read', 'User.Read']],
    ['https://graph.microsoft.com/v1.0/Mail.Read', ['Mail.Read']],
    ['https://graph.microsoft.com/Mail.Read/.default', ['Mail.Read']],
    ['https://graph.microsoft.com/.default/Mail.Read', ['Mail.Read']],
    ['Mail.Read/.default User.Read/', ['Mail.Read', 'User.Read']],
    ['scope=openid%20https%3A%2F%2Fgraph.microsoft.com%2FMail.Read', ['openid', 'Mail.Read']],
    [
      'https://login.microsoftonline.com/x/oauth2/v2.0/authorize?client_id=1&scope=openid+Mail.Read&state=2',
      ['openid', 'Mail.Read'],
    ],
    ['{"scope": "openid Mail.Read"}', ['openid', 'Mail.Read']],
    ["$scopes = @('Mail.Read', 'User.Read')", ['Mail.Read', 'User.Read']],
    ['Mail.\u200bRead', ['Mail.Read']],
    ['\ufeffMail.Read\u200b', ['Mail.Read']],
    ['  ,;[]""', []],
  ])('%j', (text, names) => {
    expect(scopeNamesInText(text, HOSTS)).toEqual({ names, foreign: [], defaults: [] })
  })
  it.each([
    ['https://outlook.office.com/Mail.Read', 'foreign'],
    ['api://6f1a3c52-9b0e-4d7c-8a41-2f5d0c9e7b13/access_as_user', 'foreign'],
    ['https://graph.microsoft.com.evil.example/Mail.Read', 'foreign'],
    ['outlook.office.com/Mail.Read', 'foreign'],
    ['outlook.office.com/.default', 'foreign'],
    ['api://6f1a3c52-9b0e-4d7c-8a41-2f5d0c9e7b13/.default', 'foreign'],
    ['x'.repeat(301), 'foreign'],
    ['6f1a3c52-9b0e-4d7c-8a41-2f5d0c9e7b13/user_impersonation', 'foreign'],
    ['https://contoso.sharepoint.com/AllSites.Read', 'foreign'],
    ['https://graph.microsoft.com/.default', 'defaults'],
    ['https://graph.microsoft.com/', 'defaults'],
    ['.default', 'defaults'],
    ['https://graph.microsoft.com', 'defaults'],
    ['graph.microsoft.com/.default', 'defaults'],
    ['00000003-0000-0000-c000-000000000000/.default', 'defaults'],
  ] as const)('%s is no name: %s', (text, list) => {
    const found = scopeNamesInText(`User.Read ${text}`, HOSTS)
    expect(found).toEqual({ names: ['User.Read'], foreign: [], defaults: [], [list]: [text] })
  })
  it('loses nothing', () => {
    const words = ['Mail.Read', 'api://other/access', 'Made.Up', 'https://graph.microsoft.com/.default']
    for (const between of [' ', ',', '; ', '\n', '","', "', '"]) {
      const { names, foreign, defaults } = scopeNamesInText(words.join(between), HOSTS)
      expect([...names, ...foreign, ...defaults].sort()).toEqual(words.toSorted())
    }
  })
})

it.each(['/', '"', '.', '=', ' ', '-', '%20', '\\'])('long runs of %j take no time', (sign) => {
  const began = performance.now()
  scopeNamesInText(`a${sign.repeat(LONGEST_TEXT / sign.length)}a`, HOSTS)
  expect(performance.now() - began).toBeLessThan(200)
})
