import type {
  Application,
  AppRoleAssignment,
  DelegatedGrant,
  DirectoryUser,
  Guid,
  Instant,
  KeyCredential,
  PasswordCredential,
  ResourcePrincipal,
} from '../directory'
import type { EnvironmentId } from '../environments'

/** What an audit reads. `users`: names of those who consented; `owners`: of registrations, only where asked for. */
export const AUDIT_COLLECTIONS = [
  'applications',
  'principals',
  'grants',
  'assignments',
  'users',
  'owners',
] as const
export type AuditCollection = (typeof AUDIT_COLLECTIONS)[number]

/** Grows whenever a rule, a rating or the meaning of a column changes: two reports of one version can be compared. */
export const AUDIT_RULES_VERSION = '2026-11.2'

/** A credential as an audit keeps it: without the first characters of a secret, which nobody needs here. */
export type AuditSecret = Omit<PasswordCredential, 'hint'>

export interface AuditApplication extends Omit<Application, 'passwordCredentials'> {
  passwordCredentials: AuditSecret[]
}

/** An enterprise application; its catalogue of permissions is empty unless it exposes an API. */
export interface AuditPrincipal extends ResourcePrincipal {
  /** Credentials of the enterprise application itself, beside those of its registration. */
  passwordCredentials: AuditSecret[]
  keyCredentials: KeyCredential[]
  /** It exposes roles of any kind (also for users and groups, also switched off): it may hold assignments. */
  hasRoles: boolean
}

/** An assignment to an application; those to users and groups are no permissions and only counted. */
export type AuditAssignment = AppRoleAssignment

/** Stable words for why something is missing; texts: `audit:why.{why}`. */
export type NotReadReason =
  | 'missing-scope'
  | 'missing-role'
  | 'failed'
  | 'cancelled'
  /** Nobody asked for it. */
  | 'not-asked'
  /** Graph counts more than it listed. */
  | 'count-differs'
  /** Graph has no way to tell it. */
  | 'not-offered'

/** Stable words for what is missing; texts: `audit:what.{what}`. */
export type NotReadWhat =
  | AuditCollection
  /** Assignments on enterprise applications that expose no roles (any more): default access and removed roles. */
  | 'assignments-without-roles'
  /** Assignments on some of the resources that were asked. */
  | 'assignments-of-resources'
  /** Owners of some of the registrations. */
  | 'owners-of-registrations'
  /** What changed of something while or after it was read, until the reading ended. */
  | 'changes-meanwhile'
  | 'verified-publishers'
  | 'credentials'

export interface NotRead {
  what: NotReadWhat
  why: NotReadReason
  /** How many objects it concerns, where that is known. */
  count?: number
  /** What an earlier reading found of it is there: as it was then. */
  asOf?: Instant
}

export interface Coverage {
  /** Everything that was asked for was read to its end, and Graph counts no more than was read, where it offers counts. */
  complete: boolean
  notRead: NotRead[]
  counts: {
    applications: number
    principals: number
    grants: number
    /** Application permissions of applications. */
    assignments: number
    /** Assignments to users and groups, which are no permissions. */
    assignmentsToPeople: number
    /** Resources that were asked for assignments. */
    resourcesAsked: number
    users: number
  }
  /** Graph's own counts beside ours; null where it gave none. */
  counted: { applications: number | null; principals: number | null; grants: number | null }
}

/** A tenant at one moment, as far as it was read. Plain data: goes through structured clone and JSON. */
export interface TenantSnapshot {
  tenantId: Guid
  environment: EnvironmentId
  /** When the reading began; what was created later is in it where delta queries told. */
  takenAt: Instant
  /** Delegated permissions that the reading used. */
  scopes: string[]
  applications: AuditApplication[]
  principals: AuditPrincipal[]
  grants: DelegatedGrant[]
  assignments: AuditAssignment[]
  /** Named by per-user grants; a missing one is gone or could not be read. */
  users: DirectoryUser[]
  /** By the registration's object id; null: not asked for. */
  owners: Record<Guid, DirectoryUser[]> | null
  coverage: Coverage
}
