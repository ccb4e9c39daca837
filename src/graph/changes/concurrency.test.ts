import { describe, expect, it } from 'vitest'
import type { ChangeStep, DelegatedGrantStep } from '../../domain/changes/steps'
import type { GraphClient, GraphRequest } from '../types'
import { applyPlan } from './applyPlan'
import { FOREIGN } from './testing/arbitraries'
import { COMPANION, EVERY_STEP, planOfSteps, tenantForEveryStep } from './testing/everyStep'
import { type HttpFault, httpMemory } from './testing/httpMemory'
import { memoryGraph, type MemoryState, substance } from './testing/memoryGraph'
import { APP_OBJECT } from './testing/tenant'

/* Somebody else changes the same objects while a plan is applied. */

const sleep = () => Promise.resolve()
/** Changes that meet the lists and settings which the steps write. */
const OTHERS = Object.keys(FOREIGN)

function everythingForeign(state: MemoryState): void {
  const application = state.applications.find((one) => one.id === APP_OBJECT)
  for (const what of OTHERS) if (application) FOREIGN[what]?.(state, application)
  const own = state.grants.find((row) => row.id === 'row')
  if (own) own.scope += ' Foreign.Own'
}

const DELAYS: [string, HttpFault][] = [
  ['patience is asked for', { status: 429, headers: { 'Retry-After': '30' } }],
  ['the service is not there', { status: 503, headers: { 'Retry-After': '30' } }],
  ['another token is asked for', { status: 401 }],
]

describe('what others do between a read and the write that follows a delay', () => {
  describe.each(DELAYS)('%s', (_name, fault) => {
    it.each(
      EVERY_STEP.flatMap((step) => [
        [step.id, [step]] as const,
        [`${step.id}, in a batch`, [step, COMPANION]] as const,
      ]),
    )('%s: stays', async (_id, named) => {
      const steps = [...named]
      const state = tenantForEveryStep()
      let met = false
      const faultFor = (request: GraphRequest): HttpFault | null => {
        if (request.method === 'GET' || met) return null
        met = true
        everythingForeign(state)
        return fault
      }
      const { graph } = httpMemory(state, faultFor)
      const outcomes = await applyPlan(graph, planOfSteps(steps), { sleep })
      expect(outcomes.map((one) => one.state)).toEqual(steps.map(() => 'applied'))

      const alone = tenantForEveryStep()
      everythingForeign(alone)
      await applyPlan(memoryGraph(alone).graph, planOfSteps(steps), { sleep })
      expect(substance(state)).toEqual(substance(alone))
    })
  })
})

describe('somebody else was faster', () => {
  const GONE: Partial<Record<ChangeStep['kind'], HttpFault>> = {
    'remove-secret': {
      status: 400,
      error: { code: 'Request_BadRequest', message: 'No password credential found' },
      done: true,
    },
    'remove-role': { status: 404, done: true },
    'remove-owner': { status: 404, done: true },
    'delete-principal': { status: 404, done: true },
    'delete-application': { status: 404, done: true },
    'delegated-grant': { status: 404, done: true },
  }
  it.each(EVERY_STEP.filter(({ kind, id }) => GONE[kind] && id !== 'grant: new row'))(
    '$id: what is gone is success, and not ours to bring back',
    async (step) => {
      const state = tenantForEveryStep()
      let left = 1
      const fault = GONE[step.kind] ?? null
      const { graph } = httpMemory(state, ({ method }) => (method !== 'GET' && left-- > 0 ? fault : null))
      const outcomes = await applyPlan(graph, planOfSteps([step]), { sleep })
      expect(outcomes).toMatchObject([{ state: 'already', added: [], removed: [] }])
    },
  )

  it('a row that is gone at the write is made anew with what is to be added alone', async () => {
    const step = EVERY_STEP.find(({ id }) => id === 'grant: change a row') as ChangeStep
    const state = tenantForEveryStep()
    const { graph } = httpMemory(state, ({ method }) => {
      if (method === 'PATCH') state.grants = state.grants.filter((row) => row.id !== 'row')
      return null
    })
    const outcomes = await applyPlan(graph, planOfSteps([step]), { sleep })
    expect(outcomes).toMatchObject([{ state: 'applied', added: ['C'], removed: [] }])
    expect(state.grants.map((row) => row.scope)).toEqual(['C'])
  })

  it.each([
    [
      'a setting',
      'set-application',
      (state: MemoryState) => {
        const [app] = state.applications
        if (app) app.signInAudience = 'PersonalMicrosoftAccount'
      },
    ],
  ] as const)('a third value of %s: changed since, and nothing is written', async (_name, kind, change) => {
    const step = EVERY_STEP.find((one) => one.kind === kind) as Extract<ChangeStep, { kind: typeof kind }>
    const audience = {
      ...step,
      setting: { property: 'signInAudience', value: 'AzureADMultipleOrgs' },
      before: { property: 'signInAudience', value: 'AzureADMyOrg' },
    } as const
    const state = tenantForEveryStep()
    change(state)
    const { graph, writes } = httpMemory(state)
    const outcomes = await applyPlan(graph, planOfSteps([audience]), { sleep })
    expect(outcomes).toMatchObject([{ state: 'failed', error: { kind: 'refused', code: 'changed-since' } }])
    expect(writes).toEqual([])
  })
})

describe('what was read is not too old to be written from', () => {
  const step = EVERY_STEP.find(({ id }) => id === 'grant: change a row') as ChangeStep

  it('while Graph asks for patience the step waits, and reads again', async () => {
    const state = tenantForEveryStep()
    const { graph, requests } = memoryGraph(state)
    let reads = 0
    const until = () => (reads === 1 ? 1 : null)
    const gated: GraphClient = {
      ...graph,
      throttle: { until, subscribe: () => () => {} },
      send: <T>(...call: Parameters<GraphClient['send']>) => {
        if (call[0].method === 'GET') reads += 1
        return graph.send<T>(...call)
      },
    }
    const outcomes = await applyPlan(gated, planOfSteps([step]), { sleep })
    expect(outcomes.map((one) => one.state)).toEqual(['applied'])
    expect(requests.map(({ method }) => method)).toEqual(['GET', 'GET', 'PATCH'])
  })

  it('the record is made durable beside the read, not between it and the write', async () => {
    const events: string[] = []
    const { graph } = memoryGraph(tenantForEveryStep(), ({ method }) => {
      events.push(method)
      return null
    })
    await applyPlan(graph, planOfSteps([step]), {
      sleep,
      beforeWrites: () => Promise.resolve(void events.push('record')),
    })
    expect(events).toEqual(['record', 'GET', 'PATCH'])
  })

  it('what others granted after a write that never arrived is theirs', async () => {
    const two: ChangeStep = { ...(step as DelegatedGrantStep), add: ['C', 'D'], remove: [] }
    const state = tenantForEveryStep()
    let left = 1
    const { graph } = httpMemory(state, ({ method }) => {
      if (method === 'GET' || left-- < 1) return null
      const row = state.grants.find((one) => one.id === 'row')
      if (row) row.scope += ' C'
      return { reset: true, done: false }
    })
    const outcomes = await applyPlan(graph, planOfSteps([two]), { sleep })
    expect(outcomes).toMatchObject([{ state: 'applied', added: ['D'] }])
  })
})
