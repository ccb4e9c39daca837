const connect = {
  notFound: {
    title: 'No such connection',
    detail: 'There is no authentication type “{{authType}}” of a connector “{{connector}}” here.',
    all: 'All connections',
  },
  screen: {
    crumb: 'Connect',
    intro: '{{connector}} in {{host}}. Field names are the vendor’s own.',
    frenchName: 'In the vendor’s French documentation: {{name}}.',
    otherTypes: 'Other authentication types',
    otherTypesNote: 'Other authentication types (fields that both have keep their values):',
    form: 'Values of the connection',
    loadingRegistration: 'Reading the registration…',
    clear: 'Clear the form',
  },
  newSecret: {
    action: 'Make a new secret…',
    title: 'New client secret for {{name}}',
  },
  picker: {
    label: 'App registration',
    placeholder: 'Search by name or client ID',
    noneYet: 'No registration for it yet?',
    create: 'Create one',
    helper: 'Pick one of this tenant to fill in its client ID, or paste the client ID below.',
    searching: 'Searching…',
    none: 'No registration with this name',
    type: 'Type at least two letters',
    failed: 'The registrations could not be searched. Paste the client ID below instead.',
  },
  controls: {
    optional: '(optional)',
    show: 'Show {{what}}',
    hide: 'Hide {{what}}',
    useThisTenant: 'Use this tenant’s ID',
    useCommon: 'Use “common”',
    leaveEmpty: 'Leave it empty',
    fitsRegistration: '(fits the registration)',
    removed: {
      spaces: 'Spaces in what you pasted were removed.',
      invisible: 'Invisible characters in what you pasted were removed.',
      quotes: 'Quotation marks around what you pasted were removed.',
      around: 'Only the value was taken out of what you pasted.',
    },
  },
  certificate: {
    reading: 'The certificate is being read…',
    cancel: 'Cancel',
    cancelled: 'The certificate was not read: you cancelled it. The field keeps it.',
    failed: 'The certificate was not read: the module that reads certificates did not start.',
    again: 'Read it again',
  },
  scopes: {
    group: { minimum: 'Minimum', 'sign-in': 'Sign-in' },
    remove: 'Remove {{name}}',
    locked: 'needed by every connection of this type',
    unknown: 'unknown permission',
    unknownNames_one:
      '{{names}} is not a delegated permission of Microsoft Graph in this tenant: a connection that asks for it fails.',
    unknownNames_other:
      '{{names}} are not delegated permissions of Microsoft Graph in this tenant: a connection that asks for them fails.',
    unreadable: 'The permissions of Microsoft Graph could not be read, so names are not checked.',
    add: 'Add a permission by name',
    loading: 'Reading the permissions…',
    adminConsent: 'Needs admin consent',
    addMinimum: 'Add what is missing of the minimum',
    addTrigger: 'Add for: {{trigger}}',
    onlyMinimum: 'Only the minimum',
    reset: 'Reset to default',
  },
  helper: {
    clientId: 'The Application (client) ID of the app registration.',
    clientIdPublic: 'The Application (client) ID of your own registration for desktop applications.',
    clientSecret: 'The Value of a client secret. Stays in memory only, never stored or sent.',
    certificate:
      'The .pfx file: drop it, choose it, or paste its Base64. Stays in memory only, never stored or sent.',
    certificatePassword: 'The password of the .pfx file. Stays in memory only, never stored or sent.',
    tenantId: 'The tenant whose data the application works on: always its own ID, never “common”.',
    tenantIdCommon: 'The tenant that the connection signs in to.',
    tenantIdByAudience: 'Needed for a single-tenant registration; empty for a multitenant one.',
    tenantIdLeaveEmpty: 'Leave it empty: UiPath’s application is open to every tenant.',
    scope: 'The permissions that the connection asks for at sign-in.',
    scopePublic: 'The permissions that the connection asks for at sign-in, through UiPath’s application.',
    environment: 'The Microsoft cloud in which the tenant lives.',
    account: 'The mailbox that the connection acts for.',
    sharedMailbox: 'A shared mailbox for every activity of the connection.',
  },
  guidance: {
    panel: 'Help with {{field}}',
    ask: 'Where is it?',
    for: '(help for {{field}})',
    where: 'Where to find it',
    example: 'What it looks like',
    mistakes: 'Often pasted by mistake',
    openPortal: {
      overview: 'Open the Overview of this registration',
      credentials: 'Open Certificates & secrets of this registration',
      permissions: 'Open API permissions of this registration',
      'enterprise-app-permissions': 'Open Permissions of this enterprise application',
    },
    fold: 'Hide',
    unfold: 'Show',
    suggested: 'A suggestion',
    basis: {
      'default-inferred':
        'The vendor lists these permissions but not which are set at first: the default here is our reading.',
      'minimum-inferred':
        'The vendor names no minimum. User.Read is our reading: a sign-in asks for at least one permission.',
      'field-not-listed':
        'The vendor names scopes among the prerequisites but leaves the field out of its list: your form may not show it.',
    },
    openFirstPublic: 'Once UiPath’s application is known in this tenant, a link leads to its very page.',
    openFirst: 'Give the client ID first, and a link leads to the very page of that registration.',
    clientId: {
      what: 'The public name of your application in Microsoft Entra: a GUID, the same in every tenant that uses it.',
      where:
        'In the portal, open Microsoft Entra ID > App registrations.\nSelect your application.\nOn Overview, copy Application (client) ID.',
      example: '6f1a3c52-9b0e-4d7c-8a41-2f5d0c9e7b13',
      mistakes:
        'Object ID, which stands right beside it.\nDirectory (tenant) ID.\nThe Secret ID from Certificates & secrets.\nThe name of the application, or the address of its page.',
    },
    clientIdPublic: {
      what: 'The public name of your own application, which signs people in on their machine. It has no secret: a program on somebody’s machine cannot keep one.',
      where:
        'In the portal, open Microsoft Entra ID > App registrations and select your application, or make one.\nUnder Authentication, add the platform Mobile and desktop applications with the redirect URIs below.\nOn Overview, copy Application (client) ID.',
      example: '6f1a3c52-9b0e-4d7c-8a41-2f5d0c9e7b13',
      mistakes:
        'Object ID, which stands right beside it.\nDirectory (tenant) ID.\nA registration with the Web platform only: it would ask for a secret at sign-in.\nThe ID of UiPath’s own application: set OAuthApplication to UiPath for that one.',
    },
    clientSecret: {
      what: 'The application’s password. The portal shows it in full once, when it is made.',
      where:
        'Open the registration > Certificates & secrets > Client secrets.\nIf you do not have the value any more, select New client secret: an old one cannot be shown again.\nCopy the column Value at once, before you leave the page.',
      example: 'abC8Q~… about 40 characters, often with a tilde (~)',
      mistakes:
        'The column Secret ID: a GUID, of no use here.\nThe masked value with asterisks.\nA secret of another application, or one that has expired.',
    },
    certificate: {
      what: 'The certificate with its private key, as a PKCS #12 file (.pfx or .p12) written as Base64. The registration holds the public part only.',
      where:
        'Take the .pfx that was made with the certificate, or make a new one below.\nDrop the file here: it becomes the Base64 text that the vendor’s form takes.\nUpload the public part (.cer or .pem) at the registration > Certificates & secrets > Certificates.\nCompare the thumbprint there with the one shown here.',
      example: 'MIIKkQIBAzCCClcGCSqGSIb3DQEHAaCC… some 3,500 characters',
      mistakes:
        'The .cer or .pem that was uploaded: it holds no private key.\nThe thumbprint, or the certificate’s ID from the portal.\nA file that was cut off when it was copied.\nThe certificate of another registration, or one that has expired.',
    },
    certificatePassword: {
      what: 'The password that opens the .pfx file. It was chosen when the file was made; Microsoft does not know it.',
      where:
        'Ask whoever made or exported the file.\nIf it is lost, nobody can tell it: export the certificate again, or make a new one below.',
      example: 'whatever was typed when the file was made',
      mistakes:
        'The password of a person, or of the mailbox.\nThe client secret of the registration.\nThe password of an older file.',
    },
    tenantId: {
      what: 'Says in which Microsoft Entra tenant the application signs in. It signs in as itself, so the tenant must be named.',
      where:
        'Open the registration > Overview.\nCopy Directory (tenant) ID.\nFor a multitenant application of somebody else, it is the ID of the tenant with the mailboxes or users, not of the application’s home.',
      example: '1b7e9d04-52c8-4f3a-9e66-0ad3c8f1b255',
      mistakes:
        '“common”: without a user, nothing says which tenant is meant.\nThe client ID or the Object ID: all three are GUIDs.\nThe tenant of another environment, or of another organization.',
    },
    tenantIdCommon: {
      what: 'Says in which Microsoft Entra tenant the user signs in. “common” lets the user’s own tenant decide.',
      where:
        'Open the registration > Overview.\nLook at Supported account types: for a single-tenant application, copy Directory (tenant) ID.\nFor a multitenant application, “common” is right.',
      example: '1b7e9d04-52c8-4f3a-9e66-0ad3c8f1b255',
      mistakes:
        '“common” with a single-tenant application.\nThe client ID or the Object ID: all three are GUIDs.\nThe tenant of another environment, or of another organization.',
    },
    tenantIdByAudience: {
      what: 'Says in which Microsoft Entra tenant the user signs in. Whether it is needed depends on the registration’s account types.',
      where:
        'Open the registration > Overview and look at Supported account types.\nFor a single-tenant application, copy Directory (tenant) ID.\nFor a multitenant one, leave the field empty: the user’s own tenant decides.',
      example: '1b7e9d04-52c8-4f3a-9e66-0ad3c8f1b255',
      mistakes:
        'Leaving it empty for a single-tenant application.\nThe client ID or the Object ID: all three are GUIDs.\nThe tenant of a guest’s home: the one with the data counts.',
    },
    tenantIdLeaveEmpty: {
      what: 'Nothing has to stand here: UiPath’s application is multitenant, so the user’s own tenant decides.',
      where:
        'Leave the field empty.\nOnly a person who is a guest in several tenants may name the one to sign in to: copy Directory (tenant) ID from Microsoft Entra ID > Overview.',
      example: '1b7e9d04-52c8-4f3a-9e66-0ad3c8f1b255',
      mistakes: 'The client ID of UiPath’s application.\nThe name of the organization in UiPath.',
    },
    scope: {
      what: 'What the connection may do for the user who signs in. Ask for what the automation does and no more.',
      where:
        'Start from the default, or from the minimum.\nRemove what the automation does not do; add by name what it does.\nWhat you ask for here must also be declared under API permissions of the registration, and consented to.',
      example: 'openid offline_access User.Read Mail.Read',
      mistakes:
        'Application permissions: this form carries delegated ones.\nLeaving out offline_access: the connection then ends after about an hour.\nAn address in front of the names.',
    },
    scopePublic: {
      what: 'What the connection may do for the user who signs in. Ask for what the automation does and no more: each permission has to be consented to for UiPath’s application.',
      where:
        'Start from the default, or from the minimum.\nRemove what the automation does not do; add by name what it does.\nThe registration is UiPath’s, so nothing is declared here: what counts is consent, which the enterprise application’s Permissions show.',
      example: 'openid offline_access User.Read Mail.Read',
      mistakes:
        'Application permissions: this form carries delegated ones.\nLeaving out offline_access: the connection then ends after about an hour.\nAn address in front of the names.',
    },
    environment: {
      what: 'The Microsoft cloud of the tenant. Sign-in and Graph have other addresses in each of them.',
      where:
        'Keep Office 365 for every commercial region of the world.\nChoose a US Government level or China only if your organization signs in to that cloud: its portal then ends in .us or .cn.',
      example: 'Office 365',
      mistakes:
        'The country where you are: what counts is the tenant’s cloud.\nUS Government for a GCC tenant, which lives in the commercial cloud.',
    },
    account: {
      what: 'The user principal name of the user or shared mailbox that the application acts for. Nobody signs in with it.',
      where:
        'In the portal, open Microsoft Entra ID > Users and select the user; a shared mailbox has a user too.\nCopy User principal name.',
      example: 'invoices@contoso.com',
      mistakes:
        'An alias: the e-mail address may differ from the user principal name.\nA personal account, or the display name.\nThe address of a Microsoft 365 group, which is not a mailbox of a user.',
    },
    sharedMailbox: {
      what: 'The address of a shared mailbox. Every activity of the connection then works on it instead of the user’s own.',
      where:
        'In the Exchange admin center, open Recipients > Mailboxes and select the shared mailbox.\nCopy its e-mail address.\nThe user who makes the connection needs access to it, and the connection needs the permissions ending in .Shared.',
      example: 'invoices@contoso.com',
      mistakes:
        'The user’s own mailbox: leave the field empty instead.\nA Microsoft 365 group or a distribution list.',
    },
  },
  checks: {
    title: 'Checks against the tenant',
    missing: 'Still to enter',
    openPortal: 'Open in the portal',
    focus: 'Go to {{field}}',
    use: 'Use {{value}}',
    useBaseUrl: 'Use {{baseUrl}} as base URL',
    fix: {
      grant: 'Grant this permission…',
      revoke: 'Take this permission away…',
      redirect: 'Register this redirect URI…',
      certificate: 'Add this certificate…',
      correctRedirect: 'Replace it by the right redirect URI…',
      moveRedirect: 'Move it to the right platform…',
      implicitOff: 'Switch implicit grant off…',
      publicClient: 'Allow public client flows…',
      accountTypes: 'Change the account types…',
      enable: 'Let it sign in again…',
      openAssignment: 'Require no assignment…',
      owner: 'Make me an owner…',
    },
    again: 'Check again',
    reading: 'Reading…',
    failed: 'The registration could not be read, so most checks wait.',
    limits:
      'The console compares what you typed with what Microsoft Graph tells. It does not sign in as the application: a secret that is “consistent” has the same first characters as a registered one, which is no proof. A certificate whose thumbprint is registered is the right one; whether the tenant lets it sign in is seen only when it does.',
    nothing: 'Enter the client ID and the checks begin.',
    many: {
      'permission-not-declared_one': '{{count}} permission is neither declared nor granted',
      'permission-not-declared_other': '{{count}} permissions are neither declared nor granted',
      'permission-not-granted_one': '{{count}} permission is not granted',
      'permission-not-granted_other': '{{count}} permissions are not granted',
      'permission-ready_one': '{{count}} permission is declared and granted',
      'permission-ready_other': '{{count}} permissions are declared and granted',
      'permission-wrong-kind_one': '{{count}} permission is of the wrong kind',
      'permission-wrong-kind_other': '{{count}} permissions are of the wrong kind',
      'permission-granted-not-declared_one': '{{count}} permission is granted but not declared',
      'permission-granted-not-declared_other': '{{count}} permissions are granted but not declared',
      'permission-excess_one': '{{count}} permission is granted that this connection does not use',
      'permission-excess_other': '{{count}} permissions are granted that this connection does not use',
      'permission-user-consent-only_one': '{{count}} permission is granted for individual users only',
      'permission-user-consent-only_other': '{{count}} permissions are granted for individual users only',
      'permission-no-application-form_one': '{{count}} listed permission exists only as a delegated one',
      'permission-no-application-form_other': '{{count}} listed permissions exist only as delegated ones',
      'permission-unknown_one': '{{count}} permission is unknown to Microsoft Graph',
      'permission-unknown_other': '{{count}} permissions are unknown to Microsoft Graph',
      'permission-unreadable_one': '{{count}} permission could not be checked',
      'permission-unreadable_other': '{{count}} permissions could not be checked',
    },
    manyOptional_one: '{{count}} optional permission is not granted',
    manyOptional_other: '{{count}} optional permissions are not granted',
    fieldMore_one: '{{count}} more in the checks',
    fieldMore_other: '{{count}} more in the checks',
  },
  readiness: {
    ready: 'Ready: nothing stands in the way as far as can be seen from here',
    attention_one: 'May work: {{count}} warning to look at',
    attention_other: 'May work: {{count}} warnings to look at',
    blocked_one: '{{count}} thing blocks this connection',
    blocked_other: '{{count}} things block this connection',
    incomplete_one: '{{count}} value still to enter',
    incomplete_other: '{{count}} values still to enter',
    checking: 'Checking…',
    unpicked: 'Not checked yet: say below which application is UiPath’s',
    unchecked: 'Not checked: the registration could not be read',
    'certificate-unread': 'Not checked: the certificate was not read',
  },
  consent: {
    grant: 'Grant admin consent…',
    review: 'Review changes…',
    note: 'You see every request before anything is changed.',
  },
  paste: {
    open: 'Paste several values',
    box: 'A text with several values',
    helper:
      'From the portal’s Overview, a .env file, JSON, Azure CLI or a message. It is read in this page and let go; secrets are not shown.',
    read: 'Find the values',
    nothing: 'No value was recognized. Each needs its name: “Client ID: …”, “tenantId=…”.',
    offer_one: 'What you pasted holds {{count}} value for this form. Fill it in?',
    offer_other: 'What you pasted holds {{count}} values for this form. Fill them in?',
    masked_one: 'hidden, {{count}} character',
    masked_other: 'hidden, {{count}} characters',
    replaces: 'This replaces what stands in: {{fields}}.',
    accept: 'Fill in',
    decline: 'Leave as it is',
    filled: 'Filled in: {{fields}}.',
    undo: 'Undo',
    declined: 'Nothing was changed. To insert the text as it stands, paste it again.',
  },
  setBefore: { what: 'Before the fields, set this property of the activity:' },
  leaveEmpty: {
    why: 'The user signs in in Microsoft’s own window, where multifactor authentication works too. The console never asks for a person’s password.',
  },
  publicApp: {
    title: 'UiPath’s application in this tenant',
    what: 'The application is registered by UiPath. The tenant only consents to it: its enterprise application appears here with the first consent.',
    searching: 'Looking for UiPath’s applications…',
    none: 'No application of UiPath is in this tenant yet. It appears after the first consent: somebody makes the connection and consents, or asks an admin to.',
    searchAgain: 'Look again',
    pick: 'The vendor does not publish this application’s client ID. Which of these does the sign-in window of the connection name?',
    name: 'Name',
    clientId: 'Client ID',
    consent: 'Consent for everybody',
    unread: 'Could not be read',
    compare_one: 'Compared with the {{count}} permission that this connection asks for; it is listed below.',
    compare_other:
      'Compared with the {{count}} permissions that this connection asks for; they are listed below.',
    open: {
      'enterprise-app': 'Open the enterprise application',
      'enterprise-app-permissions': 'Open its permissions',
    },
    state: {
      loading: 'Reading…',
      absent: 'Not in this tenant: nobody has consented yet',
      unreadable: 'The consents could not be read',
      none: 'None of the {{wanted}} permissions; each user is asked to consent',
      some: '{{granted}} of {{wanted}} permissions',
      all: 'All {{wanted}} permissions',
    },
  },
  baseUrl: {
    label: 'Base URL of the automation platform',
    helper: 'Automation Cloud by default. For Automation Suite or a private cloud, paste any address of it.',
    understood: 'Understood as {{baseUrl}}',
    useCloud: 'Back to Automation Cloud',
    problem: {
      empty: 'Give the host, such as suite.contoso.com.',
      scheme: 'The address must begin with https://, or with the host itself.',
      user: 'This has a name before an @ sign. Give the host alone, such as suite.contoso.com.',
      host: 'This is no host. Give the whole name with its dots, such as suite.contoso.com.',
      wildcard: 'A callback has no asterisk in it. Give the very host.',
      'too-long': 'The callback would be longer than the 256 characters that Microsoft Entra ID allows.',
    },
  },
  callback: {
    title: 'Callback URL',
    publicTitle: 'Redirect URIs',
    what: 'Register it under Authentication, as a Web platform, exactly as it stands here: with this host, without a slash at the end. The connection screen shows the same one.',
    publicWhat:
      'Register them under Authentication, as Mobile and desktop applications, exactly as they stand here.',
    uri: 'Callback URL',
    publicUri: 'Redirect URI',
    inForm: 'Callback to register:',
    change: 'Another base URL',
    unclear: 'The callback is shown once the base URL is valid.',
    inferred:
      'A suggestion: the vendor’s page names neither platform nor callback for this connector. The connection screen has the last word.',
    openPortal: 'Open Authentication of this registration',
    none: 'This authentication type uses no redirect URI: none is needed.',
    vendors: 'The registration is UiPath’s, and so are its redirect URIs: there is nothing to register.',
    target: {
      label: 'The Studio project targets',
      net5: '.NET 5 or later (Windows, cross-platform)',
      legacy: '.NET Framework (Windows – Legacy)',
    },
  },
  permissions: {
    title: 'Permissions of this connection',
    intro: {
      Delegated: 'Delegated permissions, used for the user who signs in.',
      Application: 'Application permissions, used without a user.',
    },
    caption: 'What the connection needs, and what the registration has',
    permission: 'Permission',
    need: 'Needed as',
    declared: 'Declared',
    granted: 'Granted',
    Delegated: 'Delegated',
    Application: 'Application',
    minimum: 'Minimum',
    optional: 'Chosen',
    trigger: 'For a trigger',
    yes: 'Yes',
    no: 'No',
    notNeeded: 'Not needed',
    unknown: 'Not known yet',
    unreadable: 'Not readable',
    users_one: 'By {{count}} user only',
    users_other: 'By {{count}} users only',
    adminConsent: 'Needs admin consent',
    notInCatalogue: 'Not exposed by the API here',
    delegatedOnlyTitle_one: '{{count}} listed permission exists only as a delegated one',
    delegatedOnlyTitle_other: '{{count}} listed permissions exist only as delegated ones',
    delegatedOnly:
      'The vendor’s documentation lists these for this authentication type too. An application token cannot contain them, so they are not missing and nothing needs to be granted:',
  },
  sheet: {
    title: 'Values to paste',
    ready: 'In the order of the vendor’s form.',
    secretNote:
      'Secrets, certificates and passwords stay in this page’s memory. Signing out or closing the page forgets them.',
    notYet: 'The values are laid out here once nothing stands in the way. Still to do:',
    checking: 'The values are laid out here once the checks are through.',
    empty: 'Leave empty',
    masked: 'Hidden',
    computed: 'computed; not a field of the form',
  },
} as const

export default connect
