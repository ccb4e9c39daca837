const shell = {
  name: 'Graph Connection Console',
  shortName: 'Console',
  language: 'Language',
  opening: 'Opening…',
  start: {
    snapshot: {
      text: 'Has somebody given you a saved audit of a tenant?',
      open: 'Open a snapshot without signing in',
    },
    purpose: 'Make automation connections to Microsoft Graph work the first time.',
    steps: {
      inspect: {
        title: 'See what is missing',
        text: 'Check an app registration against what its connection needs: permissions, redirect URI, account types, secrets.',
      },
      consent: {
        title: 'Grant it with a plan',
        text: 'Every Graph request is shown before it is sent, verified after, and can be undone.',
      },
      leave: {
        title: 'Copy the right values',
        text: 'Laid out in the order of the connector’s own form.',
      },
    },
    deepLink: 'After signing in you go on to {{path}}.',
    sandbox: {
      title: 'Explore the sandbox tenant',
      intro:
        'A made-up organization inside this page, with everything that goes well and wrong in a real one. Needs no account, and nothing leaves the browser.',
      size: 'Size',
      sizeOption: 'about {{number}} registrations',
      enter: 'Explore the sandbox',
    },
    own: {
      title: 'Use your own tenant',
      intro: 'Sign in with a registration made for this console; the guide below shows how to make it.',
      enter: 'Sign in',
      help: {
        tenant: 'Directory (tenant) ID, or a verified domain such as contoso.com',
        clientId: 'Application (client) ID of the registration made for this console',
      },
    },
    rejoin: {
      title: 'Sign in again',
      sandbox: 'You are in the sandbox tenant as {{user}}, but this tab has to ask once.',
      tenant: 'You are in {{tenant}} as {{user}}, but the browser did not let this tab sign in by itself.',
      enter: 'Sign in',
    },
  },
  guide: {
    title: 'How to make the registration',
    open: 'Open a new registration in the portal.',
    single: 'Name it as you like and choose accounts in this organizational directory only (single tenant).',
    platform:
      'Under Redirect URI choose the platform Single-page application (SPA), not Web, and paste this address:',
    redirectUri: 'redirect URI',
    permissions:
      'Under API permissions add these delegated permissions of Microsoft Graph, and grant admin consent:',
    optional: 'Only when you ask for what they are about, in a window of its own:',
    assignment:
      'Open its enterprise application, set Assignment required to Yes under Properties, and assign only the administrators who are to use this console under Users and groups.',
    copy: 'Copy the Application (client) ID and the Directory (tenant) ID from its overview into the fields above.',
    writeTitle: 'Permission to change',
    write:
      'Nothing that changes the tenant is asked for at sign-in. At the click that applies a change, a window asks for what that change needs, of these:',
    writeStays:
      'A consent to change, once given, stays with the registration until it is removed: whoever could misuse the registration has it too. The settings have a button that removes it.',
  },
  scopes: {
    identity: 'who you are and which directory roles you hold',
    registrations: 'app registrations, enterprise applications and their permissions',
    grants: 'delegated grants, which Microsoft Graph shows with nothing less',
    consentPolicies: 'how users may consent, and whether they can ask an admin',
    grantPolicies: 'under which conditions users may consent',
    consentRequests: 'which applications users ask an admin to consent to',
    auditLog: 'who granted a permission and when, from the audit log',
    writeGrants: 'grant and revoke delegated permissions',
    writeAssignments: 'grant and revoke application permissions',
    writeApplications:
      'declare permissions, create a missing enterprise application, add redirect URIs and certificates',
  },
  settings: {
    title: 'Settings',
    environment: 'Environment',
    tenant: 'Tenant',
    tenantId: 'Tenant ID',
    clientId: 'Client ID',
    languageTitle: 'Language',
    connectionTitle: 'Connection in use',
    connectionIntro: 'What this tab is signed in with.',
    authority: 'Sign-in',
    graph: 'Microsoft Graph',
    redirectUri: 'Redirect URI',
    forget: 'Forget the kept settings',
    forgetIntro:
      'The environment, tenant and client ID that you typed and your language are kept in this browser; until you sign out also your user name, so that new tabs can sign in by themselves. No secret and no token is among them.',
    forgotten: 'Forgotten. This tab stays signed in.',
  },
  settingsProblem: {
    missing: {
      environment: 'Choose an environment.',
      tenant:
        'The tenant is missing. Expected: the Directory (tenant) ID on the overview of the registration, or a verified domain.',
      clientId:
        'The client ID is missing. Expected: the Application (client) ID on the overview of the registration.',
    },
    isUrl: {
      tenant:
        '“{{given}}” is an address. Expected: the tenant ID alone, or a verified domain without https:// and without a slash.',
      clientId:
        '“{{given}}” is an address. Expected: the Application (client) ID alone, from the overview of the registration.',
    },
    notText: '{{given}} is not a text. Expected: a text in double quotes.',
    notGuid:
      '“{{given}}” is not a client ID. Expected: 32 hexadecimal digits in five groups, the Application (client) ID on the overview of the registration (not its name and not a secret).',
    isTenant:
      '“{{given}}” is the tenant ID. Expected: the Application (client) ID, which stands above it on the overview of the registration.',
    isAccount: '“{{given}}” is an account. Expected: the tenant: what stands after the @, or the tenant ID.',
    isCommon:
      '“{{given}}” names no tenant. Expected: the tenant ID, a verified domain, or organizations for the tenant of whoever signs in.',
    notTenant:
      '“{{given}}” is no tenant. Expected: the Directory (tenant) ID on the overview of the registration, a verified domain, or organizations.',
    notEnvironment: '“{{given}}” is no environment. Expected: one of {{environments}}.',
    notObject: '“{{given}}” is no object. Expected: {"clientId": "…", "tenant": "…", "environment": "…"}.',
    notJson: '“{{given}}” is not valid JSON. Expected: {"clientId": "…", "tenant": "…", "environment": "…"}.',
  },
  presets: {
    title: 'The presets of this copy of the console are wrong',
    next: 'Whoever hosts it has to correct config.json; you can type the values yourself meanwhile.',
  },
  blame: {
    clientId: 'Client ID',
    tenant: 'Tenant',
    environment: 'Environment',
    redirectUri: 'redirect URI of the registration',
    platform: 'platform of the redirect URI',
    permissions: 'API permissions of the registration',
    consent: 'consent',
    assignment: 'users and groups of the enterprise application',
    account: 'the account that you chose',
    conditionalAccess: 'Conditional Access policies of the tenant',
    network: 'network',
  },
  signInProblem: {
    blame: 'To put right: {{what}}.',
    raw: 'In its own words:',
    unknownClientId: {
      title: 'This client ID does not exist in this tenant',
      next: 'Copy the Application (client) ID from the overview of the registration (not its object ID), and check that the tenant is the one in which the registration was made.',
    },
    applicationDisabled: {
      title: 'The console’s registration is disabled',
      next: 'Allow users to sign in under Properties of its enterprise application.',
    },
    unknownTenant: {
      title: 'This tenant was not found in this environment',
      next: 'Check the tenant ID or domain, and that the environment is the one in which the tenant lives.',
    },
    otherCloud: {
      title: 'The tenant belongs to another environment',
      next: 'Choose the environment in which the tenant lives.',
    },
    redirectMismatch: {
      title: 'The redirect URI is not registered',
      next: 'Add {{uri}} as a redirect URI of the platform Single-page application (SPA), letter by letter.',
    },
    notSpa: {
      title: 'The redirect URI is registered on the wrong platform',
      next: 'Under Authentication take {{uri}} away from Web or Mobile and add it to Single-page application (SPA).',
    },
    singleTenant: {
      title: 'The registration accepts only its own tenant',
      next: 'Give its tenant ID or a verified domain instead of organizations.',
    },
    wrongAccount: {
      title: 'This account does not belong to the tenant',
      next: 'Sign in again with a work account of this tenant.',
    },
    permissionMissing: {
      title: 'The registration lacks a permission that the console asks for',
      next: 'Add the delegated permissions of the guide under API permissions.',
    },
    declined: {
      title: 'The consent was declined',
      next: 'Without it nothing can be read. Sign in again to be asked once more.',
    },
    adminApproval: {
      title: 'An administrator has to consent first',
      next: 'Ask an administrator to grant admin consent under API permissions of the registration.',
    },
    notAssigned: {
      title: 'Your account is not assigned to the console',
      next: 'Its enterprise application requires assignment: an administrator adds you under Users and groups.',
    },
    conditionalAccess: {
      title: 'A Conditional Access policy blocked the sign-in',
      next: 'Sign in from a device and place that the policy accepts, or ask whoever keeps the policies.',
    },
    noAnswer: {
      title: 'The sign-in service did not answer',
      next: 'Check your network, and that it lets the environment’s addresses through.',
    },
    cancelled: {
      title: 'The sign-in was cancelled',
      next: 'Nothing has changed. Sign in again when you are ready.',
    },
    other: {
      title: 'The sign-in did not succeed',
      next: 'The text below is from Microsoft Entra ID; its number can be looked up there.',
    },
  },
  nav: {
    label: 'Console',
    menu: 'Menu',
    skip: 'Skip to the content',
    apps: 'App registrations',
    connect: 'Connect',
    consent: 'Consent',
    audit: 'Permission audit',
    certificates: 'Certificates',
    leastScopes: 'Least scopes',
    changes: 'Changes',
    settings: 'Settings',
  },
  person: {
    open: 'Account of {{name}}',
    title: 'Account',
    user: 'User name',
    tenant: 'Tenant',
    roles: 'Directory roles',
    noRoles: 'None',
    signOut: 'Sign out',
    signingOut: 'Signing out…',
  },
  sandbox: {
    label: 'Sandbox',
    banner: 'This is a sandbox: nothing here touches a real tenant.',
    size: 'Size: {{number}}',
    reset: 'Reset',
    resetting: 'Resetting…',
  },
  prompt: {
    title: 'Microsoft Entra ID wants to ask you something',
    body: 'To go on it needs your answer in a window of its own, for example because the sign-in is old or a policy asks for another factor. What you have typed stays.',
    goOn: 'Open the window',
    notNow: 'Not now',
  },
  home: {
    title: 'What would you like to do?',
    connect: {
      title: 'Set up a connection',
      text: 'Pick a connector, see what its app registration lacks, consent, and copy the right values into its form.',
    },
    apps: {
      title: 'Inspect an app registration',
      text: 'Credentials, redirect URIs, and which permissions are declared, granted, or granted without being declared.',
    },
    audit: {
      title: 'Audit every permission',
      text: 'Which applications can do what in the whole tenant, by whose consent, how dangerous it is and why, and what to do about it.',
    },
    changes: {
      title: 'Look back at changes',
      text: 'What was applied in this session, step by step, and how to undo it.',
    },
  },
  notFound: {
    title: 'There is no such page',
    text: 'Nothing in the console answers to {{path}}.',
    next: 'Go to the start',
  },
  crash: {
    title: 'This page has failed',
    text: 'The rest of the console still works, and nothing was changed in the tenant by this.',
    back: 'Go to the start',
    reload: 'Load the page again',
  },
} as const

export default shell
