const diagnosis = {
  title: 'Test and diagnosis',
  limits:
    'The checks prove what stands in the tenant: IDs, addresses, permissions, consents, dates. They cannot prove that a secret, a password or a key is the right one: no browser page may redeem them. The command below does, on your own machine.',
  command: {
    title: 'Test from your own machine',
    powershell: 'PowerShell',
    bash: 'curl (bash, zsh)',
    what: 'Test command for {{shell}}',
    incomplete: 'There is a command as soon as this is right: {{fields}}.',
    impossible:
      'There is no command for this type: the application, its secret and its redirect URI are UiPath’s own. Create the connection in UiPath, and paste below what it answers.',
    how: 'What it does',
    proves: 'What it proves',
    provesNot: 'What it does not prove',
    hidden:
      'Paste it as a whole. Secrets are asked for without being shown; they stand neither in the command nor in the history, and no token is printed.',
    powershellNeeds: 'Runs in Windows PowerShell 5.1 and in PowerShell 7, without modules.',
    bashNeeds: 'Needs curl and openssl; Git Bash on Windows has both.',
  },
  kind: {
    'app-secret': {
      how: 'Asks for a token with the client secret, as the connector does.',
      proves:
        'That client ID, secret and tenant belong together, that sign-in is not blocked, and which application permissions the token carries.',
      provesNot:
        'That the mailbox in Account may be reached: Exchange Online can narrow an application to certain mailboxes. Nor that the robot’s own network and clock let it through.',
    },
    'app-certificate': {
      how: 'Opens the .pfx file, signs a request with its key as the connector does, and asks for a token. The key stays in memory.',
      proves:
        'That file, password, client ID and tenant belong together, that the certificate is registered, and which application permissions the token carries.',
      provesNot:
        'That the Base64 text in the form is of the same file, and that the mailbox in Account may be reached.',
    },
    'code-secret': {
      how: 'Shows an address at which to sign in as the person the connection acts for. You end on UiPath’s page, which may complain: copy the address from the address bar and paste it, then the secret. Paste nothing to test the secret alone.',
      proves:
        'That redirect URI, scopes, consent and secret are right, and that Conditional Access lets this person in from here.',
      provesNot:
        'That UiPath’s own servers are let in: Conditional Access sees another network and another device there. The secret alone proves neither consent nor redirect URI.',
    },
    'code-public': {
      how: 'Shows an address at which to sign in as the person the robot acts for. You end on an empty or unreachable page: copy its address from the address bar and paste it.',
      proves:
        'That redirect URI, scopes and consent are right, and that Conditional Access lets this person in from here.',
      provesNot: 'That the robot’s machine is let in, and that it can open a window to sign in.',
    },
    device: {
      how: 'Shows a code to enter on Microsoft’s page, where you sign in to UiPath’s application with the scopes that it asks for.',
      proves:
        'That the application may be used in this tenant, that its scopes are consented to, and that this person may sign in.',
      provesNot:
        'Studio’s own sign-in, which goes another way. Many tenants forbid sign-in by device code: AADSTS7000218 or AADSTS53003 then says nothing about Studio.',
    },
  },
  answer: {
    title: 'What did it answer?',
    label: 'Paste the answer',
    helper:
      'The command’s output, the text of UiPath’s dialog or of Microsoft’s page, a line of a log. It stays in this tab.',
    masked: 'Tokens and secrets in it were masked and dropped at once.',
    clear: 'Clear',
    unknown:
      'No error code is in this text. Paste all of it, with the number after AADSTS or the JSON that came back.',
  },
  success: {
    title: 'A token was given.',
    dropped: 'The token itself was dropped; this is what it says.',
    opaque: 'A token was given. It cannot be read (personal accounts’ are opaque), and was dropped.',
    audience: 'For',
    tenant: 'Tenant',
    client: 'Application',
    scopes: 'Delegated permissions',
    roles: 'Application permissions',
    expires: 'Valid until',
    none: 'none',
    fits: 'It is what this connection needs.',
  },
  mismatch: {
    tenant: 'It comes from the tenant {{given}}; the form says {{expected}}.',
    client: 'It was issued to the application {{given}}; the form says {{expected}}.',
    audience:
      'It is for {{given}}; this connection calls {{expected}}. Was it asked for in another environment?',
    kind: 'It acts for a person (delegated permissions); this connection acts as the application.',
    roles: 'It lacks {{missing}}: not granted to the application, or granted a moment ago.',
    scopes: 'It lacks {{missing}}: not consented to, or not asked for.',
    expired: 'It is no longer valid: an older answer.',
  },
  unknownCode: '{{code}}: the console does not know this code',
  microsoftPage: 'Microsoft about {{code}}',
  blame: 'To blame: {{what}}',
  seen: 'The console sees this too: {{finding}}',
  check: {
    before:
      'The console can see this beforehand, and does not now. Was it put right since, is it another connection’s error, or is the form not filled in yet?',
    partly: 'The console can see this beforehand in some cases only.',
    after: 'Nothing in the tenant shows this beforehand: only this answer or the sign-in log tells it.',
  },
  place: {
    authType: 'authentication type',
    authentication: 'Authentication of the registration',
    credentials: 'Certificates & secrets of the registration',
    clock: 'clock of the machine',
    connection: 'the connection itself',
    consent: 'consent',
    enterpriseApp: 'enterprise application',
    network: 'network or cross-tenant settings',
    permissions: 'API permissions of the registration',
    policy: 'policy of the tenant',
    publisher: 'publisher of the application',
    redirect: 'redirect URI',
    request: 'the request itself',
    role: 'role of the person',
    user: 'the person who signs in',
  },
  trace: {
    correlationId: 'Correlation ID',
    traceId: 'Trace ID',
    timestamp: 'Time (UTC)',
  },
  cause: {
    'secret-wrong': {
      title: 'The client secret is wrong',
      fix: 'Paste the secret’s Value, not its Secret ID. If it was never kept, make a new one: the portal shows a value only once.',
    },
    'secret-expired': {
      title: 'The client secret has expired',
      fix: 'Make a new secret, put it into the connection, then delete the old one.',
    },
    'credential-refused': {
      title: 'The secret or certificate was refused',
      fix: 'Check that it is of this application, complete and not expired; make a new one if in doubt.',
    },
    'credential-not-sent': {
      title: 'A secret was expected and none was sent',
      fix: 'The sign-in service takes the application for a confidential one. For an interactive sign-in, register the redirect URI under “Mobile and desktop applications”; flows without a redirect URI also need “Allow public client flows”.',
    },
    'secret-of-public-client': {
      title: 'A public client sent a secret',
      fix: 'The redirect URI is registered as a mobile or desktop one. Register it under Web.',
    },
    'assertion-not-verified': {
      title: 'The certificate is not one of the application’s',
      fix: 'Upload the public part (.cer) of this very .pfx to the registration, or use the .pfx whose thumbprint stands there.',
    },
    'certificate-subject': {
      title: 'The certificate’s subject is not allowed',
      fix: 'The application trusts certificates by subject and issuer, and this one has others. Use one that is trusted, or upload it to the registration.',
    },
    'clock-skew': {
      title: 'The clock of the machine is wrong',
      fix: 'The signed request was not valid yet or no longer. Set the machine’s clock by a time server, and its time zone.',
    },
    'assertion-of-other': {
      title: 'Client ID and certificate belong to different applications',
      fix: 'The signed request names another application. Enter the client ID of the registration that has the certificate.',
    },
    'assertion-malformed': {
      title: 'The signed request cannot be read or has expired',
      fix: 'Paste the Base64 of the .pfx anew and check its password. If it stays so, try the command here: it tells the file’s fault from the connector’s.',
    },
    'application-not-found': {
      title: 'No such application in that tenant',
      fix: 'Check that the client ID is the application (client) ID, not an object ID, and that the tenant ID is that of the application’s tenant.',
    },
    'principal-missing': {
      title: 'The application has no enterprise application in the tenant',
      fix: 'Create it with the console, or let an admin consent once.',
    },
    'application-disabled': {
      title: 'The application is disabled',
      fix: 'Turn on “Enabled for users to sign-in” in the properties of the enterprise application, once you know why it was turned off.',
    },
    'tenant-not-found': {
      title: 'There is no such tenant in this environment',
      fix: 'Check the tenant ID, and that Environment names the cloud in which the tenant is.',
    },
    'tenant-missing': {
      title: 'The request names no tenant',
      fix: 'Enter the tenant ID.',
    },
    'tenant-needed': {
      title: 'The shared endpoint does not fit this application',
      fix: 'Enter the tenant ID instead of “common”, or make the registration multitenant.',
    },
    'account-not-here': {
      title: 'The account is not one of this tenant',
      fix: 'Sign in with an account of the tenant, or invite it as a guest. A personal account needs a registration that allows it.',
    },
    'account-type': {
      title: 'This kind of account cannot sign in to this tenant',
      fix: 'Use a work or school account, or change the supported account types.',
    },
    'other-cloud': {
      title: 'The request crosses to another cloud',
      fix: 'Choose the environment in which the tenant and the registration are; a registration of one cloud does not work in another.',
    },
    'redirect-mismatch': {
      title: 'The redirect URI is not registered as it was sent',
      fix: 'Register the connector’s callback exactly as shown here: scheme, host, path, slash at the end, platform.',
    },
    'redirect-none': {
      title: 'No redirect URI is registered',
      fix: 'Add the connector’s callback to the registration.',
    },
    'redirect-not-spa': {
      title: 'The redirect URI is not registered as that of a single-page application',
      fix: 'This is a browser application’s error, such as this console’s own. UiPath’s callback belongs under Web.',
    },
    'redirect-is-spa': {
      title: 'The redirect URI is registered as that of a single-page application',
      fix: 'Move it to the platform Web: UiPath’s server redeems the code.',
    },
    'implicit-off': {
      title: 'A token was asked for that the registration does not issue',
      fix: 'The request wants an ID token straight from the sign-in page. The connectors do not need that: check which application sent it before you turn it on.',
    },
    'not-consented': {
      title: 'Nobody has consented to these permissions',
      fix: 'Let an admin consent to what the connection asks for: the console makes a plan of it.',
    },
    cancelled: {
      title: 'The sign-in was cancelled',
      fix: 'Somebody pressed Cancel. Try again, and accept what is asked.',
    },
    'not-declared': {
      title: 'The permission is not declared on the registration',
      fix: 'Add it under API permissions, then consent.',
    },
    'resource-missing': {
      title: 'The API that was asked for is not in the tenant',
      fix: 'Check the address before the scope’s name. The API may need a license, or its enterprise application may be missing.',
    },
    'admin-consent-needed': {
      title: 'An admin has to consent',
      fix: 'Users may not consent to this here, or a request for it waits. Let an admin consent, or approve the request.',
    },
    'publisher-unverified': {
      title: 'Users may not consent to an application without a verified publisher',
      fix: 'An admin may, after checking whose application it is.',
    },
    'microsofts-application': {
      title: 'This client ID is an application of Microsoft’s',
      fix: 'It may not be used for other APIs. Use a registration of your own.',
    },
    'scope-wrong': {
      title: 'The scopes are not valid together',
      fix: 'Name permissions of one API only. An application’s own token takes “.default” and no single scope.',
    },
    'parameter-missing': {
      title: 'The request lacks something or is malformed',
      fix: 'The text names what: look for an empty field, or stray characters in one.',
    },
    'not-assigned': {
      title: 'The person or application is not assigned',
      fix: 'Assign them under Users and groups of the enterprise application, or turn off “Assignment required”.',
    },
    'conditional-access': {
      title: 'Blocked by Conditional Access or security defaults',
      fix: 'The sign-in log names the policy. Ask for an exception for this application or network; do not turn the policy off.',
    },
    'mfa-needed': {
      title: 'A second factor is required',
      fix: 'User name and password alone cannot give it. Use an interactive type, or application access for unattended work.',
    },
    'account-refused': {
      title: 'User name or password was refused, or the account is locked',
      fix: 'Check that the account is enabled, not locked, and that its password has not expired.',
    },
    'token-revoked': {
      title: 'The sign-in has ended: its refresh token is revoked or expired',
      fix: 'Sign in again with “Fix connection” in UiPath. A new password, a revoked session or a sign-in frequency ends it each time.',
    },
    'tenant-restrictions': {
      title: 'Tenant restrictions or cross-tenant settings block it',
      fix: 'The network or the other tenant does not let this tenant’s accounts in. Ask whoever manages the proxy or the cross-tenant access settings.',
    },
    'user-token-federated': {
      title: 'A person’s token was sent as a federated credential',
      fix: 'Federated credentials take the token of a workload, not of a person.',
    },
    'graph-token-invalid': {
      title: 'Microsoft Graph refuses the token',
      fix: 'It is for another audience or another cloud. Check Environment.',
    },
    'graph-denied': {
      title: 'A permission or a role is missing',
      fix: 'Grant the permission in the kind that the connection uses. What was just granted takes effect in a few minutes, with a new token.',
    },
    'graph-mailbox-denied': {
      title: 'The mailbox may not be reached',
      fix: 'A permission is missing, or Exchange Online narrows the application to other mailboxes (RBAC for Applications, application access policies).',
    },
    'graph-entry-exists': {
      title: 'There is a grant for this already',
      fix: 'The grant that is there must be extended, not made a second time: the console’s plans do that.',
    },
    'graph-assigned-already': {
      title: 'The permission is granted already',
      fix: 'Nothing to do.',
    },
    'graph-not-replicated': {
      title: 'The object is not everywhere yet, or it was deleted',
      fix: 'Try again in a minute: the directory copies what is new.',
    },
    'graph-role-needed': {
      title: 'The person’s role may not read this',
      fix: 'Reports Reader or Security Reader suffices for sign-in logs.',
    },
    'graph-premium-needed': {
      title: 'The tenant lacks the license for this',
      fix: 'Sign-in logs by Graph need Microsoft Entra ID P1.',
    },
    'graph-throttled': {
      title: 'Too many requests',
      fix: 'Wait as long as the answer says. Fewer robots at the same time help.',
    },
  },
} as const
export default diagnosis
