import { ROLE_NAMES } from '../roles/roles'

/**
 * Names of the roles that read all of the policies; others read some of them.
 * https://learn.microsoft.com/graph/api/authorizationpolicy-get#permissions
 * https://learn.microsoft.com/graph/api/adminconsentrequestpolicy-get#permissions
 */
export const POLICY_READERS: readonly string[] = [ROLE_NAMES.globalAdministrator, ROLE_NAMES.globalReader]

/**
 * Names of the roles that read requests for consent.
 * https://learn.microsoft.com/graph/api/appconsentapprovalroute-list-appconsentrequests#permissions
 */
export const REQUEST_READERS: readonly string[] = [
  ROLE_NAMES.globalAdministrator,
  ROLE_NAMES.globalReader,
  ROLE_NAMES.cloudApplicationAdministrator,
  ROLE_NAMES.applicationAdministrator,
]
