const gallery = {
  title: 'Connect',
  intro:
    'Pick the connection that you are about to make. The console shows what each field wants, checks the values against this tenant, and leaves you with what to paste.',
  handOff: 'Open a hand-off from somebody else',
  search: 'Search connections',
  searchFor: 'Connector, type, field or permission',
  count_one: '{{count}} connection',
  count_other: '{{count}} connections',
  none: 'No connection matches “{{text}}”',
  noneNext:
    'Search for a connector, an authentication type, a field’s label or a permission, or clear the search.',
  host: 'Made in {{host}}.',
  product: 'Connects to what Microsoft now calls {{product}}.',
  default: 'The vendor’s default',
  create: 'New registration',
  createFor: 'for {{connector}}, {{authType}}',
  recommended: 'Recommended',
  nothingFits: 'No authentication type of this connector fits these answers.',
  nothingRequired: 'nothing',
  which: {
    title: 'Which one?',
    clear: 'Clear the answers',
    unattended: {
      ask: 'Does it run unattended, with nobody at the machine?',
      yes: 'Yes',
      no: 'No, a person is there',
    },
    data: {
      ask: 'Whose data does it work on?',
      own: 'The person’s own',
      mailbox: 'Certain mailboxes',
      directory: 'The whole directory',
    },
    keep: {
      ask: 'What may be kept in the connection?',
      secret: 'A client secret',
      certificate: 'A certificate, no secret',
      nothing: 'Neither',
    },
  },
  reason: {
    'application-without-user':
      'It runs as the application: nobody signs in, and nobody’s password or absence stops it.',
    'person-at-hand': 'A person is there to sign in, and it can do no more than that person may.',
    'own-data': 'A delegated permission reaches what the person reaches, and nothing else.',
    'whole-directory':
      'Only an application permission reaches the directory without somebody’s own rights in between.',
    'certificate-instead-of-secret':
      'It proves itself with a certificate: no shared secret is kept anywhere.',
    'nothing-to-keep': 'It needs neither a secret nor a certificate of yours.',
  },
  caution: {
    'runs-as-person':
      'It keeps running as the person who signed in, until the refresh token is revoked or that person leaves.',
    'reaches-every-mailbox':
      'Its permissions reach every mailbox of the tenant, unless Exchange narrows them to some.',
    'not-as-a-person':
      'It does not act as the person who is there, but with the application’s own permissions.',
  },
  fact: {
    when: 'Use it when',
    runsAs: 'Runs as',
    attended: 'Sign-in',
    admin: 'An admin',
    needs: 'Asks for',
  },
  notes: 'Good to know',
  noteKind: {
    erratum: 'The vendor’s page errs:',
    trap: 'Easily misread:',
    suggestion: 'Our suggestion, not the vendor’s word:',
    note: 'Note:',
  },
  note: {
    'callback-backslash':
      'it shows the callback with backslashes before the underscore. The right one has a plain underscore, as shown here.',
    'oauth-application-swapped':
      'it swaps the two values of OAuthApplication. UiPath stands for UiPath’s own application, Custom for yours.',
    'nobody-signs-in':
      'it ends the steps with signing in by e-mail address and password. This connection signs in no user; the Account only says for which mailbox it acts.',
    'shared-mailbox-text':
      'it describes the Shared mailbox field with the text of the Scope field. It is the optional shared mailbox.',
    'one-list-for-both-kinds':
      'the same full list of permissions is printed for delegated and for application types. The *.Shared ones, User.Read, profile, openid, email and offline_access exist only as delegated permissions: this connection can neither have nor miss them.',
    'user-name-in-prerequisites':
      'one list of the vendor names a user name and password. The form has no such fields: the user signs in in Microsoft’s own window. Have that person at hand, and never ask for the password.',
    'scope-in-prerequisites':
      'one list of the vendor names an OAuth Scope. The form has no such field; it is always the resource’s /.default, shown among the values.',
    'environment-follows-tenant':
      'this connector has no Environment field. The scope follows the cloud of the tenant that you are signed in to.',
    'triggers-inferred': 'the triggers are listed under another type; we take them to hold here as well.',
    'public-application-unnamed':
      'the vendor does not publish the client ID of the application that it uses here. It is not the one of UiPath Studio; pick it among the enterprise applications of this tenant.',
    'token-is-stored': 'the token is kept on the user’s machine or in an Orchestrator bucket.',
    'personal-accounts':
      'personal Microsoft accounts work where the registration’s account types include them.',
    'fewer-scopes': 'the full list runs every activity. With fewer scopes, some activities fail.',
    'other-sign-ins':
      'Integrated Windows Authentication and user name with password exist too. They need no redirect URI, and this console does not offer them.',
    'shared-connection': 'a connection that is shared keeps acting as the person who made it.',
  },
  openForm: {
    title: 'Where the form is',
    orchestrator:
      'Select Orchestrator in the product launcher\nSelect a folder, then the Connections tab\nSelect Add connection\nChoose {{connector}} (searching helps)\nChoose the Authentication Type: {{authType}}\nEnter the values and select Connect',
    orchestratorWithoutType:
      'Select Orchestrator in the product launcher\nSelect a folder, then the Connections tab\nSelect Add connection\nChoose {{connector}} (searching helps)\nEnter the values and select Connect',
    integrationService:
      'In Automation Cloud, select Integration Service\nSelect {{connector}} in the Connectors list\nSelect Connect to {{connector}}\nChoose the authentication type: {{authType}}\nEnter the values and select Connect',
    studio:
      'In Studio, install the package UiPath.MicrosoftOffice365.Activities (Design > Manage Packages)\nAdd the Microsoft 365 Scope activity\nSet its authentication type to Interactive token, its OAuthApplication and, where needed, Client ID and Tenant',
    signIn: 'Sign in, in Microsoft’s own window, as the person as whom the connection is to run.',
  },
  type: {
    'azure-ad-application-access': {
      when: 'Users, groups and roles are managed by unattended automation. The vendor recommends it there.',
      runsAs: 'The application, without a signed-in user.',
      attended: 'Nobody signs in.',
      admin: 'grants the application permissions: always needed.',
    },
    'azure-ad-delegated-access': {
      when: 'Something is done on behalf of a user, within what that user may do.',
      runsAs: 'The signed-in user.',
      attended: 'A person signs in once; it then renews itself.',
      admin: 'registers the callback and consents to the permissions that need it.',
    },
    'azure-ad-client-certificate': {
      when: 'Unattended automation is to do without a shared secret.',
      runsAs: 'The application, without a signed-in user.',
      attended: 'Nobody signs in.',
      admin: 'uploads the certificate’s public part and grants the application permissions.',
    },
    'outlook-365-client-certificate': {
      when: 'A robot works on certain mailboxes and no shared secret may be kept.',
      runsAs: 'The application, for the mailbox named as Account.',
      attended: 'Nobody signs in.',
      admin: 'uploads the certificate’s public part and grants the application permissions.',
    },
    'outlook-365-oauth-authorization-code': {
      when: 'The quickest way: no registration of your own, through UiPath’s public application.',
      runsAs: 'The person who makes the connection.',
      attended: 'A person signs in once; it then renews itself.',
      admin: 'consents where the tenant’s policy asks for it.',
    },
    'outlook-365-oauth-client-credentials': {
      when: 'A service account or robot works on certain mailboxes without a person behind it.',
      runsAs: 'The application, for the mailbox named as Account.',
      attended: 'Nobody signs in.',
      admin: 'grants the application permissions: always needed.',
    },
    'outlook-365-bring-your-own': {
      when: 'A person’s own mailbox and calendar, or one shared with them, through an application that you control.',
      runsAs: 'The person who makes the connection.',
      attended: 'A person signs in once; it then renews itself.',
      admin: 'registers the application, and consents where the tenant’s policy asks for it.',
    },
    'microsoft-365-oauth-authorization-code': {
      when: 'Mail and calendars of the person who connects, through an application that you control.',
      runsAs: 'The signed-in user, limited to what that user may do.',
      attended: 'A person signs in once; it then renews itself.',
      admin: 'registers the application, and consents where the tenant’s policy asks for it.',
    },
    'microsoft-365-scope-interactive-token-uipath-app': {
      when: 'A Studio project with classic activities runs attended, and UiPath’s public application will do.',
      runsAs: 'The user at the machine.',
      attended: 'The user signs in at the machine; multifactor authentication works.',
      admin: 'consents where the tenant’s policy asks for it.',
    },
    'microsoft-365-scope-interactive-token-custom-app': {
      when: 'A Studio project with classic activities runs attended, with an application that you control and fewer scopes.',
      runsAs: 'The user at the machine.',
      attended: 'The user signs in at the machine; multifactor authentication works.',
      admin: 'registers a public client, and consents where the tenant’s policy asks for it.',
    },
  },
} as const

export default gallery
