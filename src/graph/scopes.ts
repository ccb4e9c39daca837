/**
 * The least delegated permissions for each kind of call, as a token must carry all of them.
 * https://learn.microsoft.com/graph/permissions-reference and each call's own page; `Directory.Read.All` stands where a
 * less powerful one would only have to be asked for on top of it.
 */
export const READ_SCOPES = {
  me: ['User.Read'],
  organization: ['User.Read'],
  applications: ['Application.Read.All'],
  servicePrincipals: ['Application.Read.All'],
  owners: ['Application.Read.All'],
  assignments: ['Application.Read.All'],
  grants: ['Directory.Read.All'],
  users: ['Directory.Read.All'],
} as const satisfies Record<string, readonly string[]>

/** The same for writes; asked for at the click only. */
export const WRITE_SCOPES = {
  /** https://learn.microsoft.com/graph/api/application-update , https://learn.microsoft.com/graph/api/serviceprincipal-post-serviceprincipals */
  applications: ['Application.ReadWrite.All'],
  servicePrincipals: ['Application.ReadWrite.All'],
  /** https://learn.microsoft.com/graph/api/oauth2permissiongrant-post */
  grants: ['DelegatedPermissionGrant.ReadWrite.All'],
  /** Assigning needs both. https://learn.microsoft.com/graph/api/serviceprincipal-post-approleassignedto */
  assignments: ['AppRoleAssignment.ReadWrite.All', 'Application.Read.All'],
  /** https://learn.microsoft.com/graph/api/serviceprincipal-delete-approleassignedto */
  assignmentRemoval: ['AppRoleAssignment.ReadWrite.All'],
} as const satisfies Record<string, readonly string[]>
