import { MICROSOFT_TENANT_ID } from '../../registrations/types'
import { APP_ID, APP_OBJECT_ID, TENANT_ID } from '../facts'
import type { Case } from './case'

const UNKNOWN = '99999999-8888-4777-8666-555555555555'
const NOTHING_HERE = { application: null, servicePrincipal: null }
const FOREIGN = { application: null }
const MULTI_TENANT = { application: { signInAudience: 'AzureADMultipleOrgs' as const } }
const byo = 'bring-your-own' as const
const app = 'oauth-client-credentials' as const

const clientId: Omit<Case, 'about'>[] = [
  { name: 'client ID of a registration here', type: byo, expected: ['fine client-id-found clientId - -'] },
  {
    name: 'the same in capitals',
    type: app,
    values: { clientId: APP_ID.toUpperCase() },
    expected: ['fine client-id-found clientId - -'],
  },
  { name: 'no client ID yet', type: byo, values: { clientId: '' }, facts: null, expected: [] },
  { name: 'registration not loaded yet', type: byo, facts: null, expected: [] },
  {
    name: 'enterprise application of another tenant’s registration',
    type: byo,
    facts: FOREIGN,
    expected: ['explains client-id-found clientId - foreign'],
  },
  {
    name: 'an application of Microsoft’s own',
    type: byo,
    facts: { ...FOREIGN, servicePrincipal: { appOwnerOrganizationId: MICROSOFT_TENANT_ID } },
    expected: ['blocks client-id-is-microsofts clientId 65002 -'],
  },
  {
    name: 'the same app-only',
    type: app,
    facts: { ...FOREIGN, servicePrincipal: { appOwnerOrganizationId: MICROSOFT_TENANT_ID } },
    expected: ['blocks client-id-is-microsofts clientId 7000215 -'],
  },
  {
    name: 'client ID without dashes',
    type: byo,
    values: { clientId: APP_ID.replaceAll('-', '') },
    facts: null,
    expected: ['blocks client-id-malformed clientId 700016 found'],
  },
  {
    name: 'a name for a client ID',
    type: byo,
    values: { clientId: 'UiPath Outlook' },
    facts: null,
    expected: ['blocks client-id-malformed clientId 700016 -'],
  },
  {
    name: 'a digit lost',
    type: app,
    values: { clientId: APP_ID.slice(1) },
    facts: null,
    expected: ['blocks client-id-malformed clientId 700016 -'],
  },
  {
    name: 'the portal’s address for a client ID',
    type: app,
    values: {
      clientId: `https://portal.azure.com/#@${TENANT_ID}/view/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/Overview/appId/${APP_ID}`,
    },
    facts: null,
    expected: ['blocks client-id-malformed clientId 700016 found'],
  },
  {
    name: 'client ID in braces',
    type: byo,
    values: { clientId: `{${APP_ID}}` },
    facts: null,
    expected: ['blocks client-id-malformed clientId 700016 found'],
  },
  {
    name: 'tenant ID for a client ID',
    type: app,
    values: { clientId: TENANT_ID, tenantId: '' },
    facts: NOTHING_HERE,
    expected: ['blocks client-id-is-tenant-id clientId 700016 -'],
  },
  {
    name: 'the same before anything is loaded',
    type: app,
    values: { clientId: TENANT_ID.toUpperCase(), tenantId: '' },
    facts: null,
    expected: ['blocks client-id-is-tenant-id clientId 700016 -'],
  },
  {
    name: 'tenant ID and client ID swapped',
    type: app,
    values: { clientId: TENANT_ID, tenantId: APP_ID },
    facts: NOTHING_HERE,
    expected: ['blocks client-id-is-tenant-id clientId 700016 swapped'],
  },
  {
    name: 'object ID for a client ID',
    type: byo,
    values: { clientId: APP_OBJECT_ID },
    facts: NOTHING_HERE,
    context: { objectIdMatch: { appId: APP_ID, displayName: 'UiPath Outlook' } },
    expected: ['blocks client-id-is-object-id clientId 700016 -'],
  },
  {
    name: 'unknown client ID, app-only',
    type: app,
    values: { clientId: UNKNOWN },
    facts: NOTHING_HERE,
    expected: ['blocks client-id-not-found clientId 700016 -'],
  },
  {
    name: 'unknown client ID, app-only, another tenant given',
    type: app,
    values: { clientId: UNKNOWN, tenantId: UNKNOWN.replace('9', '8') },
    facts: NOTHING_HERE,
    expected: ['warns client-id-not-found clientId 700016 foreign'],
  },
  {
    name: 'unknown client ID, delegated, this tenant given',
    type: byo,
    values: { clientId: UNKNOWN },
    facts: NOTHING_HERE,
    expected: ['blocks client-id-not-found clientId 700016 -'],
  },
  {
    name: 'unknown client ID, delegated, common',
    type: byo,
    values: { clientId: UNKNOWN, tenantId: 'common' },
    facts: NOTHING_HERE,
    expected: ['warns client-id-not-found clientId 700016 foreign'],
  },
]

