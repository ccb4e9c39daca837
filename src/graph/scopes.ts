/**
 * Reads only: each step of a change plan names its own (domain/changes/scopes). The least delegated permissions for each kind of call, as a token must carry all of them.
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
  /** Objects of every kind, e.g. which role a membership is. */
  directory: ['Directory.Read.All'],
  /** Not asked for at sign-in (domain/consoleScopes), save the last, which finds Microsoft Graph's enterprise application. */
  consentPolicies: ['Policy.Read.All', 'Policy.Read.PermissionGrant', 'Application.Read.All'],
  /** Not asked for at sign-in. https://learn.microsoft.com/graph/api/appconsentapprovalroute-list-appconsentrequests#permissions */
  consentRequests: ['ConsentRequest.Read.All'],
  /** Not asked for at sign-in. https://learn.microsoft.com/graph/api/tenantappmanagementpolicy-get#permissions */
  provisioning: ['Policy.Read.All'],
  /** Not asked for at sign-in either. https://learn.microsoft.com/graph/api/directoryaudit-list#permissions */
  auditLog: ['AuditLog.Read.All'],
} as const satisfies Record<string, readonly string[]>
