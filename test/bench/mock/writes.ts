import { badRequest, done, notFound, type Answer } from './answers'
import type { Tracked } from './deltas'
import type { Assignment, Grant } from './tenant'

/** What can be changed, by id and by the lists in which it is told. */
interface Store {
  grants: Map<string, Grant>
  grantsBy: ReadonlyMap<string, Grant[]>
  assignments: Map<string, Assignment>
  assignmentsBy: ReadonlyMap<string, Assignment[]>
  assignedTo: ReadonlyMap<string, Assignment[]>
  note(collection: Tracked, id: string): void
}

/**
 * The writes that revoke: a grant's scopes, a grant, an assignment.
 * https://learn.microsoft.com/graph/api/oauth2permissiongrant-update
 * https://learn.microsoft.com/graph/api/serviceprincipal-delete-approleassignedto
 */
export function createWrites(store: Store) {
  function putGrant(grant: Grant, changed: Grant | null): Answer {
    replace(store.grantsBy.get(grant.clientId), grant, changed)
    if (changed) store.grants.set(grant.id, changed)
    else store.grants.delete(grant.id)
    store.note('oauth2PermissionGrants', grant.id)
    return done()
  }

  function writeGrant(method: string, id: string, body: unknown): Answer {
    const grant = store.grants.get(id)
    if (!grant) return notFound(id)
    if (method === 'DELETE') return putGrant(grant, null)
    const { scope } = (body ?? {}) as { scope?: unknown }
    return typeof scope === 'string' ? putGrant(grant, { ...grant, scope }) : badRequest('Invalid scope.')
  }

  function deleteAssignment(resourceId: string, id: string): Answer {
    const assignment = store.assignments.get(id)
    if (assignment?.resourceId !== resourceId) return notFound(id)
    store.assignments.delete(id)
    replace(store.assignmentsBy.get(assignment.principalId), assignment, null)
    replace(store.assignedTo.get(resourceId), assignment, null)
    return done()
  }

  /** null: no such write is known here. */
  return function write(method: string, path: string, body: unknown): Answer | null {
    const [, root, id = '', part, partId] = path.split('/')
    if (root === 'oauth2PermissionGrants' && part === undefined && /^(PATCH|DELETE)$/.test(method)) {
      return writeGrant(method, id, body)
    }
    if (method === 'DELETE' && part === 'appRoleAssignedTo' && partId) return deleteAssignment(id, partId)
    return null
  }
}

function replace<T>(list: T[] | undefined, one: T, by: T | null): void {
  const at = list?.indexOf(one) ?? -1
  if (at >= 0) list?.splice(at, 1, ...(by === null ? [] : [by]))
}
