import { describe, expect, it, vi } from 'vitest'
import type { ChangeStep } from '../../domain/changes/steps'
import type { ChangePlan, StepOutcome } from '../../domain/changes/types'
import { type GraphClient, GraphError } from '../types'
import { applyPlan } from './applyPlan'
import { checkPlan } from './checkPlan'
import { settle } from './settle'
import { lookingEnds, type LookWait } from './verifyPlan'
import { COMPANION, EVERY_STEP, tenantForEveryStep } from './testing/everyStep'
import { httpMemory } from './testing/httpMemory'
import { memoryGraph, substance } from './testing/memoryGraph'
import { APP, TENANT } from './testing/tenant'

const planOf = (steps: ChangeStep[]): ChangePlan => ({
  ...{ id: 'plan', tenantId: TENANT, appId: APP, appDisplayName: 'Robot', createdAt: '', impossible: [] },
  steps,
})
const stepOf = (id: string) => EVERY_STEP.find((step) => step.id === id) as ChangeStep
const sleep = () => Promise.resolve()
const unknown = (stepId: string): StepOutcome => ({
  ...{ stepId, state: 'unknown', added: [], removed: [], objectId: null, createdId: null, requestIds: [] },
})

describe('checkPlan', () => {
  // A new secret is never stale: another one beside it disturbs nobody.
  const steps = EVERY_STEP.filter((step) => step.kind !== 'add-secret')

  it('finds a plan fresh where nothing has changed, in few requests and without a write', async () => {
    const { graph, requests, calls } = memoryGraph(tenantForEveryStep())
    expect(await checkPlan(graph, planOf(steps))).toEqual({ stale: [], unreadable: [] })
    expect(requests.every((one) => one.method === 'GET')).toBe(true)
    expect(calls.count).toBe(1)
  })

  it.each(steps)('$id is stale once it is done', async (step) => {
    const { graph } = memoryGraph(tenantForEveryStep())
    await applyPlan(graph, planOf([step]), { sleep })
    expect(await checkPlan(graph, planOf([step]))).toEqual({ stale: [step.id], unreadable: [] })
  })

  it('tells what cannot be read, and does not look at what is yet to be created', async () => {
    const { graph } = memoryGraph(tenantForEveryStep(), ({ path }) =>
      path.startsWith('/applications') ? { kind: 'fail', as: 'forbidden' } : null,
    )
    const later = { ...stepOf('assign-role'), id: 'later', clientId: '{{create-principal}}' } as ChangeStep
    const plan = planOf([stepOf('declare'), stepOf('set-principal'), later])
    expect(await checkPlan(graph, plan)).toEqual({ stale: [], unreadable: ['declare'] })
  })

  it('stops when it is told to', async () => {
    const { graph } = memoryGraph(tenantForEveryStep())
    const signal = AbortSignal.abort(new Error('stop'))
    await expect(checkPlan(graph, planOf(steps), { signal })).rejects.toThrow('stop')
  })
})

