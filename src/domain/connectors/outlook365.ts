import { graphPermissions } from '../permissions/names'
import {
  ACCOUNT,
  CERTIFICATE,
  CERTIFICATE_PASSWORD,
  CLIENT_ID,
  CLIENT_SECRET,
  ENVIRONMENT,
  OWN_TENANT,
  SHARED_MAILBOX,
  SIGN_IN_TENANT,
} from './fields'
import { INTEGRATION_SERVICE_CALLBACK, PLAIN } from './parts'
import type { AuthType, Connector, ScopesField } from './types'

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

const SCOPE: ScopesField = {
  id: 'scope',
  kind: 'scopes',
  label: 'Scope',
  required: true,
  default: FULL_LIST,
  minimum: DELEGATED_MINIMUM,
  basis: 'default-inferred',
}

const TRIGGERS: AuthType['triggers'] = [
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
]

const APPLICATION = {
  tokenKind: 'Application',
  minimum: graphPermissions('Application', ['Mail.Read', 'User.Read.All']),
  fullAsListed: FULL_LIST,
  adminConsent: 'always',
  // The source is silent for these types: the application's own token is asked of one tenant, so both do.
  accountTypes: ['multi-tenant', 'single-tenant'],
} satisfies Partial<AuthType>

const DELEGATED = {
  tokenKind: 'Delegated',
  minimum: graphPermissions('Delegated', DELEGATED_MINIMUM),
  fullAsListed: FULL_LIST,
  adminConsent: 'by-policy',
} satisfies Partial<AuthType>

const clientCertificate: AuthType = {
  ...PLAIN,
  ...APPLICATION,
  id: 'client-certificate',
  name: 'Client Certificate Authentication',
  nameInFrench: 'Authentification du certificat client',
  credential: 'certificate',
  fields: [CLIENT_ID, CERTIFICATE_PASSWORD, CERTIFICATE, OWN_TENANT, ENVIRONMENT, ACCOUNT],
  lifecycle: ['certificate-expires'],
}

const oauthAuthorizationCode: AuthType = {
  ...PLAIN,
  ...DELEGATED,
  id: 'oauth-authorization-code',
  name: 'OAuth 2.0 Authorization code',
  nameInFrench: "Code d'autorisation OAuth 2.0",
  credential: 'none',
  // Not the Studio application (microsoft365Scope.ts): the source gives neither name nor client ID.
  publicApplication: { name: null, clientId: null, scopes: [] },
  fields: [SCOPE, ENVIRONMENT, SHARED_MAILBOX],
  triggers: TRIGGERS.map((trigger) => ({ ...trigger, basis: 'inferred' })),
  // The registration is the vendor's.
  accountTypes: [],
  lifecycle: ['refresh-token-revoked', 'acts-as-its-maker'],
}

const oauthClientCredentials: AuthType = {
  ...PLAIN,
  ...APPLICATION,
  id: 'oauth-client-credentials',
  name: 'OAuth 2.0 Client credentials',
  nameInFrench: "Informations d'identification du client OAuth 2.0",
  credential: 'secret',
  fields: [CLIENT_ID, CLIENT_SECRET, OWN_TENANT, ENVIRONMENT, ACCOUNT],
  lifecycle: ['secret-expires'],
}

const bringYourOwn: AuthType = {
  ...PLAIN,
  ...DELEGATED,
  id: 'bring-your-own',
  name: 'Bring your own OAuth 2.0 app',
  nameInFrench: 'Apportez votre propre application OAuth 2.0',
  credential: 'secret',
  fields: [
    CLIENT_ID,
    CLIENT_SECRET,
    { ...SIGN_IN_TENANT, default: 'common' },
    SCOPE,
    ENVIRONMENT,
    SHARED_MAILBOX,
  ],
  triggers: TRIGGERS,
  redirect: INTEGRATION_SERVICE_CALLBACK,
  accountTypes: ['multi-tenant', 'single-tenant'],
  lifecycle: ['secret-expires', 'refresh-token-revoked', 'acts-as-its-maker'],
}

/** Facts: UiPath Integration Service user guide, "Microsoft Outlook 365 authentication" (English and French pages). */
export const outlook365: Connector = {
  id: 'outlook-365',
  name: 'Microsoft Outlook 365',
  host: 'UiPath Integration Service',
  defaultAuthType: 'oauth-authorization-code',
  authTypes: [clientCertificate, oauthAuthorizationCode, oauthClientCredentials, bringYourOwn],
}
