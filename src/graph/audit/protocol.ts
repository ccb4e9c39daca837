import type { AuditReport, SnapshotDifference } from '../../domain/audit/api'
import type { AuditFacts } from '../../domain/audit/report'
import type { AuditCollection, NotRead } from '../../domain/audit/types'
import type { EnvironmentId } from '../../domain/environments'
import type { Guid, Instant, UnreadableReason } from '../../domain/directory'

/** What a reading is to hold; `names` and `credentials` are read unless somebody unticks them. */
export interface AuditOptions {
  /** Names of users who consented. */
  names: boolean
  credentials: boolean
  /** Owners of registrations: one more request for each 20. */
  owners: boolean
  /** Also asks enterprise applications that expose no roles for assignments: one more request for each 20. */
  everyResource: boolean
  /** Keeps the snapshot in this browser (IndexedDB). */
  keep: boolean
}

/** `idle`: nothing read in this tab (yet). `opened`: shows a file's or the kept snapshot. */
export type AuditPhase = 'idle' | 'reading' | 'paused' | 'done' | 'cancelled' | 'opened'

export interface AuditProgress {
  state: 'waiting' | 'reading' | 'done' | 'unreadable' | 'not-asked'
  done: number
  /** Rows (or for assignments: resources) to read; null where it is not known beforehand. */
  total: number | null
  reason: UnreadableReason | null
}

/** What a reading would cost, told before it begins. */
export interface AuditEstimate {
  applications: number | null
  principals: number | null
  grants: number | null
  requests: number
  /** Seconds, from the latency of what was asked so far. */
  seconds: number
}

export interface AuditState {
  phase: AuditPhase
  progress: Readonly<Record<AuditCollection, AuditProgress>>
  estimate: AuditEstimate | null
  /** Seconds still to go; null where nobody can tell. */
  secondsLeft: number | null
  /** Requests sent since the reading began. */
  requests: number
  /** Graph has asked for patience until then (ms since the epoch); null: it has not. */
  throttledUntil: number | null
  /** Grows whenever an answer of the report may be another one. */
  revision: number
  /** null: nothing is there to ask about. */
  facts: AuditFacts | null
  /** A reading that a reload or a closed tab interrupted, kept in this browser. */
  interrupted: { takenAt: Instant; requests: number } | null
  /** A whole snapshot kept in this browser: it can be shown, or brought up to date with delta queries. */
  kept: { takenAt: Instant; bytes: number | null } | null
  /** Why the whole reading stopped: signed out, offline for too long. What was read is still there. */
  stopped: UnreadableReason | null
}

/** The worker's side of a reading, beside what it answers about it. */
export interface AuditWorkerApi extends AuditReport {
  begin(facts: { tenantId: Guid; environment: EnvironmentId; takenAt: Instant; scopes: string[] }): void
  /** The coverage as the reading knows it; the worker adds its own counts. */
  conclude(
    notRead: NotRead[],
    counted: { applications: number | null; principals: number | null; grants: number | null },
  ): AuditFacts
  /** The snapshot as a file. */
  save(): Blob
  /** Shows a file's snapshot instead of what was read. Rejects with an error whose `name` is `SnapshotFileError` and whose message is its code. */
  open(file: Blob): Promise<AuditFacts>
  /** Compares the snapshot shown (the newer or the older, as their times say) with a file's. Rejects like `open`. */
  compare(file: Blob): Promise<SnapshotDifference>
}

/** A tenant's audit: one for each session, and one without a session for snapshots that were saved. */
export interface Audit {
  state(): AuditState
  subscribe(listener: () => void): () => void
  /** Counts, cut points of the ranges and what is kept in this browser; once. */
  prepare(): void
  start(options: AuditOptions): void
  pause(): void
  resume(): void
  /** Ends the reading; what was read stays and says what it lacks. */
  cancel(): void
  /** Goes on with what `interrupted` names, or drops it. */
  continueInterrupted(): void
  dropInterrupted(): void
  /** Shows the kept snapshot. */
  openKept(): void
  /** Reads only what changed since the snapshot shown, with delta queries where there are any. */
  again(): void
  /** Removes what is kept in this browser. */
  forget(): void
  open(file: Blob): Promise<void>
  /** Anything else that the worker answers. */
  ask<K extends keyof AuditWorkerApi>(
    method: K,
    ...args: Parameters<AuditWorkerApi[K]>
  ): Promise<Awaited<ReturnType<AuditWorkerApi[K]>>>
  dispose(): void
}