describe('settle', () => {
  it('leaves open what cannot be read, and what is known alone', async () => {
    const { graph } = memoryGraph(tenantForEveryStep(), () => ({ kind: 'fail', as: 'forbidden' }))
    const known: StepOutcome = { ...unknown('companion'), state: 'applied' }
    const settled = await settle(graph, planOf([stepOf('declare'), COMPANION]), [unknown('declare'), known], {
      sleep,
    })
    expect(settled[0]).toMatchObject({ state: 'unknown', error: { kind: 'forbidden' } })
    expect(settled[1]).toBe(known)
  })

  it('waits for replicas before it says that something was not done', async () => {
    const state = tenantForEveryStep()
    const { graph } = memoryGraph(state)
    const waits: number[] = []
    const late = (ms: number) => {
      waits.push(ms)
      if (waits.length < 3) return Promise.resolve()
      return applyPlan(graph, planOf([stepOf('declare')]), { sleep }).then(() => undefined)
    }
    const [settled] = await settle(graph, planOf([stepOf('declare')]), [unknown('declare')], { sleep: late })
    expect(settled?.state).toBe('applied')
    expect(waits).toEqual([1000, 2000, 4000])
  })

  it('tells what it waits for and how long at most, and can be stopped', async () => {
    const { graph } = memoryGraph(tenantForEveryStep())
    const stop = new AbortController()
    const told: (LookWait | null)[] = []
    const patient = () => {
      if (told.length < 3) return Promise.resolve()
      stop.abort()
      return Promise.reject(stop.signal.reason as Error)
    }
    const [settled] = await settle(graph, planOf([stepOf('declare')]), [unknown('declare')], {
      ...{ sleep: patient, signal: stop.signal, onWait: (wait) => told.push(wait) },
    })
    expect(told.map((wait) => wait?.atMostMs ?? null)).toEqual([45_000, 44_000, 42_000, null])
    expect(told[0]?.steps.map(({ id }) => id)).toEqual(['declare'])
    expect(settled?.state).toBe('unknown')
  })

  it.each([
    ['long ago: it looks once', 60_000, []],
    ['a while ago: it waits for what is left', 40_000, [1000, 2000, 2000]],
    ['just now', 0, [1000, 2000, 4000, 8000, 15_000, 15_000]],
    ['after now, as the clock was set back', -60_000, [1000, 2000, 4000, 8000, 15_000, 15_000]],
  ])('does not wait for what was written %s', async (_when, ago, expected) => {
    vi.useFakeTimers({ now: 1e12 })
    const { graph, calls } = memoryGraph(tenantForEveryStep())
    const waits: number[] = []
    const until = lookingEnds(new Date(Date.now() - ago).toISOString(), Date.now())
    const counting = (ms: number) => Promise.resolve(void waits.push(ms))
    const [settled] = await settle(graph, planOf([stepOf('declare')]), [unknown('declare')], {
      ...{ sleep: counting, until },
    })
    vi.useRealTimers()
    expect(waits).toEqual(expected)
    expect(calls.count).toBe(expected.length + 1)
    expect(settled?.state).toBe('cancelled')
  })

  it('says that a secret was made of which nobody has the value, and what depends on it does not go on', async () => {
    const state = tenantForEveryStep()
    const { graph } = memoryGraph(state)
    const add = stepOf('add-secret')
    const remove: ChangeStep = { ...stepOf('remove-secret'), dependsOn: [add.id] }
    await applyPlan(graph, planOf([add]), { sleep })
    const settled = await settle(graph, planOf([add, remove]), [unknown(add.id)], { sleep })
    const made = state.applications[0]?.passwordCredentials[1]?.keyId
    expect(settled[0]).toMatchObject({
      ...{ state: 'applied', added: [made], createdId: made, error: { code: 'secret-lost' } },
    })
    const before = substance(state)
    const outcomes = await applyPlan(graph, planOf([add, remove]), { resume: settled, sleep })
    expect(outcomes.map((one) => one.state)).toEqual(['applied', 'skipped'])
    expect(substance(state)).toEqual(before)
  })
})

describe('a stop', () => {
  it.each([
    ['done', true, 'applied'],
    ['not done', false, 'unknown'],
  ])('after a lost answer to a write that was %s is followed by one look', async (_what, done, expected) => {
    const stop = new AbortController()
    const { graph, writes } = httpMemory(tenantForEveryStep(), (request) => {
      if (request.method === 'GET') return null
      stop.abort()
      return { reset: true, done }
    })
    const [outcome] = await applyPlan(graph, planOf([stepOf('declare')]), { signal: stop.signal, sleep })
    expect(outcome?.state).toBe(expected)
    expect(writes).toHaveLength(done ? 1 : 0)
  })

  it('ends a wait for Graph’s patience without a write', async () => {
    const stop = new AbortController()
    const { graph, writes } = httpMemory(tenantForEveryStep(), (request) => {
      if (request.method === 'GET') return null
      stop.abort()
      return { status: 429, headers: { 'Retry-After': '60' } }
    })
    const [outcome] = await applyPlan(graph, planOf([stepOf('declare')]), { signal: stop.signal, sleep })
    expect(outcome?.state).toBe('cancelled')
    expect(writes).toEqual([])
  })
})

