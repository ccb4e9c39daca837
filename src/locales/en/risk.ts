const risk = {
  level: {
    low: 'Low risk',
    medium: 'Medium risk',
    high: 'High risk',
    critical: 'Critical risk',
  },
  word: { low: 'low', medium: 'medium', high: 'high', critical: 'critical' },
  kind: {
    Delegated: 'Delegated: never more than the signed-in person may do.',
    Application: 'Application: for the whole organization, without anybody signed in.',
  },
  reason: {
    assignRoles: 'Can assign directory roles, Global Administrator among them.',
    roleRules:
      'Can loosen the rules under which privileged roles are activated: approval, sign-in strength, duration.',
    privilegedGroups: 'Can put anybody into groups that hold directory roles.',
    signInAsOthers: 'Can reset passwords or add ways to sign in, and so sign in as somebody else.',
    adminAccounts: 'Can block, delete or restore accounts, administrators’ among them.',
    conditionalAccess: 'Can switch off the rules that protect administrators’ sign-in.',
    signInMethods: 'Can allow weaker ways to sign in for the whole tenant.',
    actAsApplications: 'Can add a secret to an application and then do all that the application may do.',
    grantToItself: 'Can grant permissions, to itself as well, and so raise its own privileges.',
    changeDirectory: 'Can change users and other directory objects, and through them who may do what.',
    changeGroups: 'Can change who belongs to groups, and so who gets what the groups give.',
    manageDevices: 'Can run its own settings and scripts on managed devices, an administrator’s among them.',
    trustForeignSignIn: 'Can change how the tenant’s domains and certificates prove who signs in.',
    accessPackages: 'Can hand out access packages, which may hold privileged groups and roles.',
    signIn: 'Serves the sign-in only: who it is, and that the connection stays signed in.',
    named: 'Reaches nothing until somebody names a site, list or file; then only that.',
    appOnly: 'Reaches only what the application itself made, or where it was installed.',
    outline: 'Reads the outline only, such as who, when and about what, not the content itself.',
    creates: 'Makes new things of this sort; what is already there it neither reads nor changes.',
    notifies: 'Sends notifications of the application’s own; it reads and changes nothing.',
    own: 'By its name it reaches only what concerns the person who signs in, and no mail, files or messages.',
    ownContentRead: 'Reads the files, messages, dates or other content of whoever signs in.',
    ownContentWrite: 'Changes or deletes the files, messages, dates or other content of whoever signs in.',
    ownSend: 'Sends mail or messages in the name of whoever signs in.',
    ownMailRead:
      'Reads the mail of whoever signs in, password resets of other services included: what consent phishing is after.',
    ownMailWrite:
      'Reads, changes and deletes the mail of whoever signs in, warnings included: what consent phishing is after.',
    ownMailSend: 'Sends mail in the name of whoever signs in: how consent phishing spreads.',
    ownIdentityWrite: 'Changes the profile, the devices or the ways to sign in of whoever signs in.',
    shared: 'Also reaches the mailboxes and calendars that others share with the person.',
    sharedSend: 'Also sends mail in the name of others who allowed the person to do so.',
    personBasic: 'Tells only basic facts, such as names and addresses.',
    personRead: 'Reads everything of this sort that the signed-in person may see, others’ data too.',
    personWrite: 'Changes everything of this sort that the signed-in person may change.',
    personContentWrite: 'Changes and deletes all content that the signed-in person can reach, others’ too.',
    personIdentityWrite: 'Changes who is who or who may do what, as far as the signed-in person’s roles go.',
    personDevicesWrite: 'Changes managed devices, as far as the signed-in person’s roles go.',
    tenantBasic: 'Tells basic facts about everybody, such as names and addresses.',
    tenantRead: 'Reads everything of this sort in the organization.',
    tenantWrite: 'Changes everything of this sort in the organization.',
    tenantContentRead: 'Reads everybody’s content of this sort, unless the service itself narrows it.',
    tenantContentWrite:
      'Changes or deletes everybody’s content of this sort, unless the service itself narrows it.',
    tenantSend:
      'Sends mail in anybody’s name, the management’s included, unless the service itself narrows it.',
    tenantIdentityWrite: 'Changes who is who or who may do what in the organization.',
    tenantDevicesWrite: 'Changes the managed devices of the organization.',
    tenantSecurityWrite: 'Changes what the security team relies on: alerts, detections, risk states.',
    deviceSecrets: 'Reads what opens devices: recovery keys or local administrators’ passwords.',
    directoryAsPerson:
      'Does in the directory whatever the signed-in person can, a Global Administrator included.',
    mailboxAsPerson: 'Reads, changes and sends in every mailbox that the signed-in person can open.',
    consentForPeople: 'Can consent in the name of everybody to any delegated permission.',
    mailRules: 'Can make mailbox rules, which may forward mail to somebody else.',
    allMailboxes:
      'Reads, changes and sends in every mailbox of the organization, unless Exchange narrows it.',
    manageExchange:
      'Administers Exchange Online without anybody signed in, as far as the directory roles that the application holds.',
    unnamed: 'Its name does not tell what it allows, so only its kind could be judged.',
  },
  source: {
    microsoft: 'Source: the privilege level that Microsoft publishes.',
    maester: 'Source: Maester’s list of paths to Global Administrator.',
    msidentitytools: 'Source: the ranking of Microsoft’s MSIdentityTools.',
    documented:
      'Source: Microsoft’s documentation of what the permission allows; the level is the console’s reading of it.',
    inferred:
      'Inferred by the console from the permission’s name: no published rating that says so is restated here.',
    open: 'Open the source',
  },
  guess:
    'Microsoft’s own level, if there is one, is not restated here; judging by the name, it would probably be level {{guess}} of 5.',
  disagree: {
    title: 'Others rate it differently',
    microsoft: 'Microsoft: level {{given}} of 5, which we read as {{level}}.',
    maester: {
      direct: 'Maester: a direct path to Global Administrator, which we read as {{level}}.',
      indirect: 'Maester: an indirect path to Global Administrator, which we read as {{level}}.',
    },
    msidentitytools: {
      High: 'MSIdentityTools: High.',
      Medium: 'MSIdentityTools: Medium.',
      Low: 'MSIdentityTools: Low.',
      Unranked: 'MSIdentityTools: not ranked.',
    },
    azadspi: {
      critical: 'AzADServicePrincipalInsights: critical.',
      medium: 'AzADServicePrincipalInsights: medium.',
    },
  },
  overrides: {
    error: {
      'too-large':
        'The file is larger than {{limit}} characters, more than any list of ratings needs, so it was not read. Check that it is the right one.',
      unreadable:
        'The browser could not read the file. It may have been moved or changed since you chose it: choose it again.',
      'not-json': 'This file is not valid JSON: a comma or a bracket may be missing, or it may be cut short.',
      'not-overrides':
        'This file contains no ratings. It must have “schema”: “risk-overrides/1” and a list named “overrides”.',
      'other-version': 'This file has the format {{schema}}. This console reads risk-overrides/1.',
      'too-many':
        'The file has more than {{limit}} entries. Keep only the permissions that you rate differently.',
      'not-an-entry': 'Entry {{entry}} is not an object with permission, kind, level and reason.',
      missing: 'Entry {{entry}} lacks the field “{{field}}”.',
      'unknown-field': 'Entry {{entry}} has an unknown field “{{field}}”. Correct its spelling or remove it.',
      'unknown-part':
        'Besides “schema” and “overrides”, the file has an unknown field “{{field}}”. Correct its spelling or remove it.',
      'bad-value': 'Entry {{entry}}: “{{field}}” is empty or has a value that is not allowed.',
      'unknown-word': 'Entry {{entry}}: “{{field}}” must be one of these: {{known}}.',
      'too-long': 'Entry {{entry}}: “{{field}}” is longer than {{limit}} characters.',
      'hostile-text':
        'Entry {{entry}}: “{{field}}” contains line breaks, control characters or invisible characters, which could make it look like a different text. Remove them.',
      duplicate: 'Entries {{other}} and {{entry}} rate the same permission. Remove one of them.',
    },
  },
  scope: {
    group: { suggested: 'Suggested minimum' },
    noDescription: 'Microsoft Graph gave no description of it to this console.',
    notExposed: 'Microsoft Graph exposes no delegated permission of this name in this tenant.',
    kind: 'Kind',
    delegated: 'Delegated permission',
    consent: 'Admin consent',
    consentNeeded: 'Needed',
    consentByPolicy: 'Not by itself: the tenant’s policy decides',
    unknown: 'Not known',
    risk: 'Risk',
    suggestion: 'A suggestion: the vendor names no minimum.',
    applicationOnly: 'application permission only',
    applicationOnlyNames_one:
      '{{names}} exists only as an application permission: a connection that signs somebody in cannot ask for it.',
    applicationOnlyNames_other:
      '{{names}} exist only as application permissions: a connection that signs somebody in cannot ask for them.',
    foreign_one:
      '{{names}} does not belong to Microsoft Graph. This field takes permissions of Microsoft Graph only, so it was not added.',
    foreign_other:
      '{{names}} do not belong to Microsoft Graph. This field takes permissions of Microsoft Graph only, so they were not added.',
    defaults_one:
      '{{names}} names no permission (“.default” asks for all that the registration declares). Add the permissions by name.',
    defaults_other:
      '{{names}} name no permission (“.default” asks for all that the registration declares). Add the permissions by name.',
    tooLong: 'That text is too long for a list of permission names: nothing was added.',
    enterAdds: 'Not added yet: press Enter to add it.',
  },
} as const

export default risk
