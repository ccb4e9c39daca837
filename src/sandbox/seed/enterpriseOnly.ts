import type { Guid } from '../../domain/directory'
import { guidOf } from './guid'
import type { Certificate, Secret } from './story'
import { MICROSOFT_TENANT_ID } from './wellKnown'

/** An enterprise application whose registration is elsewhere: Microsoft's, a vendor's, or none at all. */
export interface EnterpriseOnly {
  appId: Guid
  name: string
  ownerTenant: Guid | null
  type?: 'Application' | 'ManagedIdentity' | 'Legacy'
  publisher?: string
  replyUrls?: string[]
  disabled?: true
  /** Tenant-wide delegated permissions of Microsoft Graph. */
  delegated?: string
  /** Application permissions of Microsoft Graph. */
  application?: string
  userGrants?: { user: string; scope: string }[]
  /** Credentials of the enterprise application itself; a managed identity has Azure's own certificate. */
  secrets?: Secret[]
  certificates?: Certificate[]
  /** Days before the base date on which what is granted was consented to. */
  consented?: number
}

const UIPATH_TENANT = guidOf('tenant:uipath')

/** UiPath Studio's public application, as facts/connectors.json names it. */
const STUDIO_SCOPES =
  'Calendars.Read Calendars.Read.Shared Calendars.ReadWrite Calendars.ReadWrite.Shared Chat.ReadWrite email EWS.AccessAsUser.All Files.Read Files.Read.All Files.ReadWrite Files.ReadWrite.All Group.Read.All Group.ReadWrite.All Mail.Read Mail.Read.Shared Mail.ReadWrite Mail.ReadWrite.Shared Mail.Send Mail.Send.Shared offline_access openid Presence.Read Presence.Read.All profile Sites.Read.All Sites.ReadWrite.All User.Read User.Read.All'

/** Ids of Microsoft's own: https://learn.microsoft.com/troubleshoot/entra/entra-id/governance/verify-first-party-apps-sign-in */
const MICROSOFT: readonly [Guid, string][] = [
  ['00000002-0000-0000-c000-000000000000', 'Windows Azure Active Directory'],
  ['c44b4083-3bb0-49c1-b47d-974e53cbdf3c', 'Azure Portal'],
  ['797f4846-ba00-4fd7-ba43-dac1f8f63013', 'Windows Azure Service Management API'],
  ['cfa8b339-82a2-471a-a3c9-0fc0be7a4093', 'Azure Key Vault'],
  ['1fec8e78-bce4-4aaf-ab1b-5451cc387264', 'Microsoft Teams'],
  ['c5393580-f805-4401-95e8-94b7a6ef2fc2', 'Office 365 Management APIs'],
  ['00000009-0000-0000-c000-000000000000', 'Power BI Service'],
  ['00000007-0000-0000-c000-000000000000', 'Dataverse'],
  ['00000005-0000-0ff1-ce00-000000000000', 'Viva Engage'],
  ['0000000a-0000-0000-c000-000000000000', 'Microsoft Intune'],
  ['14d82eec-204b-4c2f-b7e8-296a70dab67e', 'Microsoft Graph Command Line Tools'],
  ['de8bc8b5-d9f9-48b1-a8ad-b748da725064', 'Graph Explorer'],
  ['04b07795-8ddb-461a-bbee-02f9e1bf7b46', 'Microsoft Azure CLI'],
  ['1950a258-227b-4e31-a9cf-717495945fc2', 'Microsoft Azure PowerShell'],
  ['2793995e-0a7d-40d7-bd35-6968ba142197', 'My Apps'],
  ['4765445b-32c6-49b0-83e6-1d93765276ca', 'OfficeHome'],
]

