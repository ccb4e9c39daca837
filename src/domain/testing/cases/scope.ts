import { MINIMUM_SCOPE, type Case } from './case'

const app = 'oauth-client-credentials' as const
const byo = 'bring-your-own' as const

const cases: Omit<Case, 'about'>[] = [
  { name: 'minimum kept', type: byo, expected: [] },
  {
    name: 'minimum kept in another order and case',
    type: byo,
    values: { scope: ['EMAIL', 'mail.read', 'User.Read', 'offline_access', 'openid'] },
    expected: [],
  },
  {
    name: 'below minimum',
    type: byo,
    values: { scope: ['openid', 'Mail.ReadWrite', 'email'] },
    expected: ['blocks scope-below-minimum scope - -'],
  },
  {
    name: 'below a minimum that is inferred',
    type: 'interactive-custom',
    values: { scope: ['Mail.Read'] },
    expected: ['warns scope-below-minimum scope - inferred'],
  },
  {
    name: 'below the minimum of Microsoft 365',
    type: 'microsoft-365',
    values: { scope: ['User.Read', 'Mail.Read'] },
    expected: ['blocks scope-below-minimum scope - -'],
  },
  {
    name: 'below minimum, the vendor’s application',
    type: 'outlook-public',
    values: { scope: ['openid', 'email'] },
    expected: ['blocks scope-below-minimum scope - -'],
  },
  { name: 'empty where it may be', type: 'microsoft-365', values: { scope: [] }, expected: [] },
  { name: 'empty', type: byo, values: { scope: [] }, expected: [] },
  {
    name: 'shared mailbox without a shared permission',
    type: byo,
    values: { sharedMailbox: 'team@contoso.com' },
    expected: ['warns scope-lacks-shared scope ErrorAccessDenied -'],
  },
  {
    name: 'shared mailbox with one',
    type: byo,
    values: { sharedMailbox: 'team@contoso.com', scope: [...MINIMUM_SCOPE, 'Mail.ReadWrite.Shared'] },
    expected: [],
  },
  {
    name: 'shared mailbox with a shared calendar only',
    type: byo,
    values: { sharedMailbox: 'team@contoso.com', scope: [...MINIMUM_SCOPE, 'Calendars.Read.Shared'] },
    expected: ['warns scope-lacks-shared scope ErrorAccessDenied -'],
  },
  { name: 'app-only has no such field', type: app, values: { scope: ['openid'] }, expected: [] },
]

export const SCOPE_CASES: Case[] = cases.map((one) => ({ ...one, about: ['scope'] }))
