import { MICROSOFT_TENANT_ID } from '../../registrations/types'
import { graphPrincipal, USER_ID, type PermissionText } from '../facts'
import { MINIMUM, MINIMUM_SCOPE, type Case } from './case'

const app = 'oauth-client-credentials' as const
const byo = 'bring-your-own' as const
const ABOUT = [
  'permission-not',
  'permission-wrong',
  'permission-granted',
  'permission-user',
  'permission-unknown',
  'permission-unreadable',
]
const OPTIONAL = 'explains permission-not-declared registration - optional'
/** The listed names that app-only connections can use but do not need: ReadWrite, Send, MailboxSettings, Calendars twice. */
const FIVE_OPTIONAL = [OPTIONAL, OPTIONAL, OPTIONAL, OPTIONAL, OPTIONAL]
const [withoutMailRead, onlyUserReadAll] = [
  MINIMUM[byo].filter((text) => text !== 'Delegated Mail.Read'),
  MINIMUM[app].filter((text) => text !== 'Application Mail.Read'),
]
const unreadable = {
  state: 'unreadable',
  reason: { kind: 'missing-scope', scope: 'Directory.Read.All' },
} as const
const asking = (...names: string[]) => ({ scope: [...MINIMUM_SCOPE, ...names] })

const SWITCHED_OFF = graphPrincipal({
  applicationPermissions: graphPrincipal().applicationPermissions.map((one) =>
    one.value === 'User.Read.All' ? { ...one, isEnabled: false } : one,
  ),
})

