import { expect, it } from 'vitest'
import { accessToken, graph } from '../testing/signIn'
import { createTenant } from '../tenant'

const REQUESTS = '/identityGovernance/appConsent/appConsentRequests'

it('requests for consent: what waits, and who asked', async () => {
  const tenant = createTenant(60)
  const token = await accessToken(tenant, 'ada', 'ConsentRequest.Read.All')
  const list = async (path: string) => {
    const { status, body } = await graph(tenant, token, 'GET', path)
    expect(status, path).toBe(200)
    return body.value ?? []
  }
  const waiting = await list(`${REQUESTS}?$filter=userConsentRequests/any (u:u/status eq 'InProgress')`)
  const names = waiting.map((request) => request['appDisplayName'])
  expect(names).toEqual([
    'Woodgrove Expense',
    'Relecloud Desktop Analytics',
    'PDF Converter Free',
    'Claims Intake',
    'Meeting Notes Bot',
  ])
  expect(await list(REQUESTS)).toHaveLength(6)
  expect(waiting.every((request) => (request['userConsentRequests'] as unknown[]).length === 0)).toBe(true)
  const askers = async (name: string) => {
    const request = waiting.find((one) => one['appDisplayName'] === name)
    return list(`${REQUESTS}/${String(request?.['id'])}/userConsentRequests`)
  }
  expect((await askers('PDF Converter Free')).map((one) => one['status'])).toEqual([
    'InProgress',
    'InProgress',
    'InProgress',
    'Completed',
  ])
  expect(await askers('Meeting Notes Bot')).toMatchObject([
    { createdBy: { user: { displayName: null } }, status: 'InProgress' },
  ])
  const gone = waiting.find((one) => one['appDisplayName'] === 'Meeting Notes Bot')
  expect(
    (await graph(tenant, token, 'GET', `/servicePrincipals(appId='${String(gone?.['appId'])}')`)).status,
  ).toBe(404)
  expect(await list(`${REQUESTS}/filterByCurrentUser(on='reviewer')`)).toHaveLength(6)
})
