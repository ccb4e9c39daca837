import {
  AZURE_AD_GRAPH_APP_ID as AZURE_AD_GRAPH,
  EXCHANGE_ONLINE_APP_ID as EXCHANGE_ONLINE,
  MICROSOFT_GRAPH_APP_ID,
  type Guid,
} from '../../directory'
import type { PermissionKind } from '../../permissions/types'

/** Client ID of SharePoint Online, the same everywhere. https://learn.microsoft.com/troubleshoot/entra/entra-id/governance/verify-first-party-apps-sign-in */
const SHAREPOINT_ONLINE: Guid = '00000003-0000-0ff1-ce00-000000000000'

/** What somebody may be asked to answer for: "who can …?". Texts: `audit:capability.{id}`. */
export const CAPABILITY_IDS = [
  'read-all-mail',
  'write-all-mail',
  'send-mail-as-anyone',
  'full-access-exchange',
  'read-all-calendars',
  'read-all-files',
  'write-all-files',
  'read-all-chats',
  'read-all-users',
  'write-users',
  'reset-passwords',
  'manage-groups',
  'manage-applications',
  'grant-permissions',
  'manage-roles',
  'manage-policies',
  'manage-devices',
  'read-audit-logs',
] as const
export type CapabilityId = (typeof CAPABILITY_IDS)[number]

/** Permissions of one API that allow something, by name. */
interface Allowance {
  resourceAppId: Guid
  kind: PermissionKind
  values: readonly string[]
}

interface Capability {
  id: CapabilityId
  /** Any one of them is enough. */
  given: readonly Allowance[]
}

const words = (text: string) => text.trim().split(/\s+/u)
const roles = (values: string, resourceAppId = MICROSOFT_GRAPH_APP_ID): Allowance => ({
  resourceAppId,
  kind: 'Application',
  values: words(values),
})
const scopes = (values: string, resourceAppId = MICROSOFT_GRAPH_APP_ID): Allowance => ({
  resourceAppId,
  kind: 'Delegated',
  values: words(values),
})

/** A mailbox whole, by the older protocols. https://learn.microsoft.com/exchange/client-developer/legacy-protocols/how-to-authenticate-an-imap-pop-smtp-application-by-using-oauth */
const WHOLE_MAILBOX: readonly Allowance[] = [
  scopes('EWS.AccessAsUser.All EAS.AccessAsUser.All'),
  roles('full_access_as_app', EXCHANGE_ONLINE),
  scopes('EWS.AccessAsUser.All EAS.AccessAsUser.All full_access_as_user', EXCHANGE_ONLINE),
]
const MAIL_PROTOCOLS: readonly Allowance[] = [
  scopes('IMAP.AccessAsUser.All POP.AccessAsUser.All'),
  roles('IMAP.AccessAsApp POP.AccessAsApp', EXCHANGE_ONLINE),
  scopes('IMAP.AccessAsUser.All POP.AccessAsUser.All', EXCHANGE_ONLINE),
]
/** Directory.ReadWrite.All of either Graph, with what it brings. https://learn.microsoft.com/graph/permissions-reference#directory-permissions */
const DIRECTORY_WRITE: readonly Allowance[] = [
  roles('Directory.ReadWrite.All'),
  scopes('Directory.ReadWrite.All Directory.AccessAsUser.All'),
  roles('Directory.ReadWrite.All', AZURE_AD_GRAPH),
  scopes('Directory.ReadWrite.All Directory.AccessAsUser.All user_impersonation', AZURE_AD_GRAPH),
]
const DIRECTORY_READ: readonly Allowance[] = [
  ...DIRECTORY_WRITE,
  roles('Directory.Read.All'),
  scopes('Directory.Read.All'),
  roles('Directory.Read.All', AZURE_AD_GRAPH),
  scopes('Directory.Read.All', AZURE_AD_GRAPH),
]
const MANAGE_ROLES = 'RoleManagement.ReadWrite.Directory RoleAssignmentSchedule.ReadWrite.Directory'
const DEVICE_WRITES = `DeviceManagementConfiguration.ReadWrite.All DeviceManagementApps.ReadWrite.All
  DeviceManagementManagedDevices.ReadWrite.All DeviceManagementManagedDevices.PrivilegedOperations.All
  DeviceManagementRBAC.ReadWrite.All DeviceManagementServiceConfig.ReadWrite.All DeviceManagementCloudCA.ReadWrite.All
  CloudPC.ReadWrite.All WindowsUpdates.ReadWrite.All`