const tenant: Omit<Case, 'about'>[] = [
  { name: 'this tenant’s ID', type: app, expected: ['fine tenant-fits tenantId - -'] },
  {
    name: 'this tenant’s ID for a multi-tenant registration',
    type: byo,
    facts: MULTI_TENANT,
    expected: ['fine tenant-fits tenantId - -'],
  },
  {
    name: 'this tenant’s ID in capitals',
    type: byo,
    values: { tenantId: TENANT_ID.toUpperCase() },
    expected: ['fine tenant-fits tenantId - -'],
  },
  {
    name: 'a verified domain',
    type: app,
    values: { tenantId: 'Contoso.com' },
    expected: ['fine tenant-fits tenantId - -'],
  },
  { name: 'no tenant yet', type: app, values: { tenantId: '' }, expected: [] },
  {
    name: 'a word for a tenant',
    type: app,
    values: { tenantId: 'Contoso' },
    expected: ['blocks tenant-malformed tenantId 90002 -'],
  },
  {
    name: 'an issuer’s address for a tenant',
    type: app,
    values: { tenantId: `https://login.microsoftonline.com/${TENANT_ID}/v2.0` },
    expected: ['blocks tenant-malformed tenantId 90002 found'],
  },
  {
    name: 'a domain that the tenant does not have, single-tenant',
    type: app,
    values: { tenantId: 'fabrikam.com' },
    expected: ['blocks tenant-mismatch tenantId 700016 -'],
  },
  {
    name: 'a domain while domains could not be read',
    type: app,
    values: { tenantId: 'fabrikam.com' },
    context: { domains: [] },
    expected: ['warns tenant-mismatch tenantId 700016 unverified'],
  },
  {
    name: 'another tenant’s ID, single-tenant',
    type: byo,
    values: { tenantId: UNKNOWN },
    expected: ['blocks tenant-mismatch tenantId 700016 -'],
  },
  {
    name: 'another tenant’s ID, multi-tenant',
    type: app,
    values: { tenantId: UNKNOWN },
    facts: MULTI_TENANT,
    expected: ['warns tenant-mismatch tenantId 90002 elsewhere'],
  },
  {
    name: 'another tenant’s ID, nothing loaded',
    type: app,
    values: { tenantId: UNKNOWN },
    facts: null,
    expected: ['warns tenant-mismatch tenantId 90002 elsewhere'],
  },
  {
    name: 'client ID for a tenant ID',
    type: app,
    values: { tenantId: APP_ID },
    expected: ['blocks tenant-mismatch tenantId 90002 clientId'],
  },
  {
    name: 'client ID and tenant ID swapped',
    type: byo,
    values: { clientId: TENANT_ID, tenantId: APP_ID },
    facts: null,
    expected: ['blocks tenant-mismatch tenantId 90002 swapped'],
  },
  {
    name: 'tenant ID in both fields',
    type: app,
    values: { clientId: TENANT_ID },
    facts: NOTHING_HERE,
    expected: ['fine tenant-fits tenantId - -'],
  },
  {
    name: 'common, single-tenant',
    type: byo,
    values: { tenantId: 'common' },
    expected: ['blocks tenant-common-single-tenant tenantId 50194 -'],
  },
  {
    name: 'COMMON, multi-tenant',
    type: byo,
    values: { tenantId: 'COMMON' },
    facts: MULTI_TENANT,
    expected: ['fine tenant-fits tenantId - shared'],
  },
  {
    name: 'common, multi-tenant and personal',
    type: byo,
    values: { tenantId: 'common' },
    facts: { application: { signInAudience: 'AzureADandPersonalMicrosoftAccount' } },
    expected: ['fine tenant-fits tenantId - shared'],
  },
  {
    name: 'common, registered in another tenant',
    type: byo,
    values: { tenantId: 'common' },
    facts: FOREIGN,
    expected: ['fine tenant-fits tenantId - shared'],
  },
  { name: 'common, nothing loaded', type: byo, values: { tenantId: 'common' }, facts: null, expected: [] },
  {
    name: 'organizations, single-tenant',
    type: byo,
    values: { tenantId: 'organizations' },
    expected: ['blocks tenant-required-single-tenant tenantId 50194 -'],
  },
  {
    name: 'organizations, multi-tenant',
    type: byo,
    values: { tenantId: 'organizations' },
    facts: MULTI_TENANT,
    expected: ['fine tenant-fits tenantId - shared'],
  },
  {
    name: 'consumers',
    type: byo,
    values: { tenantId: 'consumers' },
    facts: MULTI_TENANT,
    expected: ['blocks tenant-common-not-accepted tenantId 9001023 consumers'],
  },
  {
    name: 'common for app-only, single-tenant',
    type: app,
    values: { tenantId: 'common' },
    expected: ['blocks tenant-common-not-accepted tenantId 50194 -'],
  },
  {
    name: 'common for app-only, multi-tenant',
    type: app,
    values: { tenantId: 'common' },
    facts: MULTI_TENANT,
    expected: ['blocks tenant-common-not-accepted tenantId 9001023 -'],
  },
  {
    name: 'organizations for app-only, nothing loaded',
    type: app,
    values: { tenantId: 'organizations' },
    facts: null,
    expected: ['blocks tenant-common-not-accepted tenantId 50059 -'],
  },
]

