const handOver = {
  may: {
    title: 'May you do this?',
    no: 'Your directory roles do not allow all of it.',
    graphDecides: 'Microsoft Graph will decide: it is not documented whether your directory roles suffice.',
    rolesUnread: 'Your directory roles could not be read: Microsoft Graph will decide.',
    who: 'Allowed to: {{roles}}.',
    owners: 'So is any owner of the app registration.',
    eligible:
      'If such a role is eligible for you in Privileged Identity Management, activate it first. Changes of roles may take some minutes to count.',
    again: 'Check my roles again',
  },
  share: {
    title: 'As a link or a file for this console',
    hint: 'It holds only what is wanted: no request, no secret. Whoever opens it signs in, and the plan is made anew from their tenant.',
    named: 'Name me as its author ({{name}})',
    link: 'Copy the link',
    file: 'Save a file',
    tooLong: 'It is too long for a link. Save a file.',
    cannot:
      'It holds something that cannot be handed over this way, such as a name with invisible characters. Use a script or the text below.',
    onlyMade:
      'This plan is about what is in the tenant right now, as an undo, a revocation or the rest of a run is, so there is no link to it. Use a script or the text below.',
  },
  request: {
    summary: 'Text for a mail or a ticket',
    title: 'Request: please change {{app}} in Microsoft Entra ID',
    titleMany: 'Request: please make these changes in Microsoft Entra ID',
    app: 'Application: {{app}}',
    appId: 'Client ID: {{appId}}',
    tenant: 'Tenant: {{tenant}} ({{id}})',
    from: 'Asked by: {{name}} ({{account}})',
    steps: 'What is to change:',
    more_one: '… and {{count}} more step.',
    more_other: '… and {{count}} more steps.',
    who: 'Any of these roles is enough: {{roles}}.',
    linkName: 'Review and apply it in the console:',
    consentName: 'Or consent on Microsoft’s own page:',
    closing:
      'Every step is reviewed before anything changes, and can be undone in the console, but for removed credentials.',
  },
  consent: {
    link: 'Admin-consent link',
    hint: 'An administrator who opens it can consent to it on Microsoft’s own page. It ends on the redirect URI of the application, which may show an error of its own; the consent counts all the same.',
    v1: 'It grants everything that the registration declares, for all APIs at once.',
    default: 'It grants everything that the registration declares for this API.',
    undeclared: 'Not covered before they are declared: {{permissions}}.',
    noRedirect: 'There is no admin-consent link: the registration has no redirect URI for it to end on.',
    noRegistration:
      'There is no admin-consent link: the registration is in another tenant, so its redirect URI is unknown here.',
  },
  answer: {
    field: 'Address on which the consent page ended',
    hint: 'Copy it from the browser’s address bar. It is read here and kept nowhere.',
    consented: 'Microsoft’s page reported consent. That is no proof: look again in the tenant.',
    refused: {
      cancelled: 'The person said no, or closed the page. Nothing was granted.',
      'not-allowed':
        'The person’s role, or a policy of the tenant, does not allow it. Send the link to somebody with one of the roles above.',
      redirect:
        'The redirect URI of the link is not registered for this application. Add it, then use a new link.',
      other: 'Microsoft Entra ID refused. Its own words say why.',
    },
    error: 'Error: {{error}}',
    'other-request':
      'This is no answer to this link: its state is another, or missing. Use the address on which this very link ended.',
    'other-tenant':
      'It names another tenant, {{tenant}}: somebody consented there, not here. Open the link with an account of this tenant.',
    unclear: 'It says neither yes nor no. Look again in the tenant.',
    'no-answer': 'This is not an address on which the consent page ends.',
    look: 'Look again in the tenant',
  },
  scripts: {
    powershell: 'Script for PowerShell',
    powershellHint: 'Needs the module Microsoft.Graph.Authentication. Running it twice does no harm.',
    az: 'Script for the Azure CLI (bash)',
    azHint: 'Needs the Azure CLI, signed in by somebody who may. Running it twice does no harm.',
    secretHint:
      'The script shows the new client secret once, to whoever runs it, and nowhere else. It is put where it is used by hand.',
    long: 'With {{count}} steps it is too long to show here. Save it as a file.',
    save: 'Save the script',
  },
  plan: {
    title: 'Change asked for',
    intro:
      'Here you open a change that somebody asks you for, and see who says to ask, and for what. Nothing happens before you review the plan that is then made from your own tenant.',
    tenant: 'For the tenant',
    environment: 'For the environment',
    open: 'Open a change',
    part: 'In the part {{at}}',
    review: 'Review the plan',
    note: 'The plan is made from your tenant as it is now. You can untick steps before you apply it.',
  },
  concern: {
    powerful: 'It asks for permissions with which much harm can be done. Ask what they are for.',
    certificate:
      'It adds a certificate. Whoever holds its private key can sign in as the application: compare the thumbprint with its owner.',
    redirect:
      'It adds a redirect URI that is not UiPath’s. Whoever runs that host receives the application’s authorization codes.',
    owner: 'It adds an owner. Owners can add credentials and so act as the application.',
    opens: 'It lets more people in, or flows without a credential.',
    'removes-credential': 'It removes credentials. What uses them stops, and their values do not come back.',
  },
  asked: {
    app: 'Application',
    appId: 'Client ID',
    newApp: 'New app registration',
    grant: 'Grant for everyone in the tenant',
    grantUser: 'Grant for one user',
    revoke: 'Revoke',
    declare: 'Declare',
    declareMissing: 'Also declare what is granted and not declared',
    undeclare: 'Take declarations away',
    permissions: 'Declare',
    consented: 'Declare, and grant for everyone in the tenant',
    addCertificate: 'Add a certificate',
    removeCertificates: 'Remove certificates (key IDs)',
    addSecret: 'Make a client secret',
    removeSecrets: 'Remove client secrets (key IDs)',
    addRedirectUris: 'Add redirect URIs',
    removeRedirectUris: 'Remove redirect URIs',
    moveRedirectUris: 'Move redirect URIs',
    set: 'Set on the app registration',
    principal: 'Have an enterprise application',
    addOwners: 'Add owners',
    audience: 'Account types',
    application: 'application permission',
    delegated: 'delegated permission',
    forUser: 'for the user {{user}}',
    ofApi: 'of the API {{api}}',
    validUntil: 'valid until {{date}}',
    yes: 'yes',
    no: 'no',
    fromTo: '{{from}} to {{to}}',
  },
} as const

export default handOver
