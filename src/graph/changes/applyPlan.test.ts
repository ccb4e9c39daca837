import { describe, expect, it } from 'vitest'
import { planConsent } from '../../domain/changes/plan'
import type { ChangeIntent, StepOutcome } from '../../domain/changes/types'
import { undoPlan } from '../../domain/changes/undo'
import { graphPermissions } from '../../domain/permissions/names'
import type { GraphRequest } from '../types'
import { applyPlan } from './applyPlan'
import { type Fault, memoryGraph, type MemoryState, substance } from './testing/memoryGraph'
import { APP, CLIENT, emptyTenant, factsOf, API_OBJECTS } from './testing/tenant'
import { verifyPlan } from './verifyPlan'
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
    const lagging = {
      ...graph,
      list: async <T>(...call: Parameters<typeof graph.list>) =>
        (hidden-- > 0 ? [] : await graph.list<T>(...call)) as T[],
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
    expect(time.waits).toEqual([1, 2, 4])

    const never = memoryGraph(emptyTenant(false), atWrite(2, { kind: 'fail', as: 'not-found' }, 99))
    const long = clock()
    const failed = await applyPlan(never.graph, plan(emptyTenant(false), { grant: delegated }), long)
    expect(failed[1]).toMatchObject({ state: 'failed', error: { kind: 'not-found', status: 404 } })
    expect(long.waits.reduce((sum, one) => sum + one, 0)).toBe(45)
  })

  it('stops what depends on a failed step and nothing else', async () => {
    const state = emptyTenant(false)
    const { graph } = memoryGraph(state, atWrite(1, { kind: 'fail', as: 'forbidden' }))
    const outcomes = await applyPlan(graph, plan(state, { grant: delegated, declareMissing: true }), clock())
    expect(states(outcomes)).toEqual(['failed', 'applied', 'skipped'])
    expect(outcomes[2]?.skippedBecause).toBe('dependency')
  })

  it('cancels between steps: what has begun is finished', async () => {
    const state = emptyTenant()
    const stop = new AbortController()
    const { graph } = memoryGraph(state, (request) => {
      if (request.method === 'POST') stop.abort()
      return null
    })
    const outcomes = await applyPlan(graph, plan(state, { grant: roles }), {
      ...clock(),
      signal: stop.signal,
    })
    expect(states(outcomes)).toEqual(['applied', 'cancelled'])
    expect(state.assignments).toHaveLength(1)
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

  it('reports each step as it begins', async () => {
    const state = emptyTenant()
    const seen: (string | null)[] = []
    const made = plan(state, { grant: roles })
    await applyPlan(memoryGraph(state).graph, made, {
      ...clock(),
      onProgress: (_outcomes, id) => seen.push(id),
    })
    expect(seen).toEqual([...made.steps.map((step) => step.id), null])
  })
})

describe('verifyPlan', () => {
  async function appliedPlan() {
    const state = emptyTenant()
    const { graph } = memoryGraph(state)
    const made = plan(state, { grant: [...delegated, ...roles] })
    const outcomes = await applyPlan(graph, made, clock())
    return { state, graph, made, outcomes }
  }

  it('reads once where everything shows', async () => {
    const { graph, made, outcomes } = await appliedPlan()
    const time = clock()
    const visibility = await verifyPlan(graph, made, outcomes, time)
    expect(Object.values(visibility)).toEqual(['visible', 'visible', 'visible'])
    expect(time.waits).toEqual([])
  })

  it('says so where Graph does not show it after 45 seconds', async () => {
    const { graph, made, outcomes } = await appliedPlan()
    const blind = { ...graph, list: () => Promise.resolve([]) }
    const time = clock()
    const visibility = await verifyPlan(blind, made, outcomes, time)
    expect(Object.values(visibility)).toEqual(['not-yet', 'not-yet', 'not-yet'])
    expect(time.waits).toEqual([1, 2, 4, 8, 15, 15])
  })

  it('asks again only for what it has not seen, and takes a failed read for not seen', async () => {
    const { graph, made, outcomes } = await appliedPlan()
    let failures = 1
    const asked: string[] = []
    const shaky = {
      ...graph,
      list: <T>(request: GraphRequest, options: { scopes: readonly string[] }): Promise<T[]> => {
        asked.push(request.path.split('?')[0] ?? '')
        return failures-- > 0 ? Promise.reject(new Error('gone')) : graph.list<T>(request, options)
      },
    }
    const visibility = await verifyPlan(shaky, made, outcomes, clock())
    expect(Object.values(visibility)).toEqual(['visible', 'visible', 'visible'])
    const assignments = `/servicePrincipals/${CLIENT}/appRoleAssignments`
    expect(asked).toEqual(['/oauth2PermissionGrants', assignments, assignments, '/oauth2PermissionGrants'])
  })
})
