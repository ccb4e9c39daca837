import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planBulk } from '../../../domain/changes/bulk'
import { planConsent } from '../../../domain/changes/plan'
import { planProvision } from '../../../domain/changes/provision'
import { type ChangeRecord, withoutHints } from '../../../domain/changes/record'
import type { ChangePlan, StepOutcome } from '../../../domain/changes/types'
import { undoPlan } from '../../../domain/changes/undo'
import { applyPlan } from '../applyPlan'
import { intents, provisions, revocationsOf, tenants } from '../testing/arbitraries'
import { EVERY_STEP, planOfSteps } from '../testing/everyStep'
import { memoryGraph } from '../testing/memoryGraph'
import { APIS, factsOf, TENANT } from '../testing/tenant'
import { createRecordStore } from './store'

const options = { now: new Date('2026-06-01'), id: 'plan' }

/** As it comes out of IndexedDB. */
async function kept(plan: ChangePlan, outcomes: readonly StepOutcome[]): Promise<ChangeRecord | null> {
  const at = '2026-06-01T00:00:00Z'
  const record: ChangeRecord = {
    ...{ plan, outcomes, visibility: {}, plannedAt: at, startedAt: at, finishedAt: at, running: [] },
    ...{ tenantName: 'T', actor: { objectId: 'me', displayName: '', userPrincipalName: '' } },
  }
  const store = createRecordStore({ tenantId: plan.tenantId, actorId: 'me' })
  await store.put(record, [])
  return store.loadOne(plan.id)
}

async function expectKept(plan: ChangePlan, graph: ReturnType<typeof memoryGraph>['graph']) {
  const outcomes = await applyPlan(graph, plan, { sleep: () => Promise.resolve() })
  const undo = undoPlan(plan, outcomes, { ...options, id: 'undo' })
  const known = await kept(plan, outcomes)
  expect(known).toMatchObject({ plan: JSON.parse(JSON.stringify(withoutHints(plan))) as object })
  expect(known && undoPlan(known.plan, known.outcomes, { ...options, id: 'undo' })).toEqual(
    undoPlan(withoutHints(plan), outcomes, { ...options, id: 'undo' }),
  )
  expect((await kept(undo, []))?.plan.steps).toEqual(withoutHints(undo).steps)
}

describe('a record is read back as it was kept', () => {
  it.each(EVERY_STEP)('$kind', async (step) => {
    const plan = { ...planOfSteps([step]), createdAt: '2026-06-01T00:00:00Z' }
    expect((await kept(plan, []))?.plan.steps).toEqual([withoutHints(plan).steps[0]])
  })

  it('with what goes for good, and as earlier versions kept it, without', async () => {
    const held = EVERY_STEP.filter(({ kind }) => kind === 'remove-role' || kind === 'delegated-grant')
    const reasons = ['client-gone', 'api-gone', 'permission-gone'] as const
    const steps = reasons.flatMap((forGood) =>
      held.map((step) => ({ ...step, id: `${step.id} ${forGood}`, forGood })),
    )
    const plan = { ...planOfSteps([...steps, ...held]), createdAt: '2026-06-01T00:00:00Z' }
    expect((await kept(plan, []))?.plan.steps).toEqual(plan.steps)
  })

  it('of any intent, with its undo', async () => {
    await fc.assert(
      fc.asyncProperty(tenants, intents, async (state, intent) => {
        await expectKept(planConsent(factsOf(state), intent, APIS, options), memoryGraph(state).graph)
      }),
      { numRuns: 60 },
    )
  })

  it('of any provisioning, with its undo', async () => {
    await fc.assert(
      fc.asyncProperty(tenants, provisions, async (state, intent) => {
        const plan = planProvision(intent, { tenantId: TENANT, catalogue: [...APIS] }, options)
        await expectKept(plan, memoryGraph(state).graph)
      }),
      { numRuns: 40 },
    )
  })

  it('of any bulk plan', async () => {
    await fc.assert(
      fc.asyncProperty(tenants, async (state) => {
        const plan = planBulk(revocationsOf(state), { tenantId: TENANT, ...options })
        await expectKept(plan, memoryGraph(state).graph)
      }),
      { numRuns: 40 },
    )
  })
})
