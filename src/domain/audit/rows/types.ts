import type { DelegatedGrant, Guid } from '../../directory'
import type { EffectiveRisk } from '../../permissions/risk/types'
import type { PermissionKind } from '../../permissions/types'
import type { CredentialState } from '../../registrations/types'
import type { AuditRow, PrincipalType, Publisher, RowStatus } from '../report'
import type { AuditApplication, AuditAssignment, AuditPrincipal, TenantSnapshot } from '../types'

/** Who may hold permissions: an enterprise application, a registration, or both of one client ID. */
export interface Party {
  index: number
  /** null: all that is known is the object id of an enterprise application that is gone. */
  appId: Guid | null
  principalId: Guid | null
  displayName: string
  type: PrincipalType
  enabled: boolean | null
  publisher: Publisher
  verifiedPublisher?: string | null
  /** null: gone, or the registration has none. */
  principal: AuditPrincipal | null
  /** null: elsewhere, or not read. */
  application: AuditApplication | null
  /** null: not here, or not read. */
  credentials: CredentialState | null
  owners: string[] | null
  /** Rows of a party stand one after the other. */
  firstRow: number
  rowCount: number
}

/** A permission of a resource as rows share it. */
export interface AuditPermission {
  index: number
  /** Index into the table’s `resources`. */
  resource: number
  resourceId: Guid | null
  resourceAppId: Guid | null
  resourceDisplayName: string
  kind: PermissionKind
  /** Name, or the id where no catalogue knows it. */
  value: string
  id: Guid | null
  known: boolean
  displayName: string
  description: string
  adminConsentRequired: boolean | null
  /** openid, profile, email or offline_access, and no scope of the API’s own of that name. */
  signIn: boolean
  risk: EffectiveRisk
}

/** An API: an enterprise application that exposes permissions, one that is gone, or a client ID that only declarations name. */
export interface AuditResource {
  index: number
  /** null: never in the tenant, only declared. */
  resourceId: Guid | null
  /** null: gone, and its client ID with it. */
  resourceAppId: Guid | null
  displayName: string
  principal: AuditPrincipal | null
}

/** The columns behind the rows; read them, never write. */
export interface RowColumns {
  /** Index into `parties`, rising. */
  party: Int32Array
  /** Index into `permissions`. */
  permission: Int32Array
  /** Index into `users`; -1: none. */
  user: Int32Array
  /** See `flags`. */
  flags: Uint8Array
  /** Party `n` has the rows from `starts[n]` (included) to `starts[n + 1]` (excluded). */
  starts: Int32Array
}

/**
 * Every row of a snapshot, kept as numbers in columns: hundreds of thousands cost tens of megabytes. `row` makes the
 * object for one; everything else is cheap enough to be asked of each.
 */
export interface RowTable {
  readonly snapshot: TenantSnapshot
  readonly count: number
  readonly parties: readonly Party[]
  readonly permissions: readonly AuditPermission[]
  readonly resources: readonly AuditResource[]
  /** Users who consented, by index. */
  readonly users: readonly Guid[]
  readonly columns: RowColumns
  /** Assignments to applications without any role: they say that somebody may use it, not what for. */
  readonly defaultAccess: number
  readonly now: number
  party(row: number): Party
  permission(row: number): AuditPermission
  granted(row: number): boolean
  declared(row: number): boolean
  status(row: number): RowStatus
  consent(row: number): AuditRow['consent']
  userId(row: number): Guid | null
  /** The row of oauth2PermissionGrants that it comes from (the first, where several say the same); null: from none. */
  grantOf(row: number): DelegatedGrant | null
  /** null: it is no application permission, or only declared. */
  assignmentOf(row: number): AuditAssignment | null
  /** ms since the epoch; NaN where Graph does not tell. */
  grantedAt(row: number): number
  row(index: number): AuditRow
  partyOfPrincipal(objectId: Guid): Party | null
  partyOfApp(appId: Guid): Party | null
  userName(objectId: Guid): string | null
}
