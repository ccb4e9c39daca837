import type { Guid } from '../../domain/directory'
import { withQuery } from '../odata'
import type { GraphRequest } from '../types'
import { servicePrincipalPath } from './servicePrincipals'

/**
 * Who may do what by default, consenting included. Whole: it is small, and not every cloud knows
 * `allowUserConsentForRiskyApps`. https://learn.microsoft.com/graph/api/authorizationpolicy-get
 */
export const getAuthorizationPolicy = (): GraphRequest => ({
  method: 'GET',
  path: '/policies/authorizationPolicy',
})

/** What the tenant asks of credentials of applications. https://learn.microsoft.com/graph/api/tenantappmanagementpolicy-get */
export const getDefaultAppManagementPolicy = (): GraphRequest => ({
  method: 'GET',
  path: withQuery('/policies/defaultAppManagementPolicy', {
    select: ['isEnabled', 'applicationRestrictions'],
  }),
})

/**
 * With their condition sets, which are expanded on GET: a `$select` would cut them off.
 * https://learn.microsoft.com/graph/api/resources/permissiongrantpolicy#relationships
 */
export const listPermissionGrantPolicies = (): GraphRequest => ({
  method: 'GET',
  path: '/policies/permissionGrantPolicies',
})

/** May users ask an admin? https://learn.microsoft.com/graph/api/adminconsentrequestpolicy-get */
export const getAdminConsentRequestPolicy = (): GraphRequest => ({
  method: 'GET',
  path: withQuery('/policies/adminConsentRequestPolicy', {
    select: ['isEnabled', 'notifyReviewers', 'remindersEnabled', 'requestDurationInDays', 'reviewers'],
  }),
})

/** Which of an API's delegated permissions the tenant calls low, medium or high. https://learn.microsoft.com/graph/api/serviceprincipal-list-delegatedpermissionclassifications */
export const listPermissionClassifications = (resourceId: Guid): GraphRequest => ({
  method: 'GET',
  path: withQuery(`${servicePrincipalPath(resourceId)}/delegatedPermissionClassifications`, {
    select: ['id', 'permissionId', 'permissionName', 'classification'],
  }),
})
