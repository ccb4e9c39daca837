import { servicePrincipal, USER_ID } from '../facts'
import { MINIMUM, MINIMUM_SCOPE, type Case } from './case'
import { verdict } from './consent'

const outlook = 'outlook-public' as const
const studio = 'interactive-uipath' as const
const FOUND = 'fine public-app-found registration - -'
const withoutMailRead = {
  granted: MINIMUM['bring-your-own'].filter((text) => text !== 'Delegated Mail.Read'),
}
const NOTHING_HERE = { servicePrincipal: null, granted: [] }

const cases: Omit<Case, 'about'>[] = [
  {
    name: 'there, and all is granted',
    type: outlook,
    expected: [FOUND, 'fine public-app-consented registration - -'],
  },
  {
    name: 'Studio’s, and all is granted',
    type: studio,
    expected: [FOUND, 'fine public-app-consented registration - -'],
  },
  {
    name: 'one is not granted, policies unread',
    type: outlook,
    facts: withoutMailRead,
    expected: [FOUND, 'warns public-app-not-consented registration 65001 -'],
  },
  {
    name: 'one is not granted, users may consent',
    type: outlook,
    facts: withoutMailRead,
    context: verdict('yes'),
    expected: [FOUND, 'explains public-app-not-consented registration - -'],
  },
  {
    name: 'one is not granted, users may not consent',
    type: outlook,
    facts: withoutMailRead,
    context: verdict('no'),
    expected: [FOUND, 'blocks public-app-not-consented registration 90094 -'],
  },
  {
    name: 'one is not granted, users can ask an admin',
    type: outlook,
    facts: withoutMailRead,
    context: verdict('no', 'on'),
    expected: [FOUND, 'warns public-app-not-consented registration 90095 -'],
  },
  {
    name: 'one is granted to one person only',
    type: outlook,
    facts: { ...withoutMailRead, grantedToUsers: { [USER_ID]: ['Mail.Read'] } },
    context: verdict('no'),
    expected: [FOUND, 'warns public-app-not-consented registration 90094 -'],
  },
  {
    name: 'one that needs an admin is asked for',
    type: outlook,
    values: { scope: [...MINIMUM_SCOPE, 'User.Read.All'] },
    context: verdict('yes'),
    expected: [FOUND, 'blocks public-app-not-consented registration 90094 -'],
  },
  {
    name: 'Studio asks for a part of the list: no consent at all may fail',
    type: studio,
    facts: { granted: [] },
    expected: [FOUND, 'warns public-app-not-consented registration 90094 -'],
  },
  {
    name: 'no enterprise application yet',
    type: studio,
    facts: NOTHING_HERE,
    expected: ['warns public-app-not-consented registration 90094 missing'],
  },
  {
    name: 'no enterprise application that could be it',
    type: outlook,
    facts: null,
    context: { publicApplications: [], ...verdict('no') },
    expected: ['warns public-app-not-consented registration 90094 noCandidate'],
  },
  {
    name: 'none that could be it, users may consent',
    type: outlook,
    facts: null,
    context: { publicApplications: [], ...verdict('yes') },
    expected: ['explains public-app-not-consented registration - noCandidate'],
  },
  {
    name: 'one that could be it',
    type: outlook,
    facts: null,
    context: { publicApplications: [servicePrincipal({ displayName: 'UiPath' })] },
    expected: ['explains public-app-candidates registration - -'],
  },
  {
    name: 'two that could be it',
    type: outlook,
    facts: null,
    context: {
      publicApplications: [
        servicePrincipal({ displayName: 'UiPath' }),
        servicePrincipal({ displayName: 'UiPath Robot' }),
      ],
    },
    expected: ['explains public-app-candidates registration - -'],
  },
  { name: 'enterprise applications unread', type: outlook, facts: null, expected: [] },
  {
    name: 'grants unreadable',
    type: outlook,
    facts: { grants: { state: 'unreadable', reason: { kind: 'missing-role' } } },
    expected: [FOUND],
  },
  { name: 'a registration of one’s own', type: 'bring-your-own', expected: [] },
]

export const PUBLIC_APP_CASES: Case[] = cases.map((one) => ({ ...one, about: ['public-app'] }))
