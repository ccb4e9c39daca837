import type { ChangeIntent } from '../changes/types'
import type { Guid, Instant } from '../directory'
import type { EnvironmentId } from '../environments'
import type { EffectiveRisk, RiskLevel } from '../permissions/risk/types'
import type { PermissionKind } from '../permissions/types'
import type { CredentialState, Owner } from '../registrations/types'
import type { Coverage } from './types'

/*
 * What can be asked of an audited tenant, and the answers: plain data that crosses a worker's boundary. `rows/`, `view/`,
 * `findings/`, … answer; `features/audit` asks.
 */

/** In the order in which the table shows them at first. Texts: `audit:columns.{id}`. */
export const AUDIT_COLUMNS = [
  'risk',
  'principal',
  'permission',
  'kind',
  'status',
  'consent',
  'resource',
  'publisher',
  'enabled',
  'credentials',
  'owners',
  'granted',
  'clientId',
] as const
export type AuditColumn = (typeof AUDIT_COLUMNS)[number]

/**
 * declared: declared and granted; hidden: granted tenant-wide and not declared; user: granted to one user only and not
 * declared; unused: declared and not granted; sign-in: openid, profile, email or offline_access; foreign: granted to an
 * application whose registration (and so its declaration) lives in another tenant; unregistered: granted to what has no
 * registration anywhere (a managed identity, a legacy one) or none any more; unknown: granted to what is gone or whose
 * registration was not read, or declared where the grants were not read.
 */
export const ROW_STATUSES = [
  'declared',
  'hidden',
  'user',
  'unused',
  'sign-in',
  'foreign',
  'unregistered',
  'unknown',
] as const
export type RowStatus = (typeof ROW_STATUSES)[number]

/**
 * Why a row is not part of what is revoked. not-granted: it is only declared; sign-in: without it nobody could sign in;
 * gone: its enterprise application is gone, and with it the way to the assignment; console: it is the console’s own, which
 * would lose the permissions to go on. Texts: `audit:revoke.leftOut.{reason}`.
 */
export const LEFT_OUT_REASONS = ['not-granted', 'sign-in', 'gone', 'console'] as const
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number]

/** Who holds the registration, or the object itself where it has none; unknown: it is gone, or Graph does not tell. */
export const PUBLISHERS = ['this', 'microsoft', 'other', 'unknown'] as const satisfies readonly (
  Owner | 'unknown'
)[]
export type Publisher = (typeof PUBLISHERS)[number]

/** What kind of object holds the permission. `registration`: it has no enterprise application here. */
export const PRINCIPAL_TYPES = ['application', 'managed-identity', 'registration', 'other'] as const
export type PrincipalType = (typeof PRINCIPAL_TYPES)[number]

/** One row for each principal, resource, permission, kind and consent. */
export interface AuditRow {
  /** Number of the row in this revision of the report. */
  index: number
  /** Object id of the enterprise application; null: the registration has none here; an id that is in no list: it is gone. */
  principalId: Guid | null
  /** null: the principal is gone. */
  appId: Guid | null
  appDisplayName: string
  principalType: PrincipalType
  /** null: no enterprise application. */
  enabled: boolean | null
  publisher: Publisher
  /** Name of the verified publisher; null: nobody verified; undefined: this cloud does not tell. */
  verifiedPublisher?: string | null
  /** null: credentials are not here to be read. */
  credentials: CredentialState | null
  /** Names; null: not asked for, or the registration is elsewhere. */
  owners: string[] | null
  resourceId: Guid | null
  resourceAppId: Guid | null
  resourceDisplayName: string
  /** Name, or the id where no catalogue knows it. */
  permission: string
  permissionId: Guid | null
  /** The resource is in the tenant and still exposes it, switched on. */
  known: boolean
  kind: PermissionKind
  /** null for application permissions and for what is only declared. */
  consent: 'AllPrincipals' | 'Principal' | null
  userId: Guid | null
  /** null: no user, or one that is gone. */
  userName: string | null
  declared: boolean
  granted: boolean
  status: RowStatus
  risk: EffectiveRisk
  grantId: string | null
  assignmentId: string | null
  /** Graph tells it of application permissions only. */
  grantedAt: Instant | null
}

export interface AuditSort {
  column: AuditColumn
  descending: boolean
}

export const AUDIT_GROUPS = ['none', 'principal', 'permission', 'resource'] as const
export type AuditGrouping = (typeof AUDIT_GROUPS)[number]

export interface AuditQuery {
  /** In the filter language (`filter/parse`); a part that cannot be understood matches nothing. */
  filter: string
  /** Asked by the screen where `filter` finds nothing: what it may stand for while it is being typed (`filter/meanwhile`). */
  meanwhile?: string
  /** First by the first. */
  sort: AuditSort[]
  group: AuditGrouping
  /** Keys of the groups whose rows are shown. */
  expanded: string[]
}

/** One line of the table: a row, or the head of a group of rows. */
export type AuditLine =
  | { kind: 'row'; row: AuditRow }
  | {
      kind: 'group'
      key: string
      /** Name of the principal, permission or resource. */
      title: string
      /** Beside the title, where names repeat: a client ID, or the resource of a permission. */
      detail: string
      /** Of a permission’s group: the same name may be of either kind. */
      permissionKind?: PermissionKind
      rows: number
      principals: number
      highest: RiskLevel
      expanded: boolean
    }

