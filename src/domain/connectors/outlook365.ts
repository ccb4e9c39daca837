import { ENVIRONMENT_IDS } from '../environments'
import { graphPermissions } from '../permissions/names'
import type { AuthType, ChoiceField, Connector, GuidField, SecretField, TenantField } from './types'

const CLIENT_ID: GuidField = { id: 'clientId', kind: 'guid', label: 'Client ID', required: true }
const CLIENT_SECRET: SecretField = {
  id: 'clientSecret',
  kind: 'secret',
  label: 'Client Secret',
  required: true,
}
const TENANT_ID = {
  id: 'tenantId',
  kind: 'tenant',
  label: 'Tenant ID',
  required: true,
} as const satisfies Partial<TenantField>
const ENVIRONMENT: ChoiceField = {
  id: 'environment',
  kind: 'choice',
  label: 'Environment',
  required: false,
  default: 'global',
  choices: [...ENVIRONMENT_IDS],
}

const DELEGATED_MINIMUM = ['openid', 'offline_access', 'User.Read', 'Mail.Read', 'email']

// The source gives this one list for delegated and app-only types alike, in this order.
const FULL_LIST = [
  'User.Read',
  'User.Read.All',
  'Mail.Read',
  'Mail.Read.Shared',
  'Mail.ReadWrite',
  'Mail.ReadWrite.Shared',
  'Mail.Send',
  'Mail.Send.Shared',
  'MailboxSettings.ReadWrite',
  'Calendars.Read',
  'Calendars.Read.Shared',
  'Calendars.ReadWrite',
  'Calendars.ReadWrite.Shared',
  'profile',
  'openid',
  'email',
  'offline_access',
]

const oauthClientCredentials: AuthType = {
  id: 'oauth-client-credentials',
  name: 'OAuth 2.0 Client credentials',
  nameInFrench: "Informations d'identification du client OAuth 2.0",
  tokenKind: 'Application',
  credential: 'secret',
  publicApplication: null,
  fields: [
    CLIENT_ID,
    CLIENT_SECRET,
    { ...TENANT_ID, acceptsCommon: false },
    ENVIRONMENT,
    { id: 'account', kind: 'upn', label: 'Account', required: true },
  ],
  minimum: graphPermissions('Application', ['Mail.Read', 'User.Read.All']),
  optional: [],
  fullAsListed: FULL_LIST,
  markedForAdminConsent: [],
  triggers: [],
  adminConsent: 'always',
  redirect: null,
  // The source is silent for this type: the application's own token is asked of one tenant, so both do.
  accountTypes: ['multi-tenant', 'single-tenant'],
  lifecycle: ['secret-expires'],
  leaveEmpty: [],
  namedOnlyInPrerequisites: [],
  setBefore: null,
}

const bringYourOwn: AuthType = {
  id: 'bring-your-own',
  name: 'Bring your own OAuth 2.0 app',
  nameInFrench: 'Apportez votre propre application OAuth 2.0',
  tokenKind: 'Delegated',
  credential: 'secret',
  publicApplication: null,
  fields: [
    CLIENT_ID,
    CLIENT_SECRET,
    { ...TENANT_ID, acceptsCommon: true, default: 'common' },
    {
      id: 'scope',
      kind: 'scopes',
      label: 'Scope',
      required: true,
      default: FULL_LIST,
      minimum: DELEGATED_MINIMUM,
      basis: 'default-inferred',
    },
    ENVIRONMENT,
    { id: 'sharedMailbox', kind: 'upn', label: 'Shared mailbox', required: false },
  ],
  minimum: graphPermissions('Delegated', DELEGATED_MINIMUM),
  optional: [],
  fullAsListed: FULL_LIST,
  markedForAdminConsent: [],
  adminConsent: 'by-policy',
  triggers: [
    {
      id: 'shared-mailbox-trigger',
      name: 'Shared mailbox triggers',
      permissions: ['openid', 'offline_access', 'Mail.Read', 'Mail.Read.Shared'],
    },
    { id: 'calendar-event-trigger', name: 'Events on calendars', permissions: ['Calendars.Read'] },
    {
      id: 'shared-calendar-event-trigger',
      name: 'Events on shared calendars',
      permissions: ['Calendars.Read.Shared'],
    },
  ],
  redirect: {
    platform: 'web',
    // The vendor's page prints backslashes before the underscore: markup that leaked into the text.
    uris: ['https://cloud.uipath.com/provisioning_/callback'],
    pattern: 'https://{baseURL}/provisioning_/callback',
  },
  accountTypes: ['multi-tenant', 'single-tenant'],
  lifecycle: ['secret-expires', 'refresh-token-revoked', 'acts-as-its-maker'],
  leaveEmpty: [],
  namedOnlyInPrerequisites: [],
  setBefore: null,
}

/** Facts: UiPath Integration Service user guide, "Microsoft Outlook 365 authentication" (English and French pages). */
export const outlook365: Connector = {
  id: 'outlook-365',
  name: 'Microsoft Outlook 365',
  host: 'UiPath Integration Service',
  defaultAuthType: 'oauth-authorization-code',
  authTypes: [oauthClientCredentials, bringYourOwn],
}