const audience: Omit<Case, 'about'>[] = [
  {
    name: 'personal accounts only',
    type: byo,
    facts: { application: { signInAudience: 'PersonalMicrosoftAccount' } },
    expected: ['blocks audience-mismatch registration - -'],
  },
  {
    name: 'personal accounts too',
    type: byo,
    facts: { application: { signInAudience: 'AzureADandPersonalMicrosoftAccount' } },
    expected: [],
  },
]

const environment: Omit<Case, 'about'>[] = [
  { name: 'the environment signed in to', type: app, expected: [] },
  {
    name: 'another cloud, app-only',
    type: app,
    values: { environment: 'china' },
    expected: ['blocks environment-mismatch environment 90002 -'],
  },
  {
    name: 'another cloud, common',
    type: byo,
    values: { environment: 'usgov-l4', tenantId: 'common' },
    expected: ['blocks environment-mismatch environment 900382 -'],
  },
  {
    name: 'another cloud, nothing found here',
    type: app,
    values: { environment: 'china' },
    facts: NOTHING_HERE,
    expected: ['warns environment-mismatch environment 90002 -'],
  },
  {
    name: 'L5 while signed in to L4',
    type: app,
    values: { environment: 'usgov-l5' },
    context: { environment: 'usgov-l4' },
    expected: ['warns environment-mismatch environment InvalidAuthenticationToken graph'],
  },
  {
    name: 'Office 365 while signed in to China',
    type: app,
    context: { environment: 'china' },
    expected: ['blocks environment-mismatch environment 90002 -'],
  },
]

export const IDENTITY_CASES: Case[] = [
  ...clientId.map((one) => ({ ...one, about: ['client-id'] })),
  ...tenant.map((one) => ({ ...one, about: ['tenant'] })),
  ...audience.map((one) => ({ ...one, about: ['audience'] })),
  ...environment.map((one) => ({ ...one, about: ['environment'] })),
]
