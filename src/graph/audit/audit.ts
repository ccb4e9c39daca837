import type { Guid } from '../../domain/directory'
import type { AuditFacts } from '../../domain/audit/report'
import type { EnvironmentId } from '../../domain/environments'
import type { Remote } from '../directory/remote'
import type { GraphClient } from '../types'
import { BLANK, NOTHING_PREPARED, NOTHING_READ } from './blank'
import { createDriver } from './driver'
import { stoppedBy } from './failure'
import { createFirstAnswer } from './firstAnswer'
import { type Prepared, prepareReading } from './prepare'
import type { Audit, AuditPhase, AuditPlace, AuditState, AuditWorkerApi, Turn } from './protocol'
import type { Selection } from './requests'
import { createShowing } from './showing'

/** The part of a session that an audit needs. */
export interface AuditSession {
  graph: GraphClient
  tenantId: Guid
  environment: EnvironmentId
  consoleClientId: Guid
}

/** Pages that arrive in quick succession are told at most this often, in ms: each telling draws the screen. */
const TELL_MS = 100

/** What a plan was prepared with, counts above all, is good for so long. */
const FRESH_MS = 15 * 60_000

/**
 * @param session null: only snapshots that were saved can be shown
 * @param startRemote gives a worker that has read nothing yet; called when first needed
 */
