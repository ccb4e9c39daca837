/**
 * The console's own delegated permissions for each write, least first, reads before the write included.
 * https://learn.microsoft.com/graph/api/oauth2permissiongrant-post#permissions
 * https://learn.microsoft.com/graph/api/serviceprincipal-post-approleassignedto#permissions
 * https://learn.microsoft.com/graph/api/application-update#permissions
 * https://learn.microsoft.com/graph/api/application-addpassword#permissions
 * https://learn.microsoft.com/graph/api/serviceprincipal-update#permissions
 * https://learn.microsoft.com/graph/api/application-post-owners#permissions
 */
export const STEP_SCOPES = {
  grant: ['DelegatedPermissionGrant.ReadWrite.All'],
  role: ['AppRoleAssignment.ReadWrite.All', 'Application.Read.All'],
  // All that a registration or an enterprise application is and carries, creating and deleting a registration included.
  application: ['Application.ReadWrite.All'],
  // Whether others use the enterprise application is read from its grants too.
  deletePrincipal: ['Application.ReadWrite.All', 'Directory.Read.All'],
  // A reference to another object of the directory is written: it must be readable.
  owner: ['Application.ReadWrite.All', 'Directory.Read.All'],
} as const

/** The scopes of a `create-application` step: owners beside the person who creates it are references to other objects. */
export function createApplicationScopes(owners: readonly unknown[]): string[] {
  return [...(owners.length > 0 ? STEP_SCOPES.owner : STEP_SCOPES.application)]
}
