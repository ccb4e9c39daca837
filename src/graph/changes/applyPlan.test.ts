import { describe, expect, it } from 'vitest'
import { planConsent } from '../../domain/changes/plan'
import type { ChangeIntent, StepOutcome } from '../../domain/changes/types'
import { undoPlan } from '../../domain/changes/undo'
import { graphPermissions } from '../../domain/permissions/names'
import type { DelegatedGrantStep } from '../../domain/changes/steps'
import { type GraphClient, type GraphRequest, type GraphResponse } from '../types'
import { applyPlan } from './applyPlan'
import { type Fault, memoryGraph, type MemoryState, substance } from './testing/memoryGraph'
import { APP, CLIENT, emptyTenant, factsOf, API_OBJECTS } from './testing/tenant'
import { MICROSOFT_GRAPH_APP_ID } from '../../domain/directory'

const now = new Date('2026-11-21T00:00:00Z')
const delegated = graphPermissions('Delegated', ['Mail.Read', 'Mail.Send'])
const roles = graphPermissions('Application', ['Mail.Read', 'Mail.Send'])
const GRAPH = API_OBJECTS[MICROSOFT_GRAPH_APP_ID] ?? ''

const plan = (state: MemoryState, intent: Partial<ChangeIntent>) =>
  planConsent(factsOf(state), { appId: APP, grant: [], declareMissing: false, revoke: [], ...intent }, [], {
    now,
    id: 'plan',
  })
const states = (outcomes: readonly StepOutcome[]) => outcomes.map((one) => one.state)

/** The n-th write (1 is the first) meets the fault; reads pass. */
const atWrite = (number: number, fault: Fault, times = 1) => {
  let seen = 0
  return (request: GraphRequest): Fault | null => {
    if (request.method === 'GET') return null
    seen += 1
    return seen >= number && seen < number + times ? fault : null
  }
}
/** An empty list, which is also an object without properties. */
const nothing = <T>(): Promise<GraphResponse<T>> =>
  Promise.resolve({ status: 200, body: { value: [] } as T, requestId: null })

/** Waits of the run, in seconds. */
function clock() {
  const waits: number[] = []
  return { waits, sleep: (ms: number) => Promise.resolve(void waits.push(ms / 1000)) }
}

