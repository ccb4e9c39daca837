import type { PermissionKind } from '../types'
import type { RiskLevel } from './types'

/** Where Microsoft publishes a privilege level, 1 to 5, for most permissions of Microsoft Graph (MIT). */
export const MICROSOFT_URL =
  'https://github.com/microsoftgraph/microsoft-graph-devx-content/blob/6cbd6bbd665a877560fdefbad74f3bdb5b57af88/permissions/new/permissions.json'

export type PrivilegeLevel = 1 | 2 | 3 | 4 | 5

/** The levels of what connectors and tasks ask for, of what leads to Global Administrator, and of what Microsoft rates oddly. */
const LEVELS: Readonly<Record<PermissionKind, Partial<Record<PrivilegeLevel, string>>>> = {
  Delegated: {
    2: `Calendars.Read Calendars.Read.Shared Calendars.ReadBasic Calendars.ReadWrite Calendars.ReadWrite.Shared
      ChannelMessage.Send Chat.Create Chat.Read Chat.ReadBasic Chat.ReadWrite ChatMessage.Send
      Contacts.Read Contacts.ReadWrite Files.Read Files.ReadWrite Files.SelectedOperations.Selected
      Mail.Read Mail.ReadBasic Mail.ReadWrite Mail.Send MailboxSettings.Read Presence.Read
      Presence.ReadWrite User.Read User.ReadBasic.All`,
    3: `AdministrativeUnit.ReadWrite.All AppRoleAssignment.ReadWrite.All Application.Read.All
      Application.ReadWrite.All ChannelMessage.Read.All Chat.ReadWrite.All
      DeviceManagementConfiguration.Read.All DeviceManagementConfiguration.ReadWrite.All
      DeviceManagementRBAC.ReadWrite.All Directory.AccessAsUser.All Directory.Read.All
      EntitlementManagement.ReadWrite.All Files.Read.All Files.ReadWrite.All Group.Read.All
      GroupMember.Read.All Mail.Read.Shared Mail.ReadWrite.Shared Mail.Send.Shared
      MailboxSettings.ReadWrite Organization.ReadWrite.All Policy.ReadWrite.AuthenticationMethod
      PrinterShare.ReadBasic.All ExternalConnection.ReadWrite.OwnedBy ExternalItem.ReadWrite.OwnedBy
      Policy.ReadWrite.ConditionalAccess Policy.ReadWrite.PermissionGrant Presence.Read.All
      PrivilegedAccess.ReadWrite.AzureADGroup PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup
      PrivilegedEligibilitySchedule.ReadWrite.AzureADGroup RoleAssignmentSchedule.ReadWrite.Directory
      RoleEligibilitySchedule.ReadWrite.Directory RoleManagement.Read.Directory
      RoleManagementPolicy.ReadWrite.Directory Sites.FullControl.All Sites.Manage.All Sites.Read.All
      Sites.ReadWrite.All Sites.Selected User.Read.All User.ReadWrite`,
    4: `DelegatedPermissionGrant.ReadWrite.All Directory.ReadWrite.All Domain.ReadWrite.All Group.ReadWrite.All
      GroupMember.ReadWrite.All RoleManagement.ReadWrite.Directory User-PasswordProfile.ReadWrite.All
      User.DeleteRestore.All User.EnableDisableAccount.All User.ReadWrite.All
      UserAuthenticationMethod.ReadWrite.All`,
  },
  Application: {
    3: `AdministrativeUnit.ReadWrite.All Application.Read.All Application.ReadWrite.OwnedBy Calendars.ReadWrite
      Chat.Create Chat.ReadBasic.All Contacts.Read Contacts.ReadWrite
      DeviceManagementConfiguration.ReadWrite.All DeviceManagementRBAC.ReadWrite.All Directory.Read.All
      Files.SelectedOperations.Selected Group.Create Group.Read.All GroupMember.Read.All Mail.Read
      Mail.ReadBasic.All Mail.ReadWrite Mail.Send MailboxSettings.Read MailboxSettings.ReadWrite
      Presence.Read.All Presence.ReadWrite.All PrivilegedAccess.ReadWrite.AzureADGroup
      PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup
      PrivilegedEligibilitySchedule.ReadWrite.AzureADGroup RoleAssignmentSchedule.ReadWrite.Directory
      RoleEligibilitySchedule.ReadWrite.Directory RoleManagement.Read.Directory Sites.Selected
      User.Read.All User.ReadBasic.All`,
    4: `AppRoleAssignment.ReadWrite.All Application.ReadWrite.All Calendars.Read CustomSecAttributeProvisioning.Read.All
      MutualTlsOauthConfiguration.Read.All ChannelMessage.Read.All
      Chat.Read.All Chat.ReadWrite.All DelegatedPermissionGrant.ReadWrite.All
      DeviceManagementConfiguration.Read.All Directory.ReadWrite.All Domain.ReadWrite.All
      EntitlementManagement.ReadWrite.All Files.Read.All Files.ReadWrite.All Group.ReadWrite.All
      GroupMember.ReadWrite.All Organization.ReadWrite.All Policy.ReadWrite.AuthenticationMethod
      Policy.ReadWrite.ConditionalAccess Policy.ReadWrite.PermissionGrant
      RoleManagement.ReadWrite.Directory Sites.FullControl.All Sites.Manage.All Sites.Read.All
      Sites.ReadWrite.All User-PasswordProfile.ReadWrite.All User.DeleteRestore.All
      User.EnableDisableAccount.All User.ReadWrite.All UserAuthenticationMethod.ReadWrite.All`,
  },
}

const BY_KIND = new Map(
  (Object.entries(LEVELS) as [PermissionKind, Record<string, string>][]).map(([kind, levels]) => [
    kind,
    new Map(
      Object.entries(levels).flatMap(([level, names]) =>
        names
          .toLowerCase()
          .split(/\s+/u)
          .map((name) => [name, Number(level) as PrivilegeLevel] as const),
      ),
    ),
  ]),
)

/** Microsoft’s privilege level of a permission of Microsoft Graph; null where the console does not restate it or there is none. */
export function privilegeLevel(kind: PermissionKind, value: string): PrivilegeLevel | null {
  return BY_KIND.get(kind)?.get(value.toLowerCase()) ?? null
}

/** Microsoft’s five levels in our four. It has used none above 4, so 4 is at least high and does not contradict critical. */
export function levelOf(privilege: PrivilegeLevel): RiskLevel {
  if (privilege <= 2) return 'low'
  return privilege === 3 ? 'medium' : privilege === 4 ? 'high' : 'critical'
}