const POLICY_WRITES = `Policy.ReadWrite.ConditionalAccess Policy.ReadWrite.Authorization
  Policy.ReadWrite.AuthenticationMethod Policy.ReadWrite.AuthenticationFlows Policy.ReadWrite.ConsentRequest
  Policy.ReadWrite.PermissionGrant Policy.ReadWrite.CrossTenantAccess Policy.ReadWrite.SecurityDefaults
  Policy.ReadWrite.ApplicationConfiguration Policy.ReadWrite.FeatureRollout Policy.ReadWrite.IdentityProtection
  Policy.ReadWrite.ExternalIdentities Policy.ReadWrite.TrustFramework Policy.ReadWrite.AccessReview
  Policy.ReadWrite.FedTokenValidation Policy.ReadWrite.CrossTenantCapability Policy.ReadWrite.DeviceConfiguration`
/** What a group keeps in Microsoft 365 comes with the group. https://learn.microsoft.com/graph/permissions-reference#groupreadall */
const GROUP_CONTENT = scopes('Group.Read.All Group.ReadWrite.All')
const GROUP_WRITES = `Group.ReadWrite.All GroupMember.ReadWrite.All TeamMember.ReadWrite.All
  TeamMember.ReadWriteNonOwnerRole.All PrivilegedAccess.ReadWrite.AzureADGroup
  PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup PrivilegedAssignmentSchedule.Remove.AzureADGroup
  PrivilegedEligibilitySchedule.ReadWrite.AzureADGroup PrivilegedEligibilitySchedule.Remove.AzureADGroup
  RoleManagementPolicy.ReadWrite.AzureADGroup`
const USER_WRITES = `User.ReadWrite.All User.ManageIdentities.All User.EnableDisableAccount.All User.DeleteRestore.All
  User-PasswordProfile.ReadWrite.All User-Mail.ReadWrite.All User-Phone.ReadWrite.All User-LifeCycleInfo.ReadWrite.All
  User-ConvertToInternal.ReadWrite.All User-OnPremisesSyncBehavior.ReadWrite.All`
/** The last two change what somebody signs in with. https://learn.microsoft.com/graph/permissions-reference#usermanageidentitiesall */
const SIGN_IN_WRITES = `User-PasswordProfile.ReadWrite.All UserAuthenticationMethod.ReadWrite.All User.ReadWrite.All
  Directory.ReadWrite.All UserAuthMethod-Passkey.ReadWrite.All User.ManageIdentities.All`
/** The directory's log, and the unified one by each service that writes it. https://learn.microsoft.com/graph/api/security-auditcoreroot-post-auditlogqueries#permissions */
const AUDIT_LOGS = `AuditLog.Read.All AuditLogsQuery.Read.All AuditLogsQuery-Entra.Read.All
  AuditLogsQuery-CRM.Read.All AuditLogsQuery-Endpoint.Read.All AuditLogsQuery-Exchange.Read.All
  AuditLogsQuery-OneDrive.Read.All AuditLogsQuery-SharePoint.Read.All CustomSecAttributeAuditLogs.Read.All`

