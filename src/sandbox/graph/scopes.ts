import type { ScopeRule } from './access'

/** Delegated permissions of each call, as Microsoft's permissions.json has them (../shared/facts/graph-call-permissions.json; a test compares). */
const APP_READ = [
  'Application.Read.All',
  'Application.ReadWrite.All',
  'Directory.Read.All',
  'Directory.ReadWrite.All',
]

export const APPLICATION_READ: ScopeRule = { any: APP_READ }
export const APPLICATION_CREATE: ScopeRule = { any: ['AppRegistration.Create', 'Application.ReadWrite.All'] }
export const APPLICATION_WRITE: ScopeRule = { any: ['Application.ReadWrite.All'] }
/** Credentials of a registration, and everything about a service principal. */
export const PRINCIPAL_WRITE: ScopeRule = { any: ['Application.ReadWrite.All', 'Directory.ReadWrite.All'] }
/** Application.ReadWrite.All alone does not suffice: the owner is an object of the directory. https://learn.microsoft.com/graph/api/application-post-owners#permissions */
export const OWNER_WRITE: ScopeRule = {
  any: ['Application.ReadWrite.All', 'Directory.ReadWrite.All'],
  also: { 'Application.ReadWrite.All': ['Directory.Read.All'] },
}
export const GRANT_READ: ScopeRule = {
  any: ['DelegatedPermissionGrant.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All'],
}
export const OWN_GRANT_READ: ScopeRule = {
  any: ['DelegatedPermissionGrant.ReadWrite.All', 'Directory.Read.All'],
}
export const GRANT_WRITE: ScopeRule = {
  any: ['DelegatedPermissionGrant.ReadWrite.All', 'Directory.ReadWrite.All'],
}
/** AppRoleAssignment.ReadWrite.All alone does not suffice: a read of applications goes with it. */
export const ASSIGNMENT_CREATE: ScopeRule = {
  any: ['AppRoleAssignment.ReadWrite.All'],
  also: { 'AppRoleAssignment.ReadWrite.All': ['Application.Read.All', 'Directory.Read.All'] },
}
export const ASSIGNMENT_DELETE: ScopeRule = { any: ['AppRoleAssignment.ReadWrite.All'] }
export const ORGANIZATION_READ: ScopeRule = {
  any: [
    'User.Read',
    'Organization.Read.All',
    'Directory.Read.All',
    'Directory.ReadWrite.All',
    'User.Read.All',
  ],
}
export const ME_READ: ScopeRule = {
  any: [
    'User.Read',
    'User.ReadWrite',
    'User.ReadBasic.All',
    'User.Read.All',
    'User.ReadWrite.All',
    'Directory.Read.All',
    'Directory.ReadWrite.All',
  ],
}
export const MEMBER_OF_READ: ScopeRule = {
  any: ['User.Read', 'Directory.Read.All', 'Directory.ReadWrite.All', 'GroupMember.Read.All'],
}
export const USERS_READ: ScopeRule = {
  any: [
    'User.ReadBasic.All',
    'User.Read.All',
    'User.ReadWrite.All',
    'Directory.Read.All',
    'Directory.ReadWrite.All',
  ],
}
export const ROLES_READ: ScopeRule = {
  any: [
    'RoleManagement.Read.Directory',
    'RoleManagement.ReadWrite.Directory',
    'Directory.Read.All',
    'Directory.ReadWrite.All',
  ],
}
export const OBJECTS_READ: ScopeRule = { any: ['Directory.Read.All'] }
export const DOMAINS_READ: ScopeRule = {
  any: ['Domain.Read.All', 'Domain.ReadWrite.All', 'Directory.Read.All'],
}
export const POLICY_READ: ScopeRule = { any: ['Policy.Read.All'] }
export const CONSENT_POLICY_READ: ScopeRule = {
  any: ['Policy.Read.All', 'Directory.Read.All', 'Directory.ReadWrite.All'],
}
export const GRANT_POLICY_READ: ScopeRule = {
  any: ['Policy.Read.PermissionGrant', 'Policy.ReadWrite.PermissionGrant'],
}
export const CLASSIFICATION_READ: ScopeRule = { any: ['Application.Read.All', 'Directory.Read.All'] }
export const GRANT_DELTA_READ: ScopeRule = { any: ['Directory.Read.All', 'Directory.ReadWrite.All'] }
export const AUDIT_LOG_READ: ScopeRule = { any: ['AuditLog.Read.All'] }
export const CONSENT_REQUEST_READ: ScopeRule = {
  any: ['ConsentRequest.Read.All', 'ConsentRequest.ReadWrite.All'],
}
export const TENANT_INFORMATION_READ: ScopeRule = { any: ['CrossTenantInformation.ReadBasic.All'] }
