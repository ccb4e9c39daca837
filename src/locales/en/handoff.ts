const handoff = {
  title: 'Hand-off',
  intro:
    'Somebody hands you a connection to go on with. You see here where it comes from and what it asks. Nothing happens until you continue, and continuing only fills the connection form.',
  open: 'Open a hand-off',
  part: {
    version: 'Version',
    kind: 'Kind of file',
    purpose: 'Purpose',
    connectorId: 'Connector',
    authTypeId: 'Authentication type',
    clientId: 'Client ID',
    tenantId: 'Tenant ID',
    environment: 'Environment',
    values: 'Values',
    setup: 'Base URL and target framework',
    permissions: 'Permissions',
    createdAt: 'Creation time',
    from: 'Author’s name',
  },
  refused: {
    'unknown-connector': {
      title: 'There is no such connector',
      detail:
        'This console does not know “{{connector}}”. Choose a connector under Connect and fill in the form by hand.',
    },
    'unknown-type': {
      title: 'The connector has no such authentication type',
      detail:
        'This console does not know “{{authType}}” of this connector. Choose one of its types under Connect and fill in the form by hand.',
    },
  },
  warning: {
    'foreign-callback': {
      title: 'The callback is not on a UiPath host',
      detail:
        'The redirect URI would be on {{host}}. Whoever runs that host receives the authorization codes of this application. Continue only if it is your own Automation Suite or private cloud.',
    },
    'foreign-tenant': {
      title: 'The Tenant ID field names another tenant',
      detail:
        'The form would get the Tenant ID {{tenant}}, which is not the tenant that you are signed in to.',
    },
    'no-client-id': {
      title: 'It names no registration',
      detail: 'You choose the app registration in the form yourself.',
    },
    beyond: {
      title: 'It asks for more than this connector needs',
      detail:
        'Not among the connector’s own permissions: {{permissions}}. They are left out unless you say otherwise below.',
    },
  },
  asks: {
    purpose: 'Asked of you',
    consent: 'As an admin: check the registration and consent to the permissions',
    paste: 'As the platform’s owner: paste the values into the vendor’s form',
    connector: 'Connector',
    authType: 'Authentication type',
    registration: 'App registration',
    publicApplication: 'UiPath’s own application; no registration of yours',
    noRegistration: 'None named',
    clientId: 'Client ID',
    looking: 'Looking for it in this tenant…',
    enterpriseOnly: '(an enterprise application here; its registration is in another tenant)',
    notHere: 'This tenant has no application with this client ID',
    tenant: 'Made in the tenant',
    baseUrl: 'Base URL for the callback',
  },
  permissions: {
    title_one: '{{count}} permission wanted',
    title_other: '{{count}} permissions wanted',
    kind: {
      Delegated: 'Delegated permissions: the connection acts for the person who signs in.',
      Application: 'Application permissions: the connection acts as itself, without a person.',
    },
    origin: {
      minimum: 'the connector’s minimum',
      optional: 'optional in this connector',
      trigger: 'for one of its triggers',
      'sign-in': 'for signing in',
    },
    beyond_one: '{{count}} permission beyond the connector’s own',
    beyond_other: '{{count}} permissions beyond the connector’s own',
    beyondTick: 'Left out unless you tick them. Ask first what they are for.',
    beyondNoField:
      'Left out: this form has no field for permissions. If one is really needed, grant it from the registration’s own page.',
  },
  choice: {
    continue: 'Continue to the form',
    note: 'The form is filled and checked against your tenant. Nothing is granted or changed.',
  },
  section: {
    title: 'Hand over',
    intro: 'Let somebody else go on: they open the same form, filled the same way, in their own browser.',
    forWhom: 'For',
    purpose: {
      consent: 'an admin who must consent',
      paste: 'an owner who must paste the values',
    },
    named: 'Name me as the one who made it ({{name}})',
    link: 'Copy the link',
    file: 'Save as a file',
    checklist: 'Checklist to print',
    content_one:
      'In it: connector, authentication type, client ID, tenant, environment, the fields’ values and {{count}} permission.',
    content_other:
      'In it: connector, authentication type, client ID, tenant, environment, the fields’ values and {{count}} permissions.',
    noSecret: 'Never in it: {{fields}}. Hand those over by a password manager or a vault.',
    nothingSecret: 'There is no secret in this connection.',
    tooLong: 'There is too much in it for a link. Save it as a file.',
  },
  checklist: {
    title: 'Connect {{connector}}',
    made: 'Made on {{date}}.',
    madeBy: 'Made on {{date}} by {{name}}.',
    noSecret: 'No secret is on this sheet; do not write one on it.',
    you: '(this is you)',
    close: 'Close',
    print: 'Print',
    admin: {
      title: 'The admin, in Microsoft Entra',
      publicApplication: 'Look at UiPath’s enterprise application in this tenant',
      open: 'Open the app registration',
      newRegistration: 'New: register an application first, and note its client ID',
      tenant: 'Tenant {{tenant}}',
      redirect: {
        web: 'Under Authentication, platform Web, have these redirect URIs',
        'public-client':
          'Under Authentication, platform Mobile and desktop applications, have these redirect URIs',
      },
      permissions: {
        Delegated: 'Under API permissions, have these delegated permissions of Microsoft Graph',
        Application: 'Under API permissions, have these application permissions of Microsoft Graph',
      },
      consent: {
        always: 'Grant admin consent',
        marked: 'Grant admin consent, if one of the permissions needs it',
        'by-policy': 'Grant admin consent, unless this tenant lets users consent for themselves',
      },
      credential: {
        secret:
          'Under Certificates & secrets, make a client secret, note when it ends, and give its value to the owner by a password manager or a vault',
        certificate:
          'Under Certificates & secrets, upload the certificate’s public part (.cer or .pem), and note when it ends',
      },
    },
    owner: {
      title: 'The owner, in {{host}}',
      open: 'In {{host}}, add a connection: {{connector}}, then {{authType}}',
      setBefore: 'Set {{label}} to {{value}} first',
      paste: 'Paste the values in this order',
      secret: '(secret: paste it from the password manager or vault)',
      blank: 'to be filled in',
      optional: '(optional, stays empty)',
      leaveEmpty: '(stays empty)',
      connect: {
        Delegated: 'Connect, and sign in as the person for whom the connection acts',
        Application: 'Connect, and test the connection',
      },
    },
  },
  lifecycle: {
    title: 'What will break, and when',
    'secret-expires': 'The connection stops when its client secret ends.',
    'certificate-expires': 'The connection stops when its certificate ends.',
    'refresh-token-revoked': 'The connection stops when its refresh token is revoked, on any day.',
    'acts-as-its-maker':
      'Whoever uses the connection, it acts as the person who made it, and ends with them.',
    dates: { secret: 'Client secrets', certificate: 'Certificates' },
    none: 'The registration has none that is live.',
    notRead: 'Choose a registration to see when they end.',
    oneOf: 'Which one the connection uses cannot be told from the form: these are all that are live.',
    endless: 'never ends',
    state: { ends: 'ends on {{date}}', ended: 'ended on {{date}}' },
    rotate: {
      secret: 'Before that day: add a new secret, put it into the connection, test, then remove the old one.',
      certificate:
        'Before that day: add the new certificate beside the old one, put it into the connection, test, then remove the old one.',
    },
    portal: 'Certificates & secrets in the portal',
    calendar: 'Save reminders for a calendar (.ics)',
    event: {
      secret: 'Client secret “{{name}}” of “{{application}}” ends',
      certificate: 'Certificate “{{name}}” of “{{application}}” ends',
      do: {
        secret:
          'Add a new client secret to the app registration, put its value into the connection, test it, then remove the old secret.',
        certificate:
          'Add the new certificate to the app registration beside the old one, put it into the connection, test it, then remove the old one.',
      },
    },
    undated: 'Without a date',
    cause: {
      'password-changed': {
        title: 'The person’s password is changed or reset.',
        do: 'That ends the refresh tokens of a public client; count on it for UiPath’s own application too. Sign in again from the connection.',
      },
      'password-kept': {
        title: 'The person’s password is changed or reset.',
        do: 'That alone does not end this connection, since the application proves itself with a credential of its own; but admins often revoke the sessions along with it.',
      },
      'sessions-revoked': {
        title: 'An admin or the person revokes their sessions.',
        do: 'Sign in again from the connection.',
      },
      'person-leaves': {
        title: 'The person leaves, or their account is disabled.',
        do: 'Nobody can renew it: make the connection with an account that stays, such as a service account, before that day.',
      },
      'sign-in-frequency': {
        title: 'Conditional Access asks them to sign in again.',
        do: 'A sign-in frequency, or a new demand such as multifactor authentication, ends it as often: ask for the account’s policies.',
      },
      unused: {
        title: 'It is not used for 90 days.',
        do: 'A refresh token that nobody uses ends then. Run something with it now and then.',
      },
      'consent-withdrawn': {
        title: 'Somebody withdraws the consent.',
        do: 'The next renewal fails. Consent again, then sign in again from the connection.',
      },
    },
    source: 'When refresh tokens are revoked',
  },
} as const
export default handoff
