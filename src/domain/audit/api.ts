import type { ChangePlan } from '../changes/types'
import type { Guid, Instant } from '../directory'
import type { RiskLevel } from '../permissions/risk/types'
import type { PermissionKind } from '../permissions/types'
import type {
  AuditColumn,
  AuditCredential,
  AuditFacts,
  AuditFinding,
  AuditFindingId,
  AuditLine,
  AuditMatch,
  AuditQuery,
  AuditRow,
  AuditSlice,
  Capable,
  Charts,
  FacetValue,
  FindingGroup,
  GrantStory,
  LeftOutReason,
  SummaryFact,
} from './report'
import type { NotReadWhat } from './types'

/** Fields of the filter language whose values can be listed; see `filter/fields`. */
export type FacetField =
  | 'risk'
  | 'kind'
  | 'consent'
  | 'status'
  | 'publisher'
  | 'type'
  | 'enabled'
  | 'credentials'
  | 'resource'
  | 'permission'
  | 'principal'
  | 'user'

/** A tenant's own rating of a permission. */
export interface RiskOverride {
  /** e.g. `Mail.Read`; case does not matter. */
  permission: string
  kind: PermissionKind
  /** Client ID of the API; absent: Microsoft Graph. */
  resourceAppId?: string
  level: RiskLevel
  /** One sentence, as the tenant's people wrote it. */
  reason: string
}

/** `count`: lines that match; the first few of them. */
export interface Sample<T> {
  count: number
  items: T[]
}

/** Who may do something, and what the answer is worth. */
export interface WhoMayAnswer extends Sample<Capable> {
  /** The question is a capability, or a permission that the tenant, one of its APIs or Microsoft Graph knows. */
  known: boolean
  /** Names of known permissions that are near to a question that is none. */
  nearest: string[]
  /** What was not read whole: somebody in it may be able to as well. */
  lacking: NotReadWhat[]
}

/** One thing that differs between two snapshots. */
export interface DifferenceEntry {
  change:
    | 'granted'
    | 'revoked'
    | 'declared'
    | 'undeclared'
    | 'created'
    | 'removed'
    | 'credential-added'
    | 'credential-removed'
    | 'expired'
    | 'enabled'
    | 'disabled'
  /** Object id or client ID, whichever the older snapshot and the newer one share. */
  principalId: string | null
  appId: string | null
  appDisplayName: string
  /** Whether it is about the registration or the enterprise application; absent for permissions. */
  object?: 'application' | 'servicePrincipal'
  /** A permission, a credential's name or id; empty where the object itself came or went. */
  what: string
  kind: PermissionKind | null
  resourceDisplayName: string
  consent: AuditRow['consent']
  userId: string | null
  /** Absent where the snapshot that names the user has no name, or it is about nobody in particular. */
  userName?: string
  risk: RiskLevel | null
}

export interface SnapshotDifference {
  older: { takenAt: Instant; complete: boolean }
  newer: { takenAt: Instant; complete: boolean }
  /** How many of each change; only those that could be judged from what both read. */
  counts: Partial<Record<DifferenceEntry['change'], number>>
  /** Worst first, at most 5,000. */
  entries: DifferenceEntry[]
  /** Collections that one of them lacks, so that nothing is said of them. */
  notCompared: string[]
}

/** UiPath's footprint: its public applications and what bears its name, and registrations that serve a connector. */
export interface Footprint {
  publicApplications: {
    appId: string
    displayName: string
    /** client-id: known to be UiPath's; publisher: verified as `verifiedPublisher`; name: anybody may call it so. */
    by: 'client-id' | 'publisher' | 'name'
    verifiedPublisher: string | null
    rows: number
    /** null: it was granted nothing. */
    highest: RiskLevel | null
    filter: string
  }[]
  registrations: {
    appId: string
    displayName: string
    /** `connectionKey` of domain/readiness. */
    ready: string[]
    attention: string[]
    filter: string
  }[]
  /** What each list would have to be made from and was not read. */
  lacking: { public: NotReadWhat[]; registrations: NotReadWhat[] }
}

export type ExportFormat = 'csv' | 'json' | 'html'

export interface ExportRequest {
  format: ExportFormat
  /** Only these, in this order: numbers of the rows that `exportHold` keeps, or else of those shown. null: everything that `query` finds. */
  rows: number[] | null
  query: AuditQuery
  /** Of the table as shown; CSV and HTML have these columns. */
  columns: AuditColumn[]
  language: 'en' | 'fr'
  /** See `exportTexts`: texts in that language by dotted key, with `{{params}}`, as a worker loads no dictionaries. */
  texts: Readonly<Record<string, string>>
  /** Name of the tenant where it is known. */
  tenantName: string | null
}

