import { describe, expect, it } from 'vitest'
import { freshObservation } from '../../domain/changes/fresh'
import { inverseOf } from '../../domain/changes/inverse'
import { lossOf } from '../../domain/changes/loss'
import { planConsent } from '../../domain/changes/plan'
import { planProvision } from '../../domain/changes/provision'
import { GRAPH_ROOT } from '../../domain/changes/references'
import { plannedObservation, requestFor } from '../../domain/changes/requests'
import { lostSecrets } from '../../domain/changes/secrets'
import { isChangedSince, isStale } from '../../domain/changes/stale'
import type { AddSecretStep, Bindings, ChangeStep, Observation } from '../../domain/changes/steps'
import type { ChangeIntent, ProvisionIntent } from '../../domain/changes/types'
import { undoPlan } from '../../domain/changes/undo'
import { MICROSOFT_GRAPH_APP_ID } from '../../domain/directory'
import type { GraphClient } from '../types'
import { applyPlan } from './applyPlan'
import { checkPlan } from './checkPlan'
import { readSteps } from './readSteps'
import { certificateOf, FOREIGN, keyOf } from './testing/arbitraries'
import { type Fault, memoryGraph, type MemoryState, substance } from './testing/memoryGraph'
import { APIS, APP, APP_OBJECT, emptyTenant, factsOf, TENANT } from './testing/tenant'

const sleep = () => Promise.resolve()
const now = new Date('2026-11-21T00:00:00Z')
const OWNER = '70000000-0000-4000-8000-000000000001'

/** A tenant with something of everything. */
function tenant(): MemoryState {
  const state = emptyTenant()
  const [app] = state.applications
  if (!app) throw new Error('no registration')
  app.keyCredentials.push(keyOf('AAAA'))
  app.passwordCredentials.push({
    keyId: 'old',
    displayName: 'old',
    endDateTime: '2027-01-01T00:00:00Z',
    hint: 'a',
  })
  app.web.redirectUris.push('https://web.example', 'https://move.example')
  app.owners.push('someone')
  return state
}

const NOTHING: ChangeIntent = { appId: APP, grant: [], declareMissing: false, revoke: [] }
const permission = { resourceAppId: MICROSOFT_GRAPH_APP_ID, kind: 'Delegated', value: 'Mail.Read' } as const
const role = { ...permission, kind: 'Application' } as const
const secret = { displayName: 'made', endDateTime: '2027-02-02T00:00:00Z' }
const everything: ChangeIntent = {
  ...NOTHING,
  grant: [permission, role],
  declareMissing: true,
  addCertificate: certificateOf('BBBB'),
  removeCertificates: ['key-aaaa'],
  addSecret: secret,
  removeSecrets: ['old'],
  addRedirectUris: [{ platform: 'spa', uri: 'https://spa.example' }],
  removeRedirectUris: [{ platform: 'web', uri: 'https://web.example' }],
  moveRedirectUris: [{ uri: 'https://move.example', from: 'web', to: 'public-client' }],
  set: [
    { property: 'implicitIdTokens', value: true },
    { property: 'isFallbackPublicClient', value: true },
    { property: 'signInAudience', value: 'AzureADMultipleOrgs' },
  ],
  principal: { accountEnabled: false, appRoleAssignmentRequired: true },
  addOwners: [{ objectId: OWNER, displayName: 'Owner' }],
}
const provision: ProvisionIntent = {
  displayName: 'New robot',
  signInAudience: 'AzureADandPersonalMicrosoftAccount',
  redirectUris: [
    { platform: 'web', uri: 'https://web.example' },
    { platform: 'spa', uri: 'https://spa.example' },
  ],
  isFallbackPublicClient: false,
  permissions: [permission, role],
  consent: true,
  secret,
  certificate: certificateOf('CCCC'),
  owners: [{ objectId: OWNER, displayName: 'Owner' }],
}

const planOf = (state: MemoryState, wanted: ChangeIntent) =>
  planConsent(factsOf(state), wanted, [], { now, id: 'plan' })
const planNew = () =>
  planProvision(provision, { tenantId: TENANT, catalogue: [...APIS] }, { now, id: 'plan' })

async function applied(state: MemoryState, steps = planOf(state, everything)) {
  const { graph, requests, calls } = memoryGraph(state)
  const secrets: string[] = []
  const outcomes = await applyPlan(graph, steps, { sleep, onSecret: ({ value }) => secrets.push(value) })
  return { graph, requests, calls, outcomes, secrets }
}

async function observed(graph: GraphClient, step: ChangeStep, bindings: Bindings = {}): Promise<Observation> {
  const [reading] = await readSteps(graph, [step], bindings)
  if (!reading?.ok) throw reading?.error
  return reading.observed
}

