import type { Story } from './story'

/** Twenty-four application permissions that only read: more than $expand tells of one principal. */
const INVENTORY =
  'Application.Read.All AuditLog.Read.All Calendars.Read ChannelMessage.Read.All Chat.Read.All ConsentRequest.Read.All Contacts.Read DelegatedPermissionGrant.Read.All Device.Read.All Directory.Read.All Files.Read.All Group.Read.All GroupMember.Read.All IdentityRiskEvent.Read.All MailboxSettings.Read Notes.Read.All Organization.Read.All Policy.Read.All Presence.Read.All Reports.Read.All RoleManagement.Read.Directory SecurityAlert.Read.All Sites.Read.All User.Read.All'

/** What only a look at the whole tenant finds. */
export const AUDITED: readonly Story[] = [
  {
    key: 'redirect-wildcard',
    name: 'Campaign Landing Pages',
    age: 480,
    web: ['https://*.campaigns.contoso.com/signin-oidc'],
    secrets: [{ hint: 'cL2', ends: 120 }],
    declares: { graph: { delegated: 'openid profile User.Read' } },
    granted: 'declared',
    owners: ['alex'],
  },
  {
    key: 'redirect-dead',
    name: 'Absence Calendar (pilot)',
    age: 1050,
    web: [
      'https://contoso-absence-pilot.azurewebsites.net/signin-oidc',
      'https://3f9a1c7b2d40.ngrok.io/signin-oidc',
      'https://srv-web02.contoso.local/absence/signin-oidc',
      'http://10.20.4.17:8080/signin-oidc',
    ],
    secrets: [{ hint: 'aC6', ends: 75 }],
    declares: { graph: { delegated: 'User.Read Calendars.ReadWrite' } },
    granted: 'declared',
    owners: ['lynne'],
  },
  {
    key: 'removed-scope',
    name: 'Project Task Board',
    age: 870,
    web: ['https://tasks.contoso.com/auth'],
    secrets: [{ hint: 'pT8', ends: 200 }],
    declares: { graph: { delegated: 'User.Read Tasks.ReadWrite' } },
    granted: 'declared',
    scopeText: 'User.Read Tasks.ReadWrite Tasks.ReadWrite.Legacy',
    owners: ['nestor'],
  },
  {
    key: 'inventory',
    name: 'Compliance Snapshot Export',
    age: 220,
    certificates: [{ name: 'CN=compliance-export.contoso.com', ends: 150, thumbprint: 'base64' }],
    declares: { graph: { application: INVENTORY } },
    granted: 'declared',
    owners: ['grace', 'ada'],
  },
  {
    key: 'secret-old',
    name: 'Badge Printer Service',
    age: 1700,
    secrets: [{ hint: 'bS1', name: 'since the move', starts: -1100, ends: 700 }],
    declares: { graph: { application: 'User.Read.All' } },
    granted: 'declared',
    owners: ['lee'],
  },
  {
    key: 'newly-powerful',
    name: 'Mailbox Migration Tool',
    age: 12,
    certificates: [{ name: 'CN=migration.contoso.com', ends: 170, thumbprint: 'hex' }],
    declares: { graph: { application: 'Mail.ReadWrite MailboxSettings.ReadWrite User.Read.All' } },
    granted: 'declared',
    consented: 9,
    owners: ['chidi'],
  },
  {
    key: 'multi-tenant-unverified',
    name: 'Contoso Supplier Sign-in',
    age: 300,
    audience: 'AzureADMultipleOrgs',
    web: ['https://suppliers.contoso.com/auth'],
    secrets: [{ hint: 'sS9', ends: 65 }],
    declares: { graph: { delegated: 'openid profile User.Read Files.Read.All' } },
    granted: 'declared',
    owners: ['miriam'],
  },
]
