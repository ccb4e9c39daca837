import type { KnownRole } from '../roles/roles'

/**
 * The roles that read all of the policies; others read some of them.
 * https://learn.microsoft.com/graph/api/authorizationpolicy-get#permissions
 * https://learn.microsoft.com/graph/api/adminconsentrequestpolicy-get#permissions
 */
export const POLICY_READERS: readonly KnownRole[] = ['globalAdministrator', 'globalReader']

/**
 * The roles that read requests for consent.
 * https://learn.microsoft.com/graph/api/appconsentapprovalroute-list-appconsentrequests#permissions
 */
export const REQUEST_READERS: readonly KnownRole[] = [
  'globalAdministrator',
  'globalReader',
  'cloudApplicationAdministrator',
  'applicationAdministrator',
]
