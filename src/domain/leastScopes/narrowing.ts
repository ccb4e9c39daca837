import { traitsOf } from '../permissions/risk/traits'

/** How far an application permission of Microsoft Graph reaches; text `leastScopes:reach.{id}`. */
export type Reach = 'mailboxes' | 'sites' | 'chats' | 'directory' | 'everybody' | 'nothingYet' | 'onlyNew'

const REACH_BY_FAMILY: Readonly<Record<string, Reach>> = {
  Mail: 'mailboxes',
  MailboxSettings: 'mailboxes',
  Calendars: 'mailboxes',
  Contacts: 'mailboxes',
  Files: 'sites',
  Sites: 'sites',
  Chat: 'chats',
  ChannelMessage: 'chats',
  Presence: 'everybody',
}

/** What an application permission reaches as long as nothing narrows it. */
export function reachOfApplication(value: string): Reach {
  const traits = traitsOf({ kind: 'Application', value })
  if (traits?.reach === 'named') return 'nothingYet'
  if (traits?.action === 'create') return 'onlyNew'
  return REACH_BY_FAMILY[value.split('.')[0] ?? ''] ?? 'directory'
}

/** Permissions of Graph with an application role of the same name in Exchange Online. https://learn.microsoft.com/exchange/permissions-exo/application-rbac#supported-application-roles */
const EXCHANGE_ROLES = new Set([
  'Mail.Read',
  'Mail.ReadBasic',
  'Mail.ReadWrite',
  'Mail.Send',
  'MailboxSettings.Read',
  'MailboxSettings.ReadWrite',
  'Calendars.Read',
  'Calendars.ReadWrite',
  'Contacts.Read',
  'Contacts.ReadWrite',
])

/**
 * The role of RBAC for Applications that stands for an application permission, mailbox by mailbox; null: there is none.
 * It is given instead of the permission: Exchange adds both up.
 */
export function exchangeRole(value: string): string | null {
  const name = value === 'Mail.ReadBasic.All' ? 'Mail.ReadBasic' : value
  return EXCHANGE_ROLES.has(name) ? `Application ${name}` : null
}

/** Reaches a site only once that site grants it. */
export const SITES_SELECTED = 'Sites.Selected'

/** Can this application permission be replaced by Sites.Selected and a grant for each site? */
export function isNarrowedBySite(value: string): boolean {
  return reachOfApplication(value) === 'sites' || value === SITES_SELECTED
}

/** The role that a site has to grant for what these permissions do. https://learn.microsoft.com/graph/permissions-selected-overview#roles */
export function siteRole(values: readonly string[]): 'read' | 'write' {
  const writes = values.some((value) => {
    const action = traitsOf({ kind: 'Application', value })?.action
    return value !== SITES_SELECTED && (action === 'write' || action === 'control')
  })
  return writes ? 'write' : 'read'
}
