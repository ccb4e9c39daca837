import { expect, it } from 'vitest'
import { clientId } from '../../src/sandbox/seed/ids'
import { accessToken, graph } from '../../src/sandbox/testing/signIn'
import { createTenant } from '../../src/sandbox/tenant'
import { CONTRACT_ABSENT, loadContract } from '../support/contract'

const contract = await loadContract()

const URLS = [
  '/me',
  '/me/transitiveMemberOf',
  '/organization',
  `/applications(appId='${clientId('twin-a')}')`,
  `/servicePrincipals(appId='${clientId('twin-a')}')/owners`,
  '/oauth2PermissionGrants?$top=5',
  '/nothing',
  '/applications?$orderby=displayName',
]

it.skipIf(!contract)(
  `parts of a batch keep to the Graph contract (${CONTRACT_ABSENT} where absent)`,
  async () => {
    const tenant = createTenant(60)
    const token = await accessToken(tenant, 'ada')
    const batch = async (requests: object[]) => {
      const answer = await graph(tenant, token, 'POST', '/$batch', { body: { requests } })
      expect(contract!.checkResponse('POST', '/$batch', answer.status, answer.body)).toEqual([])
      return answer
    }
    const requests = URLS.map((url, i) => ({ id: String(i), method: 'GET', url }))
    expect(contract!.checkRequest('POST', '/$batch', null, { requests })).toEqual([])
    const { status, body } = await batch(requests)
    const parts = body['responses'] as { id: string; status: number; body?: unknown }[]
    expect([status, parts.length]).toEqual([200, URLS.length])
    for (const part of parts) {
      const url = URLS[Number(part.id)] ?? ''
      expect(contract!.checkResponse('GET', url, part.status, part.body), url).toEqual([])
    }
    expect((await batch([])).status).toBe(400)
  },
)
