import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { CONNECTORS } from '../../connectors/catalogue'
import type { PermissionKind } from '../types'
import { levelOf, privilegeLevel, type PrivilegeLevel } from './microsoft'
import { otherModels } from './otherModels'
import { pathToGlobalAdmin } from './paths'
import { atLeast, riskOf } from './riskOf'
import type { RiskLevel } from './types'

const FACTS = new URL('../../../../../shared/facts/', import.meta.url)
const here = existsSync(FACTS)

type Published = [
  value: string,
  kind: PermissionKind,
  id: string,
  consent: boolean,
  level: PrivilegeLevel | null,
]
function read<Row>(name: string): Row[] {
  return (JSON.parse(readFileSync(new URL(name, FACTS), 'utf8')) as { permissions: Row[] }).permissions
}

test.each([
  ['Application', 'Mail.Read', 'high', 'tenantContentRead', 'msidentitytools'],
  ['Application', 'Mail.Send', 'high', 'tenantSend', 'msidentitytools'],
  ['Application', 'Calendars.Read', 'high', 'tenantContentRead', 'microsoft'],
  ['Application', 'Calendars.ReadWrite', 'high', 'tenantContentWrite', 'msidentitytools'],
  ['Application', 'Files.Read.All', 'high', 'tenantContentRead', 'microsoft'],
  ['Application', 'Sites.Selected', 'medium', 'named', 'microsoft'],
  ['Application', 'Sites.FullControl.All', 'high', 'tenantContentWrite', 'microsoft'],
  ['Application', 'User.Read.All', 'medium', 'tenantRead', 'microsoft'],
  ['Application', 'User.ReadWrite.All', 'high', 'changeDirectory', 'maester'],
  ['Application', 'Group.ReadWrite.All', 'high', 'changeGroups', 'maester'],
  ['Application', 'Group.Create', 'medium', 'creates', 'microsoft'],
  ['Application', 'Mail.ReadBasic.All', 'medium', 'outline', 'microsoft'],
  ['Application', 'Mail.ReadWrite', 'high', 'tenantContentWrite', 'msidentitytools'],
  ['Application', 'Directory.Read.All', 'medium', 'tenantRead', 'microsoft'],
  ['Application', 'Application.ReadWrite.OwnedBy', 'high', 'actAsApplications', 'maester'],
  ['Application', 'AppRoleAssignment.ReadWrite.All', 'critical', 'grantToItself', 'documented'],
  ['Application', 'DelegatedPermissionGrant.ReadWrite.All', 'high', 'consentForPeople', 'microsoft'],
  ['Application', 'RoleAssignmentSchedule.ReadWrite.Directory', 'critical', 'assignRoles', 'maester'],
  ['Application', 'User.EnableDisableAccount.All', 'critical', 'adminAccounts', 'maester'],
  ['Application', 'Chat.Read.All', 'high', 'tenantContentRead', 'microsoft'],
  ['Application', 'MailboxSettings.ReadWrite', 'high', 'mailRules', 'msidentitytools'],
  ['Delegated', 'Mail.Read', 'high', 'ownMailRead', 'msidentitytools'],
  ['Delegated', 'Mail.ReadWrite', 'high', 'ownMailWrite', 'msidentitytools'],
  ['Delegated', 'Mail.Send', 'high', 'ownMailSend', 'msidentitytools'],
  ['Delegated', 'Files.ReadWrite', 'medium', 'ownContentWrite', 'documented'],
  ['Delegated', 'Contacts.Read', 'medium', 'ownContentRead', 'inferred'],
  ['Delegated', 'Mail.Send.Shared', 'high', 'sharedSend', 'msidentitytools'],
  ['Delegated', 'Mail.ReadBasic', 'low', 'outline', 'microsoft'],
  ['Delegated', 'TeamsAppInstallation.ReadWriteForTeam', 'medium', 'personWrite', 'inferred'],
  ['Delegated', 'TeamsAppInstallation.ReadWriteAndConsentForTeam', 'high', 'personIdentityWrite', 'inferred'],
  ['Delegated', 'Mail.Read.Shared', 'high', 'shared', 'msidentitytools'],
  ['Delegated', 'Sites.FullControl.All', 'high', 'personContentWrite', 'documented'],
  ['Delegated', 'User.Read', 'low', 'own', 'microsoft'],
  ['Delegated', 'User.Read.All', 'medium', 'personRead', 'microsoft'],
  ['Delegated', 'DelegatedPermissionGrant.ReadWrite.All', 'high', 'consentForPeople', 'microsoft'],
  ['Delegated', 'Directory.AccessAsUser.All', 'critical', 'directoryAsPerson', 'documented'],
  ['Delegated', 'offline_access', 'low', 'signIn', 'documented'],
  ['Delegated', 'mail.READ', 'high', 'ownMailRead', 'msidentitytools'],
  ['Delegated', 'NeverHeard.Of', 'low', 'own', 'inferred'],
  ['Delegated', '', 'medium', 'unnamed', 'inferred'],
  ['Application', '810c84a8-4a9e-49e6-bf7d-12d183f40d01', 'high', 'unnamed', 'inferred'],
] as const)('%s %s: %s', (kind, value, level, reason, source) => {
  const risk = riskOf({ kind, value })
  expect([risk.level, risk.reason.id, risk.source]).toEqual([level, reason, source])
  expect(risk.sourceUrl?.startsWith('https://') ?? null).toBe(source === 'inferred' ? null : true)
})

