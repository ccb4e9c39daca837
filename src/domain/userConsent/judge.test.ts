import { describe, expect, test } from 'vitest'
import { MICROSOFT_GRAPH_APP_ID, type RegistrationFacts } from '../directory'
import type { PermissionRef } from '../permissions/types'
import { registrationFacts, type FactsRecipe } from '../testing/facts'
import { judgeUserConsent } from './judge'
import {
  assigned,
  CATALOGUE,
  idOf,
  LOW,
  policies,
  policy,
  RECOMMENDED,
  set,
  UNREADABLE,
  workflow,
} from './testing/policies'
import type { ConsentPolicies } from './types'

const OTHER_TENANT = '11111111-2222-4333-8444-555555555555'
const PUBLISHER = '4587562'
const ref = (value: string, kind: PermissionRef['kind'] = 'Delegated'): PermissionRef => ({
  resourceAppId: MICROSOFT_GRAPH_APP_ID,
  kind,
  value,
})

const own = (recipe: FactsRecipe = {}) => registrationFacts(recipe)
const foreign = (publisher: 'verified' | 'unverified' | 'unread'): RegistrationFacts =>
  registrationFacts({
    application: null,
    servicePrincipal: {
      appOwnerOrganizationId: OTHER_TENANT,
      ...(publisher === 'unread'
        ? {}
        : {
            verifiedPublisher:
              publisher === 'verified' ? { displayName: 'UiPath', verifiedPublisherId: PUBLISHER } : null,
          }),
    },
  })

type Case = [string, string, ConsentPolicies, RegistrationFacts | null, string, string]
const CASES: Case[] = [
  ['the old default', 'Mail.Read', policies(), own(), 'yes', 'admitted-by-policy'],
  [
    'the old default, written otherwise',
    'Mail.Read',
    assigned('Microsoft-User-Default-LEGACY'),
    own(),
    'yes',
    'admitted-by-policy',
  ],
  [
    'the old default, for an admin’s permission',
    'User.Read.All',
    policies(),
    own(),
    'no',
    'admin-consent-required',
  ],
  ['no consent at all', 'User.Read', assigned(), own(), 'no', 'users-may-not-consent'],
  [
    'no consent at all, granted already',
    'Mail.Read',
    assigned(),
    own({ granted: ['Delegated Mail.Read'] }),
    'yes',
    'granted-already',
  ],
  [
    'granted to one user only',
    'Mail.Read',
    assigned(),
    own({ grantedToUsers: { [OTHER_TENANT]: ['Mail.Read'] } }),
    'no',
    'users-may-not-consent',
  ],
  [
    'another permission granted whose name begins alike',
    'Mail.Read',
    assigned(),
    own({ granted: ['Delegated Mail.Read.Shared'] }),
    'no',
    'users-may-not-consent',
  ],
  [
    'assignment required',
    'Mail.Read',
    policies(),
    own({ servicePrincipal: { appRoleAssignmentRequired: true } }),
    'no',
    'assignment-required',
  ],
  ['low, classified', 'User.Read', assigned(LOW.id), own(), 'yes', 'admitted-by-policy'],
  ['low, not classified', 'Mail.Read', assigned(LOW.id), own(), 'no', 'no-policy-admits'],
  [
    'low, classified medium',
    'Mail.Read',
    {
      ...assigned(LOW.id),
      classifications: { state: 'read', value: { [idOf('Mail.Read')]: 'medium' } },
    },
    own(),
    'no',
    'no-policy-admits',
  ],
  [
    'low, classifications not read',
    'User.Read',
    { ...assigned(LOW.id), classifications: null },
    own(),
    'unknown',
    'classification-unknown',
  ],
  ['low, a verified vendor', 'User.Read', assigned(LOW.id), foreign('verified'), 'yes', 'admitted-by-policy'],
  [
    'low, an unverified vendor',
    'User.Read',
    assigned(LOW.id),
    foreign('unverified'),
    'no',
    'publisher-not-verified',
  ],
  [
    'low, not known who published',
    'User.Read',
    assigned(LOW.id),
    foreign('unread'),
    'unknown',
    'publisher-unknown',
  ],
  [
    'low, an unverified vendor, not classified: not the publisher’s fault',
    'Mail.Read',
    assigned(LOW.id),
    foreign('unverified'),
    'no',
    'no-policy-admits',
  ],
  ['low, application not known', 'User.Read', assigned(LOW.id), null, 'unknown', 'application-unknown'],
  ['Microsoft’s recommendation', 'User.Read', assigned(RECOMMENDED.id), own(), 'yes', 'admitted-by-policy'],
  [
    'Microsoft’s recommendation, left out',
    'Mail.Read',
    assigned(RECOMMENDED.id),
    own(),
    'no',
    'excluded-by-policy',
  ],
  [
    'left out of one, admitted by the other',
    'Mail.Read',
    assigned(RECOMMENDED.id, 'microsoft-user-default-legacy'),
    own(),
    'yes',
    'admitted-by-policy',
  ],
  [
    'admin’s permission and Microsoft’s recommendation',
    'User.Read.All',
    assigned(RECOMMENDED.id),
    own(),
    'no',
    'admin-consent-required',
  ],
  [
    'admin’s permission that the tenant’s own policy admits',
    'User.Read.All',
    policies({ own: [policy('open', [set()])] }),
    own(),
    'unknown',
    'admin-consent-required',
  ],
  ['a policy that nobody can read', 'Mail.Read', assigned('gone'), own(), 'unknown', 'policy-unreadable'],
  [
    'a policy that nobody can read beside one that admits',
    'Mail.Read',
    assigned('gone', 'microsoft-user-default-legacy'),
    own(),
    'yes',
    'admitted-by-policy',
  ],
  [
    'unreadable, a user’s permission',
    'Mail.Read',
    policies({ assigned: UNREADABLE }),
    own(),
    'unknown',
    'policy-unreadable',
  ],
  [
    'unreadable, an admin’s permission',
    'User.Read.All',
    policies({ assigned: UNREADABLE }),
    own(),
    'no',
    'admin-consent-required',
  ],
  [
    'grant policies unreadable, the old default',
    'Mail.Read',
    policies({ grantPolicies: UNREADABLE }),
    own(),
    'yes',
    'admitted-by-policy',
  ],
  [
    'own policy for this application',
    'Mail.Read',
    policies({ own: [policy('one', [set({ clientApplicationIds: [own().appId] })])] }),
    own(),
    'yes',
    'admitted-by-policy',
  ],
  [
    'own policy for another application',
    'Mail.Read',
    policies({ own: [policy('one', [set({ clientApplicationIds: [OTHER_TENANT] })])] }),
    own(),
    'no',
    'no-policy-admits',
  ],
  [
    'own policy for another permission',
    'Mail.Read',
    policies({ own: [policy('one', [set({ permissions: [idOf('Mail.Send')] })])] }),
    own(),
    'no',
    'no-policy-admits',
  ],
  [
    'own policy for another API',
    'Mail.Read',
    policies({ own: [policy('one', [set({ resourceApplication: OTHER_TENANT })])] }),
    own(),
    'no',
    'no-policy-admits',
  ],
  [
    'own policy for application permissions',
    'Mail.Read',
    policies({ own: [policy('one', [set({ permissionType: 'application' })])] }),
    own(),
    'no',
    'no-policy-admits',
  ],
  [
    'own policy for the publisher',
    'User.Read',
    policies({ own: [policy('one', [set({ clientApplicationPublisherIds: [PUBLISHER] })])] }),
    foreign('verified'),
    'yes',
    'admitted-by-policy',
  ],
  [
    'own policy for another publisher',
    'User.Read',
    policies({ own: [policy('one', [set({ clientApplicationPublisherIds: ['1'] })])] }),
    foreign('verified'),
    'no',
    'no-policy-admits',
  ],
  [
    'own policy that leaves out verified publishers, not known who published',
    'User.Read',
    policies({
      own: [policy('one', [set()], [set({ clientApplicationsFromVerifiedPublisherOnly: true })])],
    }),
    foreign('unread'),
    'unknown',
    'publisher-unknown',
  ],
  [
    'a kind of permission that Microsoft adds one day',
    'Mail.Read',
    policies({ own: [policy('one', [set({ permissionType: 'unknownFutureValue' })])] }),
    own(),
    'unknown',
    'policy-unreadable',
  ],
  [
    'an unverified vendor under the old default',
    'Mail.Read',
    policies(),
    foreign('unverified'),
    'unknown',
    'risky-application',
  ],
  ['the same, signing in only', 'User.Read', policies(), foreign('unverified'), 'yes', 'admitted-by-policy'],
  [
    'the same where risky ones are allowed',
    'Mail.Read',
    policies({ riskyAppsAllowed: true }),
    foreign('unverified'),
    'yes',
    'admitted-by-policy',
  ],
  ['a verified vendor', 'Mail.Read', policies(), foreign('verified'), 'yes', 'admitted-by-policy'],
  ['a cloud without publishers', 'Mail.Read', policies(), foreign('unread'), 'yes', 'admitted-by-policy'],
  ['a name that Graph does not have', 'Mail.Reed', policies(), own(), 'unknown', 'permission-unknown'],
]