const GIVEN: Readonly<Record<CapabilityId, readonly Allowance[]>> = {
  'read-all-mail': [
    roles('Mail.Read Mail.ReadWrite MailboxItem.Read.All MailboxItem.ImportExport.All'),
    scopes(`Mail.Read Mail.ReadWrite Mail.Read.Shared Mail.ReadWrite.Shared MailboxItem.Read
      MailboxItem.ImportExport`),
    roles('Mail.Read Mail.ReadWrite', EXCHANGE_ONLINE),
    scopes('Mail.Read Mail.ReadWrite Mail.Read.All Mail.ReadWrite.All', EXCHANGE_ONLINE),
    ...WHOLE_MAILBOX,
    ...MAIL_PROTOCOLS,
  ],
  'write-all-mail': [
    roles('Mail.ReadWrite MailboxItem.ImportExport.All'),
    scopes('Mail.ReadWrite Mail.ReadWrite.Shared MailboxItem.ImportExport'),
    roles('Mail.ReadWrite', EXCHANGE_ONLINE),
    scopes('Mail.ReadWrite Mail.ReadWrite.All', EXCHANGE_ONLINE),
    ...WHOLE_MAILBOX,
    ...MAIL_PROTOCOLS,
  ],
  'send-mail-as-anyone': [
    roles('Mail.Send'),
    scopes('Mail.Send Mail.Send.Shared SMTP.Send'),
    roles('Mail.Send SMTP.SendAsApp', EXCHANGE_ONLINE),
    scopes('Mail.Send Mail.Send.All SMTP.Send', EXCHANGE_ONLINE),
    ...WHOLE_MAILBOX,
  ],
  'full-access-exchange': [
    ...WHOLE_MAILBOX,
    roles('Exchange.ManageAsApp', EXCHANGE_ONLINE),
    scopes('Exchange.Manage', EXCHANGE_ONLINE),
    roles('RoleManagement.ReadWrite.Exchange'),
    scopes('RoleManagement.ReadWrite.Exchange'),
  ],
  'read-all-calendars': [
    roles('Calendars.Read Calendars.ReadWrite'),
    scopes('Calendars.Read Calendars.ReadWrite Calendars.Read.Shared Calendars.ReadWrite.Shared'),
    GROUP_CONTENT,
    roles('Calendars.Read Calendars.Read.All Calendars.ReadWrite.All', EXCHANGE_ONLINE),
    scopes('Calendars.Read Calendars.ReadWrite Calendars.Read.All Calendars.ReadWrite.All', EXCHANGE_ONLINE),
    ...WHOLE_MAILBOX,
  ],
  'read-all-files': [
    roles(`Files.Read.All Files.ReadWrite.All Sites.Read.All Sites.ReadWrite.All Sites.Manage.All
      Sites.FullControl.All`),
    scopes(`Files.Read Files.ReadWrite Files.Read.All Files.ReadWrite.All Sites.Read.All Sites.ReadWrite.All
      Sites.Manage.All Sites.FullControl.All`),
    GROUP_CONTENT,
    roles('Sites.Read.All Sites.ReadWrite.All Sites.Manage.All Sites.FullControl.All', SHAREPOINT_ONLINE),
    scopes(
      'MyFiles.Read MyFiles.Write AllSites.Read AllSites.Write AllSites.Manage AllSites.FullControl',
      SHAREPOINT_ONLINE,
    ),
  ],
  'write-all-files': [
    roles('Files.ReadWrite.All Sites.ReadWrite.All Sites.Manage.All Sites.FullControl.All'),
    scopes(`Files.ReadWrite Files.ReadWrite.All Sites.ReadWrite.All Sites.Manage.All Sites.FullControl.All
      Group.ReadWrite.All`),
    roles('Sites.ReadWrite.All Sites.Manage.All Sites.FullControl.All', SHAREPOINT_ONLINE),
    scopes('MyFiles.Write AllSites.Write AllSites.Manage AllSites.FullControl', SHAREPOINT_ONLINE),
  ],
  'read-all-chats': [
    roles(`Chat.Read.All Chat.ReadWrite.All Chat.Read.WhereInstalled Chat.ReadWrite.WhereInstalled
      ChatMessage.Read.All ChannelMessage.Read.All`),
    scopes(`Chat.Read Chat.ReadWrite Chat.ReadWrite.All ChatMessage.Read ChannelMessage.Read.All
      ChannelMessage.ReadWrite`),
  ],
  'read-all-users': [
    roles(`User.Read.All User.ReadWrite.All User.ReadBasic.All User.Export.All User.ManageIdentities.All
      User.EnableDisableAccount.All`),
    scopes(`User.Read.All User.ReadWrite.All User.ReadBasic.All User.Export.All User.ManageIdentities.All
      User.EnableDisableAccount.All`),
    scopes('User.Read.All User.ReadBasic.All', AZURE_AD_GRAPH),
    ...DIRECTORY_READ,
  ],
  'write-users': [roles(USER_WRITES), scopes(USER_WRITES), ...DIRECTORY_WRITE],
  // https://learn.microsoft.com/graph/api/user-update#permissions and authenticationmethod-resetpassword
  'reset-passwords': [
    roles(SIGN_IN_WRITES),
    scopes(`${SIGN_IN_WRITES} Directory.AccessAsUser.All`),
    scopes('Directory.AccessAsUser.All user_impersonation', AZURE_AD_GRAPH),
  ],
  'manage-groups': [
    roles(GROUP_WRITES),
    scopes(GROUP_WRITES),
    scopes('Group.ReadWrite.All', AZURE_AD_GRAPH),
    ...DIRECTORY_WRITE,
  ],
  'manage-applications': [
    roles('Application.ReadWrite.All Application.ReadWrite.OwnedBy'),
    scopes('Application.ReadWrite.All'),
    roles('Application.ReadWrite.All Application.ReadWrite.OwnedBy', AZURE_AD_GRAPH),
    ...DIRECTORY_WRITE,
  ],
  // https://learn.microsoft.com/graph/api/oauth2permissiongrant-post#permissions and serviceprincipal-post-approleassignedto
  'grant-permissions': [
    roles(`AppRoleAssignment.ReadWrite.All DelegatedPermissionGrant.ReadWrite.All Directory.ReadWrite.All
      Policy.ReadWrite.PermissionGrant`),
    scopes(`AppRoleAssignment.ReadWrite.All DelegatedPermissionGrant.ReadWrite.All Directory.ReadWrite.All
      Directory.AccessAsUser.All Policy.ReadWrite.PermissionGrant`),
    roles('Directory.ReadWrite.All', AZURE_AD_GRAPH),
    scopes('Directory.ReadWrite.All Directory.AccessAsUser.All user_impersonation', AZURE_AD_GRAPH),
  ],
  'manage-roles': [
    roles(
      `${MANAGE_ROLES} RoleEligibilitySchedule.ReadWrite.Directory PrivilegedAccess.ReadWrite.AzureAD RoleManagementPolicy.ReadWrite.Directory`,
    ),
    scopes(`${MANAGE_ROLES} RoleEligibilitySchedule.ReadWrite.Directory PrivilegedAccess.ReadWrite.AzureAD
      RoleManagementPolicy.ReadWrite.Directory Directory.AccessAsUser.All`),
    scopes('Directory.AccessAsUser.All user_impersonation', AZURE_AD_GRAPH),
  ],
  'manage-policies': [
    roles(POLICY_WRITES),
    scopes(`${POLICY_WRITES} Policy.ReadWrite.MobilityManagement Directory.AccessAsUser.All`),
    roles('Policy.ReadWrite.ConditionalAccess Policy.ReadWrite.TrustFramework', AZURE_AD_GRAPH),
    scopes('Directory.AccessAsUser.All user_impersonation', AZURE_AD_GRAPH),
  ],
  'manage-devices': [
    roles(`${DEVICE_WRITES} Device.ReadWrite.All`),
    scopes(`${DEVICE_WRITES} Directory.AccessAsUser.All`),
    roles('Device.ReadWrite.All', AZURE_AD_GRAPH),
    scopes('Directory.AccessAsUser.All user_impersonation', AZURE_AD_GRAPH),
  ],
  'read-audit-logs': [roles(AUDIT_LOGS), scopes(AUDIT_LOGS)],
}

/** What can be asked for, with every permission that gives it: also those that give more. */
export const CAPABILITIES: readonly Capability[] = CAPABILITY_IDS.map((id) => ({ id, given: GIVEN[id] }))

/** Says of a permission whether it gives the capability; names in any case. */
export function givesCapability(
  id: CapabilityId,
): (permission: { resourceAppId: Guid | null; kind: PermissionKind; value: string }) => boolean {
  const keys = new Set(
    GIVEN[id].flatMap(({ resourceAppId, kind, values }) =>
      values.map((value) => keyOf(resourceAppId, kind, value)),
    ),
  )
  return ({ resourceAppId, kind, value }) =>
    resourceAppId !== null && keys.has(keyOf(resourceAppId, kind, value))
}

function keyOf(resourceAppId: Guid, kind: PermissionKind, value: string): string {
  return `${resourceAppId}|${kind}|${value.toLowerCase()}`
}
