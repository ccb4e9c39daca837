import { scopeTokens, type Guid, type RegistrationFacts } from '../directory'
import { sameGuid } from '../identifiers'
import { comparePermissions } from '../permissions/compare'
import type { PermissionKind } from '../permissions/types'
import { forGoodOf } from './loss'
import type { BulkRevocation } from './types'

/** "No particular role": an assignment that gives no permission. https://learn.microsoft.com/graph/api/resources/approleassignment#properties */
const DEFAULT_ACCESS: Guid = '00000000-0000-0000-0000-000000000000'

/**
 * Everything that is granted to one application, as far as it was read: for everybody, by each user and to the application
 * itself, the sign-in scopes too. The registration and what it declares stay.
 */
export function everythingGranted(facts: RegistrationFacts): BulkRevocation[] {
  const { servicePrincipal, application, grants, assignments, resources } = facts
  if (!servicePrincipal) return []
  const client = {
    appId: facts.appId,
    clientId: servicePrincipal.objectId,
    clientName: application?.displayName ?? servicePrincipal.displayName,
  }
  const apiOf = (resourceId: Guid) => {
    const api = resources.find(({ objectId }) => sameGuid(objectId, resourceId))
    return { resourceId, resourceAppId: api?.appId ?? '', resourceName: api?.displayName ?? '' }
  }
  const forGood = (kind: PermissionKind, resourceId: Guid, known = true) =>
    forGoodOf({ kind, client: true, api: apiOf(resourceId).resourceAppId !== '', known })
  const delegated = (grants.state === 'read' ? grants.value : []).flatMap(
    ({ id, resourceId, principalId, scope }) =>
      scopeTokens(scope).map((value) => ({
        ...client,
        ...apiOf(resourceId),
        kind: 'Delegated' as const,
        value,
        userId: principalId,
        grantId: id,
        scope,
        assignmentId: null,
        appRoleId: null,
        ...forGood('Delegated', resourceId),
      })),
  )
  const roles = new Map(
    comparePermissions(facts).flatMap((row) =>
      row.kind === 'Application' && row.id ? [[row.id, row] as const] : [],
    ),
  )
  const own = (assignments.state === 'read' ? assignments.value : [])
    .filter(({ appRoleId }) => appRoleId !== DEFAULT_ACCESS)
    .map(({ id, resourceId, appRoleId }) => ({
      ...client,
      ...apiOf(resourceId),
      kind: 'Application' as const,
      value: roles.get(appRoleId)?.value ?? appRoleId,
      userId: null,
      grantId: null,
      scope: null,
      assignmentId: id,
      appRoleId,
      ...forGood('Application', resourceId, roles.get(appRoleId)?.known ?? false),
    }))
  return [...delegated, ...own]
}
