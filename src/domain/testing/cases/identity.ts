import { MICROSOFT_TENANT_ID } from '../../registrations/types'
import { APP_ID, APP_OBJECT_ID, TENANT_ID } from '../facts'
import type { Case } from './case'

const UNKNOWN = '99999999-8888-4777-8666-555555555555'
const NOTHING_HERE = { application: null, servicePrincipal: null }
const FOREIGN = { application: null }
const byo = 'bring-your-own' as const
const app = 'oauth-client-credentials' as const
const custom = 'interactive-custom' as const
const uipath = 'interactive-uipath' as const

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
  { name: 'a form without Client ID ignores it', type: uipath, values: { clientId: 'x' }, expected: [] },
  {
    name: 'unknown client ID, delegated, no tenant',
    type: custom,
    values: { clientId: UNKNOWN },
    facts: NOTHING_HERE,
    expected: ['warns client-id-not-found clientId 700016 foreign'],
  },
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

const environment: Omit<Case, 'about'>[] = [
  { name: 'the environment signed in to', type: app, expected: [] },
  {
    name: 'a form without Environment',
    type: 'entra-application',
    values: { environment: 'china' },
    expected: [],
  },
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
  ...environment.map((one) => ({ ...one, about: ['environment'] })),
]
