import { describe, expect, it } from 'vitest'
import type { ChangeStep } from '../../domain/changes/steps'
import { applyPlan } from './applyPlan'
import { checkPlan } from './checkPlan'
import { settle } from './settle'
import { EVERY_STEP, planOfSteps, tenantForEveryStep } from './testing/everyStep'
import { type HttpFault, httpMemory } from './testing/httpMemory'
import { memoryGraph, substance } from './testing/memoryGraph'
import { verifyPlan } from './verifyPlan'

/* Plans that are damaged or another tenant's, and answers that are not what Graph promises. */

const sleep = () => Promise.resolve()
const step = (id: string) => EVERY_STEP.find((one) => one.id === id) as ChangeStep
const OTHER = '99999999-0000-4000-8000-000000000000'

describe('a damaged step', () => {
  const sound = step('set-principal')
  it.each<[string, object]>([
    ['of no known kind', { ...step('assign-role'), kind: 'nonsense' }],
    ['without its object', { ...step('delegated-grant'), ...step('grant: new row'), clientId: undefined }],
    ['without its lists', { ...step('declare'), add: undefined }],
    ['without scopes', { ...step('add-owner'), scopes: undefined }],
  ])('%s fails, and stops no other', async (_what, damaged) => {
    const plan = planOfSteps([damaged as ChangeStep, sound])
    const { graph } = memoryGraph(tenantForEveryStep())
    const checked = await checkPlan(graph, plan)
    expect([...checked.stale, ...checked.unreadable]).not.toContain(sound.id)
    const outcomes = await applyPlan(graph, plan, { sleep })
    expect(outcomes.map((one) => one.state)).toEqual(['failed', 'applied'])
    const applied = outcomes.map((one) => ({ ...one, state: 'applied' as const }))
    expect(await verifyPlan(graph, plan, applied, { sleep })).toMatchObject({ [sound.id]: 'visible' })
  })
})

describe('a plan of another tenant', () => {
  const state = tenantForEveryStep()
  const { graph, addresses } = httpMemory(state, () => null, { tenantId: OTHER })
  const plan = planOfSteps(EVERY_STEP)
  const ids = EVERY_STEP.map(({ id }) => id)

  it('is not begun, nor looked at', async () => {
    const outcomes = await applyPlan(graph, plan, { sleep })
    expect(outcomes.map((one) => one.stepId)).toEqual(ids)
    expect(new Set(outcomes.map((one) => one.error?.code))).toEqual(new Set(['other-tenant']))
    const unknown = outcomes.map((one) => ({ ...one, state: 'unknown' as const }))
    expect(await settle(graph, plan, unknown, { sleep })).toEqual(unknown)
    const applied = outcomes.map((one) => ({ ...one, state: 'applied' as const }))
    expect(new Set(Object.values(await verifyPlan(graph, plan, applied, { sleep })))).toEqual(
      new Set(['not-yet']),
    )
    expect(await checkPlan(graph, plan)).toEqual({ stale: [], unreadable: ids })
    expect(addresses).toEqual([])
  })
})

describe('an answer to a write', () => {
  const making = ['create-application', 'create-principal', 'grant: new row', 'assign-role', 'add-secret']
  it.each(making)('%s: without what was made, it is looked up', async (id) => {
    const [clean, state] = [tenantForEveryStep(), tenantForEveryStep()]
    let left = 1
    const empty: HttpFault = { status: 201, body: { '@odata.context': 'x' }, done: true }
    const { graph } = httpMemory(state, ({ method }) => (method !== 'GET' && left-- > 0 ? empty : null))
    const secrets: string[] = []
    const plan = planOfSteps([step(id)])
    const outcomes = await applyPlan(graph, plan, { sleep, onSecret: ({ value }) => secrets.push(value) })
    const plain = await applyPlan(memoryGraph(clean).graph, plan, { sleep })
    expect(outcomes.map(({ state: end, added }) => [end, added.length])).toEqual(
      plain.map(({ state: end, added }) => [end, added.length]),
    )
    expect(outcomes[0]?.createdId).toBeTruthy()
    expect(substance(state).secrets).toEqual(substance(clean).secrets)
    expect(secrets).toHaveLength(id === 'add-secret' ? 1 : 0)
  })

  it('that never comes, with nothing to be read since, leaves it unknown', async () => {
    const target = step('set-application')
    let isBroken = false
    const { graph } = httpMemory(tenantForEveryStep(), ({ method }) => {
      isBroken ||= method !== 'GET'
      return isBroken ? { reset: true, done: method !== 'GET' } : null
    })
    const plan = planOfSteps([target])
    const outcomes = await applyPlan(graph, plan, { sleep })
    expect(outcomes).toMatchObject([{ state: 'unknown', error: { kind: 'network' } }])
  })
})
