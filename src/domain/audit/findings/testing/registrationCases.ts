import { HIGH, MEDIUM, MICROSOFTS, FOREIGN, FIRST, POWERFUL, cases, type FindingCase } from './case'
import { ADELE, redirects } from './tenant'

export const REGISTRATION_CASES: readonly FindingCase[] = [
  ...cases('no-owner', [
    ['nobody, high-risk permissions', { apps: [{ granted: [HIGH] }], owners: { [FIRST]: [] } }, 'medium'],
    ['nobody, holds nothing', { apps: [{}], owners: { [FIRST]: [] } }, 'low'],
    ['owners were not read', [{ granted: [HIGH] }]],
    [
      'an owner',
      {
        apps: [{}],
        owners: { [FIRST]: [{ objectId: ADELE, displayName: '', userPrincipalName: null }] },
      },
    ],
    ['registered elsewhere', { apps: [FOREIGN], owners: {} }],
    ['owners of this one were not read', { apps: [{}], owners: {} }],
  ]),
  ...cases('implicit-grant', [
    [
      'access tokens, delegated permissions',
      [
        {
          granted: [MEDIUM],
          application: { web: { redirectUris: [], implicitGrant: { accessTokens: true, idTokens: false } } },
        },
      ],
      'medium access',
    ],
    [
      'both tokens, holds nothing delegated',
      [
        {
          granted: [HIGH],
          application: { web: { redirectUris: [], implicitGrant: { accessTokens: true, idTokens: true } } },
        },
      ],
      'low both',
    ],
    [
      'ID tokens',
      [
        {
          granted: [MEDIUM],
          application: { web: { redirectUris: [], implicitGrant: { accessTokens: false, idTokens: true } } },
        },
      ],
      'low id',
    ],
    ['off', [{ granted: [MEDIUM] }]],
  ]),
  ...cases('redirect-http', [
    [
      'http, high-risk delegated permissions',
      [{ granted: ['Delegated Files.ReadWrite.All'], application: redirects('http://contoso.com/cb') }],
      'medium',
    ],
    [
      'a host that only begins like localhost',
      [{ application: redirects('http://localhost.evil.example.co/') }],
      'low',
    ],
    ['localhost as a user name', [{ application: redirects('http://localhost@evil.co/') }], 'low'],
    ['an IP that only begins like 127', [{ application: redirects('http://127.0.0.1.nip.io') }], 'low'],
    ['in capitals and with backslashes', [{ application: redirects('HTTP:\\\\contoso.com\\cb') }], 'low'],
    [
      'localhost',
      [
        {
          application: redirects(
            'http://localhost',
            'http://LOCALHOST:8080/cb',
            'http://127.0.0.1/',
            'http://[::1]:1/',
          ),
        },
      ],
    ],
    ['https', [{ application: redirects('https://contoso.com/http://') }]],
    ['no address', [{ application: redirects('urn:ietf:wg:oauth:2.0:oob', 'myapp://auth', 'http:', '') }]],
  ]),
  ...cases('redirect-wildcard', [
    [
      'in the host',
      [{ granted: ['Delegated Files.ReadWrite.All'], application: redirects('https://*.contoso.com/cb') }],
      'medium',
    ],
    [
      'where anybody can have a name',
      [
        {
          granted: ['Delegated Files.ReadWrite.All'],
          application: redirects('https://app-*.azurewebsites.net'),
        },
      ],
      'high open',
    ],
    [
      'the same, holds nothing',
      [{ application: redirects('https://*.eastus.cloudapp.azure.com') }],
      'medium open',
    ],
    ['in the path', [{ application: redirects('https://contoso.com/*') }], 'low'],
    ['only in the query', [{ application: redirects('https://contoso.com/?a=*') }]],
  ]),
  ...cases('redirect-dead-host', [
    ['a temporary tunnel', [{ application: redirects('https://1a2b.ngrok-free.app/cb') }], 'medium tunnel'],
    [
      'the same with high-risk delegated permissions',
      [{ granted: ['Delegated Files.ReadWrite.All'], application: redirects('https://x.ngrok.io') }],
      'high tunnel',
    ],
    [
      'a name for examples',
      [{ application: redirects('https://example.com/cb', 'https://app.test') }],
      'low reserved',
    ],
    [
      'a private network',
      [{ application: redirects('https://10.1.2.3/', 'https://172.31.0.1') }],
      'low private',
    ],
    ['a retired service', [{ application: redirects('https://old.cloudapp.net') }], 'low retired'],
    [
      'a name that only ends alike',
      [{ application: redirects('https://notexample.com', 'https://myngrok.io', 'https://latest') }],
    ],
    ['an app of Azure, which may live', [{ application: redirects('https://contoso.azurewebsites.net') }]],
    ['a public address', [{ application: redirects('https://172.32.0.1', 'https://8.8.8.8') }]],
    ['localhost', [{ application: redirects('http://localhost', 'http://app.localhost') }]],
  ]),
  ...cases('look-alike-name', [
    [
      'Microsoft’s name with a Cyrillic letter, from elsewhere',
      [{ ...FOREIGN, name: 'Micros\u043eft Teams' }],
      'medium characters',
    ],
    ['with extra spaces', [{ ...FOREIGN, name: 'Microsoft  Te ams', granted: [HIGH] }], 'high characters'],
    ['with digits for letters', [{ ...FOREIGN, name: 'Micr0soft Graph' }], 'medium characters'],
    ['rn for m', [{ ...FOREIGN, name: 'Rnicrosoft Teams' }], 'medium characters'],
    ['full-width letters', [{ ...FOREIGN, name: 'Ｍｉｃｒｏｓｏｆｔ Teams' }], 'medium characters'],
    ['a zero-width space in it', [{ ...FOREIGN, name: 'Micro\u200bsoft Teams' }], 'medium characters'],
    ['one letter off', [{ ...FOREIGN, name: 'Microsft Teams' }], 'medium typo'],
    ['two letters swapped', [{ ...FOREIGN, name: 'Mircosoft Teams' }], 'medium typo'],
    ['the very name, from elsewhere', [{ ...FOREIGN, name: 'Microsoft Teams' }], 'medium same'],
    ['the very name, one’s own', [{ name: 'microsoft teams' }], 'low same'],
    [
      'a privileged application’s name, from elsewhere',
      [POWERFUL, { ...FOREIGN, name: 'Payroll Export' }],
      'medium same',
    ],
    ['a privileged application’s name, one letter off', [POWERFUL, { name: 'Payrol Export' }], 'low typo'],
    ['text turned round', [{ ...FOREIGN, name: 'Invoice \u202Egnp.exe' }], 'medium hidden'],
    ['scripts mixed in one word', [{ name: 'C\u043ent\u043es\u043e Sync' }], 'low mixed'],
    ['Microsoft’s own', [{ ...MICROSOFTS, name: 'Microsoft Teams' }]],
    ['Microsoft in a longer name', [{ ...FOREIGN, name: 'Backup for Microsoft Teams' }]],
    [
      'numbers tell them apart',
      [
        POWERFUL,
        { name: 'Payroll Export 2' },
        { ...POWERFUL, name: 'Robot number 1' },
        { name: 'Robot number 2' },
      ],
    ],
    ['short words tell them apart', [{ ...POWERFUL, name: 'Payroll Sync EU' }, { name: 'Payroll Sync EV' }]],
    ['two privileged ones of one’s own', [POWERFUL, { ...POWERFUL, name: 'Payroll Exports' }]],
    ['one’s own with the same name twice', [POWERFUL, { name: 'Payroll Export' }]],
    [
      'other scripts',
      [
        { name: 'Почта и календарь' },
        { name: '统一码 Sync' },
        { name: 'Ελλάδα' },
        { name: 'Résumé Parser' },
        { name: '👩‍💻 Portal' },
      ],
    ],
    ['no name', [{ ...FOREIGN, name: '' }]],
  ]),
]
