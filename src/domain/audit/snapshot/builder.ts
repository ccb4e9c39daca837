import type { DelegatedGrant, DirectoryUser, Guid, Instant } from '../../directory'
import type { EnvironmentId } from '../../environments'
import type { AuditApplication, AuditAssignment, AuditPrincipal, Coverage, TenantSnapshot } from '../types'

/** Collections whose objects have an id of their own. */
export type Kept = 'applications' | 'principals' | 'grants' | 'assignments'

interface SnapshotFacts {
  tenantId: Guid
  environment: EnvironmentId
  takenAt: Instant
  scopes: string[]
  /** Were owners asked for? */
  owners: boolean
}

/** What changed of objects: their ids and the facts that were told. */
export type Changes =
  | { collection: 'applications'; items: (Partial<AuditApplication> & { objectId: Guid })[] }
  | { collection: 'principals'; items: (Partial<AuditPrincipal> & { objectId: Guid })[] }
  | { collection: 'grants'; items: (Partial<DelegatedGrant> & { id: string })[] }

/** Puts a tenant together from pages in any order; what comes twice counts once, the later reading of it. */
export interface SnapshotBuilder {
  addApplications(applications: readonly AuditApplication[]): void
  addPrincipals(principals: readonly AuditPrincipal[]): void
  addGrants(grants: readonly DelegatedGrant[]): void
  /** `toPeople`: assignments to users and groups on the same pages, which are only counted. */
  addAssignments(assignments: readonly AuditAssignment[], toPeople: number): void
  addUsers(users: readonly DirectoryUser[]): void
  /** `more`: beside those already there, which they replace otherwise. */
  addOwners(application: Guid, owners: readonly DirectoryUser[], more: boolean): void
  principal(objectId: Guid): AuditPrincipal | undefined
  /** Takes over what a delta query tells of objects that are known; others are left out. */
  change(changes: Changes): void
  /** By object id, of grants by id. */
  remove(collection: Kept, ids: readonly string[]): void
  /** Assignments to people are counted anew. */
  recountPeople(): void
  /** Ids of what is kept. */
  ids(collection: Kept): IterableIterator<string>
  assignments(): IterableIterator<AuditAssignment>
  people(): { users: DirectoryUser[]; owners: [Guid, DirectoryUser[]][] }
  has(collection: Kept | 'users', id: string): boolean
  principals(): IterableIterator<AuditPrincipal>
  applications(): IterableIterator<AuditApplication>
  grants(): IterableIterator<DelegatedGrant>
  /** Objects of each collection so far. */
  counts(): Pick<
    Coverage['counts'],
    'applications' | 'principals' | 'grants' | 'assignments' | 'assignmentsToPeople' | 'users'
  >
  snapshot(coverage: Coverage): TenantSnapshot
  /** Grows with everything that is added or removed. */
  readonly revision: number
}

export function createSnapshotBuilder(facts: SnapshotFacts): SnapshotBuilder {
  const kept = {
    applications: new Map<Guid, AuditApplication>(),
    principals: new Map<Guid, AuditPrincipal>(),
    grants: new Map<string, DelegatedGrant>(),
    assignments: new Map<string, AuditAssignment>(),
  }
  const users = new Map<Guid, DirectoryUser>()
  const owners = new Map<Guid, DirectoryUser[]>()
  /** A page parsed has a copy of every id in it: a hundred thousand rows shall share those of their resources. */
  const texts = new Map<string, string>()
  let toPeople = 0
  let revision = 0

  const shared = (text: string): string => {
    const known = texts.get(text)
    if (known !== undefined) return known
    texts.set(text, text)
    return text
  }
  const put = <T>(map: Map<string, T>, id: string, value: T) => {
    if (id !== '') map.set(id, value)
  }

  return {
    addApplications(applications) {
      revision += 1
      for (const one of applications) put(kept.applications, one.objectId, one)
    },
    addPrincipals(principals) {
      revision += 1
      for (const one of principals) {
        one.appOwnerOrganizationId &&= shared(one.appOwnerOrganizationId)
        one.servicePrincipalType = shared(one.servicePrincipalType)
        put(kept.principals, shared(one.objectId), one)
      }
    },
    addGrants(grants) {
      revision += 1
      for (const one of grants) {
        one.clientId = shared(one.clientId)
        one.resourceId = shared(one.resourceId)
        one.principalId &&= shared(one.principalId)
        put(kept.grants, one.id, one)
      }
    },
    addAssignments(assignments, people) {
      revision += 1
      toPeople += people
      for (const one of assignments) {
        one.principalId = shared(one.principalId)
        one.resourceId = shared(one.resourceId)
        one.appRoleId = shared(one.appRoleId)
        put(kept.assignments, one.id, one)
      }
    },
    addUsers(added) {
      revision += 1
      for (const one of added) put(users, one.objectId, one)
    },
    addOwners(application, added, more) {
      revision += 1
      const known = owners.get(application)
      if (known && more) known.push(...added)
      else owners.set(application, [...added])
    },
    change({ collection, items }) {
      revision += 1
      const map = kept[collection] as Map<string, object>
      for (const item of items) {
        const id = 'objectId' in item ? item.objectId : item.id
        const old = map.get(id)
        if (old) map.set(id, { ...old, ...item })
      }
    },
    remove(collection, ids) {
      revision += 1
      for (const id of ids) kept[collection].delete(id)
    },
    recountPeople() {
      toPeople = 0
    },
    ids: (collection) => kept[collection].keys(),
    assignments: () => kept.assignments.values(),
    people: () => ({ users: [...users.values()], owners: [...owners] }),
    has: (collection, id) => (collection === 'users' ? users : kept[collection]).has(id),
    principal: (objectId) => kept.principals.get(objectId),
    principals: () => kept.principals.values(),
    applications: () => kept.applications.values(),
    grants: () => kept.grants.values(),
    counts: () => ({
      applications: kept.applications.size,
      principals: kept.principals.size,
      grants: kept.grants.size,
      assignments: kept.assignments.size,
      assignmentsToPeople: toPeople,
      users: users.size,
    }),
    snapshot: (coverage) => ({
      tenantId: facts.tenantId,
      environment: facts.environment,
      takenAt: facts.takenAt,
      scopes: [...facts.scopes],
      applications: [...kept.applications.values()],
      principals: [...kept.principals.values()],
      grants: [...kept.grants.values()],
      assignments: [...kept.assignments.values()],
      users: [...users.values()],
      owners: facts.owners ? Object.fromEntries(owners) : null,
      coverage,
    }),
    get revision() {
      return revision
    },
  }
}
