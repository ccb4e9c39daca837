import { describe, expect, it } from 'vitest'
import { planConsent } from '../../domain/changes/plan'
import { graphPermissions } from '../../domain/permissions/names'
import { type GraphBatchResult, type GraphClient, GraphError, type GraphResponse } from '../types'
import { applyPlan } from './applyPlan'
import { memoryGraph } from './testing/memoryGraph'
import { APP, CLIENT, emptyTenant, factsOf } from './testing/tenant'
import { verifyPlan } from './verifyPlan'

const delegated = graphPermissions('Delegated', ['Mail.Read', 'Mail.Send'])
const roles = graphPermissions('Application', ['Mail.Read', 'Mail.Send'])

/** An empty list, which is also an object without properties. */
const nothing = <T>(): Promise<GraphResponse<T>> =>
  Promise.resolve({ status: 200, body: { value: [] } as T, requestId: null })

const GONE = {
  ok: false as const,
  error: new GraphError({
    ...{ kind: 'server', status: 503, code: '', message: '', requestId: null, call: 'GET' },
  }),
}

/** Waits of the run, in seconds. */
function clock() {
  const waits: number[] = []
  return { waits, sleep: (ms: number) => Promise.resolve(void waits.push(ms / 1000)) }
}

describe('verifyPlan', () => {
  async function appliedPlan() {
    const state = emptyTenant()
    const { graph } = memoryGraph(state)
    const grant = [...delegated, ...roles]
    const intent = { appId: APP, grant, declareMissing: false, revoke: [] }
    const made = planConsent(factsOf(state), intent, [], { now: new Date(), id: 'plan' })
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
    const blind = { ...graph, send: nothing, batch: () => Promise.reject(new Error('gone')) }
    const time = clock()
    const visibility = await verifyPlan(blind, made, outcomes, time)
    expect(Object.values(visibility)).toEqual(['not-yet', 'not-yet', 'not-yet'])
    expect(time.waits).toEqual([1, 2, 4, 8, 15, 15])
  })

  it('asks again only for what it has not seen, and takes a failed read for not seen', async () => {
    const { graph, made, outcomes } = await appliedPlan()
    const asked: string[] = []
    const shaky: GraphClient = {
      ...graph,
      batch: async <T>(...[requests, call]: Parameters<GraphClient['batch']>) => {
        asked.push(...requests.map((request) => request.path.split('?')[0] ?? ''))
        const results = await graph.batch<T>(requests, call)
        return [results[0] as GraphBatchResult<T>, GONE]
      },
      send: <T>(...[request, call]: Parameters<GraphClient['send']>) => {
        asked.push(request.path.split('?')[0] ?? '')
        return graph.send<T>(request, call)
      },
    }
    const visibility = await verifyPlan(shaky, made, outcomes, clock())
    expect(Object.values(visibility)).toEqual(['visible', 'visible', 'visible'])
    // What two assignments ask is one question.
    const assignments = `/servicePrincipals/${CLIENT}/appRoleAssignments`
    expect(asked).toEqual(['/oauth2PermissionGrants', assignments, assignments])
  })
})
