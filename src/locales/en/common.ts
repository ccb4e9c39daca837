const common = {
  search: {
    clear: 'Clear the search',
  },
  copy: {
    action: 'Copy {{what}}',
    done: 'Copied',
    failed: 'Could not copy: select the text and copy it by hand',
  },
  external: { newTab: '(opens in a new tab)' },
  state: {
    loading: 'Loading…',
    retry: 'Try again',
    close: 'Close',
  },
  yes: 'Yes',
  no: 'No',
  never: 'Never',
  unknown: 'Unknown',
  role: {
    globalAdministrator: 'Global Administrator',
    privilegedRoleAdministrator: 'Privileged Role Administrator',
    cloudApplicationAdministrator: 'Cloud Application Administrator',
    applicationAdministrator: 'Application Administrator',
    applicationDeveloper: 'Application Developer',
    directoryWriters: 'Directory Writers',
    userAdministrator: 'User Administrator',
    globalReader: 'Global Reader',
    directoryReaders: 'Directory Readers',
    reportsReader: 'Reports Reader',
    securityReader: 'Security Reader',
    securityAdministrator: 'Security Administrator',
  },
  unreadable: {
    what: '{{what}}: {{sentence}}',
    missingScope: 'Could not be read: the console lacks the permission {{scope}}. An admin can grant it.',
    missingRole:
      'Could not be read: your directory roles do not allow it ({{code}}). Activate a role that does, or use an account that holds one.',
    failed: 'Could not be read: {{code}}. Try again.',
  },
  error: {
    title: 'Microsoft Graph did not answer as expected',
    refusedTitle: 'Microsoft Graph did not allow this',
    unauthorized: 'Microsoft Graph did not accept the sign-in. Sign in again.',
    forbidden:
      'You may not do this: Microsoft Graph answered {{code}}. A permission of the console or a directory role of yours is missing: ask an administrator.',
    notFound:
      'Microsoft Graph does not find this object. It may have been deleted, or it has not reached every replica yet: try again in a minute.',
    conflict: 'It exists already. Reload the page to see it.',
    throttled: 'Microsoft Graph is busy and asks to wait. Try again in a minute.',
    invalid: 'Microsoft Graph refused the request: {{code}}. Its own words say why.',
    server: 'Microsoft Graph has a problem of its own ({{status}}). Try again.',
    network: 'No answer from Microsoft Graph. Check your network and try again.',
    refused:
      'The console did not send a request to an address outside your environment. Try again; if it happens again, sign out and check the environment on the start page.',
    malformed: 'The answer of Microsoft Graph could not be read. Try again.',
    other: 'Something went wrong. Try again.',
    otherTitle: 'This did not work',
    raw: 'In its own words:',
    token: {
      title: 'Microsoft Entra ID gave no access token',
      interactionRequired:
        'Microsoft Entra ID wants to ask you something first ({{scopes}}). Try again and answer its window.',
      denied:
        'These permissions were not given: {{scopes}}. Somebody who may consent for the organization has to give them.',
      declined: 'You declined the permissions {{scopes}}. Nothing has changed; you can try again.',
      cancelled: 'The sign-in window was closed before it was done. Nothing has changed; you can try again.',
      blocked: 'The browser blocked the sign-in window. Allow pop-ups for this page and try again.',
      failed: 'The sign-in did not succeed ({{code}}). Sign out and in again if it goes on.',
    },
    requestId: 'Request ID',
  },
} as const

export default common
