import type { Guid, UnreadableReason } from '../../domain/directory'
import type { AuditFacts } from '../../domain/audit/report'
import type { EnvironmentId } from '../../domain/environments'
import type { Remote } from '../directory/remote'
import type { GraphClient } from '../types'
import { BLANK, NOTHING_READ } from './blank'
import { createDriver } from './driver'
import { stoppedBy } from './failure'
import { createFirstAnswer } from './firstAnswer'
import { removeLeft } from './leftBehind'
import { createPreparing, selectionOf } from './preparing'
import {
  type Audit,
  type AuditPhase,
  type AuditPlace,
  type AuditState,
  type AuditWorkerApi,
  isUnderWay,
  OLD_MS,
  type Turn,
} from './protocol'
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
  /** What was asked for last; an answer to something older is nobody's any more. */
  let task = 0
  /** The task at which a worker was lost last. */
  let lostAt = 0
  let shownRows = 0
  /** When Graph answered last. */
  let heard = 0
  /** What there was before the reading. */
  let former: AuditPhase = 'idle'
  /** How the reading begins; null: the worker has not heard of it yet. */
  let first: Promise<Turn | null> | null = null

  function worker(): Remote<AuditWorkerApi> {
    if (remote) return remote
    const started = (remote = startRemote())
    void started.failed.then((error) => started === remote && lose(error))
    return started
  }
  /** With the worker goes all that it held, save what the browser keeps; the next call starts another one. */
  function lose(error: Error): void {
    // A worker that fails unasked would fail for ever.
    const wasAsked = task !== lostAt
    lostAt = task += 1
    remote?.close()
    remote = null
    shownRows = 0
    letGo()
    const { measured, throttledUntil, interrupted, kept, revision } = state
    const stays = { measured, throttledUntil, interrupted, kept }
    publish({ ...BLANK, ...stays, revision: revision + 1, stopped: stoppedBy(error) })
    if (wasAsked) quietly(refreshKept())
  }
  /** What is under way is nobody's any more. */
  function letGo(): void {
    driver?.reset()
    showing.reset()
    firstAnswer.forget()
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
  const preparing =
    session && createPreparing(session.graph, left.signal, now, (measured) => publish({ measured }))
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
    if (requests > state.requests) heard = now()
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

  async function refreshKept(): Promise<void> {
    if (!place) return
    await removeLeft((signedOut) => worker().call('forgetLeft', [signedOut]))
    const found = await worker().call('lookUp', [place])
    // What is being read is in the browser too, and nobody's to go on with.
    publish(isUnderWay(state.phase) ? { ...found, interrupted: null } : found)
  }
  /** There is no reading after all. */
  function putBack(phase: AuditPhase, stopped: UnreadableReason | null = null): void {
    publish({ phase, stopped })
    quietly(refreshKept())
  }

  /** Hands on an answer, or why there is none, unless something else was asked for meanwhile. */
  function latest<T>(
    answer: Promise<T>,
    take: (value: T) => void,
    fail: (stopped: UnreadableReason) => void,
  ): void {
    const mine = task
    answer
      .then((value) => {
        if (mine === task) take(value)
      })
      .catch((error: unknown) => {
        if (mine === task) fail(stoppedBy(error))
      })
  }

  /** Reading begins with the first turn of `begin`, null: there is nothing to read; what runs already ends. */
  function read<T>(ready: Promise<T>, begin: (prepared: T) => Promise<Turn | null>): void {
    task += 1
    if (!isUnderWay(state.phase)) former = state.phase
    first = null
    heard = now()
    letGo()
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
    const failed = (stopped: UnreadableReason) => putBack(former, stopped)
    const go = (turn: Turn | null) => {
      if (!turn) return putBack(former)
      driver?.go(turn)
      setTimeout(() => publish({}))
    }
    latest(ready, (prepared) => latest((first = begin(prepared)), go, failed), failed)
  }
  const nothing = Promise.resolve()
  const quietly = (work: Promise<unknown>) => void work.catch(() => undefined)

  /** Shows what was not read just now. */
  function opened(facts: AuditFacts, renewable: boolean): void {
    letGo()
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

  /** What waits to be sent is too old, as is some of what was answered. */
  function renew(): void {
    heard = now()
    driver?.reset()
    latest(
      worker().call('renew', []),
      (turn) => driver?.go(turn),
      (stopped) => publish({ phase: 'paused', stopped }),
    )
  }
  /** `clicked`: a popup may ask for a token where the session has expired. */
  function resume(clicked: boolean): void {
    if (state.phase !== 'paused') return
    const interactive = clicked && state.stopped !== null
    publish({ phase: 'reading', stopped: null })
    if (first && now() - heard > OLD_MS) renew()
    driver?.resume(interactive)
  }
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    prepare() {
      if (!preparing || preparing.begun()) return
      void preparing.ready(true)
      quietly(refreshKept())
    },
    start(options) {
      if (!session || !preparing || !place) return
      read(preparing.ready(options.credentials), ({ known, scopes }) => {
        driver?.hold(scopes)
        const takenAt = new Date(now()).toISOString()
        const selection = selectionOf(session.graph, options.credentials)
        return worker().call('begin', [{ options, selection, ...known, place, takenAt }])
      })
    },
    pause() {
      if (state.phase !== 'reading') return
      driver?.pause()
      publish({ phase: 'paused', secondsLeft: null })
    },
    resume: () => resume(true),
    cancel() {
      if (!isUnderWay(state.phase)) return
      task += 1
      driver?.reset()
      if (!first) return putBack(former)
      latest(
        // Before that the worker has nothing to cancel.
        first.then((turn) => turn && worker().call('cancel', [])),
        (turn) => (turn ? take(turn, null, 'cancelled') : putBack(former)),
        (stopped) => putBack(state.facts ? 'cancelled' : former, stopped),
      )
    },
    continueInterrupted() {
      if (place) read(nothing, () => worker().call('continueInterrupted', [place]))
    },
    dropInterrupted() {
      publish({ interrupted: null })
      if (place) quietly(worker().call('dropInterrupted', [place]))
    },
    openKept() {
      if (!place) return
      task += 1
      latest(
        worker().call('openKept', [place]),
        (facts) => (facts ? opened(facts, true) : publish({ kept: null })),
        (stopped) => publish({ stopped }),
      )
    },
    again() {
      read(nothing, () => worker().call('again', [new Date(now()).toISOString()]))
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
      letGo()
      clearTimeout(telling ?? undefined)
      stopListening?.()
      globalThis.removeEventListener?.('online', online)
      remote?.close()
      listeners.clear()
    },
  }
}
