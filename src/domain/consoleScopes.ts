/** A delegated permission of the console itself. Texts: `shell:scopes.{reason}`. */
export interface ConsoleScope {
  /** Short name on Microsoft Graph. */
  scope: string
  reason:
    | 'identity'
    | 'registrations'
    | 'grants'
    | 'consentPolicies'
    | 'grantPolicies'
    | 'consentRequests'
    | 'auditLog'
    | 'writeGrants'
    | 'writeAssignments'
    | 'writeApplications'
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
 * What the question whether users may consent asks for.
 * https://learn.microsoft.com/graph/api/authorizationpolicy-get#permissions
 * https://learn.microsoft.com/graph/api/permissiongrantpolicy-list#permissions
 */
export const CONSENT_POLICY_SCOPES: readonly ConsoleScope[] = [
  { scope: 'Policy.Read.All', reason: 'consentPolicies' },
  { scope: 'Policy.Read.PermissionGrant', reason: 'grantPolicies' },
]

/** What reading users' requests for consent asks for. https://learn.microsoft.com/graph/api/appconsentapprovalroute-list-appconsentrequests#permissions */
export const CONSENT_REQUEST_SCOPE: ConsoleScope = {
  scope: 'ConsentRequest.Read.All',
  reason: 'consentRequests',
}

/**
 * What a screen asks for on top, at a click and never before: without them the rest of the page stays.
 * https://learn.microsoft.com/graph/api/directoryaudit-list#permissions
 */
export const CONSOLE_OPTIONAL_SCOPES: readonly ConsoleScope[] = [
  ...CONSENT_POLICY_SCOPES,
  CONSENT_REQUEST_SCOPE,
  { scope: 'AuditLog.Read.All', reason: 'auditLog' },
]

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
