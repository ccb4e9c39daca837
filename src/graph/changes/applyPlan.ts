import { freshObservation } from '../../domain/changes/fresh'
import type { Observation } from '../../domain/changes/steps'
import type { ChangePlan, OnSecret, StepFailure, StepOutcome } from '../../domain/changes/types'
import { BATCH_SIZE } from '../http/batch'
import { sleep as realSleep } from '../http/sleep'
import type { GraphClient } from '../types'
import { type Answered, checkedAnswer, handSecretOn, type Write } from './doneOutcome'
import { failureOf, isOthers } from './effect'
import { createQueue } from './queue'
import { type Reading, readSteps } from './readSteps'
import { type Scoped, type Sent, sendTogether } from './sendTogether'
import {
  afterError,
  afterRead,
  afterWrite,
  failed,
  NEWBORN_MS,
  type Next,
  refusal,
  stoppedOutcome,
  type StepRun,
} from './stepRun'

/** Batches that are read or written side by side: enough to hide how long an answer takes. */
const GROUPS_AT_ONCE = 4

export interface ApplyOptions {
  /** Stops before the next write; a write that was sent is waited for, so that its outcome is known. */
  signal?: AbortSignal
  /** The plan is applied after a click: popups are allowed. */
  interactive?: boolean
  /** Gets the value of a secret that was made, once; nothing else keeps it. */
  onSecret?: OnSecret
  /**
   * Called whenever steps begin or end, with the outcomes so far, the ids of the steps under way, and of those among them
   * that may be in the middle of a write: nothing was sent of the others.
   */
  onProgress?: (outcomes: readonly StepOutcome[], running: string[], writing: string[]) => void
  /**
   * Awaited before anything is written, with the ids of all steps that may be in the middle of it: whoever keeps a record
   * makes it durable here. Where it rejects nothing is written and these steps fail.
   */
  beforeWrites?: (running: string[]) => Promise<void>
  /** Outcomes of an earlier run, settled: what succeeded is not done again. */
  resume?: readonly StepOutcome[]
  sleep?: (ms: number, signal?: AbortSignal) => Promise<void>
}

/**
 * Applies a plan: independent steps side by side in batches of 20, those that depend on others after them, two of the
 * same object one after the other. Each step reads before it writes, unless this very run created what it builds on. A
 * step that fails stops those that depend on it and nothing else. A plan of another tenant than the session's is not
 * begun. One outcome a step, in the plan's order, never rejects.
 */
