import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useSession } from '../../auth/session'
import type { ChangeRecord, Visibility } from '../../domain/changes/record'
import type { ChangePlan, StepOutcome } from '../../domain/changes/types'
import { applyPlan } from '../../graph/changes/applyPlan'
import { checkPlan } from '../../graph/changes/checkPlan'
import { openRecords } from '../../graph/changes/record/records'
import { settle } from '../../graph/changes/settle'
import { lookingEnds, type LookWait, verifyPlan } from '../../graph/changes/verifyPlan'
import { useGraph } from '../../graph/GraphContext'
import type { MadeSecret, ReviewRequest } from '../../ui/changeReview'
import { invalidateChanged } from './invalidateChanged'
import { paced } from './paced'
import { createRecorder, isDone, standing, withEarlier } from './runRecord'

/** Progress is drawn as often: a run of thousands has news all the time. */
const PROGRESS_MS = 150

/** The tenant changed since the plan was made. */
interface StaleNews {
  /** Steps of which something is no longer as it was. */
  ids: ReadonlySet<string>
  /** The plan as it was shown. */
  shown: ChangePlan
}

export type Run =
  | { phase: 'review'; error: unknown; stale: StaleNews | null }
  | { phase: 'asking' | 'checking'; plan: ChangePlan; stopping: boolean }
  | {
      phase: 'applying' | 'verifying' | 'done'
      plan: ChangePlan
      outcomes: readonly StepOutcome[]
      /** Steps that are being applied. */
      running: readonly string[]
      visibility: Visibility
      /** What is kept of it. */
      record: ChangeRecord
      stopping: boolean
    }

interface StartOptions {
  tenantName: string
  /** Look first whether the tenant is still as the plan has it; false for what does not exist yet. */
  check: boolean
  /** The whole plan as it is shown. */
  shown: ChangePlan
  /** Reads the tenant anew for the review. */
  refresh: () => Promise<void>
}

export interface Running {
  run: Run
  /** Values of the client secrets made in this run; they are nowhere else. */
  secrets: readonly MadeSecret[]
  /** The record of this run could not be kept. */
  unrecorded: boolean
  /** What is waited for until Graph shows it; null: nothing. */
  wait: LookWait | null
  start: (plan: ChangePlan, options: StartOptions) => void
  /** Stops the run before its next write; while it is verified, the waiting. */
  stop: () => void
  /** Shows what was found by looking again after the run. */
  found: (record: ChangeRecord) => void
}

