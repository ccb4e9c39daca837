const received = {
  open: {
    choose: 'Choose a file',
    drop: 'Or drop the .json file here.',
    paste: 'Or paste its link or text',
    read: 'Read it',
  },
  fault: {
    title: 'This cannot be read',
    inPart: '{{part}}: {{problem}}',
    next_link:
      'Nothing was taken from it. Open the whole link again, ask for the file instead, or open another one below.',
    next_file: 'Nothing was taken from it. Choose another file below, or ask whoever sent it for a new one.',
    next_pasted: 'Nothing was taken from it. Paste the whole link or the whole file’s text.',
    empty: 'There is nothing in it.',
    'too-long': 'It is longer than it may be.',
    'not-a-hand-off': 'It is something else than what this page opens.',
    damaged: 'It is damaged or cut off.',
    'newer-version': 'It was made by a newer version of this console. Reload the page and try again.',
    missing: 'It is missing.',
    'unknown-key': 'It holds something that has no place in it.',
    'wrong-type': 'It is of the wrong kind.',
    malformed: 'It does not have the form that it must have.',
    'unsafe-characters': 'It holds invisible or misleading characters.',
    'nothing-asked': 'It asks for nothing.',
    'other-certificate': 'Its certificate is not the one that its thumbprint names.',
  },
  origin: {
    title: 'Where it comes from',
    source: 'Opened from',
    link: 'A link',
    file: 'The file {{name}}',
    pasted: 'Pasted text',
    from: 'Says it was made by',
    nobody: 'Nobody is named',
    unverified: 'Not verified: anybody can write any name and time into it.',
    created: 'Says it was made',
    createdAt: '{{date}} ({{relative}})',
  },
  remark: {
    'other-tenant': {
      title: 'It is for another tenant',
      detail:
        'It names the tenant {{given}}, and you are signed in to {{here}}. Sign out and sign in to that tenant, or ask for one made in yours.',
    },
    'other-environment': {
      title: 'It is for another environment',
      detail:
        'It names the environment {{environment}}, and you are signed in to {{hereEnvironment}}. Sign out and choose that environment on the start page.',
    },
    old: {
      title: 'It is more than 30 days old',
      detail: 'It says that it was made on {{date}}. Ask whether it is still wanted.',
    },
    'from-the-future': {
      title: 'Its date is in the future',
      detail: 'It says that it was made on {{date}}: one clock is wrong, or somebody wrote the date by hand.',
    },
  },
  asks: 'What it asks',
  discard: 'Discard',
} as const
export default received