const judged: Omit<Case, 'about'>[] = [
  { name: 'all granted, delegated', type: byo, expected: [] },
  { name: 'all granted, app-only', type: app, expected: FIVE_OPTIONAL },
  {
    name: 'an optional one declared',
    type: app,
    facts: { declared: [...MINIMUM[app], 'Application Mail.Send'] },
    expected: [
      OPTIONAL,
      'explains permission-not-granted registration - optional',
      OPTIONAL,
      OPTIONAL,
      OPTIONAL,
    ],
  },
  {
    name: 'an optional one granted',
    type: app,
    facts: {
      declared: [...MINIMUM[app], 'Application Mail.Send'],
      granted: [...MINIMUM[app], 'Application Mail.Send'],
    },
    expected: FIVE_OPTIONAL.slice(1),
  },
  {
    name: 'Mail.Read declared, not granted, app-only',
    type: app,
    facts: { granted: onlyUserReadAll },
    expected: ['blocks permission-not-granted registration ErrorAccessDenied -', ...FIVE_OPTIONAL],
  },
  {
    name: 'nothing declared nor granted, app-only',
    type: app,
    facts: { declared: [], granted: [] },
    expected: [
      'blocks permission-not-declared registration ErrorAccessDenied -',
      'blocks permission-not-declared registration Authorization_RequestDenied -',
      ...FIVE_OPTIONAL,
    ],
  },
  {
    name: 'Mail.ReadWrite is not Mail.Read',
    type: app,
    facts: {
      declared: [...onlyUserReadAll, 'Application Mail.ReadWrite'],
      granted: [...onlyUserReadAll, 'Application Mail.ReadWrite'],
    },
    expected: ['blocks permission-not-declared registration ErrorAccessDenied -', ...FIVE_OPTIONAL.slice(1)],
  },
  {
    name: 'delegated Mail.Read where application is needed',
    type: app,
    facts: {
      declared: [...onlyUserReadAll, 'Delegated Mail.Read'],
      granted: [...onlyUserReadAll, 'Delegated Mail.Read'],
    },
    expected: ['blocks permission-wrong-kind registration ErrorAccessDenied -', ...FIVE_OPTIONAL],
  },
  {
    name: 'application Mail.Read where delegated is needed',
    type: byo,
    facts: {
      declared: [...withoutMailRead, 'Application Mail.Read'],
      granted: [...withoutMailRead, 'Application Mail.Read'],
    },
    expected: ['warns permission-wrong-kind registration 65001 -'],
  },
  {
    name: 'both kinds declared, the wrong one granted',
    type: app,
    facts: {
      declared: [...MINIMUM[app], 'Delegated Mail.Read'],
      granted: [...onlyUserReadAll, 'Delegated Mail.Read'],
    },
    expected: ['blocks permission-not-granted registration ErrorAccessDenied -', ...FIVE_OPTIONAL],
  },
  {
    name: 'granted, not declared, app-only',
    type: app,
    facts: { declared: onlyUserReadAll },
    expected: ['warns permission-granted-not-declared registration - -', ...FIVE_OPTIONAL],
  },
  {
    name: 'granted, not declared, delegated; sign-in ones need no declaration',
    type: byo,
    facts: { declared: [] },
    expected: [
      'warns permission-granted-not-declared registration - -',
      'warns permission-granted-not-declared registration - -',
    ],
  },
  { name: 'granted, registration in another tenant', type: byo, facts: { application: null }, expected: [] },
  {
    name: 'user-consentable, declared, not granted',
    type: byo,
    facts: { granted: withoutMailRead },
    expected: ['warns permission-not-granted registration 65001 userConsent'],
  },
  {
    name: 'user-consentable, neither',
    type: byo,
    facts: { declared: withoutMailRead, granted: withoutMailRead },
    expected: ['warns permission-not-declared registration 65001 userConsent'],
  },
  {
    name: 'admin consent required, neither',
    type: byo,
    values: asking('User.Read.All'),
    expected: ['blocks permission-not-declared registration 90094 chosen'],
  },
  {
    name: 'admin consent required, declared',
    type: byo,
    values: asking('User.Read.All'),
    facts: { declared: [...MINIMUM[byo], 'Delegated User.Read.All'] },
    expected: ['blocks permission-not-granted registration 90094 chosen'],
  },
  {
    name: 'not granted, registration in another tenant',
    type: app,
    facts: { application: null, granted: ['Application User.Read.All'] },
    expected: [
      'blocks permission-not-granted registration ErrorAccessDenied foreign',
      ...FIVE_OPTIONAL.map((one) => one.replace('declared', 'granted')),
    ],
  },
  {
    name: 'an application of Microsoft’s own: nothing to grant',
    type: byo,
    facts: {
      application: null,
      servicePrincipal: { appOwnerOrganizationId: MICROSOFT_TENANT_ID },
      granted: [],
    },
    expected: [],
  },
  {
    name: 'admin consent required, not asked for',
    type: byo,
    facts: { declared: [...MINIMUM[byo], 'Delegated User.Read.All'] },
    expected: [],
  },
  {
    name: 'in another case',
    type: byo,
    values: { scope: ['OpenId', 'offline_access', 'user.read', 'MAIL.READ', 'email'] },
    expected: [],
  },
  {
    name: 'granted to one user',
    type: byo,
    facts: { granted: withoutMailRead, grantedToUsers: { [USER_ID]: ['Mail.Read'] } },
    expected: ['warns permission-user-consent-only registration 65001 -'],
  },
  {
    name: 'granted to two users, one of whom is gone',
    type: byo,
    facts: { granted: withoutMailRead, grantedToUsers: { [USER_ID]: ['Mail.Read'], gone: ['Mail.Read'] } },
    expected: ['warns permission-user-consent-only registration 65001 -'],
  },
  {
    name: 'granted to everybody and to one user',
    type: byo,
    facts: { grantedToUsers: { [USER_ID]: ['Mail.Read'] } },
    expected: [],
  },
  {
    name: 'a name that Graph does not have',
    type: byo,
    values: asking('Mail.Reed'),
    expected: ['blocks permission-unknown scope 70011 -'],
  },
  {
    name: 'a name that exists as application permission only',
    type: byo,
    values: asking('Mail.Read.App'),
    facts: {
      resources: [
        graphPrincipal({
          applicationPermissions: [
            { id: 'x', value: 'Mail.Read.App', displayName: '', description: '', isEnabled: true },
          ],
        }),
      ],
    },
    expected: ['blocks permission-unknown scope 70011 otherKind'],
  },
  {
    name: 'a permission that is switched off, granted',
    type: app,
    facts: { resources: [SWITCHED_OFF] },
    expected: [
      'warns permission-unknown registration Authorization_RequestDenied disabled',
      ...FIVE_OPTIONAL,
    ],
  },
  {
    name: 'a permission that is switched off, not granted',
    type: app,
    facts: { granted: ['Application Mail.Read'], resources: [SWITCHED_OFF] },
    expected: [
      'blocks permission-unknown registration Authorization_RequestDenied disabled',
      ...FIVE_OPTIONAL,
    ],
  },
  {
    name: 'an unknown name while no catalogue is read',
    type: byo,
    values: asking('Mail.Reed'),
    facts: { resources: [], declared: [], granted: [], grants: unreadable },
    expected: [
      'warns permission-unreadable registration - scope',
      'warns permission-unreadable registration - catalogue',
    ],
  },
  {
    name: 'unreadable grants are not missing',
    type: byo,
    facts: { grants: unreadable },
    expected: ['warns permission-unreadable registration - scope'],
  },
  {
    name: 'unreadable assignments are not missing',
    type: app,
    facts: { assignments: { state: 'unreadable', reason: { kind: 'missing-role' } } },
    expected: ['warns permission-unreadable registration - -'],
  },
  {
    name: 'unreadable grants do not matter to app-only',
    type: app,
    facts: { grants: unreadable },
    expected: FIVE_OPTIONAL,
  },
  {
    name: 'registration could not be read',
    type: app,
    facts: null,
    context: { registration: { state: 'failed' } },
    expected: ['warns permission-unreadable registration - registration'],
  },
  {
    name: 'nothing in the tenant',
    type: app,
    facts: { application: null, servicePrincipal: null },
    expected: [],
  },
]

