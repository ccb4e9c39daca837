import type { Guid } from '../../domain/directory'
import type { Rows } from '../state/types'
import { targetOf } from './auditEvents'
import { grantPermissions, grantRole, grantScopes, type Grantee } from './granting'
import { assignmentIdOf, guidOf } from './guid'
import { clientId, principalId } from './ids'
import { userId } from './people'
import { GRAPH_APP_ID } from './wellKnown'

/** "Default access": what is assigned where an application has no roles. */
const DEFAULT_ROLE: Guid = '00000000-0000-0000-0000-000000000000'

const ofStory = (key: string): Guid => principalId(clientId(key))

/**
 * What is in every old tenant and belongs to no registration that could be opened: grants of enterprise applications
 * that were deleted, a role that its API no longer has, people and applications with default access.
 */
export function addLeftovers(rows: Rows, base: number): void {
  const graph = { id: principalId(GRAPH_APP_ID), appId: GRAPH_APP_ID }
  const deleted = (key: string, name: string): Grantee => ({
    client: { id: ofStory(key), appId: null, name },
    base,
    age: 1_200,
  })

  const parking = deleted('deleted-parking', 'Parking Permits (deleted)')
  grantScopes(rows, parking, graph.id, null, 'User.Read Mail.Send')
  grantPermissions(rows, parking, graph, { application: 'User.Read.All' })
  const canteen = deleted('deleted-canteen', 'Canteen Orders')
  grantScopes(rows, canteen, graph.id, userId('lynne'), 'openid profile User.Read')

  // Both APIs were cleaned up; who had been given the role still has it.
  const stock: Grantee = { client: targetOf(rows, ofStory('secret-many')), base, age: 900 }
  const removed = { value: null, displayName: null }
  grantRole(
    rows,
    stock,
    { id: ofStory('orders-api'), name: 'Contoso Orders API' },
    { id: guidOf('role:Stock.Read.All'), ...removed },
  )
  grantRole(
    rows,
    stock,
    { id: ofStory('disabled-permission'), name: 'Old Web Shop' },
    { id: guidOf('role:Shop.Read'), ...removed },
  )

  // Signing in to it takes an assignment, for people and for applications.
  const board = ofStory('assignment-required')
  for (const key of ['ada', 'nestor', 'miriam']) addDefaultAccess(rows, base, userId(key), 'User', board)
  addDefaultAccess(rows, base, ofStory('outlook-credentials'), 'ServicePrincipal', board)
}

function addDefaultAccess(
  rows: Rows,
  base: number,
  holderId: Guid,
  principalType: 'User' | 'ServicePrincipal',
  resourceId: Guid,
): void {
  const id = assignmentIdOf(holderId, resourceId, DEFAULT_ROLE)
  const holder = principalType === 'User' ? rows.users.get(holderId) : rows.servicePrincipals.get(holderId)
  rows.assignments.set(id, {
    id,
    appRoleId: DEFAULT_ROLE,
    createdDateTime: new Date(base - 240 * 86_400_000).toISOString(),
    principalDisplayName: holder?.displayName ?? null,
    principalId: holderId,
    principalType,
    resourceDisplayName: rows.servicePrincipals.get(resourceId)?.displayName ?? null,
    resourceId,
  })
}
