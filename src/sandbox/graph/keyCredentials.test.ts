import { describe, expect, it } from 'vitest'
import { applicationId } from '../seed/ids'
import { accessToken, graph } from '../testing/signIn'
import { createTenant } from '../tenant'

const APPLICATION = `/applications/${applicationId('cert-and-secret')}`
const DAY = 86_400_000
const NEW = {
  type: 'AsymmetricX509Cert',
  usage: 'Verify',
  key: btoa('a new certificate'),
  displayName: 'CN=x',
}

async function tenantAt(now: number) {
  const tenant = createTenant(60, { now: () => now, lag: () => 0 })
  const token = await accessToken(tenant, 'ada', 'Application.ReadWrite.All')
  const call = (method: string, query = '', body?: unknown) =>
    graph(tenant, token, method, `${APPLICATION}${query}`, body === undefined ? {} : { body })
  const keys = async (select: string) => {
    const { body } = await call('GET', `?$select=${select}`)
    return body['keyCredentials'] as Record<string, unknown>[]
  }
  return { call, keys }
}

describe('the keys of a registration', () => {
  it('show their content where nothing else is asked for', async () => {
    const { keys } = await tenantAt(Date.UTC(2026, 0, 1))
    expect((await keys('keyCredentials')).map(({ key }) => typeof key)).toEqual(['string', 'string'])
    expect((await keys('id,keyCredentials')).map(({ key }) => key)).toEqual([null, null])
  })

  it('are replaced as a whole: one more, with the others as they were', async () => {
    const { call, keys } = await tenantAt(Date.UTC(2026, 0, 1))
    const before = await keys('keyCredentials')
    expect((await call('PATCH', '', { keyCredentials: [...before, NEW] })).status).toBe(204)
    const after = await keys('keyCredentials')
    expect(after).toMatchObject([...before, { displayName: 'CN=x', key: NEW.key }])
    expect(after.at(-1)?.['customKeyIdentifier']).toMatch(/^[0-9A-F]{40}$/)
    expect((await call('PATCH', '', { keyCredentials: [after.at(-1)] })).status).toBe(204)
    expect(await keys('keyCredentials')).toEqual([after.at(-1)])
  })

  it.each<[string, (before: Record<string, unknown>[]) => unknown[], string]>([
    [
      'a known key without its content',
      (before) => before.map((one) => ({ ...one, key: null })),
      'Update to',
    ],
    [
      'a known key with another content',
      (before) => before.map((one) => ({ ...one, key: NEW.key })),
      'Update to',
    ],
    ['a new key without content', (before) => [...before, { ...NEW, key: null }], 'must have a key'],
    ['a new key that is no Base64', (before) => [...before, { ...NEW, key: '%' }], 'Edm.Binary'],
    [
      'a new key whose time is over',
      (before) => [...before, { ...NEW, endDateTime: '2025-12-31T00:00:00Z' }],
      'end date',
    ],
    [
      'a new key for longer than Contoso allows',
      (before) => [...before, { ...NEW, endDateTime: '2029-01-03T00:00:00Z' }],
      'exceeds the max value',
    ],
  ])('refuse %s', async (_name, change, message) => {
    const { call, keys } = await tenantAt(Date.UTC(2026, 0, 1) + DAY)
    const before = await keys('keyCredentials')
    const answer = await call('PATCH', '', { keyCredentials: change(before) })
    expect(answer.status).toBe(400)
    expect(answer.body.error?.message).toContain(message)
    expect(await keys('keyCredentials')).toEqual(before)
  })
})

it('redirect URIs are replaced by platform, the other settings stay', async () => {
  const { call } = await tenantAt(Date.UTC(2026, 0, 1))
  const redirectUris = ['https://cloud.uipath.com/provisioning_/callback']
  expect((await call('PATCH', '', { web: { redirectUris } })).status).toBe(204)
  expect((await call('PATCH', '', { publicClient: { redirectUris: ['http://localhost'] } })).status).toBe(204)
  const { body } = await call('GET', '?$select=web,publicClient')
  expect(body).toMatchObject({
    web: {
      redirectUris,
      redirectUriSettings: [{ uri: redirectUris[0] }],
      implicitGrantSettings: { enableIdTokenIssuance: false },
    },
    publicClient: { redirectUris: ['http://localhost'] },
  })
})