const entra = (name: string, facts: Case['facts'], expected: string[]): Omit<Case, 'about'> => ({
  name,
  type: 'entra-delegated',
  facts,
  expected,
})
const ENTRA: PermissionText[] = [
  'Delegated openid',
  'Delegated profile',
  'Delegated email',
  'Delegated offline_access',
  'Delegated User.Read',
]
const OPTIONAL_ENTRA = Array.from({ length: 6 }, () => OPTIONAL)
const optionalOnes = [
  entra('optional ones of a delegated type', {}, OPTIONAL_ENTRA),
  entra(
    'one of them granted',
    { declared: [...ENTRA, 'Delegated User.ReadWrite'], granted: [...ENTRA, 'Delegated User.ReadWrite'] },
    OPTIONAL_ENTRA.slice(1),
  ),
  entra('a needed one not granted', { granted: ENTRA.slice(0, 4) }, [
    'warns permission-not-granted registration 65001 userConsent',
    ...OPTIONAL_ENTRA,
  ]),
].map((one) => ({ ...one, about: ABOUT }))

const explained = 'explains permission-no-application-form registration - -'
const readyOnes: Case[] = [
  {
    name: 'ready ones, delegated',
    type: byo,
    about: ['permission-ready'],
    expected: MINIMUM_SCOPE.map(() => 'fine permission-ready registration - -'),
  },
  {
    name: 'ready ones, app-only',
    type: app,
    about: ['permission-ready'],
    expected: MINIMUM[app].map(() => 'fine permission-ready registration - -'),
  },
  {
    name: 'ten of the listed names exist only as delegated ones',
    type: app,
    about: ['permission-no-app'],
    expected: Array.from({ length: 10 }, () => explained),
  },
  {
    name: 'the same while nothing is loaded',
    type: app,
    facts: null,
    about: ['permission-no-app'],
    expected: Array.from({ length: 10 }, () => explained),
  },
  { name: 'none for delegated', type: byo, about: ['permission-no-app'], expected: [] },
]

export const PERMISSION_CASES: Case[] = [
  ...judged.map((one) => ({ ...one, about: ABOUT })),
  ...optionalOnes,
  ...readyOnes,
]
