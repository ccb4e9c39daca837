const sandbox = {
  documentTitle: 'Sign in – sandbox tenant Contoso',
  banner: 'Sandbox: this is not a Microsoft page. Nobody here is real, and nothing leaves your browser.',
  loading: 'One moment…',
  pick: {
    title: 'Who would you like to be?',
    intro: '{{app}} asks you to sign in to Contoso. Choose a person: each may do different things.',
    signedIn: 'Signed in',
    cancel: 'Cancel',
    mayLabel: 'May',
    mayNotLabel: 'May not',
  },
  role: {
    'Global Administrator': 'Global Administrator',
    'Privileged Role Administrator': 'Privileged Role Administrator',
    'Cloud Application Administrator': 'Cloud Application Administrator',
    'Application Administrator': 'Application Administrator',
    'Application Developer': 'Application Developer',
    'Global Reader': 'Global Reader',
    'User Administrator': 'User Administrator',
    User: 'No directory role',
  },
  throughGroup: '{{role}}, through a group',
  persona: {
    ada: {
      may: 'read everything, grant every permission, change every registration.',
      mayNot: 'nothing is closed to this role.',
    },
    chidi: {
      may: 'change registrations and grant every delegated permission. Contoso asks for a fresh approval before the first change.',
      mayNot: 'grant application permissions of Microsoft Graph.',
    },
    priya: {
      may: 'grant every permission, application permissions of Microsoft Graph included.',
      mayNot: 'change registrations or create enterprise applications.',
    },
    grace: {
      may: 'read everything.',
      mayNot: 'change or grant anything.',
    },
    devon: {
      may: 'read everything, and change the registrations that he owns: most of the UiPath ones.',
      mayNot: 'grant permissions for the organization or create enterprise applications.',
    },
    uma: {
      may: 'see the registrations, and change the two that she owns.',
      mayNot: 'read who granted what, nor grant anything for the organization.',
    },
  },
  confirm: {
    title: 'Approve this sign-in',
    intro:
      'Contoso’s Conditional Access policy asks {{name}} for a fresh second factor before a change. With a real tenant, the phone would now ring.',
    approve: 'Approve',
    deny: 'Deny',
  },
  consent: {
    title: 'Permissions requested',
    intro: '{{app}} would like to do the following as {{name}}:',
    needsAdmin: 'Only an administrator can consent to this',
    forAll: 'Consent on behalf of your organization',
    forAllHelp: 'Nobody else will then be asked for these permissions.',
    accept: 'Accept',
    cancel: 'Cancel',
  },
  approval: {
    title: 'Need admin approval',
    intro:
      '{{app}} needs permissions that only an administrator of Contoso can grant. {{name}} cannot consent to them.',
    switch: 'Sign in with an administrator’s account',
    back: 'Return to the application without granting',
  },
  error: {
    title: 'This sign-in is not possible',
    explanation: 'The sandbox’s authority answered as Microsoft Entra would:',
    home: 'Back to the start page',
  },
  loggedOut: {
    title: 'You are signed out',
    text: 'The sandbox’s authority has forgotten who you were. Contoso’s data stays as you left it.',
  },
} as const

export default sandbox