describe('every kind of step', () => {
  const state = tenant()
  const steps = planOf(state, everything).steps
  const step = (kind: ChangeStep['kind']) => steps.find((one) => one.kind === kind) as ChangeStep

  it('is in the plans of this test', () => {
    const undone = steps.map((one) => inverseOf(one)?.kind)
    const kinds = new Set([
      ...steps.map((one) => one.kind),
      ...undone,
      ...planNew().steps.map((one) => one.kind),
    ])
    kinds.delete(undefined)
    // Also their inverses: delete-application and delete-principal.
    expect(kinds.size + 2).toBe(19)
  })

  it.each(steps)('$kind $id is not stale as planned, and done once applied', async (one) => {
    const before = tenant()
    const { graph } = memoryGraph(before)
    expect(isStale(one, await observed(graph, one))).toBe(false)
    expect(isStale(one, plannedObservation(one))).toBe(false)
    const { outcomes, graph: after } = await applied(before)
    const bindings = Object.fromEntries(outcomes.flatMap((o) => (o.objectId ? [[o.stepId, o.objectId]] : [])))
    const seen = await observed(after, one, bindings)
    expect(requestFor(one, seen, bindings)).toBeNull()
    expect(isStale(one, seen)).toBe(one.kind !== 'add-secret')
    expect(isChangedSince(one, seen)).toBe(false)
  })

  it('tells what an undo cannot bring back', () => {
    expect(steps.filter(lossOf).map((one) => [one.kind, lossOf(one)])).toEqual([
      ['remove-secret', 'secret-value'],
    ])
    expect(inverseOf(step('remove-secret'))).toBeNull()
  })

  it('sends both implicit switches, and no redirect URI with them', () => {
    const implicit = { accessTokens: true, idTokens: false }
    const body = requestFor(
      step('set-application'),
      { kind: 'setting', value: false, implicitGrant: implicit },
      {},
    )?.body
    expect(body).toEqual({
      web: { implicitGrantSettings: { enableIdTokenIssuance: true, enableAccessTokenIssuance: true } },
    })
  })

  it('names an owner by the address of the cloud’s own Graph', () => {
    const observed: Observation = { kind: 'owners', ids: [] }
    const china = { [GRAPH_ROOT]: 'https://microsoftgraph.chinacloudapi.cn/v1.0' }
    expect(requestFor(step('add-owner'), observed, china)?.body).toEqual({
      '@odata.id': `https://microsoftgraph.chinacloudapi.cn/v1.0/directoryObjects/${OWNER}`,
    })
  })
})

describe('undo', () => {
  it('brings back all but the removed secret, which it tells', async () => {
    const state = tenant()
    const before = substance(state)
    const plan = planOf(state, everything)
    const { graph, outcomes } = await applied(state, plan)
    const back = undoPlan(plan, outcomes, { now, id: 'undo' })
    expect(back.impossibleAdditions).toEqual([{ what: 'old', reason: 'not-there' }])
    await applyPlan(graph, back, { sleep })
    expect(substance(state)).toEqual({ ...before, secrets: [] })
  })

  it('does not bring back a certificate whose time is over, and tells so', async () => {
    const state = tenant()
    const plan = planOf(state, { ...NOTHING, removeCertificates: ['key-aaaa'] })
    const { outcomes } = await applied(state, plan)
    expect(outcomes[0]?.removedCertificate).toMatchObject({ der: 'AAAA', notBefore: '2026-05-05T05:05:05Z' })
    const late = undoPlan(plan, outcomes, { now: new Date('2030-01-01'), id: 'undo' })
    expect(late.steps).toEqual([])
    expect(late.impossibleAdditions).toMatchObject([{ reason: 'expired' }])
  })

  it('leaves account types that somebody set to a third value', async () => {
    const state = tenant()
    const plan = planOf(state, {
      ...NOTHING,
      set: [{ property: 'signInAudience', value: 'AzureADMultipleOrgs' }],
    })
    const { graph, outcomes } = await applied(state, plan)
    const [app] = state.applications
    if (app) app.signInAudience = 'PersonalMicrosoftAccount'
    const undone = await applyPlan(graph, undoPlan(plan, outcomes, { now, id: 'undo' }), { sleep })
    expect(undone.map((one) => one.error?.code)).toEqual(['changed-since'])
    expect(app?.signInAudience).toBe('PersonalMicrosoftAccount')
  })
})

describe('a redirect URI that somebody else put on another platform', () => {
  it.each([
    [
      'added',
      { addRedirectUris: [{ platform: 'spa' as const, uri: 'https://new.example' }] },
      'https://new.example',
    ],
    [
      'moved',
      { moveRedirectUris: [{ uri: 'https://move.example', from: 'web' as const, to: 'spa' as const }] },
      'https://move.example',
    ],
  ])('is not %s', async (_name, wanted, uri) => {
    const state = tenant()
    const plan = planOf(state, { ...NOTHING, ...wanted })
    const [app] = state.applications
    if (!app) return
    app.web.redirectUris = app.web.redirectUris.filter((one) => one !== uri)
    app.publicClient.redirectUris.push(uri)
    const { outcomes, requests } = await applied(state, plan)
    expect(outcomes.map((one) => one.error?.code)).toEqual(['changed-since'])
    expect(requests.every((one) => one.method === 'GET')).toBe(true)
  })
})

