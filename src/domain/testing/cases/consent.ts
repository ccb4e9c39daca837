import type { UserConsentVerdict } from '../../userConsent/types'
import { USER_ID } from '../facts'
import { MINIMUM, MINIMUM_SCOPE, type Case } from './case'

const byo = 'bring-your-own' as const
const withoutMailRead = MINIMUM[byo].filter((text) => text !== 'Delegated Mail.Read')

/** What the policies say about every name that a case may ask for. */
export function verdict(
  may: 'yes' | 'no' | 'unknown',
  workflow: UserConsentVerdict['workflow'] = 'off',
): { userConsent: UserConsentVerdict } {
  const reason = { yes: 'admitted-by-policy', no: 'no-policy-admits', unknown: 'policy-unreadable' } as const
  return {
    userConsent: {
      verdict: { yes: 'may', no: 'may-not', unknown: 'unknown' }[may] as UserConsentVerdict['verdict'],
      permissions: [...MINIMUM_SCOPE, 'profile'].map((value) => ({ value, may, reason: reason[may] })),
      workflow,
    },
  }
}

const cases: Omit<Case, 'about'>[] = [
  {
    name: 'users may not, but all is granted',
    type: byo,
    context: verdict('no'),
    expected: [],
  },
  {
    name: 'users may not consent to what is not granted',
    type: byo,
    facts: { granted: withoutMailRead },
    context: verdict('no'),
    expected: [
      'warns permission-not-granted registration 90094 userBlocked',
      'blocks user-consent-blocked registration 90094 -',
    ],
  },
  {
    name: 'users may not, but can ask an admin',
    type: byo,
    facts: { granted: withoutMailRead },
    context: verdict('no', 'on'),
    expected: [
      'warns permission-not-granted registration 90094 userBlocked',
      'warns user-consent-blocked registration 90095 workflow',
    ],
  },
  {
    name: 'users may not, whether they can ask is unknown',
    type: 'entra-delegated',
    facts: {
      granted: ['Delegated openid', 'Delegated profile', 'Delegated email', 'Delegated offline_access'],
    },
    context: verdict('no', 'unknown'),
    expected: [
      'warns permission-not-granted registration 90094 userBlocked',
      'blocks user-consent-blocked registration 90094 -',
    ],
  },
  {
    name: 'users may not, one of them did before',
    type: byo,
    facts: { granted: withoutMailRead, grantedToUsers: { [USER_ID]: ['Mail.Read'] } },
    context: verdict('no'),
    expected: ['warns user-consent-blocked registration 90094 -'],
  },
  {
    name: 'users may',
    type: byo,
    facts: { granted: withoutMailRead },
    context: verdict('yes'),
    expected: [
      'explains permission-not-granted registration - userAllowed',
      'fine user-consent-allowed registration - -',
    ],
  },
  {
    name: 'users may, not declared',
    type: byo,
    facts: { declared: withoutMailRead, granted: withoutMailRead },
    context: verdict('yes'),
    expected: [
      'explains permission-not-declared registration - userAllowed',
      'fine user-consent-allowed registration - -',
    ],
  },
  {
    name: 'users may not, not declared',
    type: byo,
    facts: { declared: withoutMailRead, granted: withoutMailRead },
    context: verdict('no'),
    expected: [
      'warns permission-not-declared registration 90094 userBlocked',
      'blocks user-consent-blocked registration 90094 -',
    ],
  },
  {
    name: 'the policies could not be read',
    type: byo,
    facts: { granted: withoutMailRead },
    context: verdict('unknown', 'unknown'),
    expected: ['warns permission-not-granted registration 65001 userConsent'],
  },
  {
    name: 'what needs an admin is not the policy’s matter',
    type: byo,
    values: { scope: [...MINIMUM_SCOPE, 'User.Read.All'] },
    context: verdict('no'),
    expected: ['blocks permission-not-declared registration 90094 chosen'],
  },
  {
    name: 'grants unreadable: nothing is called missing',
    type: byo,
    facts: { grants: { state: 'unreadable', reason: { kind: 'missing-role' } } },
    context: verdict('no'),
    expected: [],
  },
  {
    name: 'app-only asks no user',
    type: 'oauth-client-credentials',
    context: verdict('no'),
    expected: [],
  },
]

export const CONSENT_CASES: Case[] = cases.map((one) => ({
  ...one,
  about: one.type === byo ? ['user-consent', 'permission-not'] : ['user-consent', 'permission-not-granted'],
}))
