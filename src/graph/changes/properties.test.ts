import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planConsent } from '../../domain/changes/plan'
import { declaredKey } from '../../domain/changes/steps'
import type { ChangeIntent } from '../../domain/changes/types'
import { undoPlan } from '../../domain/changes/undo'
import { applyPlan } from './applyPlan'
import { CERTIFICATES, FOREIGN, intents, keyOf, tenants } from './testing/arbitraries'
import { memoryGraph, type MemoryState, substance } from './testing/memoryGraph'
import { APP, APP_OBJECT, factsOf, permissionIdOf } from './testing/tenant'

const sleep = () => Promise.resolve()
const now = new Date('2026-11-21T00:00:00Z')
const undo = { now, id: 'undo' }

const plan = (state: MemoryState, wanted: ChangeIntent) =>
  planConsent(factsOf(state), wanted, [], { now, id: 'plan' })

type Substance = ReturnType<typeof substance>
const foreignChange = fc.constantFrom(...Object.keys(FOREIGN))

/** Somebody else changes the tenant; answers what that added, in the terms of `substance`. */
function foreign(state: MemoryState, what: string): Partial<Substance> {
  const before = substance(state)
  const [application] = state.applications
  if (application) FOREIGN[what]?.(state, application)
  const after = substance(state)
  return Object.fromEntries(
    Object.entries(after).map(([part, list]) => [
      part,
      list.filter((one) => !before[part as keyof Substance].includes(one)),
    ]),
  )
}

function expectKept(state: MemoryState, theirs: Partial<Substance>) {
  const after = substance(state)
  for (const [part, list] of Object.entries(theirs)) {
    expect(after[part as keyof Substance]).toEqual(expect.arrayContaining(list))
  }
}

describe('change plans against a tenant in memory', () => {
  it('undo brings back what was there, up to ids that the server makes', async () => {
    await fc.assert(
      fc.asyncProperty(tenants, intents, async (drawn, wanted) => {
        const state = structuredClone(drawn)
        const before = substance(state)
        const { graph } = memoryGraph(state)
        const first = plan(state, wanted)
        const outcomes = await applyPlan(graph, first, { sleep })
        expect(outcomes.filter((one) => one.state !== 'applied')).toEqual([])
        const back = undoPlan(first, outcomes, undo)
        expect(back.impossibleAdditions).toBeUndefined()
        const undone = await applyPlan(graph, back, { sleep })
        expect(undone.filter((one) => one.state !== 'applied')).toEqual([])
        expect(substance(state)).toEqual(before)
      }),
      { numRuns: 300 },
    )
  })

  it('undo of the undo is the plan again, secrets apart', async () => {
    await fc.assert(
      fc.asyncProperty(tenants, intents, async (drawn, { addSecret: _made, ...wanted }) => {
        const state = structuredClone(drawn)
        const { graph } = memoryGraph(state)
        const first = plan(state, wanted)
        const outcomes = await applyPlan(graph, first, { sleep })
        const after = substance(state)
        const second = undoPlan(first, outcomes, undo)
        const undone = await applyPlan(graph, second, { sleep })
        await applyPlan(graph, undoPlan(second, undone, { now, id: 'redo' }), { sleep })
        expect(substance(state)).toEqual(after)
      }),
    )
  })

  it('leaves what others did between the plan, its applying and its undo', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(tenants, intents, foreignChange, foreignChange),
        async ([drawn, wanted, earlier, later]) => {
          const state = structuredClone(drawn)
          const before = substance(state)
          const { graph } = memoryGraph(state)
          const first = plan(state, wanted)
          const theirs = [foreign(state, earlier)]
          const outcomes = await applyPlan(graph, first, { sleep })
          expect(outcomes.map((one) => one.state)).not.toContain('failed')
          if (later !== earlier) theirs.push(foreign(state, later))
          for (const one of theirs) expectKept(state, one)
          const undone = await applyPlan(graph, undoPlan(first, outcomes, undo), { sleep })
          // An enterprise application that others use stays.
          if (undone.some((one) => one.state !== 'applied')) {
            expect(undone.flatMap((one) => one.skippedBecause ?? [])).toContain('in-use')
          }
          for (const one of theirs) expectKept(state, one)
          const { applications: _said, principals: _used, ...lists } = before
          expectKept(state, lists)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('leaves what others took away meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(tenants, intents, fc.constantFrom(...CERTIFICATES), async (drawn, wanted, theirs) => {
        const state = structuredClone(drawn)
        const { graph } = memoryGraph(state)
        const first = plan(state, wanted)
        const outcomes = await applyPlan(graph, first, { sleep })
        const touched = outcomes.flatMap((one) => [...one.added, ...one.removed])
        const [registration] = state.applications
        if (!registration || touched.includes(keyOf(theirs).customKeyIdentifier)) return
        registration.keyCredentials = registration.keyCredentials.filter(({ key }) => key !== theirs)
        await applyPlan(graph, undoPlan(first, outcomes, undo), { sleep })
        expect(registration.keyCredentials.map(({ key }) => key)).not.toContain(theirs)
      }),
    )
  })

  it('applying twice is applying once, secrets apart', async () => {
    await fc.assert(
      fc.asyncProperty(tenants, intents, async (drawn, { addSecret: _made, ...wanted }) => {
        const state = structuredClone(drawn)
        const { graph, requests } = memoryGraph(state)
        const first = plan(state, wanted)
        await applyPlan(graph, first, { sleep })
        const once = substance(state)
        const count = requests.length
        const again = await applyPlan(graph, first, { sleep })
        expect(requests.slice(count).filter((one) => one.method !== 'GET')).toEqual([])
        expect(again.every((one) => one.state === 'already')).toBe(true)
        expect(substance(state)).toEqual(once)
      }),
    )
  })

  it('never loses anything that is not named', async () => {
    await fc.assert(
      fc.asyncProperty(tenants, intents, foreignChange, async (drawn, wanted, others) => {
        const state = structuredClone(drawn)
        const { graph } = memoryGraph(state)
        const first = plan(state, wanted)
        foreign(state, others)
        const { applications: _settings, principals: _switches, ...before } = substance(state)
        await applyPlan(graph, first, { sleep })
        const after = substance(state)
        const named = namesIn(wanted)
        for (const [part, list] of Object.entries(before)) {
          const unnamed = list.filter((one) => !named.some((name) => one.startsWith(name)))
          expect(after[part as keyof Substance]).toEqual(expect.arrayContaining(unnamed))
        }
      }),
      { numRuns: 300 },
    )
  })
})

/** How the lists of `substance` begin for what a wish takes away. */
function namesIn(wanted: ChangeIntent): string[] {
  const uris = [
    ...(wanted.removeRedirectUris ?? []),
    ...(wanted.moveRedirectUris ?? []).map(({ uri, from }) => ({ uri, platform: from })),
  ]
  return [
    ...wanted.revoke.map((one) =>
      one.kind === 'Delegated'
        ? [APP, one.resourceAppId, one.userId ?? '*', one.value].join(' ')
        : [APP, one.resourceAppId, permissionIdOf('Application', one.value)].join(' '),
    ),
    ...(wanted.undeclare ?? []).map((entry) => `${APP_OBJECT} ${declaredKey(entry)}`),
    ...(wanted.removeCertificates ?? []).map(
      (keyId) => `${APP_OBJECT} ${keyId.slice('key-'.length).toUpperCase()}`,
    ),
    ...uris.map(({ platform, uri }) => `${APP_OBJECT} ${platform} ${uri}`),
  ]
}
