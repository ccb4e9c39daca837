import type { RiskOverride } from '../../domain/audit/api'
import { createReport } from '../../domain/audit/createReport'
import { createSnapshotBuilder, type SnapshotBuilder } from '../../domain/audit/snapshot/builder'
import { coverageOf } from '../../domain/audit/snapshot/coverage'
import { firstLook } from '../../domain/audit/snapshot/firstLook'
import { AUDIT_RULES_VERSION, type Coverage, type TenantSnapshot } from '../../domain/audit/types'
import type { AuditFacts } from '../../domain/audit/report'
import { batchParts } from '../http/batch'
import type { BatchPart } from '../types'
import { createKeeper, type Keeper } from './keeper'
import { scopesOf } from './plan/chains'
import { applyEntry, readAnswer } from './plan/entries'
import { createPlan, type Plan } from './plan/plan'
import { newState, type PlanState, stateAfter } from './plan/state'
import type { AuditPlace, AuditSetup, AuditWorkerApi, Taken, Turn } from './protocol'
import { createSaving } from './saving'
import { type AuditStore, createAuditStore, type KeptReading } from './store'

/** ms of rows for each grant, assignment or registration, before anybody has measured it. */
const ENTRY_COST_MS = 0.01
/** Of fewer the time says little. */
const ENTRIES_TO_JUDGE_BY = 2_000

function entriesOf(builder: SnapshotBuilder): number {
  const { grants, assignments, applications } = builder.counts()
  return grants + assignments + applications
}

interface Reading {
  id: string
  facts: {
    tenantId: string
    environment: AuditPlace['environment']
    takenAt: string
    scopes: string[]
    owners: boolean
  }
  place: AuditPlace
  builder: SnapshotBuilder
  state: PlanState
  plan: Plan
  keeper: Keeper | null
  /** Parts of each order that were taken over. */
  done: Map<number, Set<string>>
  requests: number
  bytes: number
  ended: boolean
  /** Rows were shown: until then a part of what was read will do. */
  seen: boolean
}

/** Of assignments nothing tells what changed: what was asked so long ago is asked again. */
const OLD_MS = 60 * 60_000

/** A part whose body is not what Graph promises, as the client understands it: to be asked by itself, then given up. */
const malformedPart = (id: string): BatchPart => ({
  id,
  status: 500,
  body: { error: { code: 'malformed', message: 'The answer is not what was asked for' } },
})

/** The worker's side of an audit: plans what to ask, reads the answers, and answers about the tenant. `now` in ms. */
export function createAuditApi(
  now: () => number = Date.now,
  openStore: (place: AuditPlace) => AuditStore = createAuditStore,
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
  const recordOf = (reading: Reading): KeptReading => ({
    id: reading.id,
    place: '',
    whole: false,
    takenAt: reading.facts.takenAt,
    scopes: reading.facts.scopes,
    requests: reading.requests,
    bytes: reading.bytes,
    state: reading.plan.save(),
  })

  /** `keeping`: null: nowhere. */
  function newReading(
    place: AuditPlace,
    kept: Omit<KeptReading, 'place' | 'whole'>,
    keeping: 'new' | 'known' | null,
  ): Reading {
    const { state, takenAt, scopes } = kept
    const facts = {
      tenantId: place.tenantId,
      environment: place.environment,
      takenAt,
      scopes,
      owners: state.options.owners,
    }
    const builder = createSnapshotBuilder(facts)
    const reading: Reading = {
      id: kept.id,
      facts,
      place,
      builder,
      state,
      plan: createPlan(builder, state),
      keeper: null,
      done: new Map(),
      requests: kept.requests,
      bytes: kept.bytes,
      ended: false,
      seen: false,
    }
    if (keeping) reading.keeper = keeperOf(reading, keeping === 'new')
    shownRevision = -1
    return reading
  }
  const keeperOf = (reading: Reading, isNew: boolean): Keeper =>
    createKeeper(storeOf(reading.place), reading.id, () => recordOf(reading), isNew)
  /** A kept reading with everything that it found; null: it is gone. */
  async function restore(place: AuditPlace, kept: KeptReading | null): Promise<Reading | null> {
    if (!kept) return null
    // What an older console kept may lack something.
    const state = { ...newState(kept.state, kept.state.again), ...kept.state, continued: !kept.whole }
    const reading = newReading(place, { ...kept, state }, 'known')
    await storeOf(place).load(kept.id, (entry) => applyEntry(reading.builder, entry))
    // The plan looks at what is there when it is made.
    reading.plan = createPlan(reading.builder, state)
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
    if (!chain) return { id: part.id, status: part.status }
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
    return { id: part.id, status: part.status }
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
      current = newReading(place, kept, setup.options.keep ? 'new' : null)
      current.plan.start()
      return turn(current)
    },
    async continueInterrupted(place) {
      const { interrupted } = await storeOf(place).find()
      current = (await restore(place, interrupted)) ?? current
      if (interrupted && now() - Date.parse(interrupted.takenAt) > OLD_MS) current?.plan.renew()
      return interrupted && current ? turn(current) : null
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
      current = reading
      shownRevision = reading.builder.revision
      return display(reading.builder.snapshot(coverage(reading)))
    },
    again(takenAt) {
      if (!current) return null
      const state = stateAfter(current.state, current.facts.takenAt)
      current = { ...current, state, plan: createPlan(current.builder, state), requests: 0, ended: false }
      current.facts.takenAt = takenAt
      const reading = current
      if (reading.keeper) reading.keeper = keeperOf(reading, false)
      reading.plan.start()
      return turn(reading)
    },
    async forget(place) {
      const keeper = current?.keeper
      if (current) current.keeper = null
      await keeper?.stop()
      await storeOf(place).forget()
    },
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
      current = null
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