export interface ExportProgress {
  /** Rows, of HTML and JSON with findings and credentials, of a snapshot objects. */
  done: number
  total: number
  /** The whole file, once done equals total. */
  file: Blob | null
  fileName: string
  /** With it: a second, small file that tells where the rows of a CSV file come from. */
  beside?: { fileName: string; file: Blob }
}

/** Name of the error where rows are chosen by numbers that mean other rows by now. */
export const ROWS_CHANGED = 'RowsChanged'

/** What is to be revoked. */
export type RevokeWhat =
  /** `viewId`: a view of the rows that these are numbers of. With other rows shown by now `revokeStart` throws {@link ROWS_CHANGED}. */
  | { of: 'rows'; rows: number[]; viewId: number }
  /** Everything that a query finds, in its order. */
  | { of: 'query'; query: AuditQuery }
  /** What the findings of a kind would have revoked, worst first. */
  | { of: 'findings'; id: AuditFindingId }
  /** The one that `rows/rowId` calls so. */
  | { of: 'row'; row: string }
  /** Everything that is granted to the application of this row, the sign-in scopes too. */
  | { of: 'principal'; row: string }

export interface RevokeRequest {
  what: RevokeWhat
  /** Becomes the plan's id. */
  id: string
  /** Whose grants stay, since the plan is carried out with them. */
  consoleClientId: Guid
}

export interface RevokePlanned {
  /** Its `left` counts what another run has to take. */
  plan: ChangePlan
  /** Rows that the plan, or a later run, revokes. */
  grants: number
  applications: number
  /** Rows that no plan revokes, counted by reason. */
  leftOut: Partial<Record<LeftOutReason, number>>
}

export interface RevokeProgress {
  /** Rows looked at. */
  done: number
  total: number
  /** null: not ready yet. */
  planned: RevokePlanned | null
}

/**
 * What the audit worker answers about the snapshot it holds. Synchronous inside the worker; every method costs a few
 * milliseconds at most at 200,000 rows, save those that say that they work in parts.
 */
export interface AuditReport {
  facts(): AuditFacts
  /** Filters, sorts and groups, and answers the lines `from` (included) to `to` (excluded). */
  query(query: AuditQuery, from: number, to: number): AuditSlice
  /** More lines of the last query; null where another query came since. */
  lines(viewId: number, from: number, to: number): AuditLine[] | null
  /** Numbers of the rows among the lines `from` to `to` of the last query, to keep a selection; null as above. */
  indices(viewId: number, from: number, to: number): number[] | null
  /** Rows by their numbers, of which `viewId` is a view; null: other rows are shown by now, which these would be numbers of. */
  rows(viewId: number, indices: number[]): AuditRow[] | null
  match(filter: string): AuditMatch
  /** Values of a field among the rows of `filter` without that field's own term; most frequent first, at most `limit`; `starting`: as typed so far. */
  facet(field: FacetField, filter: string, starting: string, limit: number): FacetValue[]
  charts(filter: string): Charts
  summary(): SummaryFact[]
  findingGroups(): FindingGroup[]
  findings(id: AuditFindingId, from: number, to: number): Sample<AuditFinding>
  /** Of the row that `rows/rowId` calls so; null: there is none (any more). */
  story(id: string): GrantStory | null
  /** `question`: a permission's name, or the id of a capability (domain/audit/capabilities). At most `limit`. */
  whoMay(question: string, limit: number): WhoMayAnswer
  credentials(): AuditCredential[]
  /** Judges some more registrations for each call; null: more to come. */
  footprint(): Footprint | null
  /** Makes one plan that revokes grants of any number of applications. Works in parts: call `revokeMore` until it answers the plan. */
  revokeStart(request: RevokeRequest): RevokeProgress
  revokeMore(): RevokeProgress
  revokeCancel(): void
  setOverrides(overrides: RiskOverride[]): void
  /**
   * Keeps the rows of this view as they are, for exports of `rows` by their numbers, whatever is shown meanwhile; null lets go
   * of them. false: other rows are shown by now, and nothing is kept.
   */
  exportHold(viewId: number | null): boolean
  /** Works in parts: call `exportMore` until it answers the file. It holds the rows that it began with. */
  exportStart(request: ExportRequest): ExportProgress
  exportMore(): ExportProgress
  exportCancel(): void
}
