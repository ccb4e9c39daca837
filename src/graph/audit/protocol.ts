import type { AuditReport, ExportProgress, SnapshotDifference } from '../../domain/audit/api'
import type { AuditFacts } from '../../domain/audit/report'
import type { AuditCollection, Coverage } from '../../domain/audit/types'
import type { Guid, Instant, UnreadableReason } from '../../domain/directory'
import type { EnvironmentId } from '../../domain/environments'
import type { BatchPart } from '../types'
import type { Order } from './plan/chains'
import type { Selection, Tracked } from './requests'

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
  /** What is kept stays there after sign-out; without it, signing out removes it. */
  keepAfterSignOut: boolean
}

/** `idle`: nothing read in this tab (yet). `opened`: shows a file's or the kept snapshot. */
export type AuditPhase = 'idle' | 'reading' | 'paused' | 'done' | 'cancelled' | 'opened'

/** Is there a reading that may still go on? */
export const isUnderWay = (phase: AuditPhase): boolean => phase === 'reading' || phase === 'paused'

/** What was asked so long ago (ms) is asked again before a reading goes on: of assignments nothing tells what changed. */
export const OLD_MS = 60 * 60_000

export interface AuditProgress {
  state: 'waiting' | 'reading' | 'done' | 'unreadable' | 'not-asked'
  done: number
  /** Rows (or for assignments: resources) to read; null where it is not known beforehand. */
  total: number | null
  reason: UnreadableReason | null
}

/** What an estimate is worked out from. */
export interface Measured {
  /** Graph's own counts. */
  counted: Coverage['counted']
  /** Milliseconds that counting took. */
  latency: number
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
  /** `failed`: Graph did not count the enterprise applications, on which all the rest depends; null: not yet. */
  measured: Measured | 'failed' | null
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
  /** What was read was to be kept in this browser, and is not: no room, or another tab removed it. */
  notKept: boolean
  /** What is shown can be brought up to date by `again`; a file's snapshot cannot. */
  renewable: boolean
  /** Why the whole reading stopped: signed out, offline for too long. What was read is still there, unless the worker failed. */
  stopped: UnreadableReason | null
}

/** Whose audit is kept in this browser: one tenant as one registration of the console sees it. */
export interface AuditPlace {
  tenantId: Guid
  environment: EnvironmentId
  consoleClientId: Guid
}

/** How a reading goes on: what to send next, and how far it is. */
export interface Turn {
  orders: Order[]
  /** What will be ordered once the pages under way are answered, unless they tell of something else. */
  soon: Pick<Order, 'requests' | 'scopes'> | null
  progress: AuditState['progress']
  /** Answers of Graph that were taken over. */
  requests: number
  /** Answers that must still follow each other; null: nobody can tell. */
  roundsLeft: number | null
  /** There is something new to show. */
  changed: boolean
  /** ms that making its rows would take. */
  showCost: number
  /** Everything is read that will be. */
  finished: boolean
  /** Of the whole reading, once it is finished. */
  facts: AuditFacts | null
  /** See {@link AuditState}. */
  notKept: boolean
}

/** An answer's parts, of failed ones with headers and error; and the next turn where none failed. */
export interface Taken {
  parts: BatchPart[]
  turn: Turn | null
}

/** What is shown from now on. */
export interface Shown {
  facts: AuditFacts
  rows: number
}

/** Why a part of an order came to nothing. */
export interface PartFailure {
  /** From 0, in the order of its requests. */
  position: number
  status: number
  /** It may be asked again by and by: nothing is given up. */
  passing: boolean
  reason: UnreadableReason
}

/** What a plan is made from. */
export interface ReadingSetup {
  options: AuditOptions
  selection: Selection
  /** Graph's own counts. */
  counted: Coverage['counted']
  /** Names at which the principals are cut into ranges; none: one plain chain. */
  cuts: string[]
  /** Grants are read by their kind of consent, side by side; else in one plain chain. */
  grantsByConsent: boolean
  /** Where the delta queries go on. */
  deltaLinks: Partial<Record<Tracked, string>>
  /** Collections of which Graph failed to say where they begin: it may know yet. */
  unsure: readonly Tracked[]
}

/** What a reading begins with. */
export interface AuditSetup extends ReadingSetup {
  place: AuditPlace
  takenAt: Instant
}

/** The worker's side of a reading, beside what it answers about it. */
export interface AuditWorkerApi extends AuditReport {
  /** What is kept for this place. */
  lookUp(place: AuditPlace): Promise<Pick<AuditState, 'interrupted' | 'kept' | 'notKept'>>
  begin(setup: AuditSetup): Turn
  /** Takes an interrupted reading up again; null: it is gone. */
  continueInterrupted(place: AuditPlace): Promise<Turn | null>
  dropInterrupted(place: AuditPlace): Promise<void>
  /** Asks again what is old, of the reading under way: after {@link OLD_MS} without an answer. All earlier orders are void. */
  renew(): Turn
  /** Shows the kept snapshot; null: it is gone. */
  openKept(place: AuditPlace): Promise<AuditFacts | null>
  /** Begins a reading of what changed since the snapshot that was read or opened; null: there is none. */
  again(takenAt: Instant): Turn | null
  forget(place: AuditPlace): Promise<void>
  /** Removes of all places what a sign-out at that time left behind. */
  forgetLeft(signedOut: Instant): Promise<void>
  /** Takes over an order's answer. Throws a SyntaxError where it is none. */
  took(orderId: number, bytes: ArrayBuffer): Taken
  /** The rest of an order's parts failed; parts named nowhere are asked again. */
  settle(orderId: number, failures: PartFailure[]): Turn
  /** Gives up what is not read yet. */
  cancel(): Turn
  /** Shows what is read so far, or the part of it that is quickest to show. */
  show(): Shown
  /** The snapshot as a file. Works in parts: call `saveMore` until it answers the file, which holds what was shown at first. */
  save(): Promise<ExportProgress>
  saveMore(): ExportProgress
  saveCancel(): void
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
