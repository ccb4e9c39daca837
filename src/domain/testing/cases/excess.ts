import { USER_ID, type PermissionText } from '../facts'
import { MINIMUM, MINIMUM_SCOPE, type Case } from './case'

const app = 'oauth-client-credentials' as const
const byo = 'bring-your-own' as const
const asking = (...names: string[]) => ({ scope: [...MINIMUM_SCOPE, ...names] })
const excessive = 'explains permission-excess registration - -'
const holding = (...granted: PermissionText[]): Case['facts'] => ({ granted })
const excess: Omit<Case, 'about'>[] = [
  { name: 'nothing beyond', type: app, expected: [] },
  {
    name: 'two beyond what an app-only connection can use',
    type: app,
    facts: holding(...MINIMUM[app], 'Application Group.ReadWrite.All', 'Delegated Mail.Send'),
    expected: [excessive, excessive],
  },
  {
    name: 'an optional one, User.Read and sign-in are not beyond',
    type: app,
    facts: holding(...MINIMUM[app], 'Application Mail.Send', 'Delegated User.Read', 'Delegated openid'),
    expected: [],
  },
  {
    name: 'beyond the Scope field',
    type: byo,
    facts: holding(...MINIMUM[byo], 'Delegated Mail.ReadWrite'),
    expected: [excessive],
  },
  {
    name: 'asked for in the Scope field',
    type: byo,
    values: asking('Mail.ReadWrite'),
    facts: holding(...MINIMUM[byo], 'Delegated Mail.ReadWrite'),
    expected: [],
  },
  {
    name: 'of one person, not of everybody',
    type: byo,
    facts: { grantedToUsers: { [USER_ID]: ['Mail.ReadWrite'] } },
    expected: [],
  },
  {
    name: 'declared, not granted',
    type: byo,
    facts: { declared: [...MINIMUM[byo], 'Delegated Mail.ReadWrite'] },
    expected: [],
  },
  {
    name: 'the vendor’s application serves every connection',
    type: 'outlook-public',
    facts: holding(...MINIMUM[byo], 'Delegated Mail.ReadWrite'),
    expected: [],
  },
]

export const EXCESS_CASES: Case[] = excess.map((one) => ({ ...one, about: ['permission-excess'] }))