/** How many rows and principals a query found, out of how many. */
export interface AuditMatch {
  viewId: number
  /** Lines of the table: rows and heads of groups. */
  lines: number
  rows: number
  principals: number
  totalRows: number
  totalPrincipals: number
}

export interface AuditSlice extends AuditMatch {
  from: number
  page: AuditLine[]
}

/** A value of a filter field with the rows that have it: for menus and charts. */
export interface FacetValue {
  value: string
  /** As shown, where it is a name of the tenant; else the screen has a word for `value`. */
  label?: string
  rows: number
  principals: number
}

/** One bar of a chart. `filter`: what a click adds to the filter. */
export interface ChartDatum {
  key: string
  label?: string
  value: number
  filter: string
  /** Parts of a stacked bar, by risk level. */
  parts?: Partial<Record<RiskLevel, number>>
}

export const CHART_IDS = ['risk', 'reach', 'consents', 'expiry', 'publishers'] as const
/**
 * risk: principals by type and highest risk; reach: permissions by how many principals hold them; consents: application
 * permissions granted, by month (Graph dates no delegated grant); expiry: credentials of principals that hold grants, by
 * time left; publishers: principals that hold grants, by publisher.
 */
export type ChartId = (typeof CHART_IDS)[number]
export type Charts = Record<ChartId, ChartDatum[]>

/** Stable ids of the tenant's findings; texts: `auditFindings:{id}`. */
export const AUDIT_FINDING_IDS = [
  'hidden-grant',
  'grant-on-disabled-principal',
  'grant-on-deleted-principal',
  'grant-to-missing-resource',
  'unknown-permission',
  'user-grant-leftover',
  'user-consent-high-risk',
  'high-privilege-application',
  'unverified-multitenant',
  'credential-expired',
  'credential-expiring',
  'secret-old',
  'secret-and-certificate',
  'no-owner',
  'implicit-grant',
  'redirect-http',
  'redirect-wildcard',
  'redirect-dead-host',
  'look-alike-name',
  'principal-credential',
] as const
export type AuditFindingId = (typeof AUDIT_FINDING_IDS)[number]
export type AuditSeverity = 'high' | 'medium' | 'low'

export interface AuditFinding {
  id: AuditFindingId
  severity: AuditSeverity
  principalId: Guid | null
  appId: Guid | null
  appDisplayName: string
  /** Values for the text: names, permissions, dates, counts. Never a secret. */
  evidence: Record<string, string | number>
  /** The rows that it is about, in the filter language; empty: none. */
  filter: string
  /** What a change plan is to be made of; null: the portal's or the owner's work. */
  fix: ChangeIntent | null
  /** Those of them that a plan can revoke though their application is gone, so that no intent names it; absent: none. */
  revokeFilter?: string
}

/** Findings of one kind, worst first. */
export interface FindingGroup {
  id: AuditFindingId
  severity: AuditSeverity
  count: number
  /** With a change plan that mends them. */
  fixable: number
  /** Those of them whose plan revokes rows, so that one plan can be made for all. */
  revocable: number
}

/** A sum that can be argued from its rows: each number comes with the filter that shows them. */
export interface SummaryFact {
  key: string
  value: number
  filter: string
}

/** Who can do something, by which grant: worst first. */
export interface Capable {
  principalId: Guid | null
  appId: Guid | null
  appDisplayName: string
  publisher: Publisher
  enabled: boolean | null
  /** How many rows allow it; `through` has the first hundred, those that reach farthest first. */
  rows?: number
  /** Rows that allow it, each with how far it reaches. */
  through: { row: AuditRow; reach: 'everybody' | 'consenting-users' | 'one-user' }[]
}

/** What a principal's rows add up to, and the story of one grant. */
export interface GrantStory {
  row: AuditRow
  /** Graph's own words; empty where the catalogue does not know the permission. */
  displayName: string
  description: string
  adminConsentRequired: boolean | null
  /** Other rows of the same principal, risk first, at most 50. */
  siblings: AuditRow[]
  siblingCount: number
  facts: SummaryFact[]
  findings: AuditFinding[]
  /** Registrations and principals that the links of the drawer lead to. */
  applicationObjectId: Guid | null
  revoke: ChangeIntent | null
}

export interface AuditFacts {
  tenantId: Guid
  environment: EnvironmentId
  takenAt: Instant
  scopes: string[]
  coverage: Coverage
  rulesVersion: string
  /** Overrides that are in force. */
  overrides: number
}

/** A credential of a principal or its registration. */
export interface AuditCredential {
  principalId: Guid | null
  appId: Guid
  appDisplayName: string
  kind: 'secret' | 'certificate'
  /** Whether the registration or the enterprise application carries it. */
  on: 'application' | 'servicePrincipal'
  keyId: Guid
  displayName: string | null
  startDateTime: Instant | null
  endDateTime: Instant | null
  state: Exclude<CredentialState, 'none'>
  holdsGrants: boolean
}