export const ENTERPRISE_ONLY: readonly EnterpriseOnly[] = [
  ...MICROSOFT.map(([appId, name]) => ({ appId, name, ownerTenant: MICROSOFT_TENANT_ID })),
  {
    appId: 'f2f43f65-16a6-4319-91b6-d2a342a88744',
    name: 'UiPathStudioO365App',
    ownerTenant: UIPATH_TENANT,
    publisher: 'UiPath SRL',
    delegated: STUDIO_SCOPES,
  },
  // Its client ID is made up: the vendor does not publish the one that Integration Service uses.
  {
    appId: guidOf('appId:uipath-integration-service'),
    name: 'UiPath Integration Service for Outlook 365',
    ownerTenant: UIPATH_TENANT,
    publisher: 'UiPath SRL',
    replyUrls: ['https://cloud.uipath.com/provisioning_/callback'],
    delegated:
      'openid profile email offline_access User.Read Mail.Read Mail.ReadWrite Mail.Send Calendars.ReadWrite',
    userGrants: [{ user: 'travel', scope: 'openid profile email offline_access User.Read Mail.Read' }],
  },
  {
    appId: guidOf('appId:docusign'),
    name: 'Fabrikam e-Signature',
    ownerTenant: guidOf('tenant:fabrikam'),
    publisher: 'Fabrikam, Inc.',
    delegated: 'openid profile email User.Read',
  },
  {
    appId: guidOf('appId:northwind-crm'),
    name: 'Northwind CRM Connector',
    ownerTenant: guidOf('tenant:northwind'),
    publisher: 'Northwind Traders',
    delegated: 'User.Read Contacts.ReadWrite Calendars.ReadWrite offline_access',
    application: 'Mail.Read',
  },
  {
    appId: guidOf('appId:adatum-backup'),
    name: 'Adatum Cloud Backup',
    ownerTenant: guidOf('tenant:adatum'),
    publisher: 'A. Datum Corporation',
    application: 'Files.Read.All Sites.Read.All Mail.Read User.Read.All Group.Read.All',
  },
  {
    appId: guidOf('appId:pdf-free'),
    name: 'PDF Converter Free',
    ownerTenant: guidOf('tenant:pdf-free'),
    userGrants: [
      { user: 'alex', scope: 'openid profile email offline_access User.Read Files.ReadWrite.All' },
      { user: 'uma', scope: 'openid offline_access User.Read Files.ReadWrite.All' },
    ],
  },
  {
    appId: guidOf('appId:mail-insights'),
    name: 'Mail Insights Pro',
    ownerTenant: guidOf('tenant:mail-insights'),
    delegated: 'User.Read',
    userGrants: [
      { user: 'miriam', scope: 'Mail.ReadWrite Mail.Send MailboxSettings.ReadWrite offline_access' },
    ],
  },
  {
    appId: guidOf('appId:litware-hr'),
    name: 'Litware HR Suite',
    ownerTenant: guidOf('tenant:litware'),
    publisher: 'Litware, Inc.',
    application: 'User.ReadWrite.All Group.ReadWrite.All',
  },
  {
    appId: guidOf('appId:survey'),
    name: 'Quick Survey',
    ownerTenant: guidOf('tenant:survey'),
    userGrants: [{ user: 'joni', scope: 'openid profile User.Read People.Read' }],
  },
  {
    appId: guidOf('appId:proseware'),
    name: 'Proseware Travel',
    ownerTenant: guidOf('tenant:proseware'),
    publisher: 'Proseware, Inc.',
    disabled: true,
    delegated: 'User.Read Calendars.Read',
  },
  {
    appId: guidOf('appId:tailspin'),
    name: 'Tailspin Security Scanner',
    ownerTenant: guidOf('tenant:tailspin'),
    publisher: 'Tailspin Toys',
    application: 'Directory.Read.All AuditLog.Read.All Policy.Read.All',
  },
  {
    appId: guidOf('appId:woodgrove'),
    name: 'Woodgrove Expense',
    ownerTenant: guidOf('tenant:woodgrove'),
    delegated: 'openid email User.Read',
  },
  {
    appId: guidOf('appId:relecloud'),
    name: 'Relecloud Desktop Analytics',
    ownerTenant: guidOf('tenant:relecloud'),
    application: 'Device.Read.All Reports.Read.All',
    secrets: [{ hint: 'rD3', name: 'Added by a script', ends: 500 }],
    consented: 12,
  },
  {
    appId: guidOf('appId:teams-look-alike'),
    name: 'Micr\u043Esoft Teams',
    ownerTenant: guidOf('tenant:teams-look-alike'),
    userGrants: [
      { user: 'joni', scope: 'openid profile offline_access User.Read Mail.ReadWrite Files.Read.All' },
      { user: 'pradeep', scope: 'openid profile offline_access User.Read Mail.Read' },
    ],
    consented: 4,
  },
  {
    appId: guidOf('appId:mi-functions'),
    name: 'func-invoices-prod',
    ownerTenant: null,
    type: 'ManagedIdentity',
    application: 'Mail.Send',
    certificates: [{ name: 'CN=func-invoices-prod', ends: 60, thumbprint: 'base64' }],
  },
  {
    appId: guidOf('appId:mi-logic'),
    name: 'logic-hr-onboarding',
    ownerTenant: null,
    type: 'ManagedIdentity',
    application: 'User.ReadWrite.All',
  },
  { appId: guidOf('appId:mi-vm'), name: 'vm-robot-01', ownerTenant: null, type: 'ManagedIdentity' },
  {
    appId: guidOf('appId:mi-aks'),
    name: 'aks-contoso-agentpool',
    ownerTenant: null,
    type: 'ManagedIdentity',
  },
  { appId: guidOf('appId:legacy'), name: 'P2P Server', ownerTenant: null, type: 'Legacy' },
]
