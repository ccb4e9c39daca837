import { graphPermissions } from '../permissions/names'
import { CLIENT_ID, CLIENT_SECRET, ENVIRONMENT, SIGN_IN_TENANT } from './fields'
import { INTEGRATION_SERVICE_CALLBACK, PLAIN } from './parts'
import type { AuthType, Connector } from './types'

const MINIMUM = ['User.Read', 'offline_access']

const oauthAuthorizationCode: AuthType = {
  ...PLAIN,
  id: 'oauth-authorization-code',
  name: 'OAuth 2.0 (own application)',
  tokenKind: 'Delegated',
  credential: 'secret',
  fields: [
    CLIENT_ID,
    CLIENT_SECRET,
    { ...SIGN_IN_TENANT, default: 'common' },
    {
      id: 'scope',
      kind: 'scopes',
      label: 'Scope',
      required: false,
      default: [
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
        'User.Read',
      ],
      minimum: MINIMUM,
      basis: 'field-not-listed',
    },
    ENVIRONMENT,
  ],
  minimum: graphPermissions('Delegated', MINIMUM),
  adminConsent: 'by-policy',
  // All its permissions are delegated and it asks for a secret: so a web application, called back as the others are.
  redirect: { ...INTEGRATION_SERVICE_CALLBACK, basis: 'inferred' },
  // By what the source says at the Tenant ID field.
  accountTypes: ['multi-tenant', 'single-tenant'],
  lifecycle: ['secret-expires', 'refresh-token-revoked'],
}

/** Facts: UiPath Integration Service user guide, "Microsoft 365 authentication". */
export const microsoft365: Connector = {
  id: 'microsoft-365',
  name: 'Microsoft 365',
  host: 'UiPath Integration Service',
  defaultAuthType: 'oauth-authorization-code',
  authTypes: [oauthAuthorizationCode],
}
