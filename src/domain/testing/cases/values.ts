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
      'blocks value-missing account - -',
    ],
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
    name: 'line end after an account',
    type: app,
    values: { account: 'robot@contoso.com\r\n' },
    expected: ['warns value-has-stray-characters account - spaces'],
  },
]

const account: Omit<Case, 'about'>[] = [
  { name: 'an address of the tenant', type: app, values: { account: 'Robot@CONTOSO.com' }, expected: [] },
  {
    name: 'an address with its name',
    type: app,
    values: { account: 'Robot <robot@contoso.com>' },
    expected: ['blocks account-malformed account - found'],
  },
  { name: 'no account yet', type: app, values: { account: '' }, expected: [] },
  {
    name: 'a display name',
    type: app,
    values: { account: 'Invoice robot' },
    expected: ['blocks account-malformed account - -'],
  },
  {
    name: 'no domain',
    type: app,
    values: { account: 'robot@' },
    expected: ['blocks account-malformed account - -'],
  },
  {
    name: 'an object ID',
    type: app,
    values: { account: APP_ID },
    expected: ['warns account-malformed account - objectId'],
  },
  {
    name: 'an address elsewhere',
    type: app,
    values: { account: 'robot@fabrikam.com' },
    expected: ['warns account-other-domain account - -'],
  },
  {
    name: 'a guest',
    type: app,
    values: { account: 'ann_fabrikam.com#EXT#@contoso.onmicrosoft.com' },
    expected: [],
  },
  {
    name: 'an address elsewhere, domains unread',
    type: app,
    values: { account: 'robot@fabrikam.com' },
    context: { domains: [] },
    expected: [],
  },
  {
    name: 'an address elsewhere, tenant common',
    type: byo,
    values: { sharedMailbox: 'team@fabrikam.com', tenantId: 'common' },
    expected: [],
  },
  { name: 'no shared mailbox', type: byo, expected: [] },
  {
    name: 'a shared mailbox’s name',
    type: byo,
    values: { sharedMailbox: 'Invoices' },
    expected: ['blocks account-malformed sharedMailbox - -'],
  },
  { name: 'a form without Account ignores it', type: byo, values: { account: 'nonsense' }, expected: [] },
]

export const VALUE_CASES: Case[] = [
  ...missing.map((one) => ({ ...one, about: ['value-missing'] })),
  ...stray.map((one) => ({ ...one, about: ['value-has'] })),
  ...account.map((one) => ({ ...one, about: ['account'] })),
]
