import { findAuthType } from '../../connectors/catalogue'
import type { AuthType } from '../../connectors/types'
import { graphPermissions } from '../../permissions/names'

const base = findAuthType('outlook-365', 'oauth-client-credentials')!.authType
const byo = findAuthType('outlook-365', 'bring-your-own')!.authType
const noEnv = (t: AuthType) =>
  t.fields.filter(
    (f) => f.id !== 'environment' && f.id !== 'account' && f.id !== 'scope' && f.id !== 'sharedMailbox',
  )
const cert = (t: AuthType): AuthType => ({
  ...t,
  credential: 'certificate',
  fields: [
    ...t.fields.filter((f) => f.id !== 'clientSecret'),
    { id: 'certificate', kind: 'pfx-base64', label: 'OAuth base64 client certificate', required: true },
    { id: 'certificatePassword', kind: 'secret', label: 'Password for the certificate', required: true },
  ],
})
const app: AuthType = {
  ...base,
  id: 'application-access',
  fields: noEnv(base),
  minimum: graphPermissions('Application', ['User.Read.All', 'Group.Read.All']),
  optional: graphPermissions('Application', ['Group.ReadWrite.All']),
  fullAsListed: [],
}
const custom: AuthType = {
  ...byo,
  id: 'interactive-token-custom-app',
  credential: 'none',
  fields: [
    { id: 'clientId', kind: 'guid', label: 'Client ID', required: true },
    { id: 'tenantId', kind: 'tenant', label: 'Tenant', required: false, acceptsCommon: true },
    {
      id: 'scope',
      kind: 'scopes',
      label: 'Scope',
      required: false,
      default: ['User.Read'],
      minimum: ['User.Read'],
      basis: 'minimum-inferred',
    },
  ],
  minimum: [],
  accountTypes: ['single-tenant', 'multi-tenant', 'multi-tenant-and-personal'],
  redirect: {
    platform: 'public-client',
    uris: ['https://login.microsoftonline.com/common/oauth2/nativeclient'],
    urisWhenNet5: ['http://localhost'],
    pattern: null,
  },
}
export const STAND_IN: Record<string, AuthType> = {
  'outlook-365/client-certificate': cert(base),
  'outlook-365/oauth-authorization-code': {
    ...byo,
    credential: 'none',
    redirect: null,
    publicApplication: { name: null, clientId: null, scopes: [] },
    fields: byo.fields.filter((f) => !['clientId', 'clientSecret', 'tenantId'].includes(f.id)),
  },
  'azure-ad/application-access': app,
  'azure-ad/delegated-access': {
    ...byo,
    fields: noEnv(byo),
    minimum: graphPermissions('Delegated', ['openid', 'profile', 'email', 'offline_access', 'User.Read']),
    optional: graphPermissions('Delegated', ['User.ReadWrite', 'User.Read.All']),
    fullAsListed: [],
  },
  'azure-ad/client-certificate': cert(app),
  'microsoft-365/oauth-authorization-code': {
    ...byo,
    minimum: graphPermissions('Delegated', ['User.Read', 'offline_access']),
    fields: byo.fields
      .filter((f) => f.id !== 'sharedMailbox')
      .map((f) =>
        f.kind === 'scopes'
          ? {
              ...f,
              required: false,
              minimum: ['User.Read', 'offline_access'],
              basis: 'field-not-listed' as const,
            }
          : f,
      ),
  },
  'microsoft-365-scope/interactive-token-uipath-app': {
    ...custom,
    redirect: null,
    fields: custom.fields.filter((f) => f.id === 'tenantId'),
    publicApplication: {
      name: 'UiPathStudioO365App',
      clientId: 'f2f43f65-16a6-4319-91b6-d2a342a88744',
      scopes: ['Mail.Read', 'User.Read', 'User.Read.All', 'offline_access'],
    },
  },
  'microsoft-365-scope/interactive-token-custom-app': custom,
}