describe('applyPlan', () => {
  it('tells what it added, with ids for the undo and request ids for support', async () => {
    const state = emptyTenant(false)
    const { graph } = memoryGraph(state)
    const outcomes = await applyPlan(graph, plan(state, { grant: [...delegated, ...roles] }), clock())
    expect(states(outcomes)).toEqual(['applied', 'applied', 'applied', 'applied'])
    expect(outcomes[1]).toMatchObject({ added: ['Mail.Read', 'Mail.Send'], removed: [] })
    expect(outcomes.every((one) => one.createdId && one.requestIds.length === 1)).toBe(true)
    expect(outcomes[0]?.objectId).toBe(state.principals.at(-1)?.id)
  })

  it('writes nothing for a step that somebody else has done meanwhile, and does not claim it', async () => {
    const state = emptyTenant()
    const { graph } = memoryGraph(state)
    const made = plan(state, { grant: delegated })
    const row = {
      id: 'theirs',
      clientId: CLIENT,
      resourceId: GRAPH,
      consentType: 'AllPrincipals',
      principalId: null,
    }
    state.grants.push({ ...row, scope: 'Mail.Read Mail.Send' })
    const outcomes = await applyPlan(graph, made, clock())
    expect(states(outcomes)).toEqual(['already'])
    expect(undoPlan(made, outcomes, { now, id: 'undo' }).steps).toEqual([])
  })

  it.each<[string, Fault, string[], number]>([
    [
      'a duplicate is success, and not ours to undo',
      { kind: 'fail', as: 'conflict' },
      ['already', 'applied'],
      1,
    ],
    ['a lost answer is looked up: it was done', { kind: 'lose' }, ['applied', 'applied'], 2],
    [
      'a request that never arrived is sent again',
      { kind: 'fail', as: 'network' },
      ['applied', 'applied'],
      2,
    ],
    ['a refusal fails its own step only', { kind: 'fail', as: 'forbidden' }, ['failed', 'applied'], 1],
  ])('%s', async (_name, fault, expected, undoable) => {
    const state = emptyTenant()
    const { graph } = memoryGraph(state, atWrite(1, fault))
    const made = plan(state, { grant: roles })
    const outcomes = await applyPlan(graph, made, clock())
    expect(states(outcomes)).toEqual(expected)
    expect(undoPlan(made, outcomes, { now, id: 'undo' }).steps).toHaveLength(undoable)
  })

  it('a lost answer to the creation of a row is undone by its tokens', async () => {
    const state = emptyTenant()
    const before = substance(state)
    const { graph } = memoryGraph(state, atWrite(1, { kind: 'lose' }))
    const made = plan(state, { grant: delegated })
    const outcomes = await applyPlan(graph, made, clock())
    expect(outcomes[0]).toMatchObject({ state: 'applied', added: ['Mail.Read', 'Mail.Send'] })
    await applyPlan(graph, undoPlan(made, outcomes, { now, id: 'undo' }), clock())
    expect(substance(state)).toEqual(before)
  })

  it('a row that another replica holds already is waited for and joined, not taken for success', async () => {
    const state = emptyTenant()
    const made = plan(state, { grant: delegated })
    let hidden = 2
    const { graph } = memoryGraph(state)
    const row = {
      id: 'theirs',
      clientId: CLIENT,
      resourceId: GRAPH,
      consentType: 'AllPrincipals',
      principalId: null,
    }
    state.grants.push({ ...row, scope: 'User.Read' })
    const lagging: GraphClient = {
      ...graph,
      send: async <T>(...[request, call]: Parameters<GraphClient['send']>) =>
        request.method === 'GET' && hidden-- > 0 ? nothing<T>() : graph.send<T>(request, call),
    }
    const time = clock()
    const outcomes = await applyPlan(lagging, made, time)
    expect(states(outcomes)).toEqual(['applied'])
    expect(time.waits).toEqual([1, 2])
    expect(state.grants.map((one) => one.scope)).toEqual(['User.Read Mail.Read Mail.Send'])
  })

  it('retries what a fresh enterprise application is not ready for, for 45 seconds at most', async () => {
    const state = emptyTenant(false)
    const { graph } = memoryGraph(state, atWrite(2, { kind: 'fail', as: 'not-found' }, 3))
    const time = clock()
    const outcomes = await applyPlan(graph, plan(state, { grant: delegated }), time)
    expect(states(outcomes)).toEqual(['applied', 'applied'])
    expect(time.waits).toEqual([2, 1, 2, 4])

    const never = memoryGraph(emptyTenant(false), atWrite(2, { kind: 'fail', as: 'not-found' }, 99))
    const long = clock()
    const failed = await applyPlan(never.graph, plan(emptyTenant(false), { grant: delegated }), long)
    expect(failed[1]).toMatchObject({ state: 'failed', error: { kind: 'not-found', status: 404 } })
    expect(long.waits.reduce((sum, one) => sum + one, 0)).toBe(2 + 45)
  })

  it('stops what depends on a failed step and nothing else', async () => {
    const state = emptyTenant(false)
    const { graph } = memoryGraph(state, atWrite(1, { kind: 'fail', as: 'forbidden' }))
    const outcomes = await applyPlan(graph, plan(state, { grant: delegated, declareMissing: true }), clock())
    expect(states(outcomes)).toEqual(['failed', 'applied', 'skipped'])
    expect(outcomes[2]?.skippedBecause).toBe('dependency')
  })

  it('cancels between steps: what has begun is finished', async () => {
    const state = emptyTenant(false)
    const stop = new AbortController()
    const { graph } = memoryGraph(state, (request) => {
      if (request.method === 'POST') stop.abort()
      return null
    })
    const outcomes = await applyPlan(graph, plan(state, { grant: roles }), {
      ...clock(),
      signal: stop.signal,
    })
    expect(states(outcomes)).toEqual(['applied', 'cancelled', 'cancelled'])
    expect(state.principals).toHaveLength(3)
    expect(state.assignments).toHaveLength(0)
  })

  it('does not send a scope text that has become too long', async () => {
    const state = emptyTenant()
    const made = plan(state, { grant: delegated })
    const { graph, requests } = memoryGraph(state)
    const row = {
      id: 'theirs',
      clientId: CLIENT,
      resourceId: GRAPH,
      consentType: 'AllPrincipals',
      principalId: null,
    }
    state.grants.push({ ...row, scope: 'x'.repeat(3845) })
    const outcomes = await applyPlan(graph, made, clock())
    expect(outcomes[0]).toMatchObject({ state: 'failed', error: { code: 'scope-too-long' } })
    expect(requests.every((one) => one.method === 'GET')).toBe(true)
  })

  it('keeps an enterprise application that it created where others use it by then', async () => {
    const state = emptyTenant(false)
    const { graph } = memoryGraph(state)
    const made = plan(state, { grant: delegated })
    const outcomes = await applyPlan(graph, made, clock())
    const row = state.grants[0]
    if (row) row.scope += ' Others.Read'
    const undone = await applyPlan(graph, undoPlan(made, outcomes, { now, id: 'undo' }), clock())
    expect(undone.map((one) => one.skippedBecause ?? one.state)).toEqual(['applied', 'in-use'])
    expect(state.grants.map((one) => one.scope)).toEqual(['Others.Read'])
  })

  it('reports what is under way, and has the record made durable before anything is written', async () => {
    const state = emptyTenant(false)
    const events: string[] = []
    const made = plan(state, { grant: roles })
    const [create = '', ...assign] = made.steps.map((step) => step.id)
    const { graph } = memoryGraph(state, (request) => {
      if (request.method !== 'GET') events.push(request.method)
      return null
    })
    await applyPlan(graph, made, {
      ...clock(),
      onProgress: (outcomes, running) => events.push(`${outcomes.length} ${running.join(' ')}`.trim()),
      beforeWrites: async (running) => {
        await Promise.resolve()
        events.push(`record ${running.join(' ')}`)
      },
    })
    const both = assign.join(' ')
    expect(events).toEqual([
      `0 ${create}`,
      `record ${create}`,
      'POST',
      '1',
      `1 ${both}`,
      `record ${both}`,
      'POST',
      'POST',
      '3',
    ])
  })

  it('writes nothing where the record cannot be made durable', async () => {
    const state = emptyTenant()
    const before = substance(state)
    const outcomes = await applyPlan(memoryGraph(state).graph, plan(state, { grant: roles }), {
      ...clock(),
      beforeWrites: () => Promise.reject(new DOMException('full', 'QuotaExceededError')),
    })
    expect(outcomes.map((one) => one.error?.name)).toEqual(['QuotaExceededError', 'QuotaExceededError'])
    expect(substance(state)).toEqual(before)
  })

  it('does not do again what an earlier run did', async () => {
    const state = emptyTenant(false)
    const made = plan(state, { grant: [...delegated, ...roles] })
    const { graph } = memoryGraph(state, atWrite(2, { kind: 'fail', as: 'forbidden' }))
    const first = await applyPlan(graph, made, clock())
    expect(states(first)).toEqual(['applied', 'failed', 'applied', 'applied'])
    const again = memoryGraph(state)
    const second = await applyPlan(again.graph, made, { ...clock(), resume: first })
    expect(states(second)).toEqual(['applied', 'applied', 'applied', 'applied'])
    expect(again.requests.filter((one) => one.method !== 'GET')).toHaveLength(1)
    expect(second[0]).toEqual(first[0])
  })

  it('sends what is independent together, twenty in a batch', async () => {
    const state = emptyTenant()
    const { graph, calls } = memoryGraph(state)
    const [grant] = plan(state, { grant: delegated }).steps
    const users = Array.from(
      { length: 50 },
      (_, index) => `40000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    )
    const steps = users.map((principalId) => ({
      ...(grant as DelegatedGrantStep),
      ...{ id: principalId, consentType: 'Principal' as const, principalId },
    }))
    const outcomes = await applyPlan(graph, { ...plan(state, {}), steps }, clock())
    expect(new Set(states(outcomes))).toEqual(new Set(['applied']))
    expect(state.grants).toHaveLength(50)
    expect(calls.count).toBe(6)
  })

  it('never writes the same object twice at once, and reads it anew in between', async () => {
    const state = emptyTenant()
    const made = plan(state, { grant: delegated })
    const [whole] = made.steps as DelegatedGrantStep[]
    if (!whole) throw new Error('no step')
    const halves = whole.add.map((token) => ({ ...whole, id: token, add: [token] }))
    const { graph, requests } = memoryGraph(state)
    const outcomes = await applyPlan(graph, { ...made, steps: halves }, clock())
    expect(states(outcomes)).toEqual(['applied', 'applied'])
    expect(requests.map((one) => one.method)).toEqual(['GET', 'POST', 'GET', 'PATCH'])
    expect(state.grants.map((one) => one.scope)).toEqual(['Mail.Read Mail.Send'])
  })

  it('does without a permission that is not given, for what does not need it', async () => {
    const state = emptyTenant()
    const { graph } = memoryGraph(state)
    const denied = Object.assign(new Error('denied'), { name: 'TokenError', kind: 'denied' })
    const withoutGrants = <T>(scopes: readonly string[], send: () => Promise<T>) =>
      scopes.includes('DelegatedPermissionGrant.ReadWrite.All') ? Promise.reject(denied) : send()
    const poor: GraphClient = {
      ...graph,
      send: <T>(...call: Parameters<GraphClient['send']>) =>
        withoutGrants(call[1].scopes, () => graph.send<T>(...call)),
      batch: <T>(...call: Parameters<GraphClient['batch']>) =>
        withoutGrants(call[1].scopes, () => graph.batch<T>(...call)),
    }
    const outcomes = await applyPlan(poor, plan(state, { grant: [...delegated, ...roles] }), clock())
    expect(states(outcomes)).toEqual(['failed', 'applied', 'applied'])
    expect(outcomes[0]?.error).toMatchObject({ name: 'TokenError', kind: 'denied' })
  })

  it('fails steps that wait for each other, and lets the others be', async () => {
    const state = emptyTenant()
    const made = plan(state, { grant: roles })
    const [first, second] = made.steps
    if (!first || !second) throw new Error('no steps')
    const circle = [{ ...first, dependsOn: ['b'] }, { ...first, id: 'b', dependsOn: [first.id] }, second]
    const outcomes = await applyPlan(memoryGraph(state).graph, { ...made, steps: circle }, clock())
    expect(states(outcomes)).toEqual(['skipped', 'skipped', 'applied'])
  })
})