/** From the Apply click to the verified result. `start` must be called in the click itself: a popup may have to open. */
export function useRun(request: ReviewRequest): Running {
  const session = useSession()
  const graph = useGraph()
  const queryClient = useQueryClient()
  const [run, setRun] = useState<Run>({ phase: 'review', error: null, stale: null })
  const [secrets, setSecrets] = useState<readonly MadeSecret[]>([])
  const [unrecorded, setUnrecorded] = useState(false)
  const [wait, setWait] = useState<LookWait | null>(null)
  const stopper = useRef<AbortController | null>(null)
  const leaving = useRef<AbortController | null>(null)
  const verifying = useRef<AbortController | null>(null)
  /** Stale steps that were shown: the next Apply is the person's answer. */
  const accepted = useRef<ReadonlySet<string>>(new Set())
  useEffect(() => {
    const controller = new AbortController()
    leaving.current = controller
    return () => {
      controller.abort()
      stopper.current?.abort()
    }
  }, [])
  const resumed = 'plan' in request && request.resume ? request.plan : null
  const interrupted = 'plan' in request ? [...(request.resume ?? [])] : []

  /** What the run that is taken up again really did. */
  const settled = (plan: ChangePlan, signal: AbortSignal): Promise<StepOutcome[]> => {
    const whole = resumed ?? plan
    const all = openRecords(session.tenantId, session.actor.objectId).list()
    const finishedAt = all.find((one) => one.plan.id === whole.id)?.finishedAt ?? null
    const until = lookingEnds(finishedAt, Date.now())
    return settle(graph, whole, interrupted, { signal, until, onWait: setWait })
  }

  /** Null where the review has to be shown again. Answers what an earlier run came to. */
  const prepare = async (
    plan: ChangePlan,
    { check, shown, refresh }: StartOptions,
    signal: AbortSignal,
  ): Promise<StepOutcome[] | null> => {
    const isUnclear = interrupted.some((one) => one.state === 'unknown')
    const earlier = isUnclear ? await settled(plan, signal) : interrupted
    signal.throwIfAborted()
    if (!check) return earlier
    const done = new Set(earlier.filter(isDone).map((one) => one.stepId))
    const left = { ...plan, steps: plan.steps.filter((step) => !done.has(step.id)) }
    const { stale } = await checkPlan(graph, left, { signal })
    if (stale.every((id) => accepted.current.has(id))) return earlier
    accepted.current = new Set(stale)
    await refresh()
    setRun({ phase: 'review', error: null, stale: { ids: new Set(stale), shown } })
    return null
  }

  const perform = async (ticked: ChangePlan, options: StartOptions, signal: AbortSignal) => {
    setRun({ phase: 'checking', plan: ticked, stopping: false })
    const earlier = await prepare(ticked, options, signal)
    if (!earlier) return
    const plan = resumed ?? ticked
    const before = standing(earlier, ticked)
    const { objectId, displayName, userPrincipalName } = session.actor
    const records = openRecords(session.tenantId, objectId)
    const known = records.list().find((one) => one.plan.id === plan.id)
    const keep = createRecorder((record) => records.put(record))
    let record: ChangeRecord = {
      plan,
      outcomes: withEarlier(plan, before, []),
      visibility: known?.visibility ?? {},
      plannedAt: plan.createdAt,
      startedAt: known?.startedAt ?? new Date().toISOString(),
      finishedAt: null,
      actor: { objectId, displayName, userPrincipalName },
      tenantName: options.tenantName,
      running: [],
    }
    let running: readonly string[] = []
    const note = (news: Partial<ChangeRecord>): Promise<void> => keep((record = { ...record, ...news }))
    const noteIfPossible = (news: Partial<ChangeRecord>) => note(news).catch(() => setUnrecorded(true))
    const show = (phase: 'applying' | 'verifying' | 'done') => {
      const { outcomes, visibility } = record
      const stopping = phase === 'applying' && signal.aborted
      setRun({ phase, plan: ticked, outcomes, visibility, running, record, stopping })
    }
    const made: MadeSecret[] = []
    const progress = paced(() => show('applying'), PROGRESS_MS)
    progress.ask()
    const outcomes = await applyPlan(graph, ticked, {
      signal,
      interactive: true,
      resume: earlier,
      onSecret: (secret) => {
        made.push(secret)
        setSecrets([...made])
      },
      beforeWrites: (writing) => note({ running: writing }),
      onProgress: (sofar, underWay, writing) => {
        running = underWay
        void noteIfPossible({ outcomes: withEarlier(plan, before, sofar), running: writing })
        progress.ask()
      },
    })
    progress.stop()
    running = []
    const finished = withEarlier(plan, before, outcomes)
    await noteIfPossible({ outcomes: finished, running: [], finishedAt: new Date().toISOString() })
    if (records.state().kept === 'memory') setUnrecorded(true)
    const changed = { queryClient, graph, consoleClientId: session.consoleClientId }
    invalidateChanged(changed, plan, finished)
    show('verifying')
    verifying.current = new AbortController()
    const ends = [verifying.current.signal, ...(leaving.current ? [leaving.current.signal] : [])]
    const visibility = await verifyPlan(graph, plan, finished, {
      // Not `signal`: what was applied before a stop is verified all the same.
      signal: AbortSignal.any(ends),
      onWait: setWait,
      onProgress: (seen) => {
        record = { ...record, visibility: seen }
        show('verifying')
      },
    })
    await noteIfPossible({ visibility, verifiedAt: new Date().toISOString() })
    invalidateChanged(changed, plan, finished)
    show('done')
    request.onDone?.({ plan, outcomes: finished, secrets: made })
  }

  const start = (plan: ChangePlan, options: StartOptions) => {
    const asking = session.getToken(scopesOf(plan), { interactive: true })
    const controller = new AbortController()
    stopper.current = controller
    setRun({ phase: 'asking', plan, stopping: false })
    asking
      .then(() => (controller.signal.aborted ? undefined : perform(plan, options, controller.signal)))
      .catch((error: unknown) => {
        const shown = controller.signal.aborted ? null : error
        // Once something may be written its outcomes stay in sight.
        setRun((current) =>
          'outcomes' in current ? current : { phase: 'review', error: shown, stale: null },
        )
      })
  }
  const stop = () => {
    if (run.phase === 'verifying') return verifying.current?.abort()
    stopper.current?.abort()
    setRun((current) => ('stopping' in current ? { ...current, stopping: true } : current))
  }
  const found = (record: ChangeRecord) => {
    const { outcomes, visibility } = record
    setRun((current) => (current.phase === 'done' ? { ...current, outcomes, visibility, record } : current))
  }
  return { run, secrets, unrecorded, wait, start, stop, found }
}

/** All that the console asks for when the plan is applied, each once. */
export function scopesOf({ steps }: Pick<ChangePlan, 'steps'>): string[] {
  return [...new Set(steps.flatMap((step) => step.scopes))]
}
