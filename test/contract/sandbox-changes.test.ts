import { expect, it } from 'vitest'
import type { ChangeStep } from '../../src/domain/changes/steps'
import type { ChangePlan } from '../../src/domain/changes/types'
import { applyPlan } from '../../src/graph/changes/applyPlan'
import { createGraphClient } from '../../src/graph/createGraphClient'
import { applicationId, clientId, principalId } from '../../src/sandbox/seed/ids'
import { GRAPH_APP_ID, TENANT_ID } from '../../src/sandbox/seed/wellKnown'
import { accessToken } from '../../src/sandbox/testing/signIn'
import { createTenant, GRAPH_ORIGIN } from '../../src/sandbox/tenant'

/*
 * The engine against Contoso as it really answers: late, and with the faults of its two flaky registrations. Both sides
 * were written without each other.
 */

const WRITES =
  'Application.ReadWrite.All DelegatedPermissionGrant.ReadWrite.All AppRoleAssignment.ReadWrite.All'

/** Time passes only while somebody waits. */
async function contoso() {
  let now = Date.UTC(2026, 0, 1)
  const sleep = (ms: number) => {
    now += ms
    return Promise.resolve()
  }
  const tenant = createTenant(60, { now: () => now })
  const token = await accessToken(tenant, 'ada', WRITES)
  const graph = createGraphClient({
    graphOrigin: GRAPH_ORIGIN,
    fetch: (input, init) => tenant.answer(new Request(input, init)),
    getToken: () => Promise.resolve(token),
    now: () => now,
    sleep,
  })
  const apply = async (steps: ChangeStep[]) => {
    const plan: ChangePlan = {
      ...{ id: 'plan', tenantId: TENANT_ID, appId: null, appDisplayName: '' },
      ...{ createdAt: new Date(now).toISOString(), steps, impossible: [] },
    }
    const secrets: string[] = []
    const outcomes = await applyPlan(graph, plan, { sleep, onSecret: ({ keyId }) => secrets.push(keyId) })
    return { states: outcomes.map(({ state }) => state), secrets }
  }
  return { apply, rows: () => tenant.state.rows() }
}

const base = { dependsOn: [], scopes: [] }
const grant = (id: string, clientOf: string): ChangeStep => ({
  ...{ ...base, id, kind: 'delegated-grant', clientId: clientOf, resourceId: principalId(GRAPH_APP_ID) },
  ...{ resourceName: 'Microsoft Graph', consentType: 'AllPrincipals', principalId: null },
  ...{ add: ['User.Read'], remove: [], before: null },
})

it('a new registration, while nobody knows it yet', async () => {
  const { apply, rows } = await contoso()
  const { states, secrets } = await apply([
    {
      ...{
        ...base,
        id: 'app',
        kind: 'create-application',
        displayName: 'Late',
        signInAudience: 'AzureADMyOrg',
      },
      ...{
        redirectUris: [],
        isFallbackPublicClient: false,
        declared: [],
        certificate: null,
        owners: [],
        marker: 'gcc:late',
      },
    },
    {
      ...{ ...base, id: 'sp', dependsOn: ['app'], kind: 'create-principal' },
      ...{ appId: '{{app.appId}}', displayName: 'Late' },
    },
    { ...grant('grant', '{{sp}}'), dependsOn: ['sp'] },
    {
      ...{ ...base, id: 'secret', dependsOn: ['app'], kind: 'add-secret', applicationObjectId: '{{app}}' },
      ...{ displayName: 'first', endDateTime: '2026-06-01T00:00:00Z' },
    },
  ])
  expect(states).toEqual(['applied', 'applied', 'applied', 'applied'])
  expect(secrets).toHaveLength(1)
  const made = [...rows().applications.values()].filter(({ displayName }) => displayName === 'Late')
  expect(made).toMatchObject([{ passwordCredentials: [{ keyId: secrets[0] }] }])
})

it.each(['throttled', 'unavailable'])('a registration whose writes fail first: %s', async (key) => {
  const { apply, rows } = await contoso()
  const uri = 'https://contoso.com/callback'
  const { states } = await apply([
    grant('grant', principalId(clientId(key))),
    {
      ...{ ...base, id: 'redirect', kind: 'add-redirect-uris', applicationObjectId: applicationId(key) },
      ...{ platform: 'web', uris: [uri], before: [] },
    },
  ])
  expect(states).toEqual(['applied', 'applied'])
  expect(rows().applications.get(applicationId(key))?.web?.redirectUris).toEqual([uri])
  const granted = [...rows().grants.values()].filter((row) => row.clientId === principalId(clientId(key)))
  expect(granted.map(({ scope }) => scope)).toEqual(['User.Read'])
})
