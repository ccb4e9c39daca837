import type { Guid } from '../../domain/directory'
import { PAGE_SIZE, withQuery } from '../odata'
import type { GraphRequest } from '../types'
import { servicePrincipalByAppIdPath, servicePrincipalPath } from './servicePrincipals'

/** https://learn.microsoft.com/graph/api/resources/approleassignment#properties */
const ASSIGNMENT_SELECT = [
  'id',
  'appRoleId',
  'principalId',
  'principalType',
  'resourceId',
  'createdDateTime',
] as const

const listHeldBy = (principalPath: string): GraphRequest => ({
  method: 'GET',
  path: withQuery(`${principalPath}/appRoleAssignments`, { select: ASSIGNMENT_SELECT, top: PAGE_SIZE }),
})

/** The application permissions that the enterprise application of this client ID holds. https://learn.microsoft.com/graph/api/serviceprincipal-list-approleassignments */
export const listAssignmentsByClientAppId = (appId: Guid): GraphRequest =>
  listHeldBy(servicePrincipalByAppIdPath(appId))

/** The same by object ID. */
export const listAssignmentsOfPrincipal = (principalId: Guid): GraphRequest =>
  listHeldBy(servicePrincipalPath(principalId))

/**
 * Every assignment of one API's roles: users and groups too (`principalType`).
 * https://learn.microsoft.com/graph/api/serviceprincipal-list-approleassignedto
 */
export const listAssignmentsOfResource = (resourceId: Guid): GraphRequest => ({
  method: 'GET',
  path: withQuery(`${servicePrincipalPath(resourceId)}/appRoleAssignedTo`, {
    select: ASSIGNMENT_SELECT,
    top: PAGE_SIZE,
  }),
})
