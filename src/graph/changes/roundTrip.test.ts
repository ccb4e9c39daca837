import { describe, expect, it } from 'vitest'
import { lossOf } from '../../domain/changes/loss'
import { undoPlan } from '../../domain/changes/undo'
import { ENVIRONMENTS } from '../../domain/environments'
import type { GraphClient, GraphRequest } from '../types'
import { applyPlan } from './applyPlan'
import { checkPlan } from './checkPlan'
import { settle } from './settle'
import { FOREIGN } from './testing/arbitraries'
import { EVERY_STEP, planOfSteps, tenantForEveryStep } from './testing/everyStep'
import { httpMemory } from './testing/httpMemory'
import { memoryGraph, type MemoryState, substance } from './testing/memoryGraph'
import { APP_OBJECT } from './testing/tenant'
import { verifyPlan } from './verifyPlan'

/* Each kind of step by itself: there and back, in every cloud, and where replicas lag behind. */

const now = new Date('2026-11-21T00:00:00Z')

/** Waits of the run, in seconds. */
function clock() {
  const waits: number[] = []
  return { waits, sleep: (ms: number) => Promise.resolve(void waits.push(ms / 1000)) }
}

/** What the tenant holds, with one name for all ids that the server makes. */
const holdings = (state: MemoryState) =>
  JSON.parse(JSON.stringify(substance(state)).replaceAll(/00000000-0000-4000-9000-\d{12}/gu, 'new')) as object

type Meanwhile = (state: MemoryState) => void
const foreign = (what: string): Meanwhile => {
  return (state) => {
    const application = state.applications.find((one) => one.id === APP_OBJECT)
    if (application) FOREIGN[what]?.(state, application)
  }
}
const nothing: Meanwhile = () => {}
const MEANWHILE: [string, Meanwhile, Meanwhile][] = [
  ['by itself', nothing, nothing],
  ...Object.keys(FOREIGN).flatMap((what): [string, Meanwhile, Meanwhile][] => [
    [`with ${what} before it is applied`, foreign(what), nothing],
    [`with ${what} before it is undone`, nothing, foreign(what)],
  ]),
]

