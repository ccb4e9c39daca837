import { TASK_GROUPS, type GraphTask, type Task, type TaskGroup, type Way } from './types'

/** Ways of one permission each, the least first. */
const any = (names: string): Way[] => names.split(' ').map((name) => [name])
const both = (names: string): Pick<Task, 'delegated' | 'application'> => ({
  delegated: any(names),
  application: any(names),
})

/** Where Microsoft’s reference of a call says which permissions suffice. */
const api = (page: string) => `https://learn.microsoft.com/graph/api/${page}#permissions`
const guide = (page: string) => `https://learn.microsoft.com/graph/${page}`

const DIRECTORY = 'Directory.Read.All Directory.ReadWrite.All'

const BY_GROUP: Readonly<Record<TaskGroup, readonly Omit<GraphTask, 'group'>[]>> = {
  signIn: [
    {
      id: 'stay-signed-in',
      delegated: any('offline_access'),
      application: 'noPerson',
      source: 'https://learn.microsoft.com/entra/identity-platform/scopes-oidc#offline_access',
    },
    {
      id: 'own-profile',
      delegated: any('User.Read User.ReadWrite User.Read.All User.ReadWrite.All'),
      application: 'noPerson',
      source: api('user-get'),
    },
  ],
  mail: [
    {
      id: 'mail-headers',
      delegated: any('Mail.ReadBasic Mail.Read Mail.ReadWrite'),
      application: any('Mail.ReadBasic.All Mail.Read Mail.ReadWrite'),
      source: api('user-list-messages'),
    },
    { id: 'mail-read', ...both('Mail.Read Mail.ReadWrite'), source: api('message-get') },
    { id: 'mail-send', ...both('Mail.Send'), source: api('user-sendmail') },
    { id: 'mail-draft', ...both('Mail.ReadWrite'), source: api('user-post-messages') },
    { id: 'mail-organise', ...both('Mail.ReadWrite'), source: api('message-move') },
    { id: 'mail-folders', ...both('Mail.ReadWrite'), source: api('user-post-mailfolders') },
  ],
  sharedMailboxes: [
    {
      id: 'shared-read',
      delegated: any('Mail.Read.Shared Mail.ReadWrite.Shared'),
      application: any('Mail.Read Mail.ReadWrite'),
      source: guide('outlook-share-messages-folders'),
      note: 'shared',
    },
    {
      id: 'shared-organise',
      delegated: any('Mail.ReadWrite.Shared'),
      application: any('Mail.ReadWrite'),
      source: guide('outlook-share-messages-folders'),
      note: 'shared',
    },
    {
      id: 'shared-send',
      delegated: any('Mail.Send.Shared'),
      application: any('Mail.Send'),
      source: guide('outlook-send-mail-from-other-user'),
      note: 'shared',
    },
  ],
  mailboxSettings: [
    {
      id: 'settings-read',
      ...both('MailboxSettings.Read MailboxSettings.ReadWrite'),
      source: api('user-get-mailboxsettings'),
    },
    {
      id: 'settings-change',
      ...both('MailboxSettings.ReadWrite'),
      source: api('user-update-mailboxsettings'),
    },
    { id: 'rules-change', ...both('MailboxSettings.ReadWrite'), source: api('mailfolder-post-messagerules') },
  ],
  calendars: [
    { id: 'calendar-read', ...both('Calendars.Read Calendars.ReadWrite'), source: api('event-get') },
    { id: 'calendar-write', ...both('Calendars.ReadWrite'), source: api('user-post-events') },
    {
      id: 'shared-calendar-read',
      delegated: any('Calendars.Read.Shared Calendars.ReadWrite.Shared'),
      application: any('Calendars.Read Calendars.ReadWrite'),
      source: guide('outlook-get-shared-events-calendars'),
      note: 'shared',
    },
    {
      id: 'shared-calendar-write',
      delegated: any('Calendars.ReadWrite.Shared'),
      application: any('Calendars.ReadWrite'),
      source: guide('outlook-create-event-in-shared-delegated-calendar'),
      note: 'shared',
    },
    {
      id: 'meeting-times',
      delegated: any('Calendars.Read.Shared Calendars.ReadWrite.Shared'),
      application: 'personOnly',
      source: api('user-findmeetingtimes'),
    },
  ],
  contacts: [
    { id: 'contacts-read', ...both('Contacts.Read Contacts.ReadWrite'), source: api('user-list-contacts') },
    { id: 'contacts-write', ...both('Contacts.ReadWrite'), source: api('user-post-contacts') },
  ],
  users: [
    {
      id: 'users-basic',
      ...both(`User.ReadBasic.All User.Read.All User.ReadWrite.All ${DIRECTORY}`),
      source: api('user-list'),
    },
    {
      id: 'users-read',
      ...both(`User.Read.All User.ReadWrite.All ${DIRECTORY}`),
      source: api('user-get'),
    },
    {
      id: 'users-write',
      ...both('User.ReadWrite.All Directory.ReadWrite.All'),
      source: api('user-post-users'),
    },
    {
      id: 'users-password',
      ...both('User-PasswordProfile.ReadWrite.All'),
      source: api('user-update'),
    },
  ],
  groups: [
    {
      id: 'groups-list',
      ...both(`GroupMember.Read.All Group.Read.All Group.ReadWrite.All ${DIRECTORY}`),
      source: api('group-list'),
    },
    {
      id: 'groups-read',
      ...both(`Group.Read.All Group.ReadWrite.All ${DIRECTORY}`),
      source: api('group-get'),
    },
    {
      id: 'groups-members',
      ...both('GroupMember.ReadWrite.All Group.ReadWrite.All Directory.ReadWrite.All'),
      source: api('group-post-members'),
    },
    {
      id: 'groups-create',
      delegated: any('Group.ReadWrite.All Directory.ReadWrite.All'),
      application: any('Group.Create Group.ReadWrite.All Directory.ReadWrite.All'),
      source: api('group-post-groups'),
    },
    {
      id: 'groups-write',
      ...both('Group.ReadWrite.All Directory.ReadWrite.All'),
      source: api('group-update'),
    },
  ],
  roles: [
    {
      id: 'roles-read',
      ...both(`RoleManagement.Read.Directory RoleManagement.ReadWrite.Directory ${DIRECTORY}`),
      source: api('rbacapplication-list-roleassignments'),
    },
    {
      id: 'roles-assign',
      ...both('RoleManagement.ReadWrite.Directory'),
      source: api('rbacapplication-post-roleassignments'),
    },
    { id: 'directory-read', ...both(DIRECTORY), source: api('directoryobject-get') },
  ],
  files: [
    {
      id: 'own-files-read',
      delegated: any(
        'Files.Read Files.ReadWrite Files.Read.All Files.ReadWrite.All Sites.Read.All Sites.ReadWrite.All',
      ),
      application: any('Files.Read.All Files.ReadWrite.All Sites.Read.All Sites.ReadWrite.All'),
      source: api('driveitem-get'),
    },
    {
      id: 'own-files-write',
      delegated: any('Files.ReadWrite Files.ReadWrite.All Sites.ReadWrite.All'),
      application: any('Files.ReadWrite.All Sites.ReadWrite.All'),
      source: api('driveitem-put-content'),
    },
    {
      id: 'all-files-read',
      ...both('Files.Read.All Files.ReadWrite.All Sites.Read.All Sites.ReadWrite.All'),
      source: api('driveitem-get'),
    },
    {
      id: 'all-files-write',
      ...both('Files.ReadWrite.All Sites.ReadWrite.All'),
      source: api('driveitem-put-content'),
    },
  ],
  sites: [
    {
      id: 'sites-selected',
      ...both('Sites.Selected'),
      source: guide('permissions-selected-overview'),
      note: 'selected',
    },
    { id: 'sites-read', ...both('Sites.Read.All Sites.ReadWrite.All'), source: api('listitem-list') },
    { id: 'sites-write', ...both('Sites.ReadWrite.All'), source: api('listitem-create') },
  ],
  chats: [
    {
      id: 'chats-list',
      delegated: any('Chat.ReadBasic Chat.Read Chat.ReadWrite'),
      application: any('Chat.ReadBasic.All Chat.Read.All Chat.ReadWrite.All'),
      source: api('chat-list'),
    },
    {
      id: 'chats-read',
      delegated: any('Chat.Read Chat.ReadWrite'),
      application: any('Chat.Read.All Chat.ReadWrite.All'),
      source: api('chat-list-messages'),
    },
    {
      id: 'chats-create',
      delegated: any('Chat.Create Chat.ReadWrite'),
      application: any('Chat.Create'),
      source: api('chat-post'),
    },
    {
      id: 'chats-send',
      delegated: any('ChatMessage.Send Chat.ReadWrite'),
      application: 'importOnly',
      source: api('chat-post-messages'),
    },
    { id: 'channels-read', ...both('ChannelMessage.Read.All'), source: api('channel-list-messages') },
    {
      id: 'channels-send',
      delegated: any('ChannelMessage.Send'),
      application: 'importOnly',
      source: api('channel-post-messages'),
    },
  ],
  presence: [
    {
      id: 'own-presence',
      delegated: any('Presence.Read Presence.Read.All'),
      application: 'noPerson',
      source: api('presence-get'),
    },
    {
      id: 'presence-read',
      delegated: any('Presence.Read.All'),
      application: any('Presence.Read.All Presence.ReadWrite.All'),
      source: api('presence-get'),
    },
    {
      id: 'presence-set',
      delegated: any('Presence.ReadWrite'),
      application: any('Presence.ReadWrite.All'),
      source: api('presence-setpresence'),
    },
  ],
}

/** What automations do with Microsoft Graph, group by group, with the permissions that Microsoft’s reference names. */
export const GRAPH_TASKS: readonly GraphTask[] = TASK_GROUPS.flatMap((group) =>
  BY_GROUP[group].map((task) => ({ ...task, group })),
)