test.each(CASES)('%s: %s', (_name, value, tenant, facts, may, reason) => {
  const { permissions } = judgeUserConsent([ref(value)], facts, tenant, CATALOGUE)
  expect(permissions).toMatchObject([{ value, may, reason }])
})

test('the policy that admits is named, also where an admin is still needed', () => {
  const open = policies({ own: [policy('open', [set()])] })
  const { permissions } = judgeUserConsent([ref('Mail.Read'), ref('User.Read.All')], own(), open, CATALOGUE)
  expect(permissions.map(({ policy: named }) => named)).toEqual(['open', 'open'])
})

describe('of several permissions', () => {
  test.each<[string, string[], ConsentPolicies, string]>([
    ['none asked', [], assigned(), 'may'],
    ['all admitted', ['User.Read', 'Mail.Send'], assigned(RECOMMENDED.id), 'may'],
    ['one left out', ['User.Read', 'Mail.Read'], assigned(RECOMMENDED.id), 'may-not'],
    ['one unknown', ['User.Read', 'Mail.Reed'], policies(), 'unknown'],
    ['one unknown, one refused', ['User.Read.All', 'Mail.Reed'], policies(), 'may-not'],
  ])('%s', (_name, values, tenant, verdict) => {
    expect(
      judgeUserConsent(
        values.map((value) => ref(value)),
        own(),
        tenant,
        CATALOGUE,
      ).verdict,
    ).toBe(verdict)
  })

  test('an application permission is an admin’s', () => {
    const { permissions } = judgeUserConsent([ref('Mail.Read', 'Application')], own(), policies(), CATALOGUE)
    expect(permissions).toEqual([{ value: 'Mail.Read', may: 'no', reason: 'admin-consent-required' }])
  })
})

test.each<[ConsentPolicies['adminConsentRequests'], string]>([
  [{ state: 'read', value: workflow({ reviewerCount: 0, reviewers: [] }) }, 'on'],
  [{ state: 'read', value: workflow({ isEnabled: false }) }, 'off'],
  [UNREADABLE, 'unknown'],
])('the workflow: %j', (adminConsentRequests, expected) => {
  expect(judgeUserConsent([], null, policies({ adminConsentRequests }), null).workflow).toBe(expected)
})
