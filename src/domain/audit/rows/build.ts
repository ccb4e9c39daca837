import type { Guid } from '../../directory'
import type { AuditRow, RowStatus } from '../report'
import type { TenantSnapshot } from '../types'
import { type BuiltColumns, createColumns, groupedBy } from './columns'
import { packFlags } from './flags'
import { neverRegistered, type Parties } from './parties'
import type { PermissionIndex } from './permissions'
import type { AuditPermission, Party } from './types'
import { unreadOf } from './unread'

/** An assignment without any role. https://learn.microsoft.com/graph/api/resources/approleassignment#properties */
const DEFAULT_ACCESS: Guid = '00000000-0000-0000-0000-000000000000'

interface BuiltRows {
  columns: BuiltColumns
  users: Guid[]
  defaultAccess: number
}

/** Makes the rows of a snapshot, those of a party one after the other, and tells each party where its own are. */
export function buildRows(snapshot: TenantSnapshot, parties: Parties, index: PermissionIndex): BuiltRows {
  const { grants, assignments } = snapshot
  // First everybody: grants may name principals that are gone.
  const grantOwners = Int32Array.from(grants, ({ clientId }) => parties.ofPrincipal(clientId).index)
  const assignmentOwners = Int32Array.from(
    assignments,
    ({ principalId }) => parties.ofPrincipal(principalId).index,
  )
  const grantsOf = groupedBy(grantOwners, parties.list.length)
  const assignmentsOf = groupedBy(assignmentOwners, parties.list.length)
  const columns = createColumns(2 * grants.length + assignments.length)
  const users: Guid[] = []
  const userNumbers = new Map<Guid, number>()
  let defaultAccess = 0

  // By permission: the row of the party at hand that holds it for everybody, and whether somebody holds or declares it.
  const forEverybody: number[] = []
  const heldBy: number[] = []
  const declaredBy: number[] = []
  const forUser = new Map<number, number>()

  const unread = unreadOf(snapshot.coverage)
  const lacksRegistrations = unread.has('applications')
  const lacksPrincipals = unread.has('principals')
  // Nobody recorded which of the APIs were left out.
  const lacksGrants = {
    Delegated: unread.has('grants'),
    Application: unread.has('assignments') || unread.has('assignments-of-resources'),
  }

  function grantedStatus(party: Party, declared: boolean, consent: AuditRow['consent']): RowStatus {
    if (!party.application) return undeclaredStatus(party, lacksRegistrations)
    if (declared) return 'declared'
    return consent === 'Principal' ? 'user' : 'hidden'
  }

  function declaredStatus(party: Party, { kind, signIn }: AuditPermission): RowStatus {
    // Without the enterprise application nobody can tell which grants are the registration’s.
    if (lacksGrants[kind] || (lacksPrincipals && !party.principal)) return 'unknown'
    return signIn ? 'sign-in' : 'unused'
  }

  const userNumber = (id: Guid | null): number => {
    if (id === null) return -1
    const known = userNumbers.get(id)
    if (known !== undefined) return known
    userNumbers.set(id, users.length)
    return users.push(id) - 1
  }

  function hold(
    party: Party,
    permission: AuditPermission,
    consent: AuditRow['consent'],
    user: number,
    from: number,
  ) {
    const declared = declaredBy[permission.index] === party.index
    const status = permission.signIn ? 'sign-in' : grantedStatus(party, declared, consent)
    const flags = packFlags(true, declared, consent, status)
    heldBy[permission.index] = party.index
    if (consent === 'Principal') {
      const key = permission.index * 2 ** 32 + user + 1
      if (!forUser.has(key)) forUser.set(key, columns.add(party.index, permission.index, user, from, flags))
      return
    }
    const known = forEverybody[permission.index]
    if (known !== undefined && known >= party.firstRow) return
    forEverybody[permission.index] = columns.add(party.index, permission.index, -1, from, flags)
  }

  for (const party of parties.list) {
    party.firstRow = columns.count()
    forUser.clear()
    const declared: AuditPermission[] = []
    for (const { resourceAppId, resourceAccess } of party.application?.requiredResourceAccess ?? []) {
      for (const { id, type } of resourceAccess) {
        const permission = index.declared(resourceAppId, type, id)
        if (declaredBy[permission.index] === party.index) continue
        declaredBy[permission.index] = party.index
        declared.push(permission)
      }
    }
    for (let at = grantsOf.starts[party.index] ?? 0; at < (grantsOf.starts[party.index + 1] ?? 0); at++) {
      const number = grantsOf.items[at] ?? 0
      const grant = grants[number]
      if (!grant) continue
      const user = grant.consentType === 'Principal' ? userNumber(grant.principalId) : -1
      for (const permission of index.ofScope(grant.resourceId, grant.scope))
        hold(party, permission, grant.consentType, user, number)
    }
    const lastAssignment = assignmentsOf.starts[party.index + 1] ?? 0
    for (let at = assignmentsOf.starts[party.index] ?? 0; at < lastAssignment; at++) {
      const number = assignmentsOf.items[at] ?? 0
      const assignment = assignments[number]
      if (!assignment) continue
      if (assignment.appRoleId === DEFAULT_ACCESS) defaultAccess++
      else {
        const permission = index.ofRole(assignment.resourceId, assignment.appRoleId)
        hold(party, permission, null, -1, grants.length + number)
      }
    }
    for (const permission of declared) {
      if (heldBy[permission.index] === party.index) continue
      const flags = packFlags(false, true, null, declaredStatus(party, permission))
      columns.add(party.index, permission.index, -1, -1, flags)
    }
    party.rowCount = columns.count() - party.firstRow
  }
  return { columns: columns.done(), users, defaultAccess }
}

/** The status of what is granted to somebody without a registration that was read. `lacksRegistrations`: not all of them were. */
export function undeclaredStatus({ publisher, principal }: Party, lacksRegistrations: boolean): RowStatus {
  if (publisher === 'unknown') return 'unknown'
  if (publisher !== 'this') return 'foreign'
  return lacksRegistrations && !(principal && neverRegistered(principal)) ? 'unknown' : 'unregistered'
}
