import type { PermissionKind } from '../types'

/** Maester’s test of high-risk application permissions (MIT): which ones lead to Global Administrator. */
export const MAESTER_URL = 'https://maester.dev/docs/commands/Test-MtHighRiskAppPermissions'

/** How one gets from a permission to Global Administrator; its sentence is `risk:reason.{id}`. */
export type MechanismId =
  | 'assignRoles'
  | 'roleRules'
  | 'privilegedGroups'
  | 'signInAsOthers'
  | 'adminAccounts'
  | 'conditionalAccess'
  | 'signInMethods'
  | 'actAsApplications'
  | 'grantToItself'
  | 'changeDirectory'
  | 'changeGroups'
  | 'manageDevices'
  | 'trustForeignSignIn'
  | 'accessPackages'

interface PathRow {
  path: 'direct' | 'indirect'
  how: MechanismId
  names: readonly string[]
}

const PATHS: readonly PathRow[] = [
  {
    path: 'direct',
    how: 'assignRoles',
    names: ['RoleManagement.ReadWrite.Directory', 'RoleAssignmentSchedule.ReadWrite.Directory'],
  },
  { path: 'indirect', how: 'assignRoles', names: ['RoleEligibilitySchedule.ReadWrite.Directory'] },
  {
    path: 'indirect',
    how: 'roleRules',
    names: ['RoleManagementPolicy.ReadWrite.AzureADGroup', 'RoleManagementPolicy.ReadWrite.Directory'],
  },
  {
    path: 'direct',
    how: 'privilegedGroups',
    names: ['PrivilegedAccess.ReadWrite.AzureADGroup', 'PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup'],
  },
  {
    path: 'indirect',
    how: 'privilegedGroups',
    names: ['PrivilegedEligibilitySchedule.ReadWrite.AzureADGroup'],
  },
  { path: 'direct', how: 'signInAsOthers', names: ['UserAuthenticationMethod.ReadWrite.All'] },
  { path: 'indirect', how: 'signInAsOthers', names: ['User-PasswordProfile.ReadWrite.All'] },
  {
    path: 'direct',
    how: 'adminAccounts',
    names: ['User.DeleteRestore.All', 'User.EnableDisableAccount.All'],
  },
  { path: 'direct', how: 'conditionalAccess', names: ['Policy.ReadWrite.ConditionalAccess'] },
  { path: 'indirect', how: 'signInMethods', names: ['Policy.ReadWrite.AuthenticationMethod'] },
  {
    path: 'indirect',
    how: 'actAsApplications',
    names: ['Application.ReadWrite.All', 'Application.ReadWrite.OwnedBy'],
  },
  {
    path: 'indirect',
    how: 'grantToItself',
    names: ['AppRoleAssignment.ReadWrite.All', 'Policy.ReadWrite.PermissionGrant'],
  },
  {
    path: 'indirect',
    how: 'changeDirectory',
    names: ['AdministrativeUnit.ReadWrite.All', 'Directory.ReadWrite.All', 'User.ReadWrite.All'],
  },
  { path: 'indirect', how: 'changeGroups', names: ['Group.ReadWrite.All', 'GroupMember.ReadWrite.All'] },
  {
    path: 'indirect',
    how: 'manageDevices',
    names: ['DeviceManagementConfiguration.ReadWrite.All', 'DeviceManagementRBAC.ReadWrite.All'],
  },
  {
    path: 'indirect',
    how: 'trustForeignSignIn',
    names: ['Domain.ReadWrite.All', 'Organization.ReadWrite.All'],
  },
  { path: 'indirect', how: 'accessPackages', names: ['EntitlementManagement.ReadWrite.All'] },
]

/** Has no delegated form. */
const APPLICATION_ONLY = 'application.readwrite.ownedby'

const BY_NAME = new Map(
  PATHS.flatMap(({ path, how, names }) => names.map((name) => [name.toLowerCase(), { path, how }] as const)),
)

/** The path from a permission of Microsoft Graph to Global Administrator that Maester knows; null: none. */
export function pathToGlobalAdmin(
  kind: PermissionKind,
  value: string,
): { path: 'direct' | 'indirect'; how: MechanismId } | null {
  const name = value.toLowerCase()
  if (kind === 'Delegated' && name === APPLICATION_ONLY) return null
  return BY_NAME.get(name) ?? null
}
