/**
 * The console's own delegated permissions for each write, least first, reads before the write included.
 * https://learn.microsoft.com/graph/api/oauth2permissiongrant-post#permissions
 * https://learn.microsoft.com/graph/api/serviceprincipal-post-approleassignedto#permissions
 * https://learn.microsoft.com/graph/api/application-update#permissions
 */
export const STEP_SCOPES = {
  grant: ['DelegatedPermissionGrant.ReadWrite.All'],
  role: ['AppRoleAssignment.ReadWrite.All', 'Application.Read.All'],
  application: ['Application.ReadWrite.All'],
  // Whether others use the enterprise application is read from its grants too.
  deletePrincipal: ['Application.ReadWrite.All', 'Directory.Read.All'],
} as const
