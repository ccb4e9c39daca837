const consent = {
  title: 'Could a plain user consent?',
  intro:
    'A delegated connection asks the person who makes it for consent. This is about a member of the tenant who holds no directory role.',
  reading: 'Reading the tenant’s policies…',
  verdict: {
    may: 'Yes: they could make this connection without an admin.',
    'may-not': 'No: they need an admin for at least one permission.',
    unknown: 'This cannot be told: not everything that decides it is known.',
  },
  reason: {
    'granted-already': 'Granted to everybody already: nobody is asked to consent',
    'admin-consent-required': 'Needs an admin by itself, whoever asks',
    'admin-consent-overridden':
      'Needs an admin by itself. The policy {{policy}} of this tenant admits it; Microsoft does not say whether that suffices',
    'assignment-required':
      'The enterprise application requires users to be assigned: then an admin must consent, whatever the policies say',
    'users-may-not-consent': 'Users may not consent in this tenant',
    'admitted-by-policy': 'The policy {{policy}} lets users consent',
    'no-policy-admits': 'None of the policies that apply to users admits it',
    'excluded-by-policy': 'The policy that applies to users leaves it out',
    'publisher-not-verified':
      'The policy asks for a verified publisher, which this application does not have',
    'publisher-unknown': 'The policy asks who published the application, which is not known here',
    'classification-unknown':
      'The policy asks how the tenant classifies the permission, which could not be read',
    'application-unknown':
      'The policy asks which application it is or whose: give the client ID of one that exists here',
    'risky-application':
      'The policy {{policy}} admits it. But the application is another tenant’s and its publisher is not verified: Microsoft may call it risky, and then an admin is needed',
    'permission-unknown': 'Not in the catalogue of its API, or switched off',
    'policy-unreadable': 'The policies that decide it could not be read',
  },
  someOf_one: '{{count}} permission:',
  someOf_other: '{{count}} permissions:',
  setting: {
    label: 'Setting in the portal',
    none: 'Do not allow user consent',
    low: 'Allow user consent for apps from verified publishers, for selected permissions',
    all: 'Allow user consent for apps',
    managed: 'Let Microsoft manage your consent settings',
    own: 'Policies of this tenant’s choice: {{policies}}',
    open: 'User consent settings',
    managedNote: 'Microsoft changes what this setting admits from time to time; this is what it admits now.',
  },
  workflow: {
    label: 'When a user may not consent',
    on_zero: 'They can ask for approval, but nobody is named to review it.',
    on_one: 'They can ask for approval; {{count}} reviewer (user, group or role) is told.',
    on_other: 'They can ask for approval; {{count}} reviewers (users, groups or roles) are told.',
    off: 'They see “Need admin approval” and cannot ask: nobody is told.',
    unknown: 'Whether they can ask an admin could not be read.',
    open: 'Admin consent settings',
  },
  next: {
    label: 'What to do',
    consent:
      'An admin grants the permissions for everybody; the table of permissions says what is missing. Then no user is asked to consent.',
    ask: 'Or the user asks for approval on the sign-in page, and a reviewer decides.',
    assign: 'Or assignment is no longer required: then the policies decide.',
    policy:
      'Or a Privileged Role Administrator lets users consent to more, by a policy for this application alone.',
    workflow: 'Switch on the admin consent workflow, so that users who are stopped can ask.',
  },
  read: {
    why: 'The tenant’s consent policies are not read at sign-in. Reading them needs the permissions {{scopes}}, which an admin must consent to for the console.',
    action: 'Read the tenant’s policies',
    busy: 'Reading…',
    who: 'Roles that may read them: {{roles}}.',
  },
  what: {
    assigned: 'What users may consent to',
    grantPolicies: 'Conditions of the policies',
    adminConsentRequests: 'Admin consent workflow',
    classifications: 'Classification of permissions',
  },
} as const
export default consent