export async function applyPlan(
  graph: GraphClient,
  plan: ChangePlan,
  options: ApplyOptions = {},
): Promise<StepOutcome[]> {
  const { signal, resume = [], sleep = realSleep } = options
  if (isOthers(graph, plan)) return plan.steps.map((step) => failed(step, refusal('other-tenant')))
  const queue = createQueue(plan.steps, resume, graph.root)
  const stopped = () => signal?.aborted === true
  let groups = 0
  let wake = () => {}

  /** Steps of which something may have been sent; each stays among them until it ends. */
  const begun = new Set<string>()
  const writing = () => queue.running().filter((stepId) => begun.has(stepId))
  let told = ''
  let recorded: { what: string; done: Promise<StepFailure | null> } | null = null
  function tell(): void {
    const running = queue.running()
    const news = `${queue.ended()} ${running.join(' ')}`
    if (news === told) return
    told = news
    options.onProgress?.(queue.outcomes(), running, writing())
  }

  function proceed(run: StepRun, next: Next): void {
    if ('outcome' in next) return queue.finish(next.outcome)
    if (!('wait' in next)) return
    const waiting = next.wait > 0 ? sleep(next.wait, signal) : Promise.resolve()
    void waiting
      .then(() => queue.again(run))
      .catch(() => (run.lost ? queue.again(run) : queue.finish(stoppedOutcome(run))))
      .finally(() => wake())
  }

  /** What must be so because this very run created what the step builds on; null: read it. */
  function freshOf(run: StepRun): Observation | null {
    if (run.mustRead || run.lost) return null
    try {
      return freshObservation(run.step, queue.created, queue.bindings())
    } catch {
      // Reading tells what is wrong with it.
      return null
    }
  }

  /** Reads what has to be read; a step of which nothing is to be written has its next turn then. */
  async function readGroup(group: readonly StepRun[]): Promise<[StepRun, Write][]> {
    const known = new Map(group.map((run) => [run, freshOf(run)] as const))
    const asked = group.filter((run) => !known.get(run))
    const isSettling = asked.some((run) => run.lost)
    const read = await readSteps(
      graph,
      asked.map(({ step }) => step),
      queue.bindings(),
      // What became of a write is to be known, even after a stop.
      { interactive: options.interactive, ...(signal && !isSettling ? { signal } : {}) },
    )
    const readings = new Map<StepRun, Reading>(asked.map((run, index) => [run, read[index] as Reading]))
    return group.flatMap((run): [StepRun, Write][] => {
      const observed = known.get(run)
      const reading: Reading = observed ? { ok: true, observed } : (readings.get(run) as Reading)
      const next = nextAfter(run, reading)
      if ('write' in next) return [[run, next.write]]
      proceed(run, next)
      return []
    })
  }

  function nextAfter(run: StepRun, reading: Reading): Next {
    if (!reading.ok) return afterError(run, reading.error, null, stopped())
    try {
      return afterRead(run, reading.observed, queue.bindings(), stopped())
    } catch (error) {
      return { outcome: failed(run.step, failureOf(error)) }
    }
  }

  async function writeGroup(writes: readonly [StepRun, Write][]): Promise<void> {
    const results = await sendTogether(graph, writes.map(scoped), {
      interactive: options.interactive,
      reserved: graph.writes !== undefined,
      ...(signal ? { unsent: signal } : {}),
    }).catch((error: unknown) => writes.map((): Sent => ({ ok: false, error })))
    writes.forEach(([run, write], index) => {
      const result = checkedAnswer(write, results[index] as Sent)
      if (!result.ok) return proceed(run, afterError(run, result.error, write, stopped()))
      const answered = result.response as Answered
      if (!write.tidies) handSecretOn(run.step, answered.body, options.onSecret)
      proceed(run, afterWrite(run, write, answered, queue.bindings()))
    })
  }

  /** What builds on something created a moment ago is let rest, once; answers the others. */
  function rested(group: readonly StepRun[]): StepRun[] {
    const resting = group.filter((run) => !run.rested && freshOf(run))
    for (const run of resting) {
      run.rested = true
      proceed(run, { wait: NEWBORN_MS })
    }
    return group.filter((run) => !resting.includes(run))
  }

  async function work(taken: readonly StepRun[]): Promise<void> {
    const group = rested(taken)
    if (group.length === 0) return tell()
    let reserved = 0
    try {
      await graph.writes?.reserve(group.length, signal)
      reserved = graph.writes ? group.length : 0
    } catch {
      // Stopped; what was sent before is still looked up.
    }
    tell()
    for (const { step } of group) begun.add(step.id)
    // Beside the read, so that nothing lies between the read and the write.
    const recording = durable()
    const writes = await readGroup(group)
    const refused = writes.length > 0 ? await recording : null
    const next = nextOfWrites(refused)
    graph.writes?.giveBack(next ? reserved : reserved - writes.length)
    if (next) for (const [run] of writes) putOff(run, next(run))
    else await writeGroup(writes)
    tell()
  }

  /** Of what is not written after all nothing was sent, unless it was before. */
  function putOff(run: StepRun, next: Next): void {
    if (!run.lost && begun.delete(run.step.id)) recorded = null
    proceed(run, next)
  }

  /** What becomes of steps that were read and are to be written; null: they are written. */
  function nextOfWrites(refused: StepFailure | null): ((run: StepRun) => Next) | null {
    if (refused) return (run) => ({ outcome: run.lost ? stoppedOutcome(run) : failed(run.step, refused) })
    if (stopped()) return (run) => ({ outcome: stoppedOutcome(run) })
    // Until Graph takes writes again what was read is old: the next read waits for that.
    return (graph.throttle?.until() ?? null) === null ? null : () => ({ wait: 0 })
  }

  /** Whatever happens to a group: each of its steps ends. */
  function giveUp(group: readonly StepRun[], error: unknown): void {
    for (const { step } of group) if (queue.isRunning(step.id)) queue.finish(failed(step, failureOf(error)))
  }

  /** Null once the record is durable; else why it is not. One record of the same steps under way is enough. */
  function durable(): Promise<StepFailure | null> {
    const running = writing()
    const what = running.join(' ')
    if (recorded?.what === what) return recorded.done
    const own = { what, done: writtenDown(running) }
    recorded = own
    void own.done.then((failure) => {
      if (failure && recorded === own) recorded = null
    })
    return own.done
  }

  async function writtenDown(running: string[]): Promise<StepFailure | null> {
    try {
      await options.beforeWrites?.(running)
      return null
    } catch (error) {
      return failureOf(error)
    }
  }

  for (;;) {
    if (stopped()) queue.end('cancelled')
    while (groups < GROUPS_AT_ONCE) {
      const group = queue.take(BATCH_SIZE)
      if (group.length === 0) break
      groups += 1
      void work(group)
        .catch((error: unknown) => giveUp(group, error))
        .finally(() => {
          groups -= 1
          wake()
        })
    }
    // Steps that wait for each other wait for ever.
    if (groups === 0 && queue.running().length === 0) queue.end('skipped')
    if (queue.isDone()) break
    await new Promise<void>((resolve) => (wake = resolve))
  }
  tell()
  return queue.outcomes()
}

/** A write is looked up by reading, not sent again, where its answer is lost: only so is it known whose doing it was. */
function scoped([{ step }, { request }]: readonly [StepRun, Write]): Scoped {
  const { method, path, body } = request
  const once = method === 'POST' ? {} : { repeatable: false }
  return { request: { method, path, ...(body === undefined ? {} : { body }), ...once }, scopes: step.scopes }
}
