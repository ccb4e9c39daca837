import { APP_ID, TENANT_ID } from '../facts'
import type { Case } from './case'

const app = 'oauth-client-credentials' as const
const byo = 'bring-your-own' as const

const missing: Omit<Case, 'about'>[] = [
  { name: 'all given', type: app, expected: [] },
  {
    name: 'nothing given, app-only',
    type: app,
    facts: null,
    values: { clientId: '', clientSecret: ' ', tenantId: '', account: '\u200b' },
    expected: [
      'blocks value-missing clientId 900144 -',
      'blocks value-missing clientSecret 7000218 -',
      'blocks value-missing tenantId 50059 -',
      'blocks account-required account - -',
    ],
  },
  {
    name: 'nothing given, certificate',
    type: 'entra-certificate',
    facts: null,
    values: { clientId: '', tenantId: '', certificate: '', certificatePassword: '' },
    context: { certificate: null },
    expected: [
      'blocks value-missing certificate 7000218 -',
      'blocks value-missing certificatePassword - -',
      'blocks value-missing clientId 900144 -',
      'blocks value-missing tenantId 50059 -',
    ],
  },
  {
    name: 'a file without a password',
    type: 'outlook-certificate',
    values: { certificatePassword: '' },
    expected: ['blocks value-missing certificatePassword - passwordless'],
  },
  {
    name: 'a password of one space',
    type: 'outlook-certificate',
    values: { certificatePassword: ' ' },
    expected: [],
  },
  {
    name: 'the vendor’s own application needs no client ID, secret or tenant',
    type: 'interactive-uipath',
    values: { clientId: '', clientSecret: '', tenantId: '', scope: [], account: '' },
    expected: [],
  },
  {
    name: 'nor for Outlook, but a scope',
    type: 'outlook-public',
    values: { clientId: '', clientSecret: '', tenantId: '', scope: [], account: '' },
    expected: ['blocks value-missing scope 900144 -'],
  },
  {
    name: 'Tenant and Scope may stay empty',
    type: 'interactive-custom',
    values: { clientSecret: '', tenantId: '', scope: [] },
    expected: [],
  },
  {
    name: 'nothing given, delegated',
    type: byo,
    facts: null,
    values: { clientId: '', clientSecret: '', tenantId: '', scope: [], account: '' },
    expected: [
      'blocks value-missing clientId 900144 -',
      'blocks value-missing clientSecret 7000218 -',
      'blocks value-missing tenantId 50059 -',
      'blocks value-missing scope 900144 -',
    ],
  },
]

const stray: Omit<Case, 'about'>[] = [
  { name: 'clean', type: app, expected: [] },
  {
    name: 'space after the client ID',
    type: app,
    values: { clientId: `${APP_ID} ` },
    expected: ['warns value-has-stray-characters clientId 700016 spaces'],
  },
  {
    name: 'byte order mark before the tenant ID',
    type: app,
    values: { tenantId: `\ufeff${TENANT_ID}` },
    expected: ['warns value-has-stray-characters tenantId 90002 invisible'],
  },
  {
    name: 'quotes around the secret',
    type: app,
    values: { clientSecret: '"abc8Q~the-rest"' },
    expected: ['warns value-has-stray-characters clientSecret 7000215 quotes'],
  },
  {
    name: 'line ends around a certificate, quotes around its password',
    type: 'entra-certificate',
    values: { certificate: ' MIIB\r\n', certificatePassword: '"x"' },
    expected: [],
  },
  {
    name: 'line end after an account',
    type: app,
    values: { account: 'robot@contoso.com\r\n' },
    expected: ['warns value-has-stray-characters account - spaces'],
  },
]

export const VALUE_CASES: Case[] = [
  ...missing.map((one) => ({ ...one, about: ['value-missing', 'account-required'] })),
  ...stray.map((one) => ({ ...one, about: ['value-has'] })),
]
