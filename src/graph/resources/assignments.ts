import type { Guid } from '../../domain/directory'
import { PAGE_SIZE, segment, withQuery } from '../odata'
import type { GraphRequest } from '../types'
import { servicePrincipalPath } from './servicePrincipals'

/** https://learn.microsoft.com/graph/api/resources/approleassignment#properties */
export const ASSIGNMENT_SELECT = [
  'id',
  'appRoleId',
  'principalId',
  'principalType',
  'resourceId',
  'createdDateTime',
] as const

/** Roles of one API, to whomever assigned: where roles are assigned and removed. https://learn.microsoft.com/graph/api/serviceprincipal-list-approleassignedto */
export const assignedToPath = (resourceId: Guid) => `${servicePrincipalPath(resourceId)}/appRoleAssignedTo`

/** `/servicePrincipals/{resourceId}/appRoleAssignedTo/{id}` */
export const assignmentPath = (resourceId: Guid, id: string) => `${assignedToPath(resourceId)}/${segment(id)}`

/** The application permissions that this enterprise application holds. https://learn.microsoft.com/graph/api/serviceprincipal-list-approleassignments */
export const listAssignmentsOfClient = (clientId: Guid): GraphRequest => ({
  method: 'GET',
  path: withQuery(`${servicePrincipalPath(clientId)}/appRoleAssignments`, {
    select: ASSIGNMENT_SELECT,
    top: PAGE_SIZE,
  }),
})

/** Every assignment of one API's roles: users and groups too (`principalType`). */
export const listAssignmentsOfResource = (resourceId: Guid): GraphRequest => ({
  method: 'GET',
  path: withQuery(assignedToPath(resourceId), { select: ASSIGNMENT_SELECT, top: PAGE_SIZE }),
})
