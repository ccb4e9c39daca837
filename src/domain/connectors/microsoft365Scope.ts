import { CLIENT_ID, STUDIO_TENANT } from './fields'
import { PLAIN } from './parts'
import type { AuthType, Connector, ScopesField } from './types'

/** What the activities use, in the source's groups. */
const GROUPS: NonNullable<ScopesField['groups']> = [
  { name: 'Calendar', scopes: ['Calendars.Read', 'Calendars.ReadWrite'] },
  { name: 'Files', scopes: ['Files.Read', 'Files.Read.All', 'Files.ReadWrite', 'Files.ReadWrite.All'] },
  { name: 'Sites', scopes: ['Sites.Read.All', 'Sites.ReadWrite.All'] },
  { name: 'Mail', scopes: ['Mail.Read', 'Mail.ReadWrite', 'Mail.Send'] },
  { name: 'Users', scopes: ['User.Read'] },
  {
    name: 'Shared',
    scopes: [
      'Mail.Read.Shared',
      'Mail.ReadWrite.Shared',
      'Mail.Send.Shared',
      'Calendars.Read.Shared',
      'Calendars.ReadWrite.Shared',
    ],
  },
]
const ALL_OF_GROUPS = GROUPS.flatMap(({ scopes }) => scopes)

/** What the vendor's own application asks for. `EWS.AccessAsUser.All` is Microsoft Graph's here, as all of them. */
const PUBLIC_APPLICATION_SCOPES = [
  'Calendars.Read',
  'Calendars.Read.Shared',
  'Calendars.ReadWrite',
  'Calendars.ReadWrite.Shared',
  'Chat.ReadWrite',
  'email',
  'EWS.AccessAsUser.All',
  'Files.Read',
  'Files.Read.All',
  'Files.ReadWrite',
  'Files.ReadWrite.All',
  'Group.Read.All',
  'Group.ReadWrite.All',
  'Mail.Read',
  'Mail.Read.Shared',
  'Mail.ReadWrite',
  'Mail.ReadWrite.Shared',
  'Mail.Send',
  'Mail.Send.Shared',
  'offline_access',
  'openid',
  'Presence.Read',
  'Presence.Read.All',
  'profile',
  'Sites.Read.All',
  'Sites.ReadWrite.All',
  'User.Read',
  'User.Read.All',
]

const INTERACTIVE = {
  tokenKind: 'Delegated',
  credential: 'none',
  adminConsent: 'by-policy',
  leaveEmpty: ['Username', 'Password'],
  lifecycle: [],
} satisfies Partial<AuthType>

const uipathApp: AuthType = {
  ...PLAIN,
  ...INTERACTIVE,
  id: 'interactive-token-uipath-app',
  name: 'Interactive token, UiPath public application',
  publicApplication: {
    name: 'UiPathStudioO365App',
    clientId: 'f2f43f65-16a6-4319-91b6-d2a342a88744',
    scopes: PUBLIC_APPLICATION_SCOPES,
  },
  fields: [STUDIO_TENANT],
  fullAsListed: PUBLIC_APPLICATION_SCOPES,
  // The registration is the vendor's.
  accountTypes: [],
  // The source swaps the two values of this property.
  setBefore: { label: 'OAuthApplication', value: 'UiPath' },
}

const customApp: AuthType = {
  ...PLAIN,
  ...INTERACTIVE,
  id: 'interactive-token-custom-app',
  name: 'Interactive token, custom application',
  fields: [
    CLIENT_ID,
    STUDIO_TENANT,
    {
      id: 'scope',
      kind: 'scopes',
      label: 'Scope',
      required: false,
      default: ALL_OF_GROUPS,
      // A sign-in asks for at least one permission.
      minimum: ['User.Read'],
      basis: 'minimum-inferred',
      groups: GROUPS,
    },
  ],
  fullAsListed: ALL_OF_GROUPS,
  redirect: {
    platform: 'public-client',
    uris: ['https://login.microsoftonline.com/common/oauth2/nativeclient'],
    urisWhenNet5: ['http://localhost'],
    pattern: null,
  },
  accountTypes: ['single-tenant', 'multi-tenant', 'multi-tenant-and-personal'],
  setBefore: { label: 'OAuthApplication', value: 'Custom' },
}

/** Facts: UiPath Productivity Activities guide, "Microsoft 365 Scope", Interactive token. */
export const microsoft365Scope: Connector = {
  id: 'microsoft-365-scope',
  name: 'Microsoft 365 Scope (classic activities)',
  host: 'UiPath Studio, UiPath.MicrosoftOffice365.Activities',
  defaultAuthType: 'interactive-token-uipath-app',
  authTypes: [uipathApp, customApp],
}