const MS = 'microsoft'
const TOOLS = 'msidentitytools'
test.each([
  ['Application', 'Mail.Read', [`${MS} 3 medium`, 'azadspi critical critical']],
  ['Application', 'Calendars.Read', [`${TOOLS} Medium medium`]],
  ['Application', 'AppRoleAssignment.ReadWrite.All', ['maester indirect high']],
  ['Application', 'RoleAssignmentSchedule.ReadWrite.Directory', [`${MS} 3 medium`]],
  // Its four means "at least high": no contradiction.
  ['Application', 'RoleManagement.ReadWrite.Directory', []],
  ['Application', 'User.Read.All', [`${TOOLS} High high`]],
  ['Delegated', 'User.Read.All', [`${TOOLS} Low low`]],
  ['Delegated', 'Sites.FullControl.All', [`${MS} 3 medium`, `${TOOLS} Unranked null`]],
  ['Delegated', 'Mail.Send', [`${MS} 2 low`, 'azadspi critical critical']],
  ['Delegated', 'Chat.ReadWrite', [`${MS} 2 low`, 'azadspi critical critical']],
] as const)('who disagrees on %s %s', (kind, value, expected) => {
  const { disagreement = [] } = riskOf({ kind, value })
  expect(disagreement.map(({ model, given, level }) => `${model} ${String(given)} ${String(level)}`)).toEqual(
    expected,
  )
  for (const { url } of disagreement) expect(url).toMatch(/^https:\/\//u)
})

const EXCHANGE = '00000002-0000-0ff1-ce00-000000000000'
const OLD_GRAPH = '00000002-0000-0000-C000-000000000000'
const LINE_OF_BUSINESS = '11111111-2222-4333-8444-555555555555'
test.each([
  // What Microsoft Graph means by a name says nothing of another API’s.
  [LINE_OF_BUSINESS, 'Application', 'Application.ReadWrite.All', 'high', 'tenantIdentityWrite', 'inferred'],
  [LINE_OF_BUSINESS, 'Delegated', 'Mail.Read', 'medium', 'ownContentRead', 'inferred'],
  [LINE_OF_BUSINESS, 'Delegated', 'email', 'medium', 'unnamed', 'inferred'],
  [LINE_OF_BUSINESS, 'Application', 'full_access_as_app', 'high', 'unnamed', 'inferred'],
  [EXCHANGE, 'Application', 'RoleManagement.ReadWrite.Directory', 'high', 'tenantIdentityWrite', 'inferred'],
  [EXCHANGE, 'Application', 'full_access_as_app', 'high', 'allMailboxes', 'documented'],
  [EXCHANGE, 'Application', 'Exchange.ManageAsApp', 'high', 'manageExchange', 'documented'],
  [EXCHANGE, 'Delegated', 'EWS.AccessAsUser.All', 'high', 'mailboxAsPerson', 'documented'],
  [OLD_GRAPH, 'Application', 'Application.ReadWrite.All', 'critical', 'actAsApplications', 'documented'],
  [OLD_GRAPH, 'Delegated', 'user_impersonation', 'critical', 'directoryAsPerson', 'documented'],
] as const)('of API %s, %s %s: %s', (resourceAppId, kind, value, level, reason, source) => {
  const risk = riskOf({ kind, value, resourceAppId })
  expect([risk.level, risk.reason.id, risk.source]).toEqual([level, reason, source])
  expect(risk.path).toBeUndefined()
})

test.each([
  ['Application', 'RoleManagement.ReadWrite.Directory', 'direct', undefined],
  // The rule decides, the path is told all the same.
  ['Application', 'AppRoleAssignment.ReadWrite.All', 'indirect', undefined],
  ['Application', 'Mail.Read', undefined, undefined],
  ['Delegated', 'NeverHeard.Of', undefined, 2],
  ['Delegated', 'offline_access', undefined, undefined],
] as const)('%s %s: path %s, guess %s', (kind, value, path, guess) => {
  const risk = riskOf({ kind, value })
  expect([risk.path, risk.guess]).toEqual([path, guess])
})

describe.skipIf(!here)('held against ../shared/facts (skipped where absent)', () => {
  const published = here ? read<Published>('graph-permissions.json') : []
  const paths = here
    ? read<[id: string, value: string, kind: PermissionKind, path: string]>('paths-to-global-admin.json')
    : []
  const kindsOf = new Set(published.map(([value, kind]) => `${kind} ${value}`))

  test('every permission is rated, by its name', () => {
    expect(published).toHaveLength(1132)
    expect(published.filter(([value, kind]) => riskOf({ kind, value }).reason.id === 'unnamed')).toEqual([])
  })
  test('our paths are Maester’s: none missing, none invented', () => {
    const ours = published.flatMap(([value, kind]) => {
      const path = pathToGlobalAdmin(kind, value)
      return path ? [`${kind} ${value} ${path.path}`] : []
    })
    const theirs = paths.map(([, value, kind, path]) => `${kind} ${value} ${path.toLowerCase()}`)
    expect(ours.sort()).toEqual([...new Set(theirs)].sort())
  })
  test('never below what a path demands', () => {
    const demanded = { Direct: 'critical', Indirect: 'high' } as Record<string, RiskLevel>
    const below = paths.filter(([, value, kind, path]) => {
      const level = demanded[path]
      return !level || !atLeast(riskOf({ kind, value }).level, level)
    })
    expect(below).toEqual([])
  })
  test('what is restated of Microsoft’s levels is right', () => {
    const wrong = published.filter(([value, kind, , , level]) => {
      const restated = privilegeLevel(kind, value)
      return restated !== null && restated !== level
    })
    expect(wrong).toEqual([])
    expect(published.filter(([value, kind]) => privilegeLevel(kind, value) !== null)).toHaveLength(141)
  })

  /** The lines of risk.md’s table, one for each permission that a line names. */
  const table = !here
    ? []
    : [...readFileSync(new URL('risk.md', FACTS), 'utf8').matchAll(/^\| (App|Del) \|(.+)\|$/gmu)].flatMap(
        ([, type, line = '']) => {
          const [names = '', , tools = '', azadspi = '', tier = ''] = line
            .split('|')
            .map((text) => text.trim())
          const kind: PermissionKind = type === 'App' ? 'Application' : 'Delegated'
          const word = (text: string) => /^\W*(\w+)/u.exec(text)?.[1] ?? null
          return names
            .split(' / ')
            .map((value) => ({ kind, value, tools: word(tools), azadspi: word(azadspi), tier: word(tier) }))
        },
      )
  test('of each permission of risk.md and of the connectors: somebody vouches for the level', () => {
    const catalogue = JSON.stringify(CONNECTORS)
    const asked = new Set(catalogue.match(/[\w-]+(?:\.[\w-]+)+|openid|profile|email|offline_access/gu))
    const inCatalogue = published
      .filter(([value]) => asked.has(value))
      .map(([value, kind]) => ({ kind, value }))
    expect(inCatalogue.length).toBeGreaterThan(45)
    const alone = [...table, ...inCatalogue].filter((one) => riskOf(one).sourceUrl === null)
    expect(alone).toEqual([])
  })
  test('what the two tools say of risk.md’s permissions is told, and no other word', () => {
    expect(table).toHaveLength(24)
    const told = (of: (typeof table)[number], model: string) =>
      otherModels(of.kind, of.value).find((one) => one.model === model)?.given ?? null
    expect(
      table.map((one) => ({ ...one, tools: told(one, 'msidentitytools'), azadspi: told(one, 'azadspi') })),
    ).toEqual(table)
  })
  test('what azure-tiering calls most dangerous is at least high here', () => {
    const most = table.filter(({ tier }) => tier === 'T0')
    expect(most.length).toBeGreaterThan(4)
    expect(most.filter((one) => !atLeast(riskOf(one).level, 'high'))).toEqual([])
  })
  test('of each permission of risk.md and of the connectors: what Microsoft says is told', () => {
    const text = readFileSync(new URL('risk.md', FACTS), 'utf8')
    const connectors = readFileSync(new URL('connectors.json', FACTS), 'utf8')
    const named = new Set(`${text} ${connectors}`.match(/[\w-]+(?:\.[\w-]+)+/gu))
    const asked = published.filter(([value]) => named.has(value))
    expect(asked.length).toBeGreaterThan(80)
    const silent = asked.filter(([value, kind, , , level]) => level !== null && !privilegeLevel(kind, value))
    expect(silent.map(([value, kind]) => `${kind} ${value}`)).toEqual([])
  })

  const pairs = (from: RegExp, to: string) =>
    published.flatMap(([value, kind]) => {
      const other = value.replace(from, to)
      return other !== value && kindsOf.has(`${kind} ${other}`) ? [{ kind, value, other }] : []
    })
  test.each([
    ['ReadWrite than Read', /\.Read(?=\.|$)/u, '.ReadWrite', 345],
    ['Read than ReadBasic', /\.ReadBasic/u, '.Read', 20],
    ['FullControl than ReadWrite', /\.ReadWrite/u, '.FullControl', 2],
    ['.All than one’s own', /(?<=\.\w+)$/u, '.All', 23],
    ['.Shared than one’s own', /(?<=\.\w+)$/u, '.Shared', 9],
  ] as const)('never less for %s', (_name, from, to, least) => {
    const found = pairs(from, to)
    expect(found.length).toBeGreaterThanOrEqual(least)
    const less = found.filter(
      ({ kind, value, other }) =>
        !atLeast(riskOf({ kind, value: other }).level, riskOf({ kind, value }).level),
    )
    expect(less).toEqual([])
  })
  test('never less for the application’s own access than on behalf of a person', () => {
    const less = published.filter(
      ([value, kind]) =>
        kind === 'Application' &&
        kindsOf.has(`Delegated ${value}`) &&
        !atLeast(riskOf({ kind, value }).level, riskOf({ kind: 'Delegated', value }).level),
    )
    expect(less).toEqual([])
  })

  const disagreements = published.flatMap(([value, kind, , , privilege]) => {
    const risk = riskOf({ kind, value })
    if (!privilege) return []
    const theirs = levelOf(privilege)
    if (theirs === risk.level || (theirs === 'high' && risk.level === 'critical')) return []
    return [{ value, kind, theirs, risk, milder: atLeast(theirs, risk.level) }]
  })
  test('where we are milder than Microsoft we say so', () => {
    const silent = disagreements.filter(
      ({ milder, risk }) => milder && risk.disagreement?.[0]?.model !== 'microsoft',
    )
    expect(silent).toEqual([])
  })
  test('where we are milder than Microsoft: each by name, with the reason', () => {
    const found = disagreements
      .filter(({ milder }) => milder)
      .map(
        ({ value, kind, theirs, risk }) =>
          `${kind} ${value}: ${theirs}, ours ${risk.level} (${risk.reason.id})`,
      )
    expect(found).toMatchInlineSnapshot(`
      [
        "Application CustomSecAttributeProvisioning.Read.All: high, ours medium (tenantRead)",
        "Application DeviceManagementConfiguration.Read.All: high, ours medium (tenantRead)",
        "Delegated ExternalConnection.ReadWrite.OwnedBy: medium, ours low (appOnly)",
        "Delegated ExternalItem.ReadWrite.OwnedBy: medium, ours low (appOnly)",
        "Application MutualTlsOauthConfiguration.Read.All: high, ours medium (tenantRead)",
        "Delegated PrinterShare.ReadBasic.All: medium, ours low (personBasic)",
        "Delegated Sites.Selected: medium, ours low (named)",
      ]
    `)
  })
  test('where we are graver than Microsoft: how many for which reason', () => {
    const counts = new Map<string, number>()
    for (const { milder, kind, theirs, risk } of disagreements) {
      if (milder) continue
      const row = `${kind} ${theirs}, ours ${risk.level} (${risk.reason.id})`
      counts.set(row, (counts.get(row) ?? 0) + 1)
    }
    expect([...counts].map(([row, count]) => `${row}: ${count}`).sort()).toMatchInlineSnapshot(`
      [
        "Application low, ours medium (tenantBasic): 1",
        "Application low, ours medium (tenantRead): 2",
        "Application low, ours medium (tenantWrite): 1",
        "Application medium, ours critical (assignRoles): 1",
        "Application medium, ours critical (privilegedGroups): 2",
        "Application medium, ours high (actAsApplications): 1",
        "Application medium, ours high (assignRoles): 1",
        "Application medium, ours high (changeDirectory): 1",
        "Application medium, ours high (deviceSecrets): 2",
        "Application medium, ours high (mailRules): 1",
        "Application medium, ours high (manageDevices): 2",
        "Application medium, ours high (privilegedGroups): 1",
        "Application medium, ours high (tenantContentRead): 24",
        "Application medium, ours high (tenantContentWrite): 25",
        "Application medium, ours high (tenantDevicesWrite): 9",
        "Application medium, ours high (tenantIdentityWrite): 59",
        "Application medium, ours high (tenantSecurityWrite): 13",
        "Application medium, ours high (tenantSend): 1",
        "Delegated low, ours high (mailboxAsPerson): 2",
        "Delegated low, ours high (ownMailRead): 1",
        "Delegated low, ours high (ownMailSend): 2",
        "Delegated low, ours high (ownMailWrite): 1",
        "Delegated low, ours high (personContentWrite): 1",
        "Delegated low, ours high (personIdentityWrite): 3",
        "Delegated low, ours medium (ownContentRead): 10",
        "Delegated low, ours medium (ownContentWrite): 13",
        "Delegated low, ours medium (ownSend): 2",
        "Delegated low, ours medium (personRead): 16",
        "Delegated low, ours medium (personWrite): 9",
        "Delegated low, ours medium (shared): 4",
        "Delegated medium, ours critical (assignRoles): 1",
        "Delegated medium, ours critical (conditionalAccess): 1",
        "Delegated medium, ours critical (directoryAsPerson): 1",
        "Delegated medium, ours critical (privilegedGroups): 2",
        "Delegated medium, ours high (accessPackages): 1",
        "Delegated medium, ours high (actAsApplications): 1",
        "Delegated medium, ours high (assignRoles): 1",
        "Delegated medium, ours high (changeDirectory): 1",
        "Delegated medium, ours high (deviceSecrets): 2",
        "Delegated medium, ours high (grantToItself): 2",
        "Delegated medium, ours high (manageDevices): 2",
        "Delegated medium, ours high (personContentWrite): 12",
        "Delegated medium, ours high (personDevicesWrite): 10",
        "Delegated medium, ours high (personIdentityWrite): 78",
        "Delegated medium, ours high (privilegedGroups): 1",
        "Delegated medium, ours high (roleRules): 1",
        "Delegated medium, ours high (shared): 2",
        "Delegated medium, ours high (sharedSend): 1",
        "Delegated medium, ours high (signInMethods): 1",
        "Delegated medium, ours high (trustForeignSignIn): 1",
      ]
    `)
  })
})
