import type { AccountReading } from '../../preflight/types'
import { APP_ID } from '../facts'
import type { Case } from './case'

const app = 'oauth-client-credentials' as const
const certificate = 'outlook-certificate' as const
const byo = 'bring-your-own' as const

const FOUND: AccountReading & { state: 'found' } = {
  state: 'found',
  objectId: 'e0f1a2b3-c4d5-4e6f-8a7b-000000000001',
  displayName: 'Invoice robot',
  userPrincipalName: 'robot@contoso.com',
  accountEnabled: true,
  guest: false,
  mail: 'robot@contoso.com',
}
const account = (parts: Partial<typeof FOUND> = {}) => ({
  accounts: { 'robot@contoso.com': { ...FOUND, ...parts } },
})
const mailbox = (parts: Partial<typeof FOUND> = {}) => ({
  accounts: { 'team@contoso.com': { ...FOUND, userPrincipalName: 'team@contoso.com', ...parts } },
})
const shared = { sharedMailbox: 'team@contoso.com' }
const malformed = (given: string, context = '-'): Omit<Case, 'about'> => ({
  name: `\`${given}\``,
  type: app,
  values: { account: given },
  expected: [`blocks account-malformed account - ${context}`],
})

const cases: Omit<Case, 'about'>[] = [
  { name: 'an address of the tenant', type: app, values: { account: 'Robot@CONTOSO.com' }, expected: [] },
  {
    name: 'no account yet',
    type: app,
    values: { account: '' },
    expected: ['blocks account-required account - -'],
  },
  {
    name: 'an account of spaces',
    type: certificate,
    values: { account: ' \u00a0' },
    expected: ['blocks account-required account - -'],
  },
  { name: 'a form without Account needs none', type: byo, values: { account: '' }, expected: [] },
  { name: 'a form without Account ignores it', type: byo, values: { account: 'nonsense' }, expected: [] },
  malformed('Robot <robot@contoso.com>', 'found'),
  malformed('mailto:robot@contoso.com', 'found'),
  malformed('robot @contoso.com', 'spaces'),
  malformed('robot@ contoso .com', 'spaces'),
  malformed('a@contoso.com; b@contoso.com', 'several'),
  malformed('Invoice robot'),
  malformed('robot@'),
  malformed('robot@contoso'),
  {
    name: 'a guest’s name',
    type: app,
    values: { account: 'ann_fabrikam.com#EXT#@contoso.onmicrosoft.com' },
    expected: [],
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
    name: 'an address elsewhere that nobody here has',
    type: app,
    values: { account: 'robot@fabrikam.com' },
    context: { accounts: { 'robot@fabrikam.com': { state: 'not-found' } } },
    expected: ['warns account-other-domain account - -'],
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
  { name: 'found', type: app, context: account(), expected: ['fine account-found account - -'] },
  {
    name: 'found, in capitals',
    type: certificate,
    values: { account: 'ROBOT@contoso.com ' },
    context: account(),
    expected: ['fine account-found account - -'],
  },
  {
    name: 'found, another tenant given: not judged',
    type: app,
    values: { tenantId: '99999999-8888-4777-8666-555555555555' },
    context: account({ mail: null }),
    expected: [],
  },
  {
    name: 'nobody has it',
    type: app,
    context: { accounts: { 'robot@contoso.com': { state: 'not-found' } } },
    expected: ['blocks account-not-found account ErrorInvalidUser -'],
  },
  {
    name: 'nobody has the shared mailbox’s address',
    type: byo,
    values: shared,
    context: { accounts: { 'team@contoso.com': { state: 'not-found' } } },
    expected: ['warns account-not-found sharedMailbox ErrorInvalidUser -'],
  },
  {
    name: 'could not be looked up',
    type: certificate,
    context: { accounts: { 'robot@contoso.com': { state: 'unreadable' } } },
    expected: ['explains account-unreadable account - -'],
  },
  {
    name: 'nobody has it, the form names no tenant but the domain is this one’s',
    type: 'outlook-public',
    values: shared,
    context: { accounts: { 'team@contoso.com': { state: 'not-found' } } },
    expected: ['warns account-not-found sharedMailbox ErrorInvalidUser -'],
  },
  {
    name: 'found, tenant common',
    type: byo,
    values: { ...shared, tenantId: 'common' },
    context: mailbox(),
    expected: ['fine account-found sharedMailbox - -'],
  },
  { name: 'somebody else was looked up', type: app, context: mailbox(), expected: [] },
  {
    name: 'disabled, as shared mailboxes are',
    type: app,
    context: account({ accountEnabled: false }),
    expected: ['fine account-found account - -', 'explains account-disabled account - -'],
  },
  {
    name: 'a shared mailbox, disabled as it should be',
    type: byo,
    values: shared,
    context: mailbox({ accountEnabled: false }),
    expected: ['fine account-found sharedMailbox - -', 'explains account-disabled sharedMailbox - -'],
  },
  {
    name: 'disabled, no mailbox',
    type: app,
    context: account({ accountEnabled: false, mail: null }),
    expected: [
      'warns account-without-mailbox account MailboxNotEnabledForRESTAPI -',
      'explains account-disabled account - -',
    ],
  },
  {
    name: 'no mailbox',
    type: app,
    context: account({ mail: null }),
    expected: ['warns account-without-mailbox account MailboxNotEnabledForRESTAPI -'],
  },
  {
    name: 'a guest',
    type: app,
    context: account({ guest: true }),
    expected: ['warns account-is-guest account MailboxNotEnabledForRESTAPI -'],
  },
  {
    name: 'an address that is not the sign-in name',
    type: app,
    context: account({ userPrincipalName: 'r.robot@contoso.com' }),
    expected: ['fine account-found account - -', 'warns account-is-alias account ErrorInvalidUser -'],
  },
  {
    name: 'a shared mailbox by its address',
    type: byo,
    values: shared,
    context: mailbox({ userPrincipalName: 'team1@contoso.com' }),
    expected: ['fine account-found sharedMailbox - -'],
  },
]

export const ACCOUNT_CASES: Case[] = cases.map((one) => ({ ...one, about: ['account'] }))