describe('settings that somebody changed meanwhile', () => {
  it('are not overwritten', async () => {
    const state = tenantForEveryStep()
    const [application] = state.applications
    if (application) application.signInAudience = 'AzureADMultipleOrgs'
    const step = {
      ...stepOf('set-application'),
      setting: { property: 'signInAudience', value: 'AzureADandPersonalMicrosoftAccount' },
      before: { property: 'signInAudience', value: 'AzureADMyOrg' },
    } as ChangeStep
    const { graph, requests } = memoryGraph(state)
    const [outcome] = await applyPlan(graph, planOf([step]), { sleep })
    expect(outcome).toMatchObject({ state: 'failed', error: { code: 'changed-since' } })
    expect(requests.every((one) => one.method === 'GET')).toBe(true)
  })
})

describe('secrets', () => {
  it('are made anew, and the one without a value taken away, though Graph shows it late', async () => {
    const state = tenantForEveryStep()
    let lost = false
    let hidden = 2
    const { graph } = memoryGraph(state, (request) => {
      if (lost || !request.path.endsWith('addPassword')) return null
      lost = true
      return { kind: 'lose' }
    })
    const late: GraphClient = {
      ...graph,
      send: async <T>(...[request, call]: Parameters<GraphClient['send']>) => {
        const response = await graph.send<T>(request, call)
        if (!lost || request.method !== 'GET' || hidden-- <= 0) return response
        const { passwordCredentials } = response.body as { passwordCredentials: unknown[] }
        return { ...response, body: { passwordCredentials: passwordCredentials.slice(0, 1) } as T }
      },
    }
    const values: string[] = []
    const [outcome] = await applyPlan(late, planOf([stepOf('add-secret')]), {
      sleep,
      onSecret: ({ keyId }) => values.push(keyId),
    })
    expect(outcome).toMatchObject({ state: 'applied', added: values })
    expect(state.applications[0]?.passwordCredentials.map(({ keyId }) => keyId).slice(1)).toEqual(values)
  })

  it('are made all the same where whoever shows them fails', async () => {
    const { graph } = memoryGraph(tenantForEveryStep())
    const broken = () => {
      throw new GraphError({ kind: 'refused', status: 0, code: '', message: '', requestId: null, call: '' })
    }
    const outcomes = await applyPlan(graph, planOf([stepOf('add-secret')]), { sleep, onSecret: broken })
    expect(outcomes.map((one) => one.state)).toEqual(['applied'])
  })
})

describe('what a record has as being written', () => {
  it('is only what may have been sent: not what waits until Graph takes writes again', async () => {
    const { graph } = memoryGraph(tenantForEveryStep())
    const stop = new AbortController()
    let groups = 0
    const never = new Promise<void>((_resolve, reject) =>
      stop.signal.addEventListener('abort', () => reject(stop.signal.reason as Error)),
    )
    const writes = { reserve: () => ((groups += 1) === 1 ? Promise.resolve() : never), giveBack: () => {} }
    const steps = Array.from({ length: 21 }, (_, index) => {
      const user = { consentType: 'Principal', principalId: `user${index}` }
      return { ...stepOf('grant: new row'), id: `g${index}`, ...user } as ChangeStep
    })
    const recorded: string[][] = []
    let underWay = 0
    const applying = applyPlan({ ...graph, writes }, planOf(steps), {
      ...{ signal: stop.signal, sleep },
      beforeWrites: (writing) => Promise.resolve(void recorded.push(writing)),
      onProgress: (_outcomes, running, writing) => {
        underWay = Math.max(underWay, running.length)
        recorded.push(writing)
      },
    })
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(underWay).toBe(21)
    expect(recorded.flat()).toContain('g0')
    expect(recorded.flat()).not.toContain('g20')
    stop.abort()
    expect((await applying).at(-1)?.state).toBe('cancelled')
  })
})
