import fs from 'node:fs'
import path from 'node:path'
import { QueryClient } from '@tanstack/react-query'
import { describe, expect, test } from 'vitest'
import { MICROSOFT_GRAPH_APP_ID } from '../../src/domain/directory'
import { judgeUserConsent } from '../../src/domain/userConsent/judge'
import { CATALOGUE } from '../../src/domain/userConsent/testing/policies'
import { registrationFacts } from '../../src/domain/testing/facts'
import { createGraphClient } from '../../src/graph/createGraphClient'
import { accountQuery } from '../../src/graph/queries/account'
import { consentPoliciesQuery } from '../../src/graph/queries/consentPolicies'
import { createCannedGraph } from '../support/cannedGraph'
import type { CannedAnswer } from '../support/cannedGraph'

/* Microsoft's own samples of the answers, read as the console reads them: ../shared/contract/samples, never copied. */

const SAMPLES = path.resolve(import.meta.dirname, '../../../shared/contract/samples')
const here = fs.existsSync(SAMPLES)

function sample(name: string): CannedAnswer {
  const file = path.join(SAMPLES, `${name}.response.json`)
  const { status, body } = JSON.parse(fs.readFileSync(file, 'utf8')) as { status: number; body: unknown }
  return { status, body }
}

/** A tenant that answers with these samples; 404 to everything else. */
function tenantOf(samples: Record<string, string>, put: Record<string, unknown> = {}) {
  const canned = createCannedGraph(({ path: asked }) => {
    const name = Object.entries(samples).find(([start]) => asked.startsWith(start))?.[1]
    if (!name) return { status: 404, body: { error: { code: 'Request_ResourceNotFound', message: 'x' } } }
    const answer = sample(name)
    return { ...answer, body: { ...(answer.body as object), ...(put[name] as object) } }
  })
  const { origin, fetch, getToken } = canned
  return { graph: createGraphClient({ graphOrigin: origin, fetch, getToken }), queries: new QueryClient() }
}

const POLICIES = {
  '/policies/authorizationPolicy': 'contrib.authorizationpolicy-get',
  '/policies/permissionGrantPolicies': 'permissiongrantpolicy-list.02',
  '/policies/adminConsentRequestPolicy': 'contrib.adminconsentrequestpolicy-get',
  [`/servicePrincipals(appId='${MICROSOFT_GRAPH_APP_ID}')`]: 'serviceprincipal-get.02',
  '/servicePrincipals/': 'serviceprincipal-list-delegatedpermissionclassifications.02',
}

describe.skipIf(!here)(`Microsoft’s samples (skipped where ${SAMPLES} is absent)`, () => {
  test('of the policies, as they stand', async () => {
    const { graph, queries } = tenantOf(POLICIES)
    expect(await queries.fetchQuery(consentPoliciesQuery(graph))).toMatchObject({
      assigned: { state: 'read', value: ['just-user-read'] },
      grantPolicies: {
        state: 'read',
        value: [
          {
            id: 'tier-1',
            includes: [{ permissionClassification: 'low', permissions: ['all'] }],
            excludes: [],
          },
          { id: 'microsoft-company-admin' },
        ],
      },
      adminConsentRequests: { state: 'read', value: { isEnabled: true, reviewerCount: 2 } },
      // The policy that is assigned is not in the other sample, so nobody asks how permissions are classified.
      classifications: null,
    })
  })

  test('of the policies, where users consent under one that asks for low permissions of verified publishers', async () => {
    const assigned = { permissionGrantPoliciesAssigned: ['managePermissionGrantsForSelf.tier-1'] }
    const { graph, queries } = tenantOf(POLICIES, {
      'contrib.authorizationpolicy-get': { defaultUserRolePermissions: assigned },
      'serviceprincipal-get.02': { id: '59e617e5-e447-4adc-8b88-00af644d7c92' },
    })
    const policies = await queries.fetchQuery(consentPoliciesQuery(graph))
    expect(policies.classifications).toMatchObject({
      state: 'read',
      value: { 'e1fe6dd8-ba31-4d61-89e7-88639da4683d': 'low' },
    })
    const reasons = (verified: boolean) =>
      judgeUserConsent(
        ['User.Read', 'Mail.Read'].map((value) => ({
          resourceAppId: MICROSOFT_GRAPH_APP_ID,
          kind: 'Delegated',
          value,
        })),
        registrationFacts({
          servicePrincipal: {
            verifiedPublisher: verified ? { displayName: 'Contoso', verifiedPublisherId: '1' } : null,
          },
        }),
        policies,
        CATALOGUE,
      ).permissions.map(({ reason }) => reason)
    expect(reasons(true)).toEqual(['admitted-by-policy', 'no-policy-admits'])
    expect(reasons(false)).toEqual(['publisher-not-verified', 'no-policy-admits'])
  })

  test('of a user', async () => {
    const { graph, queries } = tenantOf({ '/users/': 'user-get.02', '/users': 'user-list.06' })
    expect(await queries.fetchQuery(accountQuery(graph, 'AdeleV@contoso.onmicrosoft.com'))).toEqual({
      state: 'found',
      objectId: '87d349ed-44d7-43e1-9a83-5f2406dee5bd',
      displayName: 'Adele Vance',
      userPrincipalName: 'AdeleV@contoso.onmicrosoft.com',
      accountEnabled: true,
      guest: false,
      mail: 'AdeleV@contoso.onmicrosoft.com',
    })
  })
})
