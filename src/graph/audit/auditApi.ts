import type { RiskOverride } from '../../domain/audit/api'
import { createReport } from '../../domain/audit/createReport'
import type { SnapshotBuilder } from '../../domain/audit/snapshot/builder'
import { coverageOf } from '../../domain/audit/snapshot/coverage'
import { firstLook } from '../../domain/audit/snapshot/firstLook'
import { AUDIT_RULES_VERSION, type Coverage, type TenantSnapshot } from '../../domain/audit/types'
import type { AuditFacts } from '../../domain/audit/report'
import { batchParts, withoutBody } from '../http/batch'
import type { BatchPart } from '../types'
import { createKeeper, EVERY_MS, type Keeper } from './keeper'
import { scopesOf } from './plan/chains'
import { applyEntry, readAnswer } from './plan/entries'
import { createPlan, type Plan } from './plan/plan'
import { newState, stateAfter } from './plan/state'
import {
  type AuditPlace,
  type AuditSetup,
  type AuditWorkerApi,
  OLD_MS,
  type Taken,
  type Turn,
} from './protocol'
import { newReading, type Reading, recordOf } from './reading'
import { createSaving } from './saving'
import { type AuditStore, createAuditStore, forgetAudits, type KeptReading } from './store'

/** ms of rows for each grant, assignment or registration, before anybody has measured it. */
const ENTRY_COST_MS = 0.01
/** Of fewer the time says little. */
const ENTRIES_TO_JUDGE_BY = 2_000

function entriesOf(builder: SnapshotBuilder): number {
  const { grants, assignments, applications } = builder.counts()
  return grants + assignments + applications
}

/** A part whose body is not what Graph promises, as the client understands it: to be asked by itself, then given up. */
const malformedPart = (id: string): BatchPart => ({
  id,
  status: 500,
  body: { error: { code: 'malformed', message: 'The answer is not what was asked for' } },
})

/**
 * The worker's side of an audit: plans what to ask, reads the answers, and answers about the tenant.
 *
 * @param now in ms
 * @param keepEvery see {@link EVERY_MS}
 */
