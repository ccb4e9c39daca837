/** The one tenant and person of the authority. */
export const TENANT_ID = '7b1f3a52-0c4d-4e8b-9a57-3d2e61c0f9aa'
export const CONSOLE_CLIENT_ID = '0a9e6f1c-5d27-4b38-8f64-c1b2d3e4f506'
export const PERSON = {
  objectId: '3c9d8e7f-1a2b-4c5d-9e8f-7a6b5c4d3e2f',
  name: 'Adele Vance',
  userPrincipalName: 'AdeleV@contoso.example',
}

/** Graph's delegated permissions that the authority knows; it ignores others, where Entra answers AADSTS65005. */
export const GRAPH_SCOPES = [
  'User.Read',
  'Application.Read.All',
  'Directory.Read.All',
  'RoleManagement.Read.Directory',
  'Application.ReadWrite.All',
  'DelegatedPermissionGrant.Read.All',
  'DelegatedPermissionGrant.ReadWrite.All',
  'AppRoleAssignment.ReadWrite.All',
]
