import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { MICROSOFT_GRAPH_APP_ID } from '../../directory'
import type { PermissionKind } from '../../permissions/types'
import { CAPABILITY_IDS, type CapabilityId, givesCapability } from './capabilities'

/**
 * What of Microsoft Graph looks by its name as if it gave a capability, and what of that does not, and why.
 * https://learn.microsoft.com/graph/permissions-reference
 */
const SWEEPS: Record<CapabilityId, { names: RegExp; not?: Record<string, RegExp> }> = {
  'read-all-mail': {
    names: /^(?:Mail\.Read|MailboxItem\.|EWS\.|EAS\.|IMAP\.|POP\.)/u,
    not: { 'without bodies and attachments': /^Mail\.ReadBasic/u },
  },
  'write-all-mail': { names: /^(?:Mail\.ReadWrite|MailboxItem\.ImportExport|EWS\.|EAS\.|IMAP\.|POP\.)/u },
  'send-mail-as-anyone': { names: /^(?:Mail\.Send|SMTP\.|EWS\.|EAS\.)/u },
  'full-access-exchange': { names: /^(?:EWS\.|EAS\.|RoleManagement\.ReadWrite\.Exchange)/u },
  'read-all-calendars': {
    names: /^(?:Calendars\.Read|EWS\.|EAS\.)/u,
    not: { 'without bodies and attachments': /^Calendars\.ReadBasic/u },
  },
  'read-all-files': {
    names: /^(?:Files|Sites)\./u,
    not: {
      'only those that somebody chose': /\.Selected$/u,
      'only those of the application itself': /\.AppFolder$/u,
    },
  },
  'write-all-files': {
    names: /^(?:Files|Sites)\.(?:ReadWrite|Manage|FullControl|Selected)/u,
    not: {
      'only those that somebody chose': /\.Selected$/u,
      'only those of the application itself': /\.AppFolder$/u,
    },
  },
  'read-all-chats': {
    names: /^(?:Chat|ChatMessage|ChannelMessage)\.Read/u,
    not: { 'names and members only': /^Chat\.ReadBasic/u },
  },
  'read-all-users': {
    names: /^(?:User|Directory)\.(?:Read|Export|ManageIdentities|EnableDisable|AccessAsUser)/u,
    not: { 'of oneself': /^User\.Read(?:Write)?$/u },
  },
  'write-users': {
    names: /^(?:User(?:-\w+)?|Directory)\.(?:ReadWrite|Manage|EnableDisable|Delete|AccessAsUser)/u,
    not: { 'of oneself': /^User\.ReadWrite$/u },
  },
  'reset-passwords': {
    names: /^(?:User-PasswordProfile|UserAuth\S+)\.ReadWrite|^User\.ManageIdentities/u,
    not: { 'of oneself': /^UserAuthenticationMethod\.ReadWrite$/u },
  },
  'manage-groups': {
    names:
      /^(?:Group|GroupMember|Group-\w+|TeamMember)\.(?:ReadWrite|Create)|\.(?:ReadWrite|Remove)\.AzureADGroup$/u,
    not: {
      'what is said in them': /^Group-Conversation\./u,
      'where they are kept': /^Group-OnPremisesSyncBehavior\./u,
      'new ones only': /^Group\.Create$/u,
    },
  },
  'manage-applications': {
    names: /^(?:Application(?:-\w+)?|Directory)\.ReadWrite/u,
    not: { 'one setting': /^Application-RemoteDesktopConfig\./u },
  },
  'grant-permissions': {
    names:
      /^(?:AppRoleAssignment|DelegatedPermissionGrant|Directory)\.ReadWrite|^Policy\.ReadWrite\.PermissionGrant/u,
  },
  'manage-roles': {
    names: /\.ReadWrite\.(?:Directory|AzureAD)$/u,
    not: { 'alerts about them': /^RoleManagementAlert\./u },
  },
  'manage-policies': { names: /^Policy\.ReadWrite\./u },
  'manage-devices': {
    names:
      /^(?:Device(?:Management\w+)?|CloudPC|WindowsUpdates)\.(?:ReadWrite|PrivilegedOperations|Command)/u,
    not: { 'a message to one’s own': /^Device\.Command$/u },
  },
  'read-audit-logs': { names: /AuditLogs?(?:Query)?(?:-\w+)?\.Read/u },
}

const FACTS = '../shared/facts/graph-permissions.json'
const PATHS = '../shared/facts/paths-to-global-admin.json'
const read = (file: string) =>
  (JSON.parse(readFileSync(file, 'utf8')) as { permissions: string[][] }).permissions
const kindOf = (type: string): PermissionKind => (type.startsWith('Delegated') ? 'Delegated' : 'Application')

describe.skipIf(!existsSync(FACTS))('every permission that gives it by its name', () => {
  test.each(CAPABILITY_IDS)('%s', (id) => {
    const { names, not = {} } = SWEEPS[id]
    const gives = givesCapability(id)
    const left = new Set(Object.keys(not))
    const wrong = read(FACTS).flatMap(([value = '', type = '']) => {
      if (!names.test(value)) return []
      const reason = Object.keys(not).find((one) => not[one]?.test(value))
      if (reason) left.delete(reason)
      const given = gives({ resourceAppId: MICROSOFT_GRAPH_APP_ID, kind: kindOf(type), value })
      return given === (reason === undefined) ? [] : [`${type} ${value}`]
    })
    expect(wrong).toEqual([])
    expect([...left], 'reasons that nothing has').toEqual([])
  })
})

/** What no question asks for so far. */
const NO_CAPABILITY = /^(?:AdministrativeUnit|EntitlementManagement|Domain|Organization)\.ReadWrite\.All$/u

test.skipIf(!existsSync(PATHS))('every path to Global Administrator answers a question', () => {
  const all = CAPABILITY_IDS.map(givesCapability)
  const missing = read(PATHS).filter(([, value = '', type = '']) => {
    const permission = { resourceAppId: MICROSOFT_GRAPH_APP_ID, kind: kindOf(type), value }
    return !NO_CAPABILITY.test(value) && !all.some((gives) => gives(permission))
  })
  expect(missing).toEqual([])
})
