import { describe, expect, it } from 'vitest'
import { planProvision } from '../../src/domain/changes/provision'
import { undoPlan } from '../../src/domain/changes/undo'
import { graphPermissions } from '../../src/domain/permissions/names'
import { MICROSOFT_GRAPH_APP_ID } from '../../src/domain/directory'
import { QueryClient } from '@tanstack/react-query'
import { applyPlan } from '../../src/graph/changes/applyPlan'
import { verifyPlan } from '../../src/graph/changes/verifyPlan'
import { createGraphClient } from '../../src/graph/createGraphClient'
import { provisioningPolicyQuery } from '../../src/graph/queries/provisioning'
import { resourceQuery } from '../../src/graph/queries/resource'
import { sign } from '../../src/sandbox/authority/tokens'
import { TENANT_ID } from '../../src/sandbox/seed/wellKnown'
import { memoryAuthority } from '../../src/sandbox/state/memory'
import { createTenant, GRAPH_ORIGIN } from '../../src/sandbox/tenant'
import { CONTRACT_ABSENT, loadContract } from '../support/contract'
import { claimsOf } from './contoso'

/*
 * From nothing to a registration that is ready, in the sandbox's tenant: how many HTTP requests it takes, and that each of
 * them holds against the contract. A $batch is one request; tokens are not counted.
 */

const MOST_REQUESTS = 12

const contract = await loadContract()
if (!contract) console.warn(CONTRACT_ABSENT)

interface Sent {
  method: string
  path: string
  body: unknown
}

/** Time passes by waiting alone, and answers take a tenth of a second. */
async function sandbox() {
  let time = Date.now()
  const now = () => time
  const sleep = (ms: number) => Promise.resolve(void (time += ms))
  const authority = memoryAuthority()
  const tenant = createTenant(60, { authority, now })
  await tenant.state.sync()
  const ada = [...tenant.state.rows().users.values()].find(({ displayName }) => displayName === 'Ada Moreau')
  const http: Sent[] = []
  const graph = createGraphClient({
    graphOrigin: GRAPH_ORIGIN,
    fetch: (input, init) => {
      const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined
      http.push({
        method: init?.method ?? 'GET',
        path: String(input).replace(`${GRAPH_ORIGIN}/v1.0`, ''),
        body,
      })
      time += 100
      return tenant.answer(new Request(input, init))
    },
    getToken: (scopes) => sign(authority, claimsOf(ada ?? {}, scopes, time)),
    now,
    sleep,
  })
  return { graph, http, sleep, state: tenant.state }
}

/** Each request, a batch's parts one by one. */
function partsOf(http: readonly Sent[]): Sent[] {
  return http.flatMap((sent) => {
    if (sent.path !== '/$batch') return [sent]
    const { requests } = sent.body as { requests: { method: string; url: string; body?: unknown }[] }
    return requests.map(({ method, url, body }) => ({ method, path: url, body }))
  })
}

describe('provisioning in the sandbox', () => {
  it(`takes at most ${MOST_REQUESTS} requests, the policies before and the look after it included`, async () => {
    const { graph, http, sleep, state } = await sandbox()
    const queries = new QueryClient()
    const microsoftGraph = await queries.fetchQuery(resourceQuery(graph, MICROSOFT_GRAPH_APP_ID))
    if (!microsoftGraph) throw new Error('the sandbox has no Microsoft Graph')
    http.length = 0

    const policy = await queries.fetchQuery(provisioningPolicyQuery(graph))
    const plan = planProvision(
      {
        ...{ displayName: 'Provisioned', signInAudience: 'AzureADMyOrg', isFallbackPublicClient: false },
        redirectUris: [{ platform: 'web', uri: 'https://cloud.example/callback' }],
        permissions: [
          ...graphPermissions('Delegated', ['Mail.Read', 'Mail.Send', 'User.Read', 'offline_access']),
          ...graphPermissions('Application', ['Mail.Read', 'Mail.Send', 'Calendars.Read', 'User.Read.All']),
        ],
        consent: true,
        secret: { displayName: 'first', endDateTime: new Date(Date.now() + 90 * 86_400_000).toISOString() },
        certificate: null,
        owners: [],
      },
      { tenantId: TENANT_ID, catalogue: [microsoftGraph] },
      { now: new Date(), id: 'provision' },
    )
    const secrets: { value: string; keyId: string }[] = []
    const outcomes = await applyPlan(graph, plan, { sleep, onSecret: (secret) => secrets.push(secret) })
    const visibility = await verifyPlan(graph, plan, outcomes, { sleep })

    expect(policy.usersMayRegister.state).toBe('read')
    expect(outcomes.filter((one) => one.state !== 'applied')).toEqual([])
    expect(new Set(Object.values(visibility))).toEqual(new Set(['visible']))
    expect(secrets).toHaveLength(1)
    expect(JSON.stringify(outcomes)).not.toContain(secrets[0]?.value)
    console.log(
      `${http.length} requests: ${http.map(({ method, path }) => `${method} ${path.split('?')[0]}`).join(', ')}`,
    )
    expect(http.length).toBeLessThanOrEqual(MOST_REQUESTS)
    for (const { method, path, body } of contract ? partsOf(http) : []) {
      expect(contract?.checkRequest(method, path, null, body), `${method} ${path}`).toEqual([])
    }
    for (const batch of http.filter(({ path }) => path === '/$batch')) {
      expect(contract?.checkRequest('POST', '/$batch', null, batch.body) ?? []).toEqual([])
    }

    const made = [...state.rows().applications.values()].filter((one) => one.displayName === 'Provisioned')
    expect(made).toHaveLength(1)
    const undone = await applyPlan(graph, undoPlan(plan, outcomes, { now: new Date(), id: 'undo' }), {
      sleep,
    })
    expect(undone.filter((one) => one.state !== 'applied' && one.state !== 'already')).toEqual([])
    expect([...state.rows().applications.values()].some((one) => one.displayName === 'Provisioned')).toBe(
      false,
    )
  })
})