export function createAuditApi(
  now: () => number = Date.now,
  openStore: (place: AuditPlace) => AuditStore = createAuditStore,
  keepEvery = EVERY_MS,
): AuditWorkerApi {
  const report = createReport(now)
  const decoder = new TextDecoder()
  let current: Reading | null = null
  let shownRevision = -1
  let shown: TenantSnapshot | null = null
  let overrides: readonly RiskOverride[] = []
  /** ms spent on the table's questions since rows were last made: what a new showing costs on top. */
  let answering = 0
  /** ms that the rows of a grant, an assignment or a registration take, as far as known. */
  let entryCost = ENTRY_COST_MS
  const stores = new Map<string, AuditStore>()

  const storeOf = (place: AuditPlace): AuditStore => {
    const key = JSON.stringify(place)
    const store = stores.get(key) ?? openStore(place)
    stores.set(key, store)
    return store
  }
  const keeperOf = (reading: Reading, isNew: boolean): Keeper =>
    createKeeper(storeOf(reading.place), reading.id, () => recordOf(reading), isNew, keepEvery)
  /** What was read before is kept no further. */
  function turnTo(reading: Reading | null): void {
    void current?.keeper?.stop()
    if (reading?.builder !== current?.builder) shownRevision = -1
    current = reading
  }
  /** A kept reading with everything that it found; null: it is gone. */
  async function restore(place: AuditPlace, kept: KeptReading | null): Promise<Reading | null> {
    if (!kept) return null
    // What an older console kept may lack something.
    const state = { ...newState(kept.state, kept.state.again), ...kept.state, continued: !kept.whole }
    const reading = newReading(place, { ...kept, state })
    await storeOf(place).load(kept.id, (entry) => applyEntry(reading.builder, entry))
    reading.keeper = keeperOf(reading, false)
    return reading
  }

  function coverage({ builder, plan }: Reading): Coverage {
    const counts = { ...builder.counts(), resourcesAsked: plan.asked() }
    return coverageOf(plan.notRead(), counts, plan.counted())
  }
  const factsOf = (reading: Reading): AuditFacts => ({
    tenantId: reading.facts.tenantId,
    environment: reading.facts.environment,
    takenAt: reading.facts.takenAt,
    scopes: reading.facts.scopes,
    coverage: coverage(reading),
    rulesVersion: AUDIT_RULES_VERSION,
    overrides: overrides.length,
  })
  function display(snapshot: TenantSnapshot, part: TenantSnapshot | null = null): AuditFacts {
    shown = snapshot
    report.show(part ?? snapshot)
    return report.facts()
  }

  /** At the end of a reading everything is kept that is to be. */
  function end(reading: Reading): void {
    if (reading.ended) return
    reading.ended = true
    // What was taken out at the end of a second reading would come back with what was kept before.
    if (reading.plan.sweeps()) void reading.keeper?.replace(reading.builder)
    else void reading.keeper?.finish(true)
  }
  function turn(reading: Reading): Turn {
    const { plan, builder } = reading
    const orders = plan.orders()
    const finished = plan.finished()
    if (finished) end(reading)
    return {
      orders,
      soon: plan.soon(),
      progress: plan.progress(),
      requests: reading.requests,
      roundsLeft: plan.roundsLeft(),
      changed: builder.revision !== shownRevision,
      showCost: entryCost * entriesOf(builder),
      finished,
      facts: finished ? factsOf(reading) : null,
      notKept: reading.keeper?.failed() ?? false,
    }
  }
  function running(): Reading {
    if (!current) throw new Error('No reading is under way')
    return current
  }

  function take(reading: Reading, orderId: number, part: BatchPart): BatchPart {
    const chain = reading.plan.chain(orderId, Number(part.id) - 1)
    if (!chain) return withoutBody(part)
    if (part.status < 200 || part.status > 299) return part
    const { scopes } = reading.facts
    for (const scope of scopesOf(chain.collection)) if (!scopes.includes(scope)) scopes.push(scope)
    try {
      const answer = readAnswer(chain, part.body, reading.builder)
      for (const entry of answer.entries) applyEntry(reading.builder, entry)
      reading.plan.take(chain, answer)
      if (!reading.state.again) reading.keeper?.add(answer.entries)
    } catch (error) {
      if (error instanceof SyntaxError) return malformedPart(part.id)
      throw error
    }
    const done = reading.done.get(orderId) ?? new Set()
    reading.done.set(orderId, done.add(part.id))
    return withoutBody(part)
  }
  function settled(reading: Reading, orderId: number, failures: Parameters<Plan['settle']>[1]): Turn {
    reading.done.delete(orderId)
    reading.plan.settle(orderId, failures)
    return turn(reading)
  }

  return {
    ...report,
    ...createSaving(() => shown),
    query(...asked) {
      const from = performance.now()
      const slice = report.query(...asked)
      answering += performance.now() - from
      return slice
    },
    setOverrides(given) {
      overrides = given
      report.setOverrides(given)
    },
    async lookUp(place) {
      try {
        await current?.keeper?.idle()
        const { interrupted, whole } = await storeOf(place).find()
        return {
          interrupted: interrupted && { takenAt: interrupted.takenAt, requests: interrupted.requests },
          kept: whole && { takenAt: whole.takenAt, bytes: whole.bytes },
          notKept: current?.keeper?.failed() ?? false,
        }
      } catch {
        return { interrupted: null, kept: null, notKept: current?.keeper != null }
      }
    },
    begin({ place, takenAt, ...setup }: AuditSetup) {
      const state = newState(setup, false)
      const id = crypto.randomUUID()
      const kept = { id, takenAt, scopes: [], requests: 0, bytes: 0, state }
      const reading = newReading(place, kept)
      if (setup.options.keep) reading.keeper = keeperOf(reading, true)
      turnTo(reading)
      reading.plan.start()
      return turn(reading)
    },
    async continueInterrupted(place) {
      const reading = await restore(place, (await storeOf(place).find()).interrupted)
      if (!reading) return null
      turnTo(reading)
      if (now() - Date.parse(reading.facts.takenAt) > OLD_MS) reading.plan.renew()
      return turn(reading)
    },
    renew() {
      const reading = running()
      reading.plan.renew()
      return turn(reading)
    },
    async dropInterrupted(place) {
      const { interrupted } = await storeOf(place).find()
      if (interrupted) await storeOf(place).drop(interrupted.id)
    },
    async openKept(place) {
      const { whole } = await storeOf(place).find()
      const reading = await restore(place, whole)
      if (!reading) return null
      reading.ended = true
      turnTo(reading)
      shownRevision = reading.builder.revision
      return display(reading.builder.snapshot(coverage(reading)))
    },
    again(takenAt) {
      if (!current) return null
      const state = stateAfter(current.state, current.facts.takenAt)
      const { builder, keeper } = current
      const reading = { ...current, state, plan: createPlan(builder, state), requests: 0, ended: false }
      reading.facts.takenAt = takenAt
      if (keeper) reading.keeper = keeperOf(reading, !keeper.known())
      turnTo(reading)
      reading.plan.start()
      return turn(reading)
    },
    async forget(place) {
      const keeper = current?.keeper
      if (current) current.keeper = null
      await keeper?.stop()
      await storeOf(place).forget()
    },
    forgetLeft: forgetAudits,
    took(orderId, bytes): Taken {
      const reading = running()
      reading.requests += 1
      reading.bytes += bytes.byteLength
      const body: unknown = JSON.parse(decoder.decode(bytes))
      const alone = reading.plan.chain(orderId, 0)?.alone
      const parts = (alone ? [{ id: '1', status: 200, body }] : batchParts(body)).map((part) =>
        take(reading, orderId, part),
      )
      if (alone && parts[0]?.status !== 200) throw new SyntaxError('The answer is not what was asked for')
      const all = reading.done.get(orderId)?.size === reading.plan.size(orderId)
      return { parts, turn: all ? settled(reading, orderId, []) : null }
    },
    settle: (orderId, failures) => settled(running(), orderId, failures),
    cancel() {
      const reading = running()
      const { keeper, state, ended } = reading
      if (!ended) void (state.again ? keeper?.stop() : keeper?.finish(false))
      reading.ended = true
      reading.plan.cancel()
      return turn(reading)
    },
    show() {
      const reading = running()
      const from = performance.now()
      shownRevision = reading.builder.revision
      const snapshot = reading.builder.snapshot(coverage(reading))
      const part = reading.seen || reading.ended ? null : firstLook(snapshot)
      const facts = display(snapshot, part)
      // Made at once, and not with the first question: what it costs decides when it may be done again.
      const rows = report.table()?.count ?? 0
      reading.seen ||= rows > 0
      const entries = entriesOf(reading.builder)
      if (!part && entries > ENTRIES_TO_JUDGE_BY) entryCost = (performance.now() - from + answering) / entries
      answering = 0
      return { facts, rows }
    },
    async open(file) {
      const { readSnapshotFile } = await import('../../domain/audit/file/snapshotFile')
      const snapshot = await readSnapshotFile(file)
      turnTo(null)
      return display(snapshot)
    },
    async compare(file) {
      const [{ readSnapshotFile }, { compareSnapshots }, { createRowTable }] = await Promise.all([
        import('../../domain/audit/file/snapshotFile'),
        import('../../domain/audit/compare/compare'),
        import('../../domain/audit/rows/table'),
      ])
      const table = report.table()
      if (!table) throw new Error('Nothing is shown')
      const other = createRowTable(await readSnapshotFile(file), overrides, now())
      return compareSnapshots(other, table)
    },
  }
}
