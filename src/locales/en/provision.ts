const provision = {
  title: 'New app registration',
  intro: '{{connector}}, {{authType}}: from nothing to a form that is ready to be copied.',
  vendors:
    'This authentication type uses the vendor’s own application: there is nothing to register. The form tells whether it is in this tenant.',
  toForm: 'Open the form',
  may: {
    title: 'What the tenant allows',
    reading: 'Reading the tenant’s rules…',
    yes: 'You may register applications in this tenant.',
    graphDecides:
      'Whether you may register applications cannot be told beforehand: Microsoft Graph decides. If a role is eligible for you, activate it first.',
    no: 'You may not register applications in this tenant',
    noNext:
      'Users may not, and your roles do not include it. Ask somebody with one of these roles: {{roles}}. Or fill in what you need below: the review hands it over to them as a link, a script or a text. If a role is eligible for you, activate it first.',
    secretsForbidden: 'This tenant forbids new client secrets',
    secretsNext:
      'Its app management policy refuses them, and this authentication type needs one. Choose a type that needs none, or ask whoever looks after the policy for an exemption. The registration can be made without a secret meanwhile.',
  },
  name: {
    title: 'Name',
    label: 'Name of the registration',
    helper: 'People see it when they consent. Say what it is for and who looks after it.',
    same_one: 'A registration of this name exists. Do you want to use that one?',
    same_other: '{{count}} registrations of this name exist. Do you want to use one of them?',
    alike_one: 'A registration has a name that is easily taken for this one:',
    alike_other: '{{count}} registrations have names that are easily taken for this one:',
  },
  accounts: {
    title: 'Supported account types',
    helper: 'The fewer, the safer: choose more only where people of other organizations connect.',
    'single-tenant': 'Accounts of this organization only (single tenant)',
    'multi-tenant': 'Accounts of any organization (multitenant)',
    'multi-tenant-and-personal': 'Accounts of any organization and personal Microsoft accounts',
  },
  redirects: {
    title: 'Platform and redirect URIs',
    web: 'Platform: Web',
    'public-client': 'Platform: Mobile and desktop applications',
    uri: 'redirect URI',
    none: 'None: the application signs in as itself, and nobody is sent back.',
    flag: 'None: public client flows are allowed instead.',
  },
  permissions: {
    title: 'Permissions',
    intro: {
      Delegated:
        'The connection acts for the person who signs in. It begins with the least; add what the automation does.',
      Application:
        'The connection acts as itself, on the data of everybody. It begins with the least; add what the automation does.',
    },
    least: 'Find the least for a task',
    scope: 'Permissions to declare',
    needed: 'needed',
    optional: 'optional',
  },
  consent: {
    title: 'Admin consent',
    now: 'Grant the permissions for everybody right away',
    mayNot:
      'Your roles do not include this consent. The registration can be made all the same; the review hands the consent over to somebody who may.',
    later: 'Declare them only; consent comes later',
    need: {
      always: 'Application permissions work only once an administrator has consented.',
      marked: 'Some of the permissions need an administrator’s consent before anybody can connect.',
      'by-policy':
        'Without it each person is asked at the first sign-in, where the tenant lets users consent; else an administrator is.',
    },
  },
  credential: {
    title: { secret: 'Client secret', certificate: 'Certificate', none: 'Credential' },
    none: 'None: a program on somebody’s machine cannot keep a secret.',
    secretsForbidden: 'No secret is made: this tenant forbids new ones.',
    mostSecret_one: 'This tenant allows secrets for at most {{count}} day.',
    mostSecret_other: 'This tenant allows secrets for at most {{count}} days.',
    mostCertificate_one: 'This tenant allows certificates for at most {{count}} day.',
    mostCertificate_other: 'This tenant allows certificates for at most {{count}} days.',
    shownOnce:
      'Entra makes the secret when you apply. It is shown once, and put into the form, which keeps it in memory only.',
    keep: 'Save the file now. The registration gets its public part, the form the file with the key, in memory only.',
    chosen: 'Will be added: {{subject}}, until {{date}}',
  },
  owners: {
    title: 'Owners',
    intro:
      'Owners may change the registration without any role, and are asked when something expires. Entra makes you an owner by itself unless an administrator’s role lets you register.',
    me: 'Make me an owner',
    remove: 'Remove',
    removeWho: 'Remove {{name}} from the owners',
    helper: 'At least two people, so that somebody is there to renew what expires.',
  },
  review: {
    action: 'Review what will be created…',
    note: 'You see every step before anything is created, and may hand it over instead.',
    problems_one: 'One thing is not right yet:',
    problems_other: '{{count}} things are not right yet:',
  },
  problem: {
    'name-empty': 'Give the registration a name.',
    'name-too-long': 'The name has more than 256 characters.',
    'name-unseen': 'The name holds characters that nobody sees. Type it again.',
    'base-url': 'The base URL of the automation platform is none.',
    'certificate-missing': 'Make a certificate, or give a file.',
    'certificate-expired': 'The certificate has expired. Make another one.',
    'certificate-too-long': 'The certificate lives longer than this tenant allows. Make a shorter one.',
  },
} as const

export default provision
