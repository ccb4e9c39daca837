/** Tenants and the findings that they bring about, for tests and docs/audit-findings.md; never imported by the product. */
import { MICROSOFT_TENANT_ID } from '../../registrations/types'
import type { AuditFindingId } from '../report'
import { AUDIT_TENANT_ID, guid, snapshotOf } from '../rows/testing'
import {
  ADELE,
  BOB,
  certificateOf,
  FOREIGN_TENANT,
  GONE_API,
  redirects,
  SAML_SIGNING,
  secretOf,
  type AppRecipe,
  type TenantRecipe,
} from './testTenant'

export interface FindingCase {
  id: AuditFindingId
  name: string
  tenant: TenantRecipe
  /** Severity, then the evidence's context, of each finding of this id; empty: a near miss. */
  expected: string[]
}

const HIGH = 'Application Mail.ReadWrite' as const
const MEDIUM = 'Delegated Mail.Read' as const
const MICROSOFTS = { registered: false, principal: { appOwnerOrganizationId: MICROSOFT_TENANT_ID } } as const
const FOREIGN: AppRecipe = { registered: false, granted: [MEDIUM] }
const EXPIRED = secretOf({ startDateTime: '2025-01-01T00:00:00Z', endDateTime: '2026-01-01T00:00:00Z' })
const SOON = secretOf({ endDateTime: '2026-12-01T00:00:00Z' })
const OLD = secretOf({ startDateTime: '2024-11-20T00:00:00Z' })
const UNREAD = (what: 'principals' | 'applications') => ({
  ...snapshotOf({}).coverage,
  complete: false,
  notRead: [{ what, why: 'failed' as const }],
})
/** The first application's registration. */
const FIRST = `b${guid('a', 0).slice(1)}`
const POWERFUL: AppRecipe = {
  name: 'Payroll Export',
  granted: ['Application RoleManagement.ReadWrite.Directory'],
}

function cases(
  id: AuditFindingId,
  list: readonly [name: string, TenantRecipe['apps'] | TenantRecipe, ...expected: string[]][],
) {
  return list.map(([name, tenant, ...expected]): FindingCase => ({
    id,
    name,
    tenant: 'apps' in tenant ? tenant : { apps: tenant },
    expected,
  }))
}

