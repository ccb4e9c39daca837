import { GRAPH_ROOT } from '../../domain/changes/references'
import { requestFor } from '../../domain/changes/requests'
import type { Bindings, ChangeStep, Observation } from '../../domain/changes/steps'
import type { ChangePlan, StepOutcome } from '../../domain/changes/types'
import type { Instant } from '../../domain/directory'
import { bindingsOf } from '../../domain/changes/undo'
import { sleep as realSleep } from '../http/sleep'
import type { GraphClient } from '../types'
import { isOthers } from './effect'
import { type Reading, readSteps } from './readSteps'
import { BACK_OFF_MS } from './stepRun'

/** Applied steps by id: seen in what Graph answers now, or not yet. */
type Visibility = Readonly<Record<string, 'visible' | 'not-yet'>>

export interface LookOptions {
  signal?: AbortSignal
  sleep?: (ms: number, signal?: AbortSignal) => Promise<void>
  /** When waiting ends, in milliseconds of the clock ({@link lookingEnds}); absent: after 45 seconds of it. */
  until?: number
  /** Told before each wait, and with null once there is none. */
  onWait?: (wait: LookWait | null) => void
}

/** What is waited for, and how much longer at most. */
export interface LookWait {
  /** Steps that Graph does not show as done. */
  steps: readonly ChangeStep[]
  atMostMs: number
}

/** As long as replicas are given to agree, in milliseconds. */
const PATIENCE_MS = BACK_OFF_MS.reduce((sum, wait) => sum + wait, 0)

/**
 * Until when it is worth waiting for what was written at that time: what Graph does not show by then is not there. null:
 * the time is not known, so the waiting begins now.
 */
export function lookingEnds(writtenAt: Instant | null, now: number): number {
  const since = writtenAt === null ? now : Date.parse(writtenAt)
  // A clock that was set back gives no more than the whole patience.
  return (since <= now ? since : now) + PATIENCE_MS
}

/**
 * Reads again what was applied until Graph shows it, for at most 45 seconds of waiting; replicas may lag that long.
 * Never rejects: what cannot be read counts as not yet visible.
 */
export async function verifyPlan(
  graph: GraphClient,
  plan: ChangePlan,
  outcomes: readonly StepOutcome[],
  options: LookOptions & { onProgress?: (visibility: Visibility) => void } = {},
): Promise<Visibility> {
  const applied = new Set(outcomes.filter((one) => one.state === 'applied').map((one) => one.stepId))
  const steps = plan.steps.filter((step) => applied.has(step.id))
  let visibility: Visibility = Object.fromEntries(steps.map((step) => [step.id, 'not-yet'] as const))
  if (isOthers(graph, plan)) return visibility
  await lookUntilDone(graph, steps, outcomes, options, (seen) => {
    const visible = seen.filter(({ isDone }) => isDone).map(({ step }) => [step.id, 'visible'] as const)
    visibility = { ...visibility, ...Object.fromEntries(visible) }
    options.onProgress?.(visibility)
  })
  return visibility
}

/** One look at a step's object. Done: its write has nothing left to do. */
export interface Look {
  step: ChangeStep
  reading: Reading
  isDone: boolean
}

function look(step: ChangeStep, reading: Reading, isDone: (observed: Observation) => boolean): Look {
  try {
    return { step, reading, isDone: reading.ok && isDone(reading.observed) }
  } catch (error) {
    return { step, reading: { ok: false, error }, isDone: false }
  }
}

/**
 * Looks at the objects of steps until each one's write has nothing left to do, or the waiting is over, or the signal stops
 * it; never rejects. However little time there is, it looks once.
 * @param isDone where the write having nothing left to do is not what tells
 */
export async function lookUntilDone(
  graph: GraphClient,
  steps: readonly ChangeStep[],
  outcomes: readonly StepOutcome[],
  { signal, sleep = realSleep, until, onWait }: LookOptions,
  onLook: (looks: readonly Look[]) => void,
  isDone: (step: ChangeStep, observed: Observation, bindings: Bindings) => boolean = (...seen) =>
    requestFor(...seen) === null,
): Promise<void> {
  const bindings = { ...bindingsOf(outcomes), ...(graph.root ? { [GRAPH_ROOT]: graph.root } : {}) }
  let pending = steps
  let patience = until === undefined ? PATIENCE_MS : Math.min(PATIENCE_MS, until - Date.now())
  try {
    for (const wait of [0, ...BACK_OFF_MS]) {
      if (pending.length === 0 || (wait > 0 && patience <= 0)) return
      if (wait > 0) {
        onWait?.({ steps: pending, atMostMs: patience })
        await sleep(Math.min(wait, patience), signal)
        patience -= wait
      }
      const readings = await readSteps(graph, pending, bindings, signal ? { signal } : {})
      signal?.throwIfAborted()
      const looks = pending.map((step, index): Look => {
        const reading = readings[index] as Reading
        return look(step, reading, (observed) => isDone(step, observed, bindings))
      })
      onLook(looks)
      pending = looks.filter((look) => !look.isDone).map(({ step }) => step)
    }
  } catch {
    // Stopped: what was seen so far stands.
  } finally {
    onWait?.(null)
  }
}