describe.each(EVERY_STEP)('$id', (step) => {
  const plan = planOfSteps([step])

  it.each(MEANWHILE)('%s: applied, seen, undone and applied again', async (_what, earlier, later) => {
    const state = tenantForEveryStep()
    const theirs = tenantForEveryStep()
    for (const change of [earlier, later]) change(theirs)
    const { graph } = memoryGraph(state)

    earlier(state)
    const outcomes = await applyPlan(graph, plan, clock())
    expect(outcomes.map((one) => one.state)).toEqual(['applied'])
    const time = clock()
    expect(await verifyPlan(graph, plan, outcomes, time)).toEqual({ [step.id]: 'visible' })
    expect(time.waits).toEqual([])
    later(state)
    const after = holdings(state)

    const back = undoPlan(plan, outcomes, { now, id: 'undo' })
    const undone = await applyPlan(graph, back, clock())
    expect(undone.map((one) => one.state)).toEqual(lossOf(step) ? [] : ['applied'])
    expect(new Set(Object.values(await verifyPlan(graph, back, undone, clock())))).toEqual(
      new Set(lossOf(step) ? [] : ['visible']),
    )
    if (lossOf(step)) return
    expect(holdings(state)).toEqual(holdings(theirs))

    // What comes back has another id, which only the undo of the undo knows.
    const isById = ['delete-principal', 'remove-role', 'remove-certificate'].includes(step.kind)
    const again = isById ? undoPlan(back, undone, { now, id: 'redo' }) : plan
    await applyPlan(graph, again, clock())
    expect(holdings(state)).toEqual(after)
    const twice = await applyPlan(graph, again, clock())
    if (step.kind === 'add-secret') return
    expect(twice.map((one) => one.state)).toEqual(['already'])
    expect(holdings(state)).toEqual(after)
  })

  it.each(Object.values(ENVIRONMENTS))(
    'asks nobody but Microsoft Graph of $label',
    async ({ graph: origin }) => {
      const state = tenantForEveryStep()
      const { graph, addresses, requests } = httpMemory(state, () => null, { origin })
      await checkPlan(graph, plan)
      const outcomes = await applyPlan(graph, plan, clock())
      await verifyPlan(graph, plan, outcomes, clock())
      const unknown = outcomes.map((one) => ({ ...one, state: 'unknown' as const }))
      await settle(graph, plan, unknown, clock())
      const undone = await applyPlan(graph, undoPlan(plan, outcomes, { now, id: 'undo' }), clock())
      expect([...outcomes, ...undone].map((one) => one.state)).not.toContain('failed')
      expect(new Set(addresses.map((url) => `${url.origin}${url.pathname.slice(0, 6)}`))).toEqual(
        new Set([`${origin}/v1.0/`]),
      )
      const text = JSON.stringify(requests)
      const hosts = [...text.matchAll(/https:\/\/[^/"]+\/v1\.0/gu)].map(([host]) => host)
      expect(new Set(hosts)).toEqual(
        new Set(step.kind === 'add-owner' || step.kind === 'remove-owner' ? [`${origin}/v1.0`] : []),
      )
      expect(text).not.toContain('verifiedPublisher')
    },
  )

  it('that is not seen yet is waited for, and not done again', async () => {
    const state = tenantForEveryStep()
    const { graph, writes } = lagging(state, 2)
    const outcomes = await applyPlan(graph, plan, clock())
    const time = clock()
    expect(await verifyPlan(graph, plan, outcomes, time)).toEqual({ [step.id]: 'visible' })
    expect(time.waits).toEqual([1, 2])
    expect(writes).toHaveLength(1)
  })

  it('whose answer is lost while replicas lag ends as without', async () => {
    const clean = tenantForEveryStep()
    const plain = await applyPlan(memoryGraph(clean).graph, plan, clock())
    const state = tenantForEveryStep()
    const { graph } = lagging(state, 2, true)
    const secrets: string[] = []
    const outcomes = await applyPlan(graph, plan, {
      ...clock(),
      onSecret: ({ keyId }) => secrets.push(keyId),
    })
    const gist = plain.map(({ state: end, added, removed }) => [end, added.length, removed.length])
    expect(outcomes.map(({ state: end, added, removed }) => [end, added.length, removed.length])).toEqual(
      gist,
    )
    expect(holdings(state)).toEqual(holdings(clean))
    expect(secrets).toHaveLength(step.kind === 'add-secret' ? 1 : 0)
  })
})

/** The next few reads after the first write come from a replica that does not know of it; or its answer is lost as well. */
function lagging(state: MemoryState, reads: number, loses = false) {
  const writes: GraphRequest[] = []
  const live = memoryGraph(state, (request) => {
    if (request.method === 'GET') return null
    writes.push(request)
    return loses && writes.length === 1 ? { kind: 'lose' } : null
  })
  let replica: GraphClient | null = null
  let left = reads
  const before = memoryGraph(structuredClone(state)).graph
  const of = ({ method }: GraphRequest): GraphClient => {
    if (method !== 'GET') {
      replica = before
      return live.graph
    }
    return replica && left-- > 0 ? replica : live.graph
  }
  const graph: GraphClient = {
    ...live.graph,
    send: <T>(...call: Parameters<GraphClient['send']>) => of(call[0]).send<T>(...call),
    list: <T>(...call: Parameters<GraphClient['list']>) => of(call[0]).list<T>(...call),
    batch: <T>(...call: Parameters<GraphClient['batch']>) =>
      of(call[0][0] ?? { method: 'GET', path: '/' }).batch<T>(...call),
  }
  return { graph, writes }
}
