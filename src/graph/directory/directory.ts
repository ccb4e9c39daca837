import type { Carrier } from '../../domain/certificates/carriers'
import type { Guid, UnreadableReason } from '../../domain/directory'
import type { Judged, NamedRegistration, SecretTrace } from '../../domain/registrations/registrationIndex'
import type { RegistrationQuery, RegistrationRow } from '../../domain/registrations/types'
import type { GraphClient } from '../types'
import { type CollectionProgress, loadApplications, loadRest, NOTHING_READ, type Progress } from './loadRun'
import type { DirectoryRemote, ViewSlice } from './protocol'

export interface DirectorySnapshot {
  progress: Progress
  /** Grows with every page: an answer of a query may be out of date. */
  revision: number
  /** A second reading runs while the first one is still shown. */
  refreshing: boolean
  /** Why the last refresh could not replace what is shown. */
  refreshFailed: UnreadableReason | null
  /** How many registrations are judged for which connections they are ready; null until that has begun. */
  judged: Judged | null
  /** Working that out stopped; only {@link Directory.refresh} tries again: a worker keeps a module that failed to load. */
  judgingFailed: boolean
  /** Something was changed since this was read. */
  stale: boolean
}

/** A query's answer; `more` reads further lines of the same answer, or null where it is gone. */
export interface DirectoryView extends ViewSlice {
  more(from: number, to: number): Promise<RegistrationRow[] | null>
}

/** A tenant's registrations, read once for a session and joined in a worker. */
export interface Directory {
  snapshot(): DirectorySnapshot
  subscribe(listener: () => void): () => void
  /** Reads everything, unless that has begun already. */
  start(): void
  /** Reads the registrations only, unless that has begun already. */
  startApplications(): void
  /** Reads everything anew; what is shown stays until the new reading is complete. */
  refresh(): void
  /** Marks what was read as out of date. */
  invalidate(): void
  /** Works out for which connections each registration is ready, once everything is read that can be. */
  judge(): void
  query(query: RegistrationQuery, from: number, to: number): Promise<DirectoryView>
  secretOwner(trace: SecretTrace, exceptAppId: Guid): Promise<NamedRegistration | null>
  /** Registrations read so far that carry a certificate. `thumbprint`: SHA-1 in hex. */
  certificateCarriers(thumbprint: string): Promise<Carrier[]>
  /** Ends requests and worker; nothing answers any more. */
  dispose(): void
}

/** Pages that arrive in quick succession are told at most this often, in ms: each telling draws the screen. */
const TELL_MS = 100

interface Run {
  remote: DirectoryRemote
  controller: AbortController
  progress: Progress
  applications: Promise<boolean> | null
  rest: Promise<void> | null
  judging: Promise<void> | null
  judged: Judged | null
  judgingFailed: boolean
}

/** Is every registration judged? */
export function isJudged(judged: Judged | null): boolean {
  return judged !== null && judged.done === judged.total
}

/**
 * @param startRemote gives a worker with an empty directory; a refresh takes a second one.
 */
export function createDirectory(graph: GraphClient, startRemote: () => DirectoryRemote): Directory {
  const listeners = new Set<() => void>()
  let current = newRun()
  let next: Run | null = null
  let telling: ReturnType<typeof setTimeout> | null = null
  let snapshot: DirectorySnapshot = {
    progress: NOTHING_READ,
    revision: 0,
    refreshing: false,
    refreshFailed: null,
    judged: null,
    judgingFailed: false,
    stale: false,
  }

  function newRun(): Run {
    return {
      remote: startRemote(),
      controller: new AbortController(),
      progress: NOTHING_READ,
      applications: null,
      rest: null,
      judging: null,
      judged: null,
      judgingFailed: false,
    }
  }
  function publish(change: Partial<DirectorySnapshot>): void {
    snapshot = { ...snapshot, ...change }
    for (const listener of listeners) listener()
  }
  function tell(atOnce: boolean): void {
    if (!atOnce) {
      telling ??= setTimeout(() => tell(true), TELL_MS)
      return
    }
    clearTimeout(telling ?? undefined)
    telling = null
    publishRun(current)
  }
  function publishRun({ progress, judged, judgingFailed }: Run): void {
    publish({ progress, judged, judgingFailed, revision: snapshot.revision + 1 })
  }
  function loadingOf(run: Run) {
    return {
      graph,
      remote: run.remote,
      signal: run.controller.signal,
      onProgress(collection: keyof Progress, change: Partial<CollectionProgress>) {
        run.progress = { ...run.progress, [collection]: { ...run.progress[collection], ...change } }
        if (run === current) tell(change.state !== undefined)
      },
    }
  }
  // An aborted run rejects, and nobody waits for it any more.
  const quietly = <T>(work: Promise<T>) => {
    work.catch(() => undefined)
    return work
  }
  function readApplications(run: Run): Promise<boolean> {
    run.applications ??= quietly(loadApplications(loadingOf(run)))
    return run.applications
  }
  function readAll(run: Run): Promise<unknown> {
    const applications = readApplications(run)
    run.rest ??= quietly(loadRest(loadingOf(run)))
    return Promise.all([applications, run.rest])
  }
  async function judgeAll(run: Run): Promise<void> {
    await readAll(run)
    try {
      do {
        run.controller.signal.throwIfAborted()
        run.judged = await run.remote.call('judge', [])
        if (run === current) tell(isJudged(run.judged))
      } while (!isJudged(run.judged))
    } catch (error) {
      run.controller.signal.throwIfAborted()
      run.judgingFailed = true
      if (run === current) tell(true)
      throw error
    }
  }
  function end(run: Run): void {
    run.controller.abort()
    run.remote.close()
  }
  function show(run: Run): void {
    end(current)
    current = run
    publishRun(run)
  }

  async function refresh(): Promise<void> {
    if (next) return
    const run = newRun()
    publish({ stale: false, refreshFailed: null, judgingFailed: false })
    if (current.progress.applications.state !== 'done') {
      show(run)
      await readAll(run)
      return
    }
    next = run
    publish({ refreshing: true })
    try {
      await readAll(run)
    } finally {
      next = null
      const { state, reason } = run.progress.applications
      if (state === 'done') show(run)
      else end(run)
      publish({
        refreshing: false,
        refreshFailed: state === 'done' ? null : reason,
        judgingFailed: current.judgingFailed,
      })
    }
  }

  return {
    snapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start: () => void quietly(readAll(current)),
    startApplications: () => void readApplications(current),
    refresh: () => void quietly(refresh()),
    invalidate: () => publish({ stale: true }),
    judge() {
      current.judging ??= quietly(judgeAll(current))
    },
    async query(query, from, to) {
      const { remote } = current
      const slice = await remote.call('query', [query, from, to])
      return { ...slice, more: (first, last) => remote.call('rows', [slice.viewId, first, last]) }
    },
    secretOwner: (trace, exceptAppId) => current.remote.call('secretOwner', [trace, exceptAppId]),
    certificateCarriers: (thumbprint) => current.remote.call('certificateCarriers', [thumbprint]),
    dispose() {
      clearTimeout(telling ?? undefined)
      end(current)
      if (next) end(next)
      listeners.clear()
    },
  }
}
