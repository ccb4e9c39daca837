import { expect, test } from 'vitest'
import { exchangeRole, isNarrowedBySite, reachOfApplication, siteRole } from './narrowing'
import { siteAddress } from './siteAddress'
import { GRAPH_TASKS } from './tasks'

test.each([
  ['Mail.Read', 'mailboxes', 'Application Mail.Read', false],
  ['Mail.ReadBasic.All', 'mailboxes', 'Application Mail.ReadBasic', false],
  ['MailboxSettings.ReadWrite', 'mailboxes', 'Application MailboxSettings.ReadWrite', false],
  ['Files.Read.All', 'sites', null, true],
  ['Sites.Selected', 'nothingYet', null, true],
  ['Chat.Read.All', 'chats', null, false],
  ['Chat.Create', 'onlyNew', null, false],
  ['Group.Create', 'onlyNew', null, false],
  ['User.Read.All', 'directory', null, false],
  ['RoleManagement.Read.Directory', 'directory', null, false],
  ['Presence.Read.All', 'everybody', null, false],
] as const)('%s reaches %s', (value, reach, role, bySite) => {
  expect([reachOfApplication(value), exchangeRole(value), isNarrowedBySite(value)]).toEqual([
    reach,
    role,
    bySite,
  ])
})

test('what reaches mailboxes has an Exchange role', () => {
  const names = GRAPH_TASKS.flatMap(({ application }) =>
    typeof application === 'string' ? [] : application.flat(),
  )
  const mailboxes = names.filter((name) => reachOfApplication(name) === 'mailboxes')
  expect(mailboxes.length).toBeGreaterThan(10)
  expect(mailboxes.filter((name) => exchangeRole(name) === null)).toEqual([])
})

test.each([
  [['Sites.Read.All'], 'read'],
  [['Sites.Selected'], 'read'],
  [['Sites.Read.All', 'Files.ReadWrite.All'], 'write'],
] as const)('%j needs the role %s of a site', (values, role) => {
  expect(siteRole(values)).toBe(role)
})

test.each([
  ['https://contoso.sharepoint.com/sites/Finance', 'contoso.sharepoint.com:/sites/Finance'],
  [' contoso.sharepoint.com/sites/Finance/ ', 'contoso.sharepoint.com:/sites/Finance'],
  [
    'https://Contoso.SharePoint.com/sites/Finance/Shared%20Documents/Forms/AllItems.aspx?id=1#x',
    'contoso.sharepoint.com:/sites/Finance',
  ],
  ['https://contoso.sharepoint.com/:w:/r/teams/Blue/a.docx', 'contoso.sharepoint.com:/teams/Blue'],
  ['https://contoso.sharepoint.com', 'contoso.sharepoint.com'],
  ['https://contoso.sharepoint.com/SitePages/Home.aspx', 'contoso.sharepoint.com'],
  ['https://contoso-my.sharepoint.us/sites/a', 'contoso-my.sharepoint.us:/sites/a'],
  ['https://contoso.sharepoint.cn/sites/a', 'contoso.sharepoint.cn:/sites/a'],
  ["https://contoso.sharepoint.com/sites/O'Hara", "contoso.sharepoint.com:/sites/O'Hara"],
  ['https://contoso.sharepoint.com.evil.example/sites/a', null],
  ['Finance', null],
  ['', null],
])('site address %j', (text, expected) => {
  expect(siteAddress(text)).toBe(expected)
})
