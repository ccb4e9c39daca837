import { guid } from '../../rows/testing'
import { HIGH, MEDIUM, MICROSOFTS, FOREIGN, UNREAD, POWERFUL, cases, type FindingCase } from './case'
import { ADELE, BOB, GONE_API } from './tenant'

export const GRANT_CASES: readonly FindingCase[] = [
  ...cases('hidden-grant', [
    ['a high-risk application permission not declared', [{ granted: [HIGH] }], 'high'],
    ['a delegated permission not declared', [{ granted: [MEDIUM] }], 'medium'],
    ['a low-risk one not declared', [{ granted: ['Delegated User.Read'] }], 'low'],
    ['declared', [{ granted: [MEDIUM], declared: [MEDIUM] }]],
    ['only sign-in scopes', [{ granted: ['Delegated openid', 'Delegated offline_access'] }]],
    ['one user’s consent', [{ consented: { [ADELE]: ['Mail.Read'] } }]],
    ['registered elsewhere', [FOREIGN]],
    [
      'rated low by the tenant itself',
      {
        apps: [{ granted: [HIGH] }],
        overrides: [{ permission: 'Mail.ReadWrite', kind: 'Application', level: 'low', reason: 'Ours.' }],
      },
      'low',
    ],
  ]),
  ...cases('grant-on-disabled-principal', [
    [
      'disabled, holds a high-risk permission',
      [{ granted: [HIGH], principal: { accountEnabled: false } }],
      'medium',
    ],
    [
      'disabled, holds user consents only',
      [{ consented: { [BOB]: ['User.Read'] }, principal: { accountEnabled: false } }],
      'low',
    ],
    [
      'disabled, holds a path to Global Administrator',
      [{ ...POWERFUL, principal: { accountEnabled: false } }],
      'high',
    ],
    [
      'disabled, holds sign-in scopes only',
      [{ granted: ['Delegated openid'], principal: { accountEnabled: false } }],
    ],
    ['enabled', [{ granted: [HIGH] }]],
  ]),
  ...cases('grant-on-deleted-principal', [
    ['the client’s enterprise application is gone', [{ name: null, granted: [HIGH] }], 'medium'],
    ['gone, users had consented', [{ name: null, consented: { [BOB]: ['Calendars.Read'] } }], 'low'],
    [
      'gone, of both kinds: the delegated ones can be revoked',
      [{ name: null, granted: [HIGH, MEDIUM], consented: { [BOB]: ['Files.Read'] } }],
      'medium',
    ],
    [
      'gone, and Graph counts more enterprise applications than it listed',
      { apps: [{ name: null, granted: [HIGH] }], coverage: UNREAD('principals', 'count-differs') },
      'medium',
    ],
    [
      'enterprise applications could not all be read',
      { apps: [{ name: null, granted: [HIGH] }], coverage: UNREAD('principals') },
    ],
    ['a registration without an enterprise application', [{ principal: null }]],
  ]),
  ...cases('grant-to-missing-resource', [
    [
      'the API’s enterprise application is gone',
      [{ granted: ['Delegated Orders.Read'], resourceId: GONE_API }],
      'low',
    ],
    [
      'an application permission of one that is gone',
      [{ granted: [`Application ${guid('8', 8)}`], resourceId: GONE_API }],
      'low',
    ],
    ['only sign-in scopes of it', [{ granted: ['Delegated openid'], resourceId: GONE_API }]],
    ['only declared', [{ declared: [MEDIUM] }]],
    [
      'enterprise applications could not all be read',
      { apps: [{ granted: [MEDIUM], resourceId: GONE_API }], coverage: UNREAD('principals') },
    ],
  ]),
  ...cases('unknown-permission', [
    ['a scope that the API does not expose any more', [{ granted: ['Delegated Removed.Scope'] }], 'low'],
    ['a role that was removed', [{ granted: [`Application ${guid('8', 8)}`] }], 'low'],
    ['a role that is switched off', [{ granted: ['Application Off.Role'] }], 'low'],
    ['of one of Microsoft’s own (no fix)', [{ ...MICROSOFTS, granted: ['Delegated Removed.Scope'] }], 'low'],
    ['known in other case', [{ granted: ['Delegated mail.READ'] }]],
    ['sign-in scopes', [{ granted: ['Delegated openid', 'Delegated profile'] }]],
  ]),
  ...cases('user-grant-leftover', [
    [
      'a user consented to what everybody has',
      [{ granted: [MEDIUM], consented: { [ADELE]: ['calendars.read', 'Files.Read'] } }],
      'low',
    ],
    ['the user consented to something else', [{ granted: [MEDIUM], consented: { [ADELE]: ['Files.Read'] } }]],
    [
      'only sign-in scopes in common',
      [{ granted: ['Delegated openid'], consented: { [ADELE]: ['openid'] } }],
    ],
    [
      'the application permission of the same name',
      [{ granted: ['Application Mail.Read'], consented: { [ADELE]: ['Mail.Read'] } }],
    ],
  ]),
  ...cases('user-consent-high-risk', [
    [
      'one user, a high-risk permission',
      [{ consented: { [ADELE]: ['Files.ReadWrite.All', 'User.Read'] } }],
      'medium',
    ],
    ['a critical one', [{ consented: { [ADELE]: ['Directory.AccessAsUser.All'] } }], 'high'],
    ['one’s own mail: to change it', [{ consented: { [ADELE]: ['Mail.ReadWrite'] } }], 'medium'],
    ['one’s own mail: to send it', [{ consented: { [ADELE]: ['Mail.Send'] } }], 'medium'],
    ['one’s own calendar and files', [{ consented: { [ADELE]: ['Calendars.ReadWrite', 'Files.Read'] } }]],
    ['for everybody', [{ granted: ['Delegated Files.ReadWrite.All'] }]],
  ]),
  ...cases('high-privilege-application', [
    ['a direct path to Global Administrator', [POWERFUL], 'high direct'],
    [
      'a direct path that assigns no role',
      [{ granted: ['Application Policy.ReadWrite.ConditionalAccess'] }],
      'high direct',
    ],
    [
      'one of each, told apart',
      {
        apps: [
          {
            granted: [
              'Application RoleManagement.ReadWrite.Directory',
              'Application Group.ReadWrite.All',
              HIGH,
            ],
          },
        ],
        overrides: [
          { permission: 'Mail.ReadWrite', kind: 'Application', level: 'critical', reason: 'Board mail.' },
        ],
      },
      'high direct',
      'high indirect',
      'high',
    ],
    ['an indirect path', [{ granted: ['Application Group.ReadWrite.All'] }], 'high indirect'],
    ['one of Microsoft’s own', [{ ...MICROSOFTS, granted: POWERFUL.granted ?? [] }], 'low direct'],
    [
      'rated critical by the tenant itself',
      {
        apps: [{ granted: [HIGH] }],
        overrides: [
          { permission: 'Mail.ReadWrite', kind: 'Application', level: 'critical', reason: 'Board mail.' },
        ],
      },
      'high',
    ],
    [
      'a path that the tenant rated high itself',
      {
        apps: [{ granted: ['Application Group.ReadWrite.All'] }],
        overrides: [
          { permission: 'Group.ReadWrite.All', kind: 'Application', level: 'high', reason: 'Known.' },
        ],
      },
    ],
    ['only declared', [{ declared: ['Application RoleManagement.ReadWrite.Directory'] }]],
    ['a high-risk one without a path', [{ granted: [HIGH] }]],
    ['the delegated permission', [{ granted: ['Delegated RoleManagement.ReadWrite.Directory'] }]],
  ]),
  ...cases('unverified-multitenant', [
    ['registered elsewhere, nobody verified', [FOREIGN], 'medium'],
    ['the same with a high-risk permission', [{ ...FOREIGN, granted: [HIGH] }], 'high'],
    [
      'a verified publisher',
      [
        {
          ...FOREIGN,
          principal: { verifiedPublisher: { displayName: 'Fabrikam', verifiedPublisherId: '1' } },
        },
      ],
    ],
    ['a cloud that does not tell', [{ ...FOREIGN, principal: { verifiedPublisher: undefined } }]],
    ['Microsoft’s', [{ ...MICROSOFTS, granted: [HIGH] }]],
    [
      'of Microsoft’s corporate tenant',
      [{ ...FOREIGN, principal: { appOwnerOrganizationId: '72f988bf-86f1-41af-91ab-2d7cd011db47' } }],
    ],
    ['Graph does not tell whose it is', [{ ...FOREIGN, principal: { appOwnerOrganizationId: null } }]],
    ['holds nothing but sign-in scopes', [{ registered: false, granted: ['Delegated openid'] }]],
    ['a registration of one’s own', [{ granted: [HIGH] }]],
  ]),
]
