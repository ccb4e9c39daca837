const changes = {
  review: {
    title: 'Review changes to {{app}}',
    undoTitle: 'Review the undo for {{app}}',
    provisionTitle: 'Review the new registration {{app}}',
    bulkTitle_one: 'Review changes to {{number}} application',
    bulkTitle_other: 'Review changes to {{number}} applications',
    bulkUndoTitle_one: 'Review the undo for {{number}} application',
    bulkUndoTitle_other: 'Review the undo for {{number}} applications',
    foreign:
      'This plan belongs to another tenant. Sign in to that tenant to look at it: nothing of it can be applied here.',
    loading: 'Reading what is there…',
    close: 'Close',
    app: 'Application',
    appId: 'Client ID',
    objectId: 'Object ID of the enterprise application',
    appIdLater: 'Given once the registration is created',
    tenant: 'Tenant',
    several_one: '{{number}} application',
    several_other: '{{number}} applications',
    goOn: 'Continue',
    tickAll: 'Tick all',
    untickAll: 'Untick all',
    nothing: {
      grant: 'Everything is granted',
      revoke: 'None of it is granted any more',
      certificate: 'The registration carries this certificate already',
      redirect: 'The registration has these redirect URIs already',
      undo: 'Nothing is left to undo',
      other: 'It is so already',
    },
    nothingNext: 'Nothing is left to change: the tenant already is as it should be.',
    steps: 'What will change',
    stepsDone: 'What changed',
    stepsNotDone: 'What was to change',
    stepsHint: 'Untick what you want to leave as it is. Each step is read again right before it is written.',
    selected_one: '{{selected}} of {{all}} step will be applied',
    selected_other: '{{selected}} of {{all}} steps will be applied',
    writeScopes:
      'Only when you press Apply, the console asks for: {{scopes}}. A window of Microsoft Entra ID may open for it. Once given, such a permission of the console stays until somebody removes it (Settings).',
    ownConsent:
      'This takes permissions away from the console itself, the one that the removal asks for included. Tokens that it has already been given keep working for about an hour.',
  },
  step: {
    createOwn: 'Create the enterprise application of {{name}}',
    createApi: 'Create the enterprise application of the API {{name}}',
    deletePrincipal: 'Delete the enterprise application of {{name}}, if nothing else uses it',
    grantEveryone: 'Delegated permissions of {{resource}} for everyone in {{tenant}}',
    grantUser: 'Delegated permissions of {{resource}} for {{user}} alone',
    assign: 'Application permission of {{resource}}, used without a signed-in user',
    removeRole: 'Application permission of {{resource}}, to be taken away',
    declare: 'Declared permissions of the app registration',
    addCertificate: 'Certificate “{{name}}”, its public part, for the app registration',
    removeCertificate: 'Certificate “{{name}}”, to be taken from the app registration',
    addRedirectUris: 'Redirect URIs of the app registration, platform {{platform}}',
    removeRedirectUris: 'Redirect URIs to be taken from the app registration, platform {{platform}}',
    of: '{{app}}: {{step}}',
    createApplication: 'Create the app registration “{{name}}”',
    deleteApplication: 'Delete the app registration “{{name}}”, if nobody else put anything on it',
    switch: {
      accountEnabled: {
        true: 'Let people and programs sign in to {{name}} again',
        false: 'Switch off the sign-in to {{name}}',
      },
      appRoleAssignmentRequired: {
        true: 'Let only those who are assigned sign in to {{name}}',
        false: 'Let everyone sign in to {{name}}, assigned or not',
      },
    },
    setting: {
      implicitIdTokens: 'Implicit grant of ID tokens of the app registration',
      implicitAccessTokens: 'Implicit grant of access tokens of the app registration',
      isFallbackPublicClient: 'Public client flows of the app registration',
      signInAudience: 'Account types of the app registration',
    },
    addSecret: 'New client secret “{{name}}” for the app registration',
    removeSecret: 'Client secret “{{name}}”, to be removed from the app registration',
    moveRedirectUris: 'Redirect URIs to be moved from platform {{from}} to {{to}}',
    addOwner: '{{name}} as an owner of the app registration',
    removeOwner: '{{name}}, to be taken from the owners of the app registration',
    changes: 'What it changes',
    details: 'Before and after, Graph request',
    before: 'Before',
    after: 'After',
    unknownBefore: 'Not known',
    noneBefore: 'Not there',
    noneAfter: 'Gone',
    added: 'Added:',
    removed: 'Removed:',
    moreStay_one: 'and {{count}} more that stays',
    moreStay_other: 'and {{count}} more that stay',
    othersStay: 'Everything else of this kind stays as it is.',
    on: 'On',
    off: 'Off',
    audience: {
      AzureADMyOrg: 'Accounts of this organization only',
      AzureADMultipleOrgs: 'Accounts of any organization',
      AzureADandPersonalMicrosoftAccount: 'Accounts of any organization and personal Microsoft accounts',
      PersonalMicrosoftAccount: 'Personal Microsoft accounts only',
    },
    declaredOf: 'declared, {{resource}}',
    newClientId: 'The client ID of the new registration',
    secretHint: 'begins with {{hint}}',
    validUntil: 'valid until {{date}}',
    needs: 'Left out: first tick “{{step}}”',
    unseen: 'What is there could not be read now; it is read right before the write, and kept.',
    request: 'Graph request',
    sameNow: 'No request: it is so already.',
    placeholder: 'Text in double braces stands for the ID of an object that an earlier step creates.',
    scopes: 'The console needs: {{scopes}}',
  },
  platform: {
    web: 'Web',
    spa: 'Single-page application',
    'public-client': 'Mobile and desktop applications',
  },
  page: { previous: 'Previous', next: 'Next', range: '{{from}}–{{to}} of {{of}}' },
  bulk: {
    title: 'At a glance',
    steps_one: '{{number}} step',
    steps_other: '{{number}} steps',
    scopes_one: '{{number}} delegated permission',
    scopes_other: '{{number}} delegated permissions',
    roles_one: '{{number}} application permission',
    roles_other: '{{number}} application permissions',
    applications_one: '{{number}} application: {{names}}',
    applications_other: '{{number}} applications: {{names}}',
    more_one: 'and {{count, number}} more',
    more_other: 'and {{count, number}} more',
    left_one:
      '{{number}} further permission is left for another run: a run is limited so that a mistake stays small.',
    left_other:
      '{{number}} further permissions are left for another run: a run is limited so that a mistake stays small.',
  },
  warning: {
    title: 'Before you apply',
    'last-credential':
      'No secret or certificate that is in force is left: whatever signs in with this registration stops working.',
    'last-redirect-uri':
      'The registration loses its last redirect URI: nobody can sign in through a browser.',
    'disables-sign-in': 'Nobody, and no program, can sign in to this application any more.',
    'requires-assignment': 'Only users and groups that are assigned to the application can sign in.',
    'opens-to-organizations': 'Accounts of other organizations will be able to sign in.',
    'opens-to-personal-accounts': 'Personal Microsoft accounts will be able to sign in.',
    'shuts-out-accounts': 'Some accounts that can sign in now no longer can.',
    'implicit-grant':
      'Tokens will come straight from the authorization endpoint, where they end up in browser histories and logs. Use this only for an old application that needs it.',
    'public-client':
      'Whoever knows the client ID can then start a sign-in without a secret (device code, password).',
  },
  loss: {
    title: 'What no undo brings back',
    'secret-value': 'A removed client secret: nobody can read its value, so an undo cannot bring it back.',
    application:
      'A deleted app registration: an undo cannot bring it back. Microsoft Entra ID keeps it for 30 days among the deleted registrations, where it can be restored.',
    'client-gone_one':
      '{{number}} permission: nobody can grant it again, because the enterprise application that holds it is gone.',
    'client-gone_other':
      '{{number}} permissions: nobody can grant them again, because the enterprise applications that hold them are gone.',
    'api-gone_one':
      '{{number}} permission: nobody can grant it again, because the API’s enterprise application is gone.',
    'api-gone_other':
      '{{number}} permissions: nobody can grant them again, because the APIs’ enterprise applications are gone.',
    'permission-gone_one':
      '{{number}} application permission: nobody can grant it again, because the API no longer offers it.',
    'permission-gone_other':
      '{{number}} application permissions: nobody can grant them again, because the APIs no longer offer them.',
  },
  risk: {
    title: 'Risk of what is granted',
    highest: 'At most:',
    dangerous_one: '{{count}} of these permissions can lead to full control of the tenant:',
    dangerous_other: '{{count}} of these permissions can lead to full control of the tenant:',
    path: {
      direct: 'A direct path to Global Administrator.',
      indirect: 'A path to Global Administrator by a detour.',
      none: 'A way to take over the tenant.',
    },
  },
  affected: {
    title: 'Who is affected',
    users_one: '{{count}} user, by a consent of their own.',
    users_other: '{{count}} users, by consents of their own.',
    everyone_one: 'Everyone who uses the application.',
    everyone_other: 'Everyone who uses these applications.',
    nobody: 'No user directly: it concerns what the application is and may do by itself.',
    named: 'Namely: {{names}}.',
    noConnection: 'No connection becomes ready or stops being ready by it.',
    connectionsUntold: 'Which connections become ready or stop being ready is not worked out here.',
    connection: '{{name}}: {{before}} → {{after}}',
    state: {
      ready: 'ready',
      attention: 'nearly ready',
      blocked: 'not ready',
      unknown: 'not known',
      needless: 'needs no registration',
    },
  },
  stale: {
    title: 'The tenant changed since this plan was shown',
    next: 'Nothing has been written. Look at what is marked, then press Apply again.',
    gone: 'No longer needed:',
    mark: 'Changed since you looked',
  },
  confirm: {
    label: 'Type “{{name}}” to go on',
    hint: 'What you grant can lead to full control of the tenant.',
  },
  secret: {
    title_one: 'Your new client secret',
    title_other: 'Your new client secrets',
    once: 'Shown here once. Nobody can read it again, this console included.',
    name: '“{{name}}”, valid until {{date}}',
    value: 'the client secret',
    copied: 'I have copied it',
    leaveTitle: 'Leave without the secret?',
    leave: 'You have not said that you copied the client secret. Once you leave, nobody can read it again.',
    leaveAnyway: 'Leave all the same',
    back: 'Back to the secret',
  },
  after: {
    title: 'What stays',
    hour: 'Tokens that were already issued stay as they are for about an hour: what you granted is missing from them, what you took away still works with them.',
    scopes: 'The console’s own tokens carry {{scopes}} from now on, until somebody removes this consent.',
    remove: 'Remove the console’s write permissions',
  },
  may: {
    yes: 'Your directory roles allow it',
    no: 'Your directory roles do not allow it',
    graphDecides: 'Microsoft Graph will decide: it is not documented whether your directory roles suffice',
  },
  impossible: {
    title: 'What this plan cannot do',
    'unknown-permission': '{{permission}}: {{resource}} does not offer this permission.',
    'resource-missing':
      '{{permission}}: the API {{resource}} has no enterprise application here yet. Create it, then review again.',
    'scope-too-long':
      '{{permission}}: the list of permissions granted on {{resource}} would be longer than Microsoft Graph allows (3,850 characters).',
    'declaration-limit':
      '{{permission}}: it can be granted, but the registration cannot declare any more permissions.',
    unreadable: '{{permission}}: what is granted could not be read, so it cannot be taken away.',
  },
  impossibleAddition: {
    'no-registration':
      '{{what}}: the app registration is not in this tenant, so nothing can be added to it here.',
    expired: '{{what}}: the certificate has expired, and Microsoft Graph takes none that has.',
    'too-many':
      '{{what}}: the registration has as many of these as Microsoft Entra ID allows. Remove one that is no longer used.',
    'not-there': '{{what}}: it is not on the registration, so it cannot be removed or moved.',
    lost: '{{what}}: nothing can bring it back.',
    elsewhere: '{{what}}: it is on another platform of the registration. Move it instead of adding it.',
    'personal-accounts':
      '{{what}}: a registration for personal Microsoft accounts can have two client secrets at most. Remove one first.',
    'no-replacement': '{{what}}: it stays, because what was to replace it cannot be added.',
    unreadable: '{{what}}: what is there could not be read.',
    'client-gone':
      '{{what}}: nobody can grant it again, because the enterprise application that held it is gone.',
    'api-gone': '{{what}}: nobody can grant it again, because the API’s enterprise application is gone.',
    'permission-gone': '{{what}}: nobody can grant it again, because the API no longer offers it.',
  },
  unread: {
    title: 'What is granted now could not be read',
    what: { Delegated: 'Delegated permissions', Application: 'Application permissions' },
    planned: {
      Delegated:
        'Delegated permissions cannot be planned against what is granted. Whether these are granted already is not known: {{names}}. They are in the plan all the same: each is read right before it is written, and where Microsoft Graph refuses that, nothing of it is written.',
      Application:
        'Application permissions cannot be planned against what is granted. Whether these are granted already is not known: {{names}}. They are in the plan all the same: each is read right before it is written, and where Microsoft Graph refuses that, nothing of it is written.',
    },
    left: {
      Delegated: 'Other delegated permissions that are granted could not be planned: they stay as they are.',
      Application:
        'Other application permissions that are granted could not be planned: they stay as they are.',
    },
    next: 'Next: hand this over to somebody who may read what is granted, or ask for a role that may ({{roles}}, or one that manages applications) and review again.',
  },
  portal: {
    title: 'The portal’s own button',
    loses_one:
      '“Grant admin consent” in the portal would have removed {{count}} permission that is granted but not declared. This plan keeps it.',
    loses_other:
      '“Grant admin consent” in the portal would have removed {{count}} permissions that are granted but not declared. This plan keeps them.',
    losesNothing:
      '“Grant admin consent” in the portal would have removed nothing: all that is granted is declared.',
    unknown: 'What “Grant admin consent” in the portal would have removed cannot be told here.',
  },
  handOver: {
    title: 'Hand it over to somebody who may',
  },
  apply: {
    action: 'Apply',
    cancel: 'Cancel',
    stop: 'Stop here',
    stopping: 'Stopping after what is under way…',
    asking: 'Waiting for the window of Microsoft Entra ID…',
    checking: 'Checking that the tenant is still as the plan has it…',
    progress: 'Progress',
    counts_one: '{{done}} of {{all}} step done, {{running}} under way, {{left}} left',
    counts_other: '{{done}} of {{all}} steps done, {{running}} under way, {{left}} left',
    percent: '{{percent}}% done',
    verifying: 'Applied. Reading again until Microsoft Graph shows it; this may take half a minute.',
    reason: {
      nothing: 'There is nothing to apply.',
      none: 'No step is ticked.',
      name: 'Type the name first.',
      roles: 'Your directory roles allow none of these steps. See above who may and what to send them.',
    },
    notApplied: 'Nothing has been changed.',
  },
  outcome: {
    unclear: 'Of some steps it is not known what they did. Look again before you go on.',
    all: 'Everything is applied and visible in Microsoft Graph.',
    allUnseen:
      'Everything is applied. Microsoft Graph does not show all of it yet; that may take some minutes.',
    nothingNeeded: 'Nothing had to be changed: it was so already.',
    partial: '{{done, number}} of {{count, number}} steps are done. The others are not: see each step.',
    none: 'Nothing was applied: see each step.',
    leftOut_one: '{{count, number}} further step was left out.',
    leftOut_other: '{{count, number}} further steps were left out.',
    applied: 'Applied and visible',
    appliedUnchecked: 'Applied',
    unseen: 'Applied, not yet visible',
    already: 'Was so already',
    failed: 'Failed',
    dependency: 'Skipped: a step that it builds on was not done',
    inUse: 'Left in place: others use it by now',
    cancelled: 'Not done: the run was stopped before it',
    waiting: 'Waiting',
    running: 'Running',
    requestIds: 'Request IDs: {{ids}}',
    failure: {
      'scope-too-long':
        'The list of permissions would be longer than Microsoft Graph allows. Nothing was written in this step.',
      'changed-since':
        'Somebody changed this meanwhile to something else. Nothing was written in this step: review again.',
      'secret-lost':
        'The secret was made, but its value was lost with the answer. Remove it and make another one.',
      'other-tenant':
        'This plan belongs to another tenant than the one you are signed in to. Nothing was written in this step.',
    },
    unknown: 'Not known: the connection broke, or the console was closed, while it was being written',
    look: 'Look again',
    onlyUndone_one: 'Only the {{count, number}} step that was not done',
    onlyUndone_other: 'Only the {{count, number}} steps that were not done',
    rest: 'Try the rest again',
    unrecorded:
      'The record of this change could not be kept in this browser. Undo it here if you need to: later that is no longer possible.',
    undo: 'Undo',
    again: 'Review again',
    stopped: 'The page was left before the last step was done; what is listed was done.',
  },
  look: {
    reading: 'Asking Microsoft Graph what it shows…',
    waiting:
      'Waiting for Microsoft Graph to show {{steps}}: {{seconds}} more at most. Nothing is written meanwhile.',
    steps_one: '{{number}} step',
    steps_other: '{{number}} steps',
    seconds_one: '{{number}} second',
    seconds_other: '{{number}} seconds',
    stop: 'Stop waiting',
  },
  own: {
    title: 'Write permissions of this console',
    intro:
      'The console asks for these only when you apply a change. Once consented, they stay with the console’s own enterprise application, and whoever can use it can use them.',
    none: 'The console holds no write permission now.',
    everyone: 'for everyone in the tenant',
    you: 'for you',
    others_one: 'for {{count}} other person',
    others_other: 'for {{count}} other people',
    remove: 'Remove write permissions',
    hour: 'Tokens that were already given keep working for about an hour.',
    missing: 'The console’s own enterprise application was not found in this tenant.',
  },
} as const

export default changes
