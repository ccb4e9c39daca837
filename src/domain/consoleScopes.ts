/** A delegated permission of the console itself. Texts: `shell:scopes.{reason}`. */
export interface ConsoleScope {
  /** Short name on Microsoft Graph. */
  scope: string
  reason: 'identity' | 'registrations' | 'grants' | 'writeGrants' | 'writeAssignments' | 'writeApplications'
}

/**
 * What sign-in asks for: the least that the reading screens need.
 * Delegated grants can be read with nothing less than Directory.Read.All:
 * https://learn.microsoft.com/graph/api/oauth2permissiongrant-list#permissions
 */
export const CONSOLE_READ_SCOPES: readonly ConsoleScope[] = [
  { scope: 'User.Read', reason: 'identity' },
  { scope: 'Application.Read.All', reason: 'registrations' },
  { scope: 'Directory.Read.All', reason: 'grants' },
]

/** The names of {@link CONSOLE_READ_SCOPES}, for the authority. */
export const SIGN_IN_SCOPES_REQUESTED: readonly string[] = CONSOLE_READ_SCOPES.map(({ scope }) => scope)

/**
 * What applying a change may ask for, at the click and never before.
 * https://learn.microsoft.com/graph/api/oauth2permissiongrant-post#permissions
 * https://learn.microsoft.com/graph/api/serviceprincipal-post-approleassignedto#permissions
 * https://learn.microsoft.com/graph/api/application-update#permissions
 */
export const CONSOLE_WRITE_SCOPES: readonly ConsoleScope[] = [
  { scope: 'DelegatedPermissionGrant.ReadWrite.All', reason: 'writeGrants' },
  { scope: 'AppRoleAssignment.ReadWrite.All', reason: 'writeAssignments' },
  { scope: 'Application.ReadWrite.All', reason: 'writeApplications' },
]
