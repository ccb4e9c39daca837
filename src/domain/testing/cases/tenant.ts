import { APP_ID, TENANT_ID } from '../facts'
import type { Case } from './case'

const UNKNOWN = '99999999-8888-4777-8666-555555555555'
const NOTHING_HERE = { application: null, servicePrincipal: null }
const FOREIGN = { application: null }
const MULTI_TENANT = { application: { signInAudience: 'AzureADMultipleOrgs' as const } }
const byo = 'bring-your-own' as const
const app = 'oauth-client-credentials' as const
const custom = 'interactive-custom' as const
const uipath = 'interactive-uipath' as const

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

const optionalTenant: Omit<Case, 'about'>[] = [
  { name: 'empty, multi-tenant', type: custom, expected: ['fine tenant-fits tenantId - empty'] },
  {
    name: 'empty, single-tenant',
    type: custom,
    facts: { application: { signInAudience: 'AzureADMyOrg' } },
    expected: ['blocks tenant-required-single-tenant tenantId 50194 empty'],
  },
  {
    name: 'this tenant’s ID, single-tenant',
    type: custom,
    values: { tenantId: TENANT_ID },
    facts: { application: { signInAudience: 'AzureADMyOrg' } },
    expected: ['fine tenant-fits tenantId - -'],
  },
  {
    name: 'empty, registered in another tenant',
    type: custom,
    facts: FOREIGN,
    expected: ['fine tenant-fits tenantId - empty'],
  },
  { name: 'empty, nothing loaded', type: custom, facts: null, expected: [] },
  { name: 'empty, nothing here', type: custom, facts: NOTHING_HERE, expected: [] },
  { name: 'empty, the vendor’s application', type: uipath, expected: ['fine tenant-fits tenantId - empty'] },
  {
    name: 'this tenant’s ID, the vendor’s application',
    type: uipath,
    values: { tenantId: TENANT_ID },
    expected: ['fine tenant-fits tenantId - mayStayEmpty'],
  },
  {
    name: 'another tenant’s ID, the vendor’s application; a client ID left behind is none of its fields',
    type: uipath,
    values: { tenantId: UNKNOWN, clientId: UNKNOWN },
    expected: ['warns tenant-mismatch tenantId 90002 elsewhere'],
  },
  { name: 'a form without Tenant', type: 'outlook-public', values: { tenantId: 'x y' }, expected: [] },
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
    expected: ['explains audience-mismatch registration - personalToo'],
  },
  { name: 'single-tenant', type: 'entra-application', expected: [] },
  { name: 'multi-tenant', type: 'microsoft-365', facts: MULTI_TENANT, expected: [] },
  {
    name: 'personal accounts too, where the type takes them',
    type: custom,
    facts: { application: { signInAudience: 'AzureADandPersonalMicrosoftAccount' } },
    expected: [],
  },
  {
    name: 'personal accounts only, where the type takes them',
    type: custom,
    facts: { application: { signInAudience: 'PersonalMicrosoftAccount' } },
    expected: ['warns audience-mismatch registration - personalOnly'],
  },
  { name: 'the vendor’s own application', type: 'outlook-public', expected: [] },
]

export const TENANT_CASES: Case[] = [
  ...[...tenant, ...optionalTenant].map((one) => ({ ...one, about: ['tenant'] })),
  ...audience.map((one) => ({ ...one, about: ['audience'] })),
]
