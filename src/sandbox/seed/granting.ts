import type { DirectoryAudit, OAuth2PermissionGrant } from '@microsoft/microsoft-graph-types'
import type { Guid } from '../../domain/directory'
import type { Rows } from '../state/types'
import { assignmentEvent, consentEvents, targetOf, userActor, type AuditTarget } from './auditEvents'
import { assignmentIdOf, grantIdOf, hash } from './guid'
import { userId } from './people'
import { resource, roleId } from './resources'
import type { Permissions } from './story'

const DAY = 86_400_000

/** Who gets permissions, and when. */
export interface Grantee {
  /** The enterprise application. */
  client: AuditTarget
  /** The story's "now", in milliseconds. */
  base: number
  /** Days before it on which the application came to be. */
  age: number
  /** Days before it on which everything was consented to; absent: any day since. */
  consented?: number | undefined
}

const words = (text: string): string[] => text.split(' ').filter(Boolean)

/** Always the same moment for the same grant, at most 900 days ago. */
function momentOf({ base, age, consented }: Grantee, id: string): string {
  const days = consented ?? 1 + (hash(id) % Math.max(1, Math.min(age, 900) - 1))
  const minutes = hash(`minute ${id}`) % 480
  return new Date(base - days * DAY + minutes * 60_000).toISOString().slice(0, 19) + 'Z'
}

const note = (rows: Rows, events: readonly DirectoryAudit[]): void => {
  for (const event of events) rows.audits.set(event.id ?? '', event)
}

/** One of the administrators who may, always the same for the same grant. */
const oneOf = (keys: readonly string[], id: string): Guid => userId(keys[hash(id) % keys.length] ?? '')

/** A delegated grant with its consent in the log; `user` null: tenant-wide. */
export function grantScopes(
  rows: Rows,
  grantee: Grantee,
  resourceId: Guid,
  user: Guid | null,
  scope: string,
): void {
  const { client } = grantee
  const id = grantIdOf(client.id, resourceId, user)
  const grant: OAuth2PermissionGrant = {
    id,
    clientId: client.id,
    consentType: user ? 'Principal' : 'AllPrincipals',
    principalId: user,
    resourceId,
    scope,
  }
  rows.grants.set(id, grant)
  const by = userActor(rows, user ?? oneOf(['ada', 'chidi'], id))
  note(rows, consentEvents(grant, client, targetOf(rows, resourceId), { at: momentOf(grantee, id), by }))
}

/** An application permission by its role's id, whether the API still has it or not. */
export function grantRole(
  rows: Rows,
  grantee: Grantee,
  api: { id: Guid; name: string },
  role: { id: Guid; value: string | null; displayName: string | null },
): void {
  const { client } = grantee
  const id = assignmentIdOf(client.id, api.id, role.id)
  const at = momentOf(grantee, id)
  rows.assignments.set(id, {
    id,
    appRoleId: role.id,
    createdDateTime: at,
    principalDisplayName: client.name,
    principalId: client.id,
    principalType: 'ServicePrincipal',
    resourceDisplayName: api.name,
    resourceId: api.id,
  })
  const by = userActor(rows, oneOf(['ada', 'priya'], id))
  const given = rows.assignments.get(id) ?? {}
  note(rows, [assignmentEvent(given, role, client, targetOf(rows, api.id), { at, by })])
}

/** Everything that is listed, tenant-wide. `api`: object id of the API's enterprise application beside its client ID. */
export function grantPermissions(
  rows: Rows,
  grantee: Grantee,
  api: { id: Guid; appId: Guid },
  permissions: Permissions,
): void {
  if (permissions.delegated) grantScopes(rows, grantee, api.id, null, permissions.delegated)
  const { name, roles } = resource(api.appId)
  for (const value of words(permissions.application ?? '')) {
    const id = roleId(api.appId, value)
    const displayName = roles.find((role) => role.id === id)?.displayName ?? null
    grantRole(rows, grantee, { id: api.id, name }, { id, value, displayName })
  }
}
