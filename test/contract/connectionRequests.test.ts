import { QueryClient } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { createCannedGraph } from '../support/cannedGraph'
import type { CannedAnswer, CannedRequest } from '../support/cannedGraph'
import { MICROSOFT_GRAPH_APP_ID } from '../../src/domain/directory'
import { createGraphClient } from '../../src/graph/createGraphClient'
import { accountQuery } from '../../src/graph/queries/account'
import { consentPoliciesQuery } from '../../src/graph/queries/consentPolicies'
import { publicApplicationsQuery } from '../../src/graph/queries/publicApplications'
import { registrationQuery } from '../../src/graph/queries/registration'
import { resourceQuery } from '../../src/graph/queries/resource'

const guid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const [TENANT, APP, PRINCIPAL, GRAPH, OTHER_API, USER] = [1, 2, 3, 4, 5, 6].map(guid)
const ok = (body: unknown): CannedAnswer => ({ status: 200, body })
const BUDGET = 6

/** A registration that needs every round: another API granted than declared, and a user who consented alone. */
function answer({ path }: CannedRequest): CannedAnswer {
  if (path === `/applications(appId='${APP}')`) {
    return ok({
      id: guid(7),
      appId: APP,
      displayName: 'Robot',
      requiredResourceAccess: [{ resourceAppId: MICROSOFT_GRAPH_APP_ID, resourceAccess: [] }],
    })
  }
  if (path === `/servicePrincipals(appId='${APP}')`)
    return ok({ id: PRINCIPAL, appId: APP, displayName: 'Robot' })
  if (path === `/servicePrincipals(appId='${MICROSOFT_GRAPH_APP_ID}')`) {
    return ok({ id: GRAPH, appId: MICROSOFT_GRAPH_APP_ID, displayName: 'Microsoft Graph' })
  }
  if (path === '/oauth2PermissionGrants') {
    const row = { clientId: PRINCIPAL, consentType: 'Principal', principalId: USER, scope: 'Mail.Read' }
    return ok({
      value: [
        { id: 'g1', resourceId: GRAPH, ...row },
        { id: 'g2', resourceId: OTHER_API, ...row },
      ],
    })
  }
  if (path === '/servicePrincipals') {
    return ok({ value: [{ id: GRAPH, appId: MICROSOFT_GRAPH_APP_ID, displayName: 'Microsoft Graph' }] })
  }
  if (path.startsWith('/policies/') && !path.endsWith('permissionGrantPolicies')) return ok({})
  if (path.startsWith('/users/'))
    return ok({ id: USER, userPrincipalName: 'ada@contoso.com', displayName: 'Ada' })
  return ok({ value: [] })
}

/** Everything that the checks of a form ask for, in the order in which its hooks ask. */
async function check(form: { publicApplications: boolean; delegated: boolean; addresses: string[] }) {
  const canned = createCannedGraph(answer)
  const graph = createGraphClient({
    graphOrigin: canned.origin,
    fetch: canned.fetch,
    getToken: canned.getToken,
  })
  const client = new QueryClient()
  const ask = async () => {
    if (form.publicApplications) await client.fetchQuery(publicApplicationsQuery(graph))
    await client.fetchQuery(registrationQuery(graph, TENANT ?? '', APP ?? ''))
    await client.fetchQuery(resourceQuery(graph, MICROSOFT_GRAPH_APP_ID))
    if (form.delegated) await client.fetchQuery(consentPoliciesQuery(graph))
    for (const address of form.addresses) await client.fetchQuery(accountQuery(graph, address))
  }
  await ask()
  const first = canned.http.length
  await ask()
  return { first, again: canned.http.length - first }
}

// The tenant's domains are read once, with the page's head.
describe('what the checks of a registration cost', () => {
  it.each([
    [
      'app-only with an account',
      { publicApplications: false, delegated: false, addresses: ['ada@contoso.com'] },
    ],
    [
      'delegated with a shared mailbox',
      { publicApplications: false, delegated: true, addresses: ['ada@contoso.com'] },
    ],
    [
      'the vendor’s application, looked up',
      { publicApplications: true, delegated: true, addresses: ['ada@contoso.com'] },
    ],
  ])('%s: at most six requests, then none', async (_name, form) => {
    const { first, again } = await check(form)
    expect(first).toBeGreaterThan(1)
    expect(first).toBeLessThanOrEqual(BUDGET)
    expect(again).toBe(0)
  })
})
