import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planBulk } from '../../domain/changes/bulk'
import { planConsent } from '../../domain/changes/plan'
import { planProvision } from '../../domain/changes/provision'
import type { ChangePlan, StepOutcome } from '../../domain/changes/types'
import { undoPlan } from '../../domain/changes/undo'
import { unifyConsents } from '../../domain/changes/unify'
import { applyPlan } from './applyPlan'
import { FOREIGN, provisions, revocationsOf, tenants } from './testing/arbitraries'
import { memoryGraph, type MemoryState, substance } from './testing/memoryGraph'
import { APIS, APP_OBJECT, factsOf, PERMISSION_NAMES, TENANT } from './testing/tenant'
import { verifyPlan } from './verifyPlan'

/* Plans over a whole registration, or over a whole tenant, against generated tenants. */

const sleep = () => Promise.resolve()
const now = new Date('2026-11-21T00:00:00Z')
const undo = { now, id: 'undo' }
const foreignChange = fc.constantFrom(null, ...Object.keys(FOREIGN))

function change(state: MemoryState, what: string | null): void {
  const application = state.applications.find((one) => one.id === APP_OBJECT)
  if (what && application) FOREIGN[what]?.(state, application)
}

const ended = (outcomes: readonly StepOutcome[]) => new Set(outcomes.map((one) => one.state))

/** Applies, looks, undoes; answers what the tenant held in between. */
async function thereAndBack(state: MemoryState, plan: ChangePlan, others: string | null) {
  const { graph } = memoryGraph(state)
  const outcomes = await applyPlan(graph, plan, { sleep })
  expect([...ended(outcomes)].filter((one) => one !== 'applied')).toEqual([])
  const seen = await verifyPlan(graph, plan, outcomes, { sleep })
  expect(Object.values(seen).filter((one) => one !== 'visible')).toEqual([])
  const after = substance(state)
  change(state, others)
  const back = undoPlan(plan, outcomes, undo)
  const undone = await applyPlan(graph, back, { sleep })
  expect([...ended(undone)].filter((one) => one !== 'applied')).toEqual([])
  return { after, back, undone, graph }
}

describe('there and back', () => {
  it('a new registration leaves nothing behind, whatever others do beside it', async () => {
    await fc.assert(
      fc.asyncProperty(tenants, provisions, foreignChange, async (drawn, intent, others) => {
        const [state, theirs] = [structuredClone(drawn), structuredClone(drawn)]
        change(theirs, others)
        const plan = planProvision(intent, { tenantId: TENANT, catalogue: [...APIS] }, { now, id: 'new' })
        expect([plan.impossible, plan.impossibleAdditions]).toEqual([[], undefined])
        await thereAndBack(state, plan, others)
        expect(substance(state)).toEqual(substance(theirs))
      }),
    )
  })

  it('revoking in bulk takes away what is named and nothing else, and comes back', async () => {
    await fc.assert(
      fc.asyncProperty(tenants, fc.nat(), foreignChange, async (drawn, seed, others) => {
        const [state, theirs] = [structuredClone(drawn), structuredClone(drawn)]
        change(theirs, others)
        const all = revocationsOf(state)
        const named = all.filter((_one, index) => (seed >> (index % 20)) & 1)
        const plan = planBulk(named, { tenantId: TENANT, now, id: 'bulk' })
        const { after, back, undone, graph } = await thereAndBack(state, plan, others)
        const wanted = structuredClone(drawn)
        for (const { grantId, value, assignmentId } of named) {
          wanted.assignments = wanted.assignments.filter((one) => one.id !== assignmentId)
          const row = wanted.grants.find((one) => one.id === grantId)
          if (row)
            row.scope = row.scope
              .split(' ')
              .filter((one) => one !== value)
              .join(' ')
        }
        expect(after).toEqual(substance(wanted))
        expect(substance(state)).toEqual(substance(theirs))
        // And again, by way of the undo's undo, for rows and assignments have other ids by now.
        await applyPlan(graph, undoPlan(back, undone, { now, id: 'redo' }), { sleep })
        change(wanted, others)
        expect(substance(state)).toEqual(substance(wanted))
      }),
    )
  })

  it('one consent for everybody in place of users’ own', async () => {
    await fc.assert(
      fc.asyncProperty(tenants, foreignChange, async (drawn, others) => {
        const [state, theirs] = [structuredClone(drawn), structuredClone(drawn)]
        change(theirs, others)
        const facts = factsOf(state)
        fc.pre(facts.servicePrincipal !== null)
        const plan = planConsent(facts, unifyConsents(facts), [], { now, id: 'unify' })
        const { after } = await thereAndBack(state, plan, others)
        // What the API does not expose (any more) cannot be granted to everybody, and stays with the user.
        const exposed = (token: string) => PERMISSION_NAMES.some((name) => token.endsWith(` ${name}`))
        expect(after.tokens.filter((token) => !token.includes(' * ') && exposed(token))).toEqual([])
        expect(substance(state)).toEqual(substance(theirs))
      }),
    )
  })
})