export const FINDING_CASES: readonly FindingCase[] = [
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
    ['gone, users had consented', [{ name: null, consented: { [BOB]: ['Mail.Read'] } }], 'low'],
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
      [{ granted: [MEDIUM], consented: { [ADELE]: ['mail.read', 'Files.Read'] } }],
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
    ['one’s own mail', [{ consented: { [ADELE]: ['Mail.Read'] } }]],
    ['for everybody', [{ granted: ['Delegated Files.ReadWrite.All'] }]],
  ]),
  ...cases('high-privilege-application', [
    ['a direct path to Global Administrator', [POWERFUL], 'high direct'],
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
  ...cases('credential-expired', [
    [
      'every credential has expired',
      [{ granted: [MEDIUM], application: { passwordCredentials: [EXPIRED] } }],
      'medium',
    ],
    [
      'the same, disabled',
      [
        {
          granted: [MEDIUM],
          application: { passwordCredentials: [EXPIRED] },
          principal: { accountEnabled: false },
        },
      ],
      'low',
    ],
    [
      'a live one is left',
      [
        {
          granted: [MEDIUM],
          application: { passwordCredentials: [EXPIRED, secretOf({ keyId: guid('1', 3) })] },
        },
      ],
    ],
    ['holds nothing', [{ application: { passwordCredentials: [EXPIRED] } }]],
    ['has none', [{ granted: [MEDIUM] }]],
    [
      'never expires',
      [{ granted: [MEDIUM], application: { passwordCredentials: [secretOf({ endDateTime: null })] } }],
    ],
  ]),
  ...cases('credential-expiring', [
    ['ends within 30 days', [{ granted: [MEDIUM], application: { passwordCredentials: [SOON] } }], 'medium'],
    [
      'another one lasts',
      [
        {
          granted: [MEDIUM],
          application: { passwordCredentials: [SOON], keyCredentials: [certificateOf()] },
        },
      ],
      'low replaced',
    ],
    ['ends in months', [{ granted: [MEDIUM], application: { passwordCredentials: [secretOf()] } }]],
    ['holds nothing', [{ application: { passwordCredentials: [SOON] } }]],
  ]),
  ...cases('secret-old', [
    [
      'two years and a day, high-risk permissions',
      [{ granted: [HIGH], application: { passwordCredentials: [OLD] } }],
      'medium',
    ],
    ['holds nothing', [{ application: { passwordCredentials: [OLD] } }], 'low'],
    [
      'a day short of two years',
      [
        {
          granted: [HIGH],
          application: { passwordCredentials: [secretOf({ startDateTime: '2024-11-22T00:00:00Z' })] },
        },
      ],
    ],
    [
      'old and expired',
      [
        {
          granted: [HIGH],
          application: { passwordCredentials: [{ ...OLD, endDateTime: '2026-01-01T00:00:00Z' }] },
        },
      ],
    ],
    [
      'nobody tells when it began',
      [{ granted: [HIGH], application: { passwordCredentials: [secretOf({ startDateTime: null })] } }],
    ],
    [
      'an old certificate',
      [
        {
          granted: [HIGH],
          application: { keyCredentials: [certificateOf({ startDateTime: '2020-01-01T00:00:00Z' })] },
        },
      ],
    ],
  ]),
  ...cases('secret-and-certificate', [
    [
      'both live',
      [
        {
          granted: [HIGH],
          application: { passwordCredentials: [secretOf()], keyCredentials: [certificateOf()] },
        },
      ],
      'medium',
    ],
    [
      'the secret has expired',
      [
        {
          granted: [HIGH],
          application: { passwordCredentials: [EXPIRED], keyCredentials: [certificateOf()] },
        },
      ],
    ],
    ['single sign-on with SAML', [{ registered: false, granted: [MEDIUM], principal: SAML_SIGNING }]],
  ]),
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
  ...cases('principal-credential', [
    [
      'a secret, registered elsewhere',
      [{ ...FOREIGN, principal: { passwordCredentials: [secretOf()] } }],
      'medium dated',
    ],
    [
      'a certificate, registered here, high-risk permissions',
      [{ granted: [HIGH], principal: { keyCredentials: [certificateOf()] } }],
      'high dated',
    ],
    [
      'on one of Microsoft’s own',
      [
        {
          ...MICROSOFTS,
          principal: { ...MICROSOFTS.principal, passwordCredentials: [secretOf({ startDateTime: null })] },
        },
      ],
      'high',
    ],
    ['single sign-on with SAML', [{ ...FOREIGN, principal: SAML_SIGNING }], 'low signing'],
    [
      'a secret beside a SAML certificate',
      [
        {
          ...FOREIGN,
          principal: {
            ...SAML_SIGNING,
            passwordCredentials: [...(SAML_SIGNING.passwordCredentials ?? []), secretOf()],
          },
        },
      ],
      'medium dated',
    ],
    ['expired', [{ ...FOREIGN, principal: { passwordCredentials: [EXPIRED] } }]],
    [
      'a managed identity’s, which Azure renews',
      [
        {
          registered: false,
          principal: {
            servicePrincipalType: 'ManagedIdentity',
            appOwnerOrganizationId: AUDIT_TENANT_ID,
            keyCredentials: [certificateOf()],
          },
        },
      ],
    ],
    ['on the registration', [{ granted: [HIGH], application: { passwordCredentials: [secretOf()] } }]],
    [
      'of another tenant that tells none',
      [{ ...FOREIGN, principal: { appOwnerOrganizationId: FOREIGN_TENANT } }],
    ],
  ]),
]