describe('provisioning', () => {
  it('ends ready, within twelve requests, and its undo leaves nothing', async () => {
    const state = emptyTenant()
    const before = substance(state)
    const plan = planNew()
    const { graph, calls, outcomes, secrets, requests } = await applied(state, plan)
    expect(outcomes.filter((one) => one.state !== 'applied')).toEqual([])
    expect(calls.count).toBeLessThanOrEqual(12)
    expect(secrets).toHaveLength(1)
    expect(JSON.stringify([outcomes, requests])).not.toContain(secrets[0])
    const created = state.applications.find((one) => one.id !== APP_OBJECT)
    expect(created).toMatchObject({
      displayName: 'New robot',
      owners: [OWNER],
      spa: { redirectUris: ['https://spa.example'] },
      passwordCredentials: [{ displayName: 'made' }],
    })
    const back = undoPlan(plan, outcomes, { now, id: 'undo' })
    expect(back.appId).toBe(created?.appId)
    expect(back.steps.map(lossOf)).toContain('application')
    // What it takes away first still hangs on the enterprise application.
    expect((await checkPlan(graph, back)).stale).toEqual([])
    await applyPlan(graph, back, { sleep })
    expect(substance(state)).toEqual(before)
    // What is deleted for good does not come back.
    const undone = back.steps.map(
      (one) => ({ ...outcomes[0], stepId: one.id, state: 'applied' }) as (typeof outcomes)[0],
    )
    expect(undoPlan(back, undone, { now, id: 'redo' }).steps).toEqual([])
  })

  it.each(Object.keys(FOREIGN).filter((what) => /key|secret|URIs|declaration/u.test(what)))(
    'leaves the registration to those who put %s on it',
    async (what) => {
      const state = emptyTenant()
      const plan = planNew()
      const { graph, outcomes } = await applied(state, plan)
      const created = state.applications.find((one) => one.id !== APP_OBJECT)
      if (created) FOREIGN[what]?.(state, created)
      const undone = await applyPlan(graph, undoPlan(plan, outcomes, { now, id: 'undo' }), { sleep })
      expect(state.applications).toContain(created)
      expect(undone.at(-1)?.error?.code).toBe('changed-since')
    },
  )

  it('finds its registration again after a lost answer, and makes no second one', async () => {
    const state = emptyTenant()
    let lost = 0
    const { graph } = memoryGraph(state, (request): Fault | null =>
      request.method === 'POST' && request.path === '/applications' && (lost += 1) === 1
        ? { kind: 'lose' }
        : null,
    )
    const outcomes = await applyPlan(graph, planNew(), { sleep })
    expect(outcomes.map((one) => one.state)).not.toContain('failed')
    expect(state.applications).toHaveLength(2)
  })

  it('reads nothing of what it has just created', () => {
    const read = planNew().steps.filter(
      (one) => !freshObservation(one, new Set(planNew().steps.map(({ id }) => id))),
    )
    expect(read.map((one) => one.kind)).toEqual(['create-application'])
  })
})

describe('a secret whose value was lost', () => {
  it('is removed, and another made', async () => {
    const state = tenant()
    let lost = 0
    const { graph } = memoryGraph(state, ({ path }): Fault | null =>
      path.endsWith('/addPassword') && (lost += 1) === 1 ? { kind: 'lose' } : null,
    )
    const secrets: string[] = []
    const plan = planOf(state, { ...NOTHING, addSecret: secret })
    const outcomes = await applyPlan(graph, plan, { sleep, onSecret: ({ keyId }) => secrets.push(keyId) })
    const made = state.applications[0]?.passwordCredentials.filter((one) => one.displayName === 'made')
    expect(made?.map((one) => one.keyId)).toEqual(secrets)
    expect(outcomes.map((one) => one.createdId)).toEqual(secrets)
  })

  it('is not told from another like it, which is not removed', () => {
    const step = planOf(tenant(), { ...NOTHING, addSecret: secret }).steps[0] as AddSecretStep
    const seen = (...ids: string[]): Observation => ({
      kind: 'secrets',
      entries: [{ keyId: 'else', displayName: 'else' }, ...ids.map((keyId) => ({ keyId, ...secret }))],
    })
    expect(lostSecrets(step, seen('old'), seen('old', 'new'))).toEqual(['new'])
    expect(lostSecrets(step, seen('old'), seen('old', 'new', 'theirs'))).toEqual([])
  })

  it('is done only where its own key ID is seen', () => {
    const step = planOf(tenant(), { ...NOTHING, addSecret: secret }).steps[0] as AddSecretStep
    const observed: Observation = { kind: 'secrets', entries: [{ keyId: 'k', ...secret }] }
    expect(requestFor(step, observed, {})).not.toBeNull()
    expect(requestFor(step, observed, { [step.id]: 'k' })).toBeNull()
  })
})
