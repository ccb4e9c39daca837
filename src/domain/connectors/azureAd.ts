import { graphPermissions } from '../permissions/names'
import {
  CERTIFICATE,
  CERTIFICATE_PASSWORD,
  CLIENT_ID,
  CLIENT_SECRET,
  OWN_TENANT,
  SIGN_IN_TENANT,
} from './fields'
import { INTEGRATION_SERVICE_CALLBACK, PLAIN } from './parts'
import type { AuthType, Connector } from './types'

const ACCOUNT_TYPES: AuthType['accountTypes'] = ['single-tenant', 'multi-tenant']
const READ = ['User.Read.All', 'Group.Read.All', 'Directory.Read.All']
const WRITE = ['Group.ReadWrite.All', 'Directory.ReadWrite.All']

const applicationAccess: AuthType = {
  ...PLAIN,
  id: 'application-access',
  name: 'Application access',
  tokenKind: 'Application',
  credential: 'secret',
  fields: [CLIENT_ID, CLIENT_SECRET, OWN_TENANT],
  minimum: graphPermissions('Application', [...READ, 'RoleManagement.Read.Directory']),
  optional: graphPermissions('Application', [...WRITE, 'RoleManagement.ReadWrite.Directory']),
  adminConsent: 'always',
  accountTypes: ACCOUNT_TYPES,
  lifecycle: ['secret-expires'],
}

const delegatedAccess: AuthType = {
  ...PLAIN,
  id: 'delegated-access',
  name: 'Delegated access',
  tokenKind: 'Delegated',
  credential: 'secret',
  fields: [CLIENT_ID, CLIENT_SECRET, SIGN_IN_TENANT],
  minimum: graphPermissions('Delegated', ['openid', 'profile', 'email', 'offline_access', 'User.Read']),
  optional: graphPermissions('Delegated', [
    'User.ReadWrite',
    'User.Read.All',
    'Group.Read.All',
    'Group.ReadWrite.All',
    'Directory.Read.All',
    'Directory.ReadWrite.All',
  ]),
  markedForAdminConsent: [
    'User.Read.All',
    'Group.Read.All',
    'Group.ReadWrite.All',
    'Directory.Read.All',
    'Directory.ReadWrite.All',
  ],
  adminConsent: 'marked',
  redirect: INTEGRATION_SERVICE_CALLBACK,
  accountTypes: ACCOUNT_TYPES,
  lifecycle: ['secret-expires', 'refresh-token-revoked'],
  // One list of the source names them; the form has no such fields: the user signs in in Microsoft's own window.
  namedOnlyInPrerequisites: ['Username', 'Password'],
}

const clientCertificate: AuthType = {
  ...PLAIN,
  id: 'client-certificate',
  name: 'Client Certificate Authentication',
  tokenKind: 'Application',
  credential: 'certificate',
  fields: [CERTIFICATE, CERTIFICATE_PASSWORD, CLIENT_ID, OWN_TENANT],
  minimum: graphPermissions('Application', READ),
  optional: graphPermissions('Application', WRITE),
  adminConsent: 'always',
  accountTypes: ACCOUNT_TYPES,
  lifecycle: ['certificate-expires'],
  // For client credentials it is always the resource's /.default: computed, not asked for.
  namedOnlyInPrerequisites: ['OAuth Scope'],
}

/**
 * Facts: UiPath Integration Service user guide, "Microsoft Azure Active Directory authentication". None of its forms has an
 * Environment field.
 */
export const azureAd: Connector = {
  id: 'azure-ad',
  name: 'Microsoft Azure Active Directory',
  product: 'Microsoft Entra ID',
  host: 'UiPath Integration Service',
  defaultAuthType: 'application-access',
  authTypes: [applicationAccess, delegatedAccess, clientCertificate],
}