export function createAudit(
  session: AuditSession | null,
  startRemote: () => Remote<AuditWorkerApi>,
  now: () => number = Date.now,
): Audit {
  const listeners = new Set<() => void>()
  const left = new AbortController()
  let remote: Remote<AuditWorkerApi> | null = null
  let state = BLANK
  let telling: ReturnType<typeof setTimeout> | null = null
  let prepared: { credentials: boolean; at: number; promise: Promise<Prepared> } | null = null
  /** What was asked for last; an answer to something older is nobody's any more. */
  let task = 0
  let shownRows = 0
  /** What there was before a reading of which the worker has not heard yet; null: it has. */
  let former: AuditPhase | null = null

  function worker(): Remote<AuditWorkerApi> {
    if (remote) return remote
    const started = (remote = startRemote())
    void started.failed.then((error) => started === remote && lose(error))
    return started
  }
  /** With the worker goes all that it held; the next call starts another one. */
  function lose(error: Error): void {
    task += 1
    remote?.close()
    remote = null
    shownRows = 0
    driver?.reset()
    showing.reset()
    firstAnswer.forget()
    publish({ ...BLANK, measured: state.measured, revision: state.revision + 1, stopped: stoppedBy(error) })
  }
  const firstAnswer = createFirstAnswer(worker)
  const place: AuditPlace | null = session && {
    tenantId: session.tenantId,
    environment: session.environment,
    consoleClientId: session.consoleClientId,
  }

  function publish(change: Partial<AuditState>, atOnce = true): void {
    state = { ...state, ...change }
    if (!atOnce) {
      telling ??= setTimeout(() => publish({}), TELL_MS)
      return
    }
    clearTimeout(telling ?? undefined)
    telling = null
    for (const listener of listeners) listener()
  }

  const showing = createShowing(
    () => {
      const shown = worker().call('show', [])
      if (shownRows === 0) firstAnswer.askAhead()
      else firstAnswer.forget()
      return shown
    },
    ({ facts, rows }) => {
      // Without rows before and now nothing would be answered otherwise.
      const same = state.facts !== null && rows === 0 && shownRows === 0
      shownRows = rows
      publish({ facts, revision: state.revision + (same ? 0 : 1) })
    },
    now,
  )
  const driver =
    session &&
    createDriver(session.graph, worker, {
      now,
      onTurn: take,
      onStopped: (reason) => publish({ phase: 'paused', stopped: reason, secondsLeft: null }),
    })
  const stopListening = session?.graph.throttle?.subscribe(() =>
    publish({ throttledUntil: session.graph.throttle?.until() ?? null }),
  )
  const online = () => {
    if (state.phase === 'paused' && state.stopped?.code === 'network') resume(false)
  }
  globalThis.addEventListener?.('online', online)

  /** `end`: what the reading is once it is finished. */
  function take(turn: Turn, roundTime: number | null, end: 'done' | 'cancelled' = 'done'): void {
    const { progress, requests, roundsLeft, finished, notKept } = turn
    if (turn.changed || finished) showing.wanted(turn.showCost, finished)
    if (finished) {
      publish({
        phase: end,
        progress,
        requests,
        secondsLeft: null,
        renewable: true,
        stopped: null,
        notKept,
        facts: turn.facts ?? state.facts,
      })
      quietly(refreshKept())
      return
    }
    const secondsLeft =
      roundsLeft === null || roundTime === null ? null : Math.ceil((roundsLeft * roundTime) / 1000)
    publish(
      { progress, requests, notKept, secondsLeft: state.phase === 'reading' ? secondsLeft : null },
      false,
    )
  }

  const selectionOf = (credentials: boolean): Selection => ({
    credentials,
    publishers: session?.graph.knowsPublishers ?? false,
  })
  function preparing(credentials: boolean): Promise<Prepared> {
    if (!session) return Promise.resolve(NOTHING_PREPARED)
    if (prepared?.credentials !== credentials || now() - prepared.at > FRESH_MS) {
      const promise = prepareReading(session.graph, selectionOf(credentials), left.signal, now)
      prepared = { credentials, at: now(), promise }
      promise.then(
        ({ counted, latency }) =>
          publish({ measured: counted.principals === null ? 'failed' : { counted, latency } }),
        () => {
          prepared = null
          publish({ measured: 'failed' })
        },
      )
    }
    return prepared.promise
  }

  async function refreshKept(): Promise<void> {
    if (!place) return
    const found = await worker().call('lookUp', [place])
    // What is being read is in the browser too, and nobody's to go on with.
    const busy = state.phase === 'reading' || state.phase === 'paused'
    publish(busy ? { ...found, interrupted: null } : found)
  }

  /** Reading begins with the first turn of `begin`; what runs already ends. `prepares`: it asks Graph before the worker. */
  async function read(
    begin: (isWanted: () => boolean) => Promise<Turn | null>,
    prepares = false,
  ): Promise<void> {
    const mine = (task += 1)
    const before = state.phase
    former = prepares ? before : null
    driver?.reset()
    showing.reset()
    firstAnswer.forget()
    // What is drawn of it waits until the first requests are sent.
    publish(
      {
        phase: 'reading',
        progress: NOTHING_READ,
        requests: 0,
        secondsLeft: null,
        stopped: null,
        notKept: false,
        interrupted: null,
      },
      false,
    )
    try {
      const turn = await begin(() => mine === task)
      if (mine !== task) return
      if (!turn) return publish({ phase: before })
      driver?.go(turn)
      setTimeout(() => publish({}))
    } catch (error) {
      if (mine === task) publish({ phase: before, stopped: stoppedBy(error) })
    }
  }
  const quietly = (work: Promise<unknown>) => void work.catch(() => undefined)

  /** Shows what was not read just now. */
  function opened(facts: AuditFacts, renewable: boolean): void {
    driver?.reset()
    showing.reset()
    firstAnswer.forget()
    publish({
      phase: 'opened',
      renewable,
      facts,
      revision: state.revision + 1,
      progress: NOTHING_READ,
      secondsLeft: null,
      stopped: null,
      notKept: false,
    })
  }

  async function showKept(): Promise<void> {
    if (!place) return
    const mine = (task += 1)
    try {
      const facts = await worker().call('openKept', [place])
      if (mine !== task) return
      if (facts) opened(facts, true)
      else publish({ kept: null })
    } catch (error) {
      if (mine === task) publish({ stopped: stoppedBy(error) })
    }
  }

  /** `clicked`: a popup may ask for a token where the session has expired. */
  function resume(clicked: boolean): void {
    if (state.phase !== 'paused') return
    const interactive = clicked && state.stopped !== null
    publish({ phase: 'reading', stopped: null })
    driver?.resume(interactive)
  }
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    prepare() {
      if (prepared || !session) return
      quietly(preparing(true))
      quietly(refreshKept())
    },
    start(options) {
      if (!session || !place) return
      quietly(
        read(async (isWanted) => {
          const {
            scopes,
            latency: _,
            ...known
          } = await preparing(options.credentials).catch(() => NOTHING_PREPARED)
          if (!isWanted()) return null
          former = null
          driver?.hold(scopes)
          const takenAt = new Date(now()).toISOString()
          const setup = { options, selection: selectionOf(options.credentials), ...known }
          return worker().call('begin', [{ ...setup, place, takenAt }])
        }, true),
      )
    },
    pause() {
      if (state.phase !== 'reading') return
      driver?.pause()
      publish({ phase: 'paused', secondsLeft: null })
    },
    resume: () => resume(true),
    cancel() {
      if (state.phase !== 'reading' && state.phase !== 'paused') return
      const mine = (task += 1)
      driver?.reset()
      if (former) return publish({ phase: former, stopped: null })
      worker()
        .call('cancel', [])
        .then(
          (turn) => {
            if (mine === task) take(turn, null, 'cancelled')
          },
          (error: unknown) => {
            if (mine === task)
              publish({ phase: state.facts ? 'cancelled' : 'idle', stopped: stoppedBy(error) })
          },
        )
    },
    continueInterrupted() {
      if (place) quietly(read(() => worker().call('continueInterrupted', [place])))
    },
    dropInterrupted() {
      publish({ interrupted: null })
      if (place) quietly(worker().call('dropInterrupted', [place]))
    },
    openKept: () => void showKept(),
    again() {
      quietly(read(() => worker().call('again', [new Date(now()).toISOString()])))
    },
    forget() {
      publish({ kept: null, interrupted: null })
      if (place) quietly(worker().call('forget', [place]))
    },
    async open(file) {
      const facts = await worker().call('open', [file])
      task += 1
      opened(facts, false)
    },
    ask<K extends keyof AuditWorkerApi>(method: K, ...args: Parameters<AuditWorkerApi[K]>) {
      type Answer = Promise<Awaited<ReturnType<AuditWorkerApi[K]>>>
      if (method === 'query')
        return firstAnswer.ask(...(args as Parameters<AuditWorkerApi['query']>)) as Answer
      const answer = worker().call(method, args)
      if (method === 'setOverrides') {
        firstAnswer.forget()
        const [given] = args as Parameters<AuditWorkerApi['setOverrides']>
        quietly(
          answer.then(() => {
            const facts = state.facts && { ...state.facts, overrides: given.length }
            publish({ facts, revision: state.revision + 1 })
          }),
        )
      }
      return answer
    },
    dispose() {
      left.abort()
      driver?.reset()
      showing.reset()
      clearTimeout(telling ?? undefined)
      stopListening?.()
      globalThis.removeEventListener?.('online', online)
      remote?.close()
      listeners.clear()
    },
  }
}
